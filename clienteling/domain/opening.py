"""Opening time: how long somebody has waited while anybody was there to answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LOOKED_AHEAD = 400
"""Days; a boutique that is closed for longer has no opening time to count."""


@dataclass(frozen=True)
class Hours:
    """When a boutique is open: (weekday, opens, closes) as local `HH:MM`, 0 is Monday.

    With no hours at all it is open always; on `holidays` it never is.
    """

    tz: str = "UTC"
    weekly: tuple[tuple[int, str, str], ...] = ()
    holidays: frozenset[date] = frozenset()


def open_between(hours: Hours, start: datetime, end: datetime) -> timedelta:
    """How much of the time between two moments the boutique was open."""
    spans = _spans(hours, start, end)
    return sum((until - since for since, until in spans), timedelta())


def open_after(hours: Hours, start: datetime, span: timedelta) -> datetime | None:
    """The moment by which `span` of opening time has passed; None if it never does."""
    left = span
    for since, until in _spans(hours, start, start + timedelta(days=LOOKED_AHEAD)):
        if until - since >= left:
            return since + left
        left -= until - since
    return None


def _spans(hours: Hours, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The open stretches between two moments, in order, in UTC where days change length."""
    zone = ZoneInfo(hours.tz)
    utc = ZoneInfo("UTC")
    start, end = start.astimezone(utc), end.astimezone(utc)
    end = min(end, start + timedelta(days=LOOKED_AHEAD))
    day = start.astimezone(zone).date()
    while start < end and (opens := datetime.combine(day, time(), zone).astimezone(utc)) < end:
        for since, until in _of_day(hours, day, zone):
            first = max(start, opens, since.astimezone(utc))
            last = min(end, until.astimezone(utc))
            if first < last:
                yield first, last
        day += timedelta(days=1)


def _of_day(hours: Hours, day: date, zone: ZoneInfo) -> list[tuple[datetime, datetime]]:
    if day in hours.holidays:
        return []
    midnight = datetime.combine(day, time(), zone)
    if not hours.weekly:
        return [(midnight, datetime.combine(day + timedelta(days=1), time(), zone))]
    return sorted(
        (_at(day, opens, zone), _at(day, closes, zone))
        for weekday, opens, closes in hours.weekly
        if weekday == day.weekday()
    )


def _at(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """That hour of the day; `24:00` is the next midnight."""
    hour, _, minute = clock.partition(":")
    whole = int(hour) * 60 + int(minute)
    later = day + timedelta(days=whole // 1_440)
    return datetime.combine(later, time(whole % 1_440 // 60, whole % 60), zone)
