"""Opening time: how long somebody has waited while anybody was there to answer."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LOOKED_AHEAD = 400
"""Days; a boutique that is closed for longer has no opening time to count."""
_LOOKED_BACK = (3, 30, LOOKED_AHEAD)
"""Days, few at first: what is looked for is nearly always near."""
EARLY = time(8)
"""When a morning begins for who is not to be disturbed, where no opening hours are known."""
_USUAL = tuple((day, "10:00", "19:00") for day in range(7))


@dataclass(frozen=True)
class Hours:
    """When a boutique is open: (weekday, opens, closes) as local `HH:MM`, 0 is Monday.

    With no hours at all it is open always; on `holidays` it never is.
    """

    tz: str = "UTC"
    weekly: tuple[tuple[int, str, str], ...] = ()
    holidays: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Laid:
    """Opening time laid out over a stretch of days, so that many waits are measured at once.

    Each open span as seconds since the epoch, and how long was open before it.
    """

    begins: tuple[float, ...]
    ends: tuple[float, ...]
    before: tuple[float, ...]

    def between(self, start: datetime, end: datetime) -> timedelta:
        """How much of the time between two moments of the stretch was open."""
        passed = self._passed(end.timestamp()) - self._passed(start.timestamp())
        return timedelta(seconds=max(0.0, passed))

    def _passed(self, at: float) -> float:
        span = bisect_right(self.begins, at) - 1
        if span < 0:
            return 0.0
        return self.before[span] + min(at, self.ends[span]) - self.begins[span]


def usual(hours: Hours) -> Hours:
    """Those hours, or where none are known such as shops keep: nobody is asked for 3 am."""
    return hours if hours.weekly else replace(hours, weekly=_USUAL)


def laid_out(hours: Hours, start: datetime, end: datetime) -> Laid:
    """The opening time between two moments, to measure many waits that lie between them."""
    spans = [(a.timestamp(), b.timestamp()) for a, b in _spans(hours, start, end)]
    before, passed = [], 0.0
    for since, until in spans:
        before.append(passed)
        passed += until - since
    return Laid(tuple(a for a, _ in spans), tuple(b for _, b in spans), tuple(before))


def next_opening(hours: Hours, after: datetime) -> datetime | None:
    """When the boutique opens on the next of its days; None if it never does."""
    zone = ZoneInfo(hours.tz)
    tomorrow = after.astimezone(zone).date() + timedelta(days=1)
    begin = datetime.combine(tomorrow, time(), zone)
    spans = _spans(hours, begin, begin + timedelta(days=LOOKED_AHEAD))
    return next((since for since, _ in spans), None)


def next_morning(hours: Hours, after: datetime) -> datetime:
    """When the boutique opens next; at eight tomorrow where no hours are known."""
    opens = next_opening(hours, after) if hours.weekly else None
    zone = ZoneInfo(hours.tz)
    tomorrow = after.astimezone(zone).date() + timedelta(days=1)
    return opens or datetime.combine(tomorrow, EARLY, zone)


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


def open_before(hours: Hours, end: datetime, span: timedelta) -> datetime | None:
    """The latest moment since which `span` of opening time has passed by `end`, if it has."""
    for days in _LOOKED_BACK:
        left = span
        for since, until in reversed([*_spans(hours, end - timedelta(days=days), end)]):
            if until - since >= left:
                return until - left
            left -= until - since
    return None


def closing(hours: Hours, on: datetime) -> datetime | None:
    """When the boutique closes for that day, if it has not closed yet."""
    day = on.astimezone(ZoneInfo(hours.tz)).date()
    ends = [until for _, until in open_on(hours, day)]
    return max((end for end in ends if end > on), default=None)


def open_on(hours: Hours, day: date) -> list[tuple[datetime, datetime]]:
    """The open stretches of a day, in order."""
    zone = ZoneInfo(hours.tz)
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


def _spans(hours: Hours, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The open stretches between two moments, in order, in UTC where days change length."""
    zone = ZoneInfo(hours.tz)
    utc = ZoneInfo("UTC")
    start, end = start.astimezone(utc), end.astimezone(utc)
    end = min(end, start + timedelta(days=LOOKED_AHEAD))
    day = start.astimezone(zone).date()
    while start < end and (opens := datetime.combine(day, time(), zone).astimezone(utc)) < end:
        for since, until in open_on(hours, day):
            first = max(start, opens, since.astimezone(utc))
            last = min(end, until.astimezone(utc))
            if first < last:
                yield first, last
        day += timedelta(days=1)


def _at(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """That hour of the day; `24:00` is the next midnight."""
    hour, _, minute = clock.partition(":")
    whole = int(hour) * 60 + int(minute)
    later = day + timedelta(days=whole // 1_440)
    return datetime.combine(later, time(whole % 1_440 // 60, whole % 60), zone)
