"""Cells to values: telephone numbers, e-mail addresses, dates, amounts."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import lru_cache

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneNumberFormat,
    PhoneNumberType,
    ValidationResult,
)

from clienteling.domain.money import minor_digits
from clienteling.domain.people import ContactKind
from clienteling.server.imports.entries import Day, Point

_EMAIL = re.compile(r"[^\s@<>()\[\],;:\"\\]{1,64}@(?:[^\s@<>()\[\],;:\"\\.]+\.)+[^\W\d_]{2,63}")
_MAILTO = re.compile(r"mailto:", re.IGNORECASE)
_DAY_FORMATS = (
    "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%d.%m.%Y", "%d.%m.%y", "%Y年%m月%d日",
    "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%d-%b-%Y", "%d-%b-%y",
)  # fmt: skip
_DAY_FIRST = ("%d/%m/%Y", "%d-%m-%Y", "%d/%m/%y")
_MONTH_FIRST = ("%m/%d/%Y", "%m-%d-%Y", "%m/%d/%y")
_MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "CA"})
_SIGNS = re.compile(r"[^\d,.\-()']")
_LARGEST = 10**15


def phone(text: str, country: str, label: str = "") -> Point | None:
    """A number in E.164, read as dialled in `country`; None when it cannot be one."""
    found = _parsed(text.strip(), country)
    if found is None:
        return None
    value, mobile = found
    cell = mobile or label in {"cell", "mobile"}
    return Point(ContactKind.MOBILE if cell else ContactKind.PHONE, value, label)


def email(text: str, label: str = "") -> Point | None:
    """An address in lower case; None when it cannot be one."""
    value = _MAILTO.sub("", text.strip()).strip("<>").casefold()
    fits = len(value) <= 254 and ".." not in value and _EMAIL.fullmatch(value)
    return Point(ContactKind.EMAIL, value, label) if fits else None


def day(text: str, country: str = "") -> date | None:
    """A date however it is written; 03/04 is read as `country` writes it."""
    whole = text.strip()
    try:
        return datetime.fromisoformat(whole).date()
    except ValueError:
        pass
    shorter = re.split(r"[T ]\d{1,2}:\d{2}", whole, maxsplit=1)[0].replace(",", "").strip()
    slashes = _DAY_FIRST + _MONTH_FIRST
    if country in _MONTH_FIRST_COUNTRIES:
        slashes = _MONTH_FIRST + _DAY_FIRST
    for form in _DAY_FORMATS + slashes:
        try:
            found = datetime.strptime(shorter, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
        return found if 1800 <= found.year <= 2200 else None
    return None


def birthday(text: str, kind: str) -> Day | None:
    """A day of the year, with the year if it is known: `--0203` and 1604 stand for unknown."""
    whole = text.strip()
    if found := re.fullmatch(r"--(\d{2})-?(\d{2})?.*", whole):
        month, number = int(found[1]), int(found[2]) if found[2] else None
        fits = 1 <= month <= 12 and (number is None or 1 <= number <= 31)
        return Day(kind, month, number) if fits else None
    full = day(re.sub(r"^(\d{8})T.*", r"\1", whole))
    if full is None:
        return None
    return Day(kind, full.month, full.day, None if full.year == 1604 else full.year)


def amount(text: str, currency: str) -> int | None:
    """An amount in minor units of `currency`, however thousands and decimals are marked."""
    bare = _SIGNS.sub("", text).strip()
    negative = bare.startswith("-") or (bare.startswith("(") and bare.endswith(")"))
    bare = bare.strip("-()").replace("'", "")
    plain = _plain(bare)
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    minor = int((value * 10 ** minor_digits(currency)).to_integral_value("ROUND_HALF_UP"))
    return None if minor > _LARGEST else -minor if negative else minor


def quantity(text: str) -> int | None:
    """How many; None when it is no whole number."""
    try:
        value = Decimal(text.strip() or "1")
    except InvalidOperation:
        return None
    whole = value == value.to_integral_value() if value.is_finite() else False
    return int(value) if whole and abs(value) < 1_000_000 else None


def _plain(bare: str) -> str:
    """Digits with one point: the last sign is the decimal one if it can be."""
    comma, point = bare.rfind(","), bare.rfind(".")
    if comma >= 0 and point >= 0:
        thousands = "," if point > comma else "."
        return bare.replace(thousands, "").replace(",", ".")
    sign = "," if comma >= 0 else "."
    groups = bare.split(sign)
    grouped = sign == "," and len(groups[-1]) == 3 and groups[0] not in ("", "0")
    if len(groups) > 2 or grouped:
        return "".join(groups)
    return bare.replace(",", ".")


@lru_cache(maxsize=4096)
def _parsed(text: str, country: str) -> tuple[str, bool] | None:
    bare = text.removeprefix("tel:").removeprefix("TEL:")
    try:
        number = phonenumbers.parse(bare, country or None)
    except NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != ValidationResult.IS_POSSIBLE:
        return None  # too short, too long, or only good within one town
    value = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    kind = phonenumbers.number_type(number)
    return value, kind == PhoneNumberType.MOBILE
