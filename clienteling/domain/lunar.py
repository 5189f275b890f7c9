"""The Chinese calendar from 1900 to 2100, which is published and cannot be reckoned shortly."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

FIRST, LAST = 1900, 2100
_NEW_YEAR_1900 = date(1900, 1, 31)

# One number for each year: which month is doubled (4 bits; 0 is none), whether each of the
# twelve months has 30 days and not 29 (12 bits), and whether the doubled one has (1 bit).
_TABLE = """
    1097a 0095c 014ae 0aa9a 01a4c 01b2a 08cab 00ad4 0135a 04aba
    0095c 0d4b6 0149a 01a4a 0ba4b 016a8 01ad4 055b4 012b6 0e92f
    0092e 01496 0b696 00d4a 00da8 0956b 0056c 012ae 04a5e 0092e
    0ccac 01a94 01d4a 0ad53 00b5a 0056c 070dd 0125c 0f91b 0192a
    01a94 0db15 016aa 00ad4 094b7 004ba 0125a 05a56 0152a 0f6aa
    00d94 016aa 0aa6b 009b4 014b6 068af 00a56 11534 01d2a 00d54
    0d5d4 0156a 0096c 0955c 014ae 00a4c 07e4c 01b2a 0eb6a 00ad4
    012da 0a9ba 0095a 0149a 09a9a 01a4a 11aaa 016a8 016d4 0d2b5
    012b6 00936 0952e 01496 1564e 00d4a 00da8 0d5e8 0156c 012ae
    0a95e 0092e 00c96 06e94 01d4a 10d6a 00b58 0156c 0b2da 0125c
    0192c 09b2a 01a94 01b4a 04eaa 00ad4 0f576 004ba 0125a 0b956
    0152a 01694 09754 015aa 12aba 00974 014b6 0ca2f 00a56 01526
    08f2a 00d54 015aa 04b6a 0096c 0d4dc 0149c 01a4c 0bd4c 01aa6
    00b54 06ed4 012da 1695e 0095a 0149a 0da17 01a4a 01aa4 0bba8
    016b4 00ada 04ab6 00936 0f4ae 01496 0154a 0b64b 00da4 015b4
    0696d 0126e 1093e 0092e 00c96 0cd15 01d4a 00d64 094d9 0155c
    0125c 07a5c 0192c 0faaa 01a94 01b4a 0abaa 00ad4 014da 08aba
    00a5a 11536 0152a 01694 0d6d4 015aa 00ab4 09574 014b6 00a56
    0764e 00d26 0ee66 00d54 015aa 0a96b 0096c 014ae 08a9c 01a2c
    11d2c 01aa4 01b54 0cd55 00ada 0095c 0953a 0145a 01a2a 05e4a
    01aa4
"""
_YEARS = tuple(int(word, 16) for word in _TABLE.split())


class LunarDay(NamedTuple):
    """A day as the Chinese calendar names it; `leap` is the second of two like months."""

    year: int
    month: int
    day: int
    leap: bool = False


class Month(NamedTuple):
    """One month of a lunar year: its number, its first day and its length."""

    number: int
    leap: bool
    first: date
    days: int


def leap_month(year: int) -> int:
    """Which month of the lunar `year` is followed by a second one; 0 for none."""
    return _YEARS[year - FIRST] >> 13 if FIRST <= year <= LAST else 0


@cache
def months(year: int) -> tuple[Month, ...]:
    """The twelve or thirteen months of the lunar `year`; none outside the table."""
    if not FIRST <= year <= LAST:
        return ()
    word, doubled = _YEARS[year - FIRST], leap_month(year)
    found: list[Month] = []
    first = _new_year(year)
    for number in range(1, 13):
        ordinary = Month(number, False, first, 29 + (word >> (13 - number) & 1))
        found.append(ordinary)
        first += timedelta(ordinary.days)
        if number == doubled:
            second = Month(number, True, first, 29 + (word & 1))
            found.append(second)
            first += timedelta(second.days)
    return tuple(found)


def solar_of(day: LunarDay) -> date | None:
    """The day of the solar calendar; the ordinary month where that year doubles another.

    The 30th of a month that has 29 days in that year is its last day.
    """
    same = [month for month in months(day.year) if month.number == day.month]
    if not same or not 1 <= day.day <= 30:
        return None
    month = same[-1] if day.leap else same[0]
    return month.first + timedelta(min(day.day, month.days) - 1)


def lunar_of(day: date) -> LunarDay | None:
    """What the Chinese calendar calls this day; nothing outside the table."""
    for year in (day.year, day.year - 1):
        for month in months(year):
            past = (day - month.first).days
            if 0 <= past < month.days:
                return LunarDay(year, month.number, past + 1, month.leap)
    return None


def _new_year(year: int) -> date:
    return _NEW_YEAR_1900 + timedelta(sum(map(_days, _YEARS[: year - FIRST])))


def _days(word: int) -> int:
    """How many days the year of this word has."""
    doubled = 29 + (word & 1) if word >> 13 else 0
    return 12 * 29 + (word >> 1 & 0xFFF).bit_count() + doubled
