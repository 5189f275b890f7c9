"""The people of the season: who works in the boutique, and who its clients are."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from clienteling.domain.consent import ConsentState
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NameOrder, Tier
from clienteling.sample import names
from clienteling.sample.dice import Dice
from clienteling.wire.people import Advisor, Boutique, Client, ContactPoint, OpeningHours

BOUTIQUE = "0190a000-0000-7000-8000-000000000018"
TEAM = (
    ("Zhao Min", "赵敏", ("manager",), ("zh", "en")),
    ("Lin Wei", "林蔚", ("advisor",), ("zh", "en", "fr")),
    ("Xu Jing", "徐静", ("senior_advisor",), ("zh", "ja")),
    ("Pierre Roux", "", ("advisor",), ("fr", "en", "zh")),
    ("Sato Aiko", "佐藤愛子", ("advisor",), ("ja", "en")),
    ("Chen Hao", "陈浩", ("after_sales",), ("zh", "en")),
    ("Amélie Laurent", "", ("advisor",), ("fr", "en")),
    ("Omar Haddad", "عمر الحداد", ("advisor",), ("ar", "en", "fr")),
    ("Zhou Ting", "周婷", ("advisor",), ("zh", "en")),
)


_HOLIDAYS = (
    *(date(2026, 1, 1), date(2026, 2, 17), date(2026, 2, 18)),
    *(date(2027, 1, 1), date(2027, 2, 6), date(2027, 2, 7)),
    *(date(2028, 1, 1), date(2028, 1, 26), date(2028, 1, 27)),
)
"""New Year's Day, and the first two of the Spring Festival."""


class Spoken(NamedTuple):
    """A name, how it is spoken and written, and where its bearer is from."""

    given: str
    family: str
    native: str
    order: NameOrder
    pinyin: str
    initials: str
    language: str
    country: str


def boutique() -> Boutique:
    """The one boutique of the season."""
    hours = tuple(OpeningHours(day, "10:00", "21:00") for day in range(7))
    return Boutique(
        id=BOUTIQUE,
        scope=BOUTIQUE,
        code="SHA18",
        name="Shanghai · Lane 18",
        city="Shanghai",
        country="CN",
        tz="Asia/Shanghai",
        locale="zh_CN",
        currency="CNY",
        opening_hours=hours,
        holidays=_HOLIDAYS,
        reply_within=15,
        returns_after=120,
        lat=31.2304,
        lon=121.4737,
        phone="+862119900018",
        address="18 Quiet Lane, Shanghai",
    )


def advisor_id(index: int) -> str:
    """The id of the advisor at `index` of the team; 0 is the manager."""
    return f"0190a000-0001-7000-8000-{index:012d}"


def advisors() -> Iterator[Advisor]:
    """The manager and the eight advisors."""
    for index, (name, native, roles, languages) in enumerate(TEAM):
        yield Advisor(
            id=advisor_id(index),
            scope=BOUTIQUE,
            name=name,
            name_native=native,
            roles=roles,
            languages=languages,
            boutiques=(BOUTIQUE,),
        )


def clients(seed: int, count: int, now: datetime) -> list[Client]:
    """`count` clients, made in the order in which they came to the house."""
    dice = Dice(seed, "clients")
    return [_client(dice, index, count, now) for index in range(count)]


def contact_points(seed: int, people: list[Client]) -> Iterator[ContactPoint]:
    """A mobile for nearly everyone, an e-mail for most, a chat name for many."""
    dice = Dice(seed, "contacts")
    for client in people:
        prefix, places = _PHONES[client.country]
        if dice.likely(0.95):
            yield _point(dice, client, ContactKind.MOBILE, prefix + dice.number(places))
        if dice.likely(0.6):
            local = f"{client.given}.{client.family}".lower().replace(" ", "").replace("'", "")
            domain = dice.one_of(("example.com", "example.org", "example.net"))
            plain = local.encode("ascii", "ignore").decode().strip(".") or "client"
            value = f"{plain}{dice.between(1, 99)}@{domain}"
            yield _point(dice, client, ContactKind.EMAIL, value)
        if client.language == "zh" and dice.likely(0.7):
            wechat = client.initials.split("|")[0] + "_" + dice.number(5)
            yield _point(dice, client, ContactKind.WECHAT, wechat)


_PHONES = {
    "CN": ("+861990", 7),
    "FR": ("+3363998", 4),
    "GB": ("+4477009", 5),
    "JP": ("+819000", 6),
    "AE": ("+971500", 6),
}


def _point(dice: Dice, client: Client, kind: ContactKind, value: str) -> ContactPoint:
    return ContactPoint(
        id=dice.identifier(),
        scope=BOUTIQUE,
        client=client.id,
        kind=kind,
        value=value,
        preferred=kind == ContactKind.MOBILE,
        created_at=client.created_at,
    )


