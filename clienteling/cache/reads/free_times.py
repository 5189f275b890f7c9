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
from clienteling.domain.opening import Hours, next_opening, open_on, usual
from clienteling.effects.conversations import hours_of
from clienteling.wire.people import Boutique

MOST = 9
"""As many as there are figures to choose one by."""

AHEAD = 21
_A_DAY = 3
_STEP = timedelta(minutes=30)
_SOONEST = timedelta(hours=1)


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
    return ZoneInfo(_hours(connection, scope).tz)


def clash(store: Store, wanted: Wanted, start: datetime, but: str = "") -> Clash:
    """What speaks against `start`, the appointment `but` itself left aside."""
    end = start + wanted.length
    with store.read() as connection:
        hours = _hours(connection, wanted.scope)
        held = held_between(connection, wanted.advisor, start, end)
    spans = open_on(hours, start.astimezone(ZoneInfo(hours.tz)).date())
    closed = not any(opens <= start and end <= closes for opens, closes in spans)
    met = (each for each in held if each.id != but and each.start < end)
    return Clash(closed, next((each.name or "–" for each in met), ""))


def opens_next(store: Store, scope: str, now: datetime) -> datetime:
    """When the boutique opens on its next day."""
    with store.read() as connection:
        hours = _hours(connection, scope)
    opens = next_opening(hours, now) or now + timedelta(days=1)
    return opens.astimezone(ZoneInfo(hours.tz))


def free_times(store: Store, wanted: Wanted) -> tuple[datetime, ...]:
    """The times to offer, in order, by the boutique's clock; a few of each day.

    Where the client named a day it begins there, and an hour comes first on each day.
    """
    with store.read() as connection:
        hours = _hours(connection, wanted.scope)
        zone = ZoneInfo(hours.tz)
        today = wanted.now.astimezone(zone).date()
        first = max(wanted.said.day or today, today)
        begin, _ = day_bounds(first, zone.key)
        _, end = day_bounds(first + timedelta(days=AHEAD), zone.key)
        held = held_between(connection, wanted.advisor, begin, end)
    found: list[datetime] = []
    for ahead in range(AHEAD):
        day = first + timedelta(days=ahead)
        free = list(_free(hours, day, held, wanted))
        found += _few(free, wanted.said.clock, MOST - len(found))
        if len(found) >= MOST:
            break
    return tuple(found)


def _free(
    hours: Hours, day: date, held: tuple[Meeting, ...], wanted: Wanted
) -> Iterator[datetime]:
    """Every half hour of the day at which there is time enough."""
    soonest = wanted.now + _SOONEST
    for opens, closes in open_on(hours, day):
        start = opens.astimezone(UTC)  # where an hour is an hour on every day
        while start + wanted.length <= closes:
            end = start + wanted.length
            if start >= soonest and not any(e.start < end and start < e.end for e in held):
                yield start.astimezone(ZoneInfo(hours.tz))
            start += _STEP


def _hours(connection: Connection, scope: str) -> Hours:
    boutique = shown.find(connection, Boutique, scope)
    return usual(hours_of(boutique) if boutique else Hours())


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
