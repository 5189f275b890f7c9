"""Which column holds what: headings as other programs and four languages write them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from clienteling.domain.people import folded
from clienteling.errors import Trouble

# Shopify's and Odoo's exports, address books, and plain words in English, French, German and
# Chinese; compared without case, accents, spaces and punctuation.
_CLIENT = {
    "client": "customerid clientid id externalid custid customernumber customerno "
    "clientnumber contactid kundennummer kundennr kundenid numeroclient codeclient 客户编号 "
    "客户id 会员号 会员编号 编号 uid externalidentifier reference",
    "given": "firstname first givenname forename vorname prenom name1 名 名字 "
    "customerfirstname",
    "family": "lastname last familyname surname nachname familienname nom nomdefamille 姓 "
    "姓氏 customerlastname",
    "name": "name fullname displayname contactname customername clientname kunde kundenname "
    "nomcomplet nomduclient client customer 姓名 客户姓名 客户名称 客户 会员姓名 contact "
    "billingname partnername",
    "native": "nativename namenative chinesename 中文名 中文姓名",
    "company": "company companyname organisation organization firma unternehmen societe "
    "entreprise 公司 公司名称 单位 defaultaddresscompany relatedcompany organizationname",
    "salutation": "salutation title anrede civilite 称谓 称呼 honorific",
    "language": "language lang sprache langue 语言 locale",
    "country": "country countrycode countryid pays land 国家 国家地区 countryname "
    "defaultaddresscountrycode billingcountry shipcountry countryiso",
    "phone": "phone telephone tel phonenumber telephonenumber telefon telefonnummer "
    "telephonefixe 电话 联系电话 固定电话 homephone defaultaddressphone phone1 phone1value",
    "mobile": "mobile mobilephone cell cellphone handy mobiltelefon mobil portable gsm 手机 "
    "手机号 手机号码 移动电话",
    "fax": "fax faxnumber telefax telecopie 传真",
    "email": "email emailaddress mail emailadresse courriel adressemail 邮箱 电子邮箱 "
    "电子邮件 email1 email1value",
    "wechat": "wechat wechatid weixin 微信 微信号",
    "whatsapp": "whatsapp whatsappnumber",
    "street": "street address address1 street1 streetaddress strasse adresse rue 地址 住址 "
    "defaultaddressaddress1 addressline1 anschrift",
    "street2": "street2 address2 addressline2 defaultaddressaddress2 complementadresse",
    "city": "city town ort stadt ville 城市 defaultaddresscity billingcity",
    "region": "state stateid region province stateprovince bundesland departement 省 省份 "
    "defaultaddressprovincecode defaultaddressprovince",
    "postcode": "postcode postalcode zip zipcode plz postleitzahl codepostal 邮编 邮政编码 "
    "defaultaddresszip",
    "birthday": "birthday birthdate dateofbirth dob bday geburtstag geburtsdatum naissance "
    "datedenaissance anniversaire 生日 出生日期",
    "note": "note notes comment comments remark remarks notiz notizen bemerkung remarque "
    "commentaire 备注 internalnotes",
    "tier": "tier vip level 等级 会员等级",
}
_PURCHASE = {
    "client": "customer client customerid clientid custid kunde kundennummer kundennr "
    "numeroclient codeclient 客户编号 客户id 会员号 会员编号 partnerid customerreference",
    "purchase": "orderid order ordernumber orderno orderreference invoice invoiceid invoiceno "
    "invoicenumber purchaseid saleid transactionid bestellnummer rechnungsnummer "
    "numerocommande facture 订单号 订单编号 发票号 name id",
    "line": "rowid lineid linenumber lineno row zeile position ligne 行号",
    "date": "date orderdate invoicedate purchasedate saledate boughton createdat paidat "
    "datecommande datefacture bestelldatum rechnungsdatum kaufdatum datum dateachat 日期 "
    "购买日期 订单日期 销售日期 creationdate",
    "price": "linetotal lineitemtotal total amount price sum sales totalprice ordertotal "
    "montant prix betrag preis summe gesamt umsatz 金额 价格 总价 销售额 amounttotal",
    "lineprice": "lineitemprice",
    "unitprice": "unitprice einzelpreis prixunitaire 单价",
    "currency": "currency currencycode waehrung wahrung devise 币种 货币",
    "quantity": "quantity qty pieces lineitemquantity menge anzahl stueck quantite 数量 件数",
    "reference": "reference productid sku lineitemsku articlenumber itemno itemnumber model "
    "artikelnummer referenz ref 型号 货号 产品编号 internalreference",
    "description": "description productname product item lineitemname title bezeichnung "
    "artikel produit designation 产品 商品 商品名称 产品名称 描述",
    "country": "country billingcountry shipcountry pays land 国家 billingcountrycode",
    "city": "city billingcity shipcity ville stadt 城市",
    "email": "email emailaddress 邮箱",
    "name": "customername clientname kundenname contactname billingname nomduclient 客户姓名 "
    "姓名",
    "given": "customerfirstname firstname vorname prenom 名",
    "family": "customerlastname lastname nachname 姓",
    "phone": "phone customerphone billingphone telephone telefon 电话 手机",
}


def _flat(heading: str) -> str:
    return re.sub(r"[\W_]+", "", folded(heading))


def _table(words: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Our field for each heading, and how far back it stands among the field's headings."""
    return {
        _flat(word): (field, rank)
        for field, known in words.items()
        for rank, word in enumerate(known.split())
    }