def _client(dice: Dice, index: int, count: int, now: datetime) -> Client:
    maker = dice.weighted(
        (_chinese, _french, _english, _japanese, _arabic), (55, 12, 15, 11, 7)
    )
    name = maker(dice)
    tier = dice.weighted(tuple(Tier), (38, 50, 10, 2))
    came = now - timedelta(days=8 * 365) * (1 - index / max(1, count)) - timedelta(hours=30)
    contact = now - timedelta(days=dice.between(1, 500) if tier != Tier.VIC else 20)
    return Client(
        id=dice.identifier(),
        scope=BOUTIQUE,
        given=name.given,
        family=name.family,
        name_native=name.native,
        name_order=name.order,
        pinyin=name.pinyin,
        initials=name.initials,
        salutation=dice.one_of(_SALUTATIONS[name.language]),
        language=name.language,
        country=name.country,
        tier=tier,
        owner=advisor_id(dice.between(1, len(TEAM) - 1)),
        do_not_contact=dice.likely(0.01),
        source=dice.one_of(("walk-in", "recommended", "advertisement", "event", "web")),
        consent=_consent(dice, name.language),
        last_contact_at=max(contact, came),
        created_at=came,
        updated_at=came,
        created_by=advisor_id(0),
    )


_SALUTATIONS = {
    "zh": ("先生", "女士"),
    "fr": ("M.", "Mme"),
    "en": ("Mr", "Ms"),
    "ja": ("様",),
    "ar": ("السيد", "السيدة"),
}


def _consent(dice: Dice, language: str) -> dict[str, ConsentState]:
    chat = Channel.WECHAT if language == "zh" else Channel.WHATSAPP
    chat = Channel.LINE if language == "ja" else chat
    said = {f"service/{chat}": ConsentState.GRANTED, "service/phone": ConsentState.GRANTED}
    states = (ConsentState.GRANTED, ConsentState.WITHDRAWN, ConsentState.ONE_TO_ONE)
    if dice.likely(0.6):
        said[f"marketing/{chat}"] = dice.weighted(states, (6, 2, 2))
    if dice.likely(0.5):
        said["marketing/email"] = dice.weighted(states[:2], (4, 6))
    return said


def _chinese(dice: Dice) -> Spoken:
    family, spoken = dice.one_of(_SURNAMES_ZH)
    given, given_spoken = dice.one_of(_GIVEN_ZH)
    readings = [f"{reading} {given_spoken}" for reading in spoken.split("/")]
    initials = ["".join(part[0] for part in reading.split()) for reading in readings]
    return Spoken(
        given=given_spoken.replace(" ", "").capitalize(),
        family=spoken.split("/", maxsplit=1)[0].replace(" ", "").capitalize(),
        native=family + given,
        order=NameOrder.FAMILY_FIRST,
        pinyin="|".join(readings),
        initials="|".join(dict.fromkeys(initials)),
        language="zh",
        country="CN",
    )


def _western(given: str, family: str, language: str, country: str) -> Spoken:
    order = NameOrder.GIVEN_FIRST
    initials = (given[0] + family[0]).lower()
    return Spoken(given, family, "", order, "", initials, language, country)


def _french(dice: Dice) -> Spoken:
    given, family = dice.one_of(names.GIVEN_FR.split()), dice.one_of(names.FAMILY_FR.split())
    return _western(given, family, "fr", "FR")


def _english(dice: Dice) -> Spoken:
    given, family = dice.one_of(names.GIVEN_EN.split()), dice.one_of(names.FAMILY_EN.split())
    return _western(given, family, "en", "GB")


def _japanese(dice: Dice) -> Spoken:
    family, family_spoken = dice.one_of(_FAMILY_JA)
    given, given_spoken = dice.one_of(_GIVEN_JA)
    name = _western(given_spoken, family_spoken, "ja", "JP")
    return name._replace(native=f"{family}{given}", order=NameOrder.FAMILY_FIRST)


def _arabic(dice: Dice) -> Spoken:
    family, family_spoken = dice.one_of(_FAMILY_AR)
    given, given_spoken = dice.one_of(_GIVEN_AR)
    name = _western(given_spoken, family_spoken, "ar", "AE")
    return name._replace(native=f"{given} {family}")


_SURNAMES_ZH = names.pairs(names.SURNAMES_ZH)
_GIVEN_ZH = names.pairs(names.GIVEN_ZH)
_FAMILY_JA = names.pairs(names.NAMES_JA)
_GIVEN_JA = names.pairs(names.GIVEN_JA)
_FAMILY_AR = names.pairs(names.FAMILY_AR)
_GIVEN_AR = names.pairs(names.GIVEN_AR)
