"""Until when something may be put off: soon, before closing, when the boutique opens again."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from clienteling.domain.opening import Hours, closing, next_opening, usual

BEFORE_CLOSING = timedelta(hours=1)
_SOON = timedelta(minutes=30)


class Until(StrEnum):
    """Until when."""

    HALF_HOUR = "half_hour"
    TWO_HOURS = "two_hours"
    EVENING = "evening"
    OPENING = "opening"
    MONDAY = "monday"


def moments(hours: Hours, now: datetime) -> list[tuple[Until, datetime]]:
    """The moments that are worth offering now, each once, in their order."""
    known = usual(hours)
    found = [(Until.HALF_HOUR, now + _SOON), (Until.TWO_HOURS, now + timedelta(hours=2))]
    closes = closing(known, now)
    if closes is not None and closes - BEFORE_CLOSING > now + _SOON:
        found.append((Until.EVENING, closes - BEFORE_CLOSING))
    opens, monday = next_opening(known, now), next_opening(known, _sunday(hours, now))
    if opens is not None:
        found.append((Until.OPENING, opens))
    if monday is not None and monday != opens:
        found.append((Until.MONDAY, monday))
    return found


def _sunday(hours: Hours, now: datetime) -> datetime:
    """The middle of the Sunday that ends this week."""
    zone = ZoneInfo(hours.tz)
    day = now.astimezone(zone).date()
    return datetime.combine(day + timedelta(days=6 - day.weekday()), time(12), zone)