_CLIENTS_BY_HEADING = _table(_CLIENT)
_PURCHASES_BY_HEADING = _table(_PURCHASE)
CLIENT_FIELDS = frozenset(_CLIENT)
PURCHASE_FIELDS = frozenset(_PURCHASE)


@dataclass(frozen=True)
class Columns:
    """Where each of our fields stands in a file's rows; `headings` counts rows to skip.

    `mapped` are the fields that --map found a column for.
    """

    places: Mapping[str, tuple[int, ...]]
    width: int
    headings: int
    mapped: frozenset[str] = frozenset()

    def cell(self, cells: Sequence[str], field: str) -> str:
        """The first cell for one of our fields that says something."""
        return next((cells[each] for each in self.places.get(field, ()) if cells[each]), "")

    def has(self, *fields: str) -> bool:
        """Whether the file has a column for any of `fields`."""
        return any(field in self.places for field in fields)


def columns_of(
    first: Sequence[str],
    maps: Sequence[tuple[str, str]],
    *,
    purchases: bool,
    all_needed: bool = True,
) -> Columns:
    """Where our fields stand, by the first row's headings and what --map says.

    A map to a number means the position, from 1; a first row of which nothing is a heading
    is then already data. Raises Trouble for a map to a column that is not there, unless
    not `all_needed`.
    """
    known = _PURCHASES_BY_HEADING if purchases else _CLIENTS_BY_HEADING
    found: dict[str, list[tuple[int, int]]] = {}
    for place, heading in enumerate(first):
        if match := known.get(_flat(heading)):
            found.setdefault(match[0], []).append((match[1], place))
    fields = PURCHASE_FIELDS if purchases else CLIENT_FIELDS
    ours = [(field, column) for field, column in maps if field in fields]
    if not all_needed:  # the other file may have it
        ours = [(field, column) for field, column in ours if _place(first, column) is not None]
    numbered = [column for _, column in ours if column.isdecimal() and column not in first]
    headless = bool(ours) and len(numbered) == len(ours) and not found
    places = {field: tuple(place for _, place in sorted(each)) for field, each in found.items()}
    wanted = {field: (_placed(first, column),) for field, column in ours}
    return Columns(places | wanted, len(first), 0 if headless else 1, frozenset(wanted))


def chosen_columns(
    first: Sequence[str], chosen: Sequence[tuple[int, str]], *, purchases: bool, headed: bool
) -> Columns:
    """Where our fields stand, as a person has chosen; positions beyond the row are let be."""
    fields = PURCHASE_FIELDS if purchases else CLIENT_FIELDS
    places: dict[str, tuple[int, ...]] = {}
    for place, field in chosen:
        if field in fields and 0 <= place < len(first):
            places[field] = (*places.get(field, ()), place)
    return Columns(places, len(first), int(headed))


def _placed(first: Sequence[str], column: str) -> int:
    place = _place(first, column)
    if place is None:
        seen = ", ".join(f"{n} {heading[:30]}" for n, heading in enumerate(first[:20], start=1))
        raise Trouble(f"There is no column {column[:60]}.", f"The file's columns are: {seen}.")
    return place


def _place(first: Sequence[str], column: str) -> int | None:
    flat = [_flat(heading) for heading in first]
    if column in first:
        return list(first).index(column)
    if _flat(column) in flat and _flat(column):
        return flat.index(_flat(column))
    if column.isdecimal() and 1 <= int(column) <= len(first):
        return int(column) - 1
    return None
