"""Opening hours, holidays and minutes, as a manager types them and as they are kept."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QLocale

from clienteling.errors import Refused
from clienteling.ui.widgets.day_field import read
from clienteling.wire.people import OpeningHours

_CLOCK = r"(\d{1,2})(?:[:.：](\d{2}))?"
_SPAN = re.compile(rf"\s*{_CLOCK}\s*(?:[-–—~\uff5e至到]|to)\s*{_CLOCK}\s*", re.IGNORECASE)
_THROUGH = re.compile(r"\s+(?:[-~]|to)\s+|\s*[–—\uff5e至到]\s*")
_LONGEST = timedelta(days=60)
_DAY = 24 * 60


def weekday(number: int) -> str:
    """Monday, in the window's language, for 0."""
    return QLocale().standaloneDayName(number + 1)


def day(hours: Iterable[OpeningHours], weekday_: int) -> str:
    """10:00–13:00, 14:00–19:00; nothing for a day on which one is closed."""
    spans = sorted((each.opens, each.closes) for each in hours if each.weekday == weekday_)
    return ", ".join(f"{opens}–{closes}" for opens, closes in spans)


def hours_in(weekday_: int, text: str) -> tuple[OpeningHours, ...]:
    """The hours of a day as they were typed; raises `Refused`, saying of which day."""
    parts = [part for part in re.split(r"[,;，；、]", text) if part.strip()]
    found = sorted((_span(part, weekday_) for part in parts), key=lambda each: each.opens)
    if any(after.opens < before.closes for before, after in pairwise(found)):
        raise Refused("These hours lie over each other.", _LIKE)
    return tuple(found)


def holidays(days: Sequence[date]) -> str:
    """One day, or one stretch of days, to a line."""
    spans: list[tuple[date, date]] = []
    for each in sorted(days):
        if spans and each == spans[-1][1] + timedelta(days=1):
            spans[-1] = (spans[-1][0], each)
        else:
            spans.append((each, each))
    return "\n".join(
        f"{first}" if first == last else f"{first} – {last}" for first, last in spans
    )


def holidays_in(text: str) -> tuple[date, ...]:
    """The days that were typed, one or one stretch to a line; raises `Refused`."""
    found: set[date] = set()
    for line in text.splitlines():
        ends = [end for part in _THROUGH.split(line.strip(), maxsplit=1) if (end := read(part))]
        if not ends:
            continue
        if not timedelta(0) <= ends[-1] - ends[0] <= _LONGEST:
            raise Refused(
                "This stretch of holidays is too long, or ends before it begins.",
                "Type the first and the last day, such as 2027-02-06 – 2027-02-12.",
            )
        found |= {ends[0] + timedelta(days=n) for n in range((ends[-1] - ends[0]).days + 1)}
    return tuple(sorted(found))


def minutes_in(text: str) -> int:
    """How many minutes were typed; raises `Refused`."""
    plain = text.strip()
    if not (plain.isdecimal() and len(plain) < 6 and int(plain) > 0):
        raise Refused("A number of minutes is missing.", "Type it in figures, such as 30.")
    return int(plain)


_LIKE = "Type them like 10:00–19:00, or 10:00–13:00, 14:00–19:00."


def _span(part: str, weekday_: int) -> OpeningHours:
    found = _SPAN.fullmatch(part)
    if found is None:
        raise Refused("These are no opening hours.", _LIKE)
    hour, minute, to_hour, to_minute = (int(each or 0) for each in found.groups())
    opens, closes = hour * 60 + minute, to_hour * 60 + to_minute
    if max(minute, to_minute) > 59 or not 0 <= opens < closes <= _DAY:
        raise Refused("These hours end before they begin.", _LIKE)
    return OpeningHours(weekday_, _clock(opens), _clock(closes))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
