from datetime import date, timedelta

import pytest

from clienteling.domain.dates import is_day, next_occurrence
from clienteling.domain.lunar import LunarDay, leap_month, lunar_of, months, solar_of

# As printed in almanacs.
NEW_YEARS = """
2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-18
2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19
2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22
2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03
1900-01-31 1950-02-17 1985-02-20 2033-01-31 2034-02-19 2050-01-23
"""
LEAPS = {
    1984: 10,
    2001: 4,
    2004: 2,
    2006: 7,
    2009: 5,
    2012: 4,
    2014: 9,
    2017: 6,
    2020: 4,
    2023: 2,
    2025: 6,
    2028: 5,
    2033: 11,
}
MID_AUTUMN = """
2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25
"""


@pytest.mark.parametrize("printed", NEW_YEARS.split())
def test_each_new_year_falls_where_almanacs_print_it(printed: str) -> None:
    day = date.fromisoformat(printed)

    assert solar_of(LunarDay(day.year, 1, 1)) == day


@pytest.mark.parametrize("printed", MID_AUTUMN.split())
def test_each_mid_autumn_is_the_fifteenth_of_the_eighth(printed: str) -> None:
    day = date.fromisoformat(printed)

    assert lunar_of(day) == LunarDay(day.year, 8, 15)


def test_months_are_doubled_where_almanacs_double_them() -> None:
    found = {year: leap_month(year) for year in LEAPS}

    assert found == LEAPS
    assert [leap_month(year) for year in (2024, 2026, 2027, 2030)] == [0, 0, 0, 0]


def test_the_days_of_a_doubled_month_are_told_apart() -> None:
    assert solar_of(LunarDay(2020, 4, 1)) == date(2020, 4, 23)
    assert solar_of(LunarDay(2020, 4, 1, leap=True)) == date(2020, 5, 23)
    assert solar_of(LunarDay(2023, 2, 1, leap=True)) == date(2023, 3, 22)
    assert solar_of(LunarDay(2025, 6, 1, leap=True)) == date(2025, 7, 25)
    assert lunar_of(date(2025, 7, 25)) == LunarDay(2025, 6, 1, leap=True)


def test_every_day_of_two_centuries_has_one_name_and_comes_back() -> None:
    day, last = date(1900, 1, 31), date(2101, 1, 28)
    while day <= last:
        name = lunar_of(day)
        assert name is not None
        assert solar_of(name) == day
        day += timedelta(1)
    assert lunar_of(last + timedelta(1)) is None


def test_each_year_has_the_length_of_a_lunar_year() -> None:
    for year in range(1900, 2101):
        days = sum(month.days for month in months(year))
        assert days in ({383, 384, 385} if leap_month(year) else {353, 354, 355})


TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("calendar", "month", "day", "leap", "today", "falls"),
    [
        ("solar", 11, 23, False, TODAY, date(2026, 11, 23)),
        ("solar", 11, 22, False, TODAY, date(2027, 11, 22)),
        ("solar", 2, 29, False, TODAY, date(2027, 2, 28)),
        ("solar", 2, 29, False, date(2027, 3, 1), date(2028, 2, 29)),
        ("solar", 11, None, False, TODAY, date(2026, 11, 1)),
        ("solar", 10, None, False, TODAY, date(2027, 10, 1)),
        ("lunar", 8, 15, False, date(2026, 1, 1), date(2026, 9, 25)),
        ("lunar", 8, 15, False, TODAY, date(2027, 9, 15)),
        ("lunar", 12, 30, False, TODAY, date(2027, 2, 5)),
        ("lunar", 12, 30, False, date(2025, 1, 1), date(2025, 1, 28)),
        ("lunar", 6, 1, True, date(2025, 1, 1), date(2025, 7, 25)),
        ("lunar", 6, 1, True, date(2026, 1, 1), date(2026, 7, 14)),
        ("lunar", 10, None, False, TODAY, date(2026, 11, 9)),
        ("lunar", 1, 1, False, date(2026, 2, 10), date(2026, 2, 17)),
    ],
)
def test_a_day_comes_round(
    calendar: str, month: int, day: int | None, leap: bool, today: date, falls: date
) -> None:
    assert next_occurrence(calendar, month, day, leap, today) == falls


@pytest.mark.parametrize(
    ("calendar", "month", "day", "there"),
    [
        ("solar", 2, 29, True),
        ("solar", 2, 30, False),
        ("solar", 4, 31, False),
        ("lunar", 2, 30, True),
        ("lunar", 2, 31, False),
        ("solar", 13, 1, False),
        ("lunar", 0, None, False),
        ("solar", 5, None, True),
    ],
)
def test_some_days_are_in_no_year(
    calendar: str, month: int, day: int | None, there: bool
) -> None:
    assert is_day(calendar, month, day) is there
    if not there:
        assert next_occurrence(calendar, month, day, False, TODAY) is None


def test_nobody_can_say_what_lies_beyond_the_table() -> None:
    assert next_occurrence("lunar", 8, 15, False, date(2110, 1, 1)) is None
    assert next_occurrence("lunar", 8, 15, False, date(2101, 2, 1)) is None
