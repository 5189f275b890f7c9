"""When a message may usefully leave later: in an hour, this evening, when it opens again."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from clienteling.cache import shown
from clienteling.cache.store import Store
from clienteling.domain.opening import Hours, open_after
from clienteling.effects.conversations import hours_of
from clienteling.wire.people import Boutique

_EVENING = time(18, 30)
_USUAL_OPENING = time(10, 0)
_STEP = timedelta(minutes=5)
_MOMENT = timedelta(microseconds=1)


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
    tomorrow = datetime.combine(local.date() + timedelta(days=1), time(), zone)
    opens = open_after(hours, tomorrow, _MOMENT) if hours.weekly else None
    opens = opens - _MOMENT if opens else datetime.combine(tomorrow, _USUAL_OPENING, zone)
    yield Leaving(When.OPENING, opens.astimezone(now.tzinfo))


def _rounded(at: datetime) -> datetime:
    """The next full five minutes."""
    over = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at + _STEP - over if over else at
