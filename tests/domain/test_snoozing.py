"""Until when something is put off, and the opening time that lies behind a moment."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clienteling.domain.opening import Hours, closing, open_before, open_between
from clienteling.domain.snoozing import Until, moments

HOURS = Hours("Asia/Shanghai", tuple((day, "10:00", "19:00") for day in range(6)))
ALWAYS = Hours("UTC")
MONDAY = date(2026, 11, 23)


def at(day: int, hour: float) -> datetime:
    """That hour in Shanghai, so many days after Monday."""
    begin = datetime(2026, 11, 22, 16, tzinfo=UTC)
    return begin + timedelta(days=day, hours=hour)


def test_each_moment_is_offered_once_in_order() -> None:
    assert moments(HOURS, at(0, 14)) == [
        (Until.HALF_HOUR, at(0, 14.5)),
        (Until.TWO_HOURS, at(0, 16)),
        (Until.EVENING, at(0, 18)),
        (Until.OPENING, at(1, 10)),
        (Until.MONDAY, at(7, 10)),
    ]


def test_on_saturday_evening_the_next_opening_is_monday() -> None:
    found = dict(moments(HOURS, at(5, 18)))
    assert Until.EVENING not in found
    assert Until.MONDAY not in found
    assert found[Until.OPENING] == at(7, 10)


def test_a_holiday_is_not_offered() -> None:
    closed = Hours(HOURS.tz, HOURS.weekly, frozenset({MONDAY + timedelta(days=1)}))
    assert dict(moments(closed, at(0, 14)))[Until.OPENING] == at(2, 10)


def test_where_no_hours_are_known_morning_is_morning() -> None:
    found = dict(moments(ALWAYS, datetime(2026, 11, 23, 11, tzinfo=UTC)))
    assert found[Until.OPENING] == datetime(2026, 11, 24, 10, tzinfo=UTC)
    assert found[Until.EVENING] == datetime(2026, 11, 23, 18, tzinfo=UTC)


def test_one_closes_once_a_day() -> None:
    assert closing(HOURS, at(0, 12)) == at(0, 19)
    assert closing(HOURS, at(0, 20)) is None
    assert closing(HOURS, at(6, 12)) is None


@pytest.mark.parametrize("minutes", [1, 60, 539, 541, 5_000, 20_000])
@pytest.mark.parametrize("end", [at(0, 14), at(0, 3), at(6, 12), at(7, 10)])
def test_looking_back_and_counting_agree(minutes: int, end: datetime) -> None:
    span = timedelta(minutes=minutes)
    begin = open_before(HOURS, end, span)
    assert begin is not None
    assert open_between(HOURS, begin, end) == span
    assert open_between(HOURS, begin + timedelta(seconds=1), end) < span


def test_one_that_never_opened_has_no_such_moment() -> None:
    shut = Hours("UTC", ((0, "10:00", "11:00"),))
    assert open_before(shut, at(0, 14), timedelta(hours=90)) is None
