"""Days that come round every year, by either calendar."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from clienteling.domain.lunar import LunarDay, lunar_of, solar_of
from clienteling.domain.people import Calendar

_LEAP_YEAR = 2024


def is_day(calendar: str, month: int, day: int | None) -> bool:
    """Whether some year has this day; without `day`, whether there is such a month."""
    if not 1 <= month <= 12:
        return False
    longest = 30 if calendar == Calendar.LUNAR else monthrange(_LEAP_YEAR, month)[1]
    return day is None or 1 <= day <= longest


class Yearly(NamedTuple):
    """A day that comes round; `day` is missing where only the month is known."""

    calendar: str
    month: int
    day: int | None = None
    leap_month: bool = False


def next_occurrence(
    calendar: str,
    month: int,
    day: int | None,
    leap_month: bool,  # noqa: FBT001 - rows say it in this order
    today: date,
) -> date | None:
    """The next time this day comes round, today included; None where nobody can say.

    The 29th of February is the 28th in other years, a leap month that the year lacks its
    ordinary one. Where only the month is known it is the month's first day, which counts as
    the next one until that month is over.
    """
    if not is_day(calendar, month, day):
        return None
    yearly = Yearly(calendar, month, day, leap_month)
    now = lunar_of(today) if calendar == Calendar.LUNAR else None
    year = now.year if now else today.year
    for each in (year, year + 1):
        found, over = in_year(yearly, each), _last_of(yearly, each)
        if found is not None and over is not None and over >= today:
            return found
    return None


def in_year(yearly: Yearly, year: int) -> date | None:
    """The solar day it is in `year`, which is a lunar year for a lunar day."""
    day = yearly.day or 1
    if yearly.calendar == Calendar.LUNAR:
        return solar_of(LunarDay(year, yearly.month, day, yearly.leap_month))
    return date(year, yearly.month, min(day, monthrange(year, yearly.month)[1]))


def _last_of(yearly: Yearly, year: int) -> date | None:
    longest = 30 if yearly.calendar == Calendar.LUNAR else 31
    return in_year(yearly._replace(day=yearly.day or longest), year)
