"""When an advisor could receive somebody: opening hours without holidays and what is held."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads.appointments import held_between
from clienteling.cache.reads.meetings import Meeting, day_bounds
from clienteling.cache.store import Store
from clienteling.domain.moments import Said
from clienteling.wire.people import Boutique, OpeningHours

MOST = 9
"""As many as there are figures to choose one by."""

AHEAD = 21
_A_DAY = 3
_STEP = timedelta(minutes=30)
_SOONEST = timedelta(hours=1)
_USUAL = (OpeningHours(-1, "10:00", "19:00"),)
"""Where nobody has said when the boutique is open."""


class Wanted(Struct, frozen=True):
    """With whom, for how long, as seen at `now`; `said` is what the client named."""

    advisor: str
    scope: str
    now: datetime
    length: timedelta = timedelta(minutes=45)
    said: Said = Said()


class Clash(Struct, frozen=True):
    """What speaks against a time: the boutique is `closed`, or somebody is met then."""

    closed: bool = False
    meets: str = ""


def zone_of(connection: Connection, scope: str) -> ZoneInfo:
    """By which clock a boutique lives."""
    boutique = shown.find(connection, Boutique, scope)
    return ZoneInfo(boutique.tz if boutique else "UTC")


def clash(store: Store, wanted: Wanted, start: datetime, but: str = "") -> Clash:
    """What speaks against `start`, the appointment `but` itself left aside."""
    end = start + wanted.length
    with store.read() as connection:
        boutique = shown.find(connection, Boutique, wanted.scope)
        held = held_between(connection, wanted.advisor, start, end)
    zone = ZoneInfo(boutique.tz if boutique else "UTC")
    day = start.astimezone(zone).date()
    hours = _open(boutique, day, zone)
    closed = not any(opens <= start and end <= closes for opens, closes in hours)
    met = (each for each in held if each.id != but and each.start < end)
    return Clash(closed, next((each.name or "–" for each in met), ""))


def opens_next(store: Store, scope: str, now: datetime) -> datetime:
    """When the boutique opens on its next day."""
    with store.read() as connection:
        boutique = shown.find(connection, Boutique, scope)
    zone = ZoneInfo(boutique.tz if boutique else "UTC")
    today = now.astimezone(zone).date()
    days = (today + timedelta(days=ahead) for ahead in range(1, AHEAD))
    spans = (span for day in days for span in _open(boutique, day, zone))
    return next((opens for opens, _ in spans), now + timedelta(days=1)).astimezone(zone)


def free_times(store: Store, wanted: Wanted) -> tuple[datetime, ...]:
    """The times to offer, in order, by the boutique's clock; a few of each day.

    Where the client named a day it begins there, and an hour comes first on each day.
    """
    with store.read() as connection:
        boutique = shown.find(connection, Boutique, wanted.scope)
        zone = ZoneInfo(boutique.tz if boutique else "UTC")
        today = wanted.now.astimezone(zone).date()
        first = max(wanted.said.day or today, today)
        begin, _ = day_bounds(first, zone.key)
        _, end = day_bounds(first + timedelta(days=AHEAD), zone.key)
        held = held_between(connection, wanted.advisor, begin, end)
    found: list[datetime] = []
    for ahead in range(AHEAD):
        day = first + timedelta(days=ahead)
        free = list(_free(boutique, day, zone, held, wanted))
        found += _few(free, wanted.said.clock, MOST - len(found))
        if len(found) >= MOST:
            break
    return tuple(found)


def _free(
    boutique: Boutique | None,
    day: date,
    zone: ZoneInfo,
    held: tuple[Meeting, ...],
    wanted: Wanted,
) -> Iterator[datetime]:
    """Every half hour of the day at which there is time enough."""
    soonest = wanted.now + _SOONEST
    for opens, closes in _open(boutique, day, zone):
        start = opens
        while start + wanted.length <= closes:
            end = start + wanted.length
            if start >= soonest and not any(e.start < end and start < e.end for e in held):
                yield start.astimezone(zone)
            start += _STEP


def _open(
    boutique: Boutique | None, day: date, zone: ZoneInfo
) -> Iterator[tuple[datetime, datetime]]:
    """The open stretches of a day, in UTC so that an hour is an hour."""
    if boutique is not None and day in boutique.holidays:
        return
    hours = (boutique.opening_hours if boutique else ()) or _USUAL
    for each in sorted(hours, key=lambda each: each.opens):
        if each.weekday in (-1, day.weekday()):
            yield _at(day, each.opens, zone), _at(day, each.closes, zone)


def _at(day: date, clock: str, zone: ZoneInfo) -> datetime:
    """That hour of the day; `24:00` is the next midnight."""
    hour, _, minute = clock.partition(":")
    later = day + timedelta(days=int(hour) // 24)
    return datetime.combine(later, time(int(hour) % 24, int(minute)), zone).astimezone(UTC)


def _few(free: list[datetime], clock: time | None, most: int) -> list[datetime]:
    """The nearest to the hour that was named, else some of the morning, noon and evening."""
    count = min(_A_DAY, most)
    if len(free) <= count:
        return free
    if clock is not None:
        return sorted(sorted(free, key=lambda at: _apart(at.time(), clock))[:count])
    return [free[place * (len(free) - 1) // max(1, count - 1)] for place in range(count)]


def _apart(one: time, other: time) -> int:
    minutes = (each.hour * 60 + each.minute for each in (one, other))
    first, second = minutes
    return abs(first - second)
