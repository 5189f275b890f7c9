"""How a person's file puts countries, relations and days that matter into words."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from clienteling.domain.people import Calendar, DateKind
from clienteling.ui.formats import day_of_month, days, sentence, short_date
from clienteling.ui.widgets import states
from clienteling.wire.people import ImportantDate, Visit

RELATIONS = ("spouse", "parent", "child", "sibling", "colleague", "assistant", "friend")
_OTHER_SIDE = {"parent": "child", "child": "parent", "assistant": "assistant of"}


def relation(kind: str, *, mine: bool = True) -> str:
    """Spouse; from the other side a parent is a child; words of one's own stand as they are."""
    seen = kind if mine else _OTHER_SIDE.get(kind, kind)
    return {
        "spouse": _tr("Spouse"),
        "parent": _tr("Parent"),
        "child": _tr("Child"),
        "sibling": _tr("Sibling"),
        "colleague": _tr("Colleague"),
        "assistant": _tr("Assistant"),
        "assistant of": _tr("Employer"),
        "friend": _tr("Friend"),
    }.get(seen, seen)


def date_kind(value: str) -> str:
    """Birthday."""
    return {
        DateKind.BIRTHDAY.value: _tr("Birthday"),
        DateKind.WEDDING.value: _tr("Wedding day"),
        DateKind.ANNIVERSARY.value: _tr("Anniversary"),
        DateKind.OTHER.value: _tr("Another day"),
    }.get(value, value)


def day_named(row: ImportantDate) -> str:
    """14 March 1980; lunar 8/15; leap month 4/1; March."""
    if row.calendar == Calendar.LUNAR:
        named = _tr("lunar {month}/{day}") if row.day else _tr("lunar month {month}")
        if row.leap_month:
            named = _tr("leap {month}/{day}") if row.day else _tr("leap month {month}")
        day = named.format(month=row.month, day=row.day)
    else:
        day = day_of_month(row.month, row.day)
    return sentence(day, str(row.year)) if row.year else day


def falls_on(row: ImportantDate, falls: date | None, today: date) -> str:
    """What the day means now: 25 Sep 2027, in 306 days."""
    if falls is None:
        return ""
    away = (falls - today).days
    if row.day is None and away <= 0:
        return _tr("this month")
    if away == 0:
        return _tr("today")
    when = short_date(falls, today)
    said = _tr("{date}, in {days}").format(date=when, days=days(away))
    if row.kind == DateKind.BIRTHDAY and row.year and row.calendar == Calendar.SOLAR:
        turns = _tr("turns {age}").format(age=falls.year - row.year)
        return sentence(said, turns)
    return said


def walked_in(visit: Visit, when: str, received_by: dict[str, str]) -> str:
    """Today 14:20 · A gift · B210.4410 · Will come back · Lin Wei."""
    return sentence(
        when,
        states.intent(visit.intent),
        ", ".join(visit.references),
        states.outcome(visit.outcome),
        received_by.get(visit.id, ""),
    )


def country(code: str) -> str:
    """France; a code that is not in the list stands as it is."""
    return countries().get(code.upper(), code)


def countries() -> dict[str, str]:
    """Where clients come from, by code, in the order of the list."""
    return _in_asia() | _elsewhere()


def _in_asia() -> dict[str, str]:
    """China first."""
    return {
        "CN": _tr("China"),
        "HK": _tr("Hong Kong"),
        "MO": _tr("Macau"),
        "TW": _tr("Taiwan"),
        "JP": _tr("Japan"),
        "KR": _tr("South Korea"),
        "SG": _tr("Singapore"),
        "MY": _tr("Malaysia"),
        "TH": _tr("Thailand"),
        "ID": _tr("Indonesia"),
        "VN": _tr("Vietnam"),
        "PH": _tr("Philippines"),
        "IN": _tr("India"),
        "AE": _tr("United Arab Emirates"),
        "SA": _tr("Saudi Arabia"),
        "QA": _tr("Qatar"),
        "KW": _tr("Kuwait"),
        "TR": _tr("Türkiye"),
    }


def _elsewhere() -> dict[str, str]:
    """Europe, America, Australia."""
    return {
        "FR": _tr("France"),
        "CH": _tr("Switzerland"),
        "DE": _tr("Germany"),
        "IT": _tr("Italy"),
        "GB": _tr("United Kingdom"),
        "IE": _tr("Ireland"),
        "ES": _tr("Spain"),
        "PT": _tr("Portugal"),
        "NL": _tr("Netherlands"),
        "BE": _tr("Belgium"),
        "LU": _tr("Luxembourg"),
        "AT": _tr("Austria"),
        "DK": _tr("Denmark"),
        "SE": _tr("Sweden"),
        "NO": _tr("Norway"),
        "PL": _tr("Poland"),
        "CZ": _tr("Czechia"),
        "US": _tr("United States"),
        "CA": _tr("Canada"),
        "MX": _tr("Mexico"),
        "BR": _tr("Brazil"),
        "AU": _tr("Australia"),
        "NZ": _tr("New Zealand"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("person", text)
