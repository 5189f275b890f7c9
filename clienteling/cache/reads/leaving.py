"""When a message may usefully leave later: in an hour, this evening, when it opens again."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from clienteling.cache import shown
from clienteling.cache.store import Store
from clienteling.domain.opening import Hours, next_opening, usual
from clienteling.effects.conversations import hours_of
from clienteling.wire.people import Boutique

_EVENING = time(18, 30)
_STEP = timedelta(minutes=5)


class When(StrEnum):
    """What a proposed hour is called."""

    HOUR = "hour"
    EVENING = "evening"
    OPENING = "opening"


class Leaving(Struct, frozen=True):
    """One hour at which a message may leave."""

    when: When
    at: datetime


def proposed(store: Store, scope: str, tz: str, now: datetime) -> tuple[Leaving, ...]:
    """Hours to choose from, the soonest first, by the boutique's clock and opening hours."""
    with store.read() as connection:
        boutique = shown.find(connection, Boutique, scope)
    hours = hours_of(boutique) if boutique else Hours(tz)
    return tuple(_hours(hours, now))


def _hours(hours: Hours, now: datetime) -> Iterator[Leaving]:
    zone = ZoneInfo(hours.tz)
    local = now.astimezone(zone)
    yield Leaving(When.HOUR, _rounded(now + timedelta(hours=1)))
    evening = datetime.combine(local.date(), _EVENING, zone)
    if evening > local + timedelta(minutes=90):
        yield Leaving(When.EVENING, evening.astimezone(now.tzinfo))
    opens = next_opening(usual(hours), now)
    if opens is not None:
        yield Leaving(When.OPENING, opens.astimezone(now.tzinfo))


def _rounded(at: datetime) -> datetime:
    """The next full five minutes."""
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at + _STEP - over if over else at
