"""Opening time: holidays, midnight, and the days on which clocks change."""

from datetime import UTC, date, datetime, timedelta

import pytest

from clienteling.domain.opening import Hours, next_morning, open_after, open_between

HOUR = timedelta(hours=1)
WEEK = tuple((day, "10:00", "19:00") for day in range(6))
PARIS = Hours("Europe/Paris", WEEK)
SHANGHAI = Hours("Asia/Shanghai", WEEK)
NIGHT = Hours("Europe/Paris", tuple((day, "00:00", "24:00") for day in range(7)))
LUNCH = Hours("UTC", ((0, "14:00", "19:00"), (0, "10:00", "13:00")))


def utc(day: int, hour: float, month: int = 3) -> datetime:
    return datetime(2026, month, day, tzinfo=UTC) + timedelta(hours=hour)


@pytest.mark.parametrize(
    ("hours", "start", "end", "open_for"),
    [
        (PARIS, utc(2, 10), utc(2, 12), 2.0),
        (PARIS, utc(2, 8), utc(2, 10), 1.0),
        (PARIS, utc(2, 19), utc(3, 9.5), 0.5),
        (PARIS, utc(7, 17), utc(9, 10), 2.0),
        (PARIS, utc(2, 12), utc(2, 12), 0.0),
        (PARIS, utc(2, 12), utc(2, 10), 0.0),
        (SHANGHAI, utc(2, 2), utc(2, 11), 9.0),
        (LUNCH, utc(2, 0), utc(3, 0), 8.0),
        (LUNCH, utc(2, 12), utc(2, 15), 2.0),
        # Clocks go forward on 29 March: that day has 23 hours; back on 25 October: 25.
        (NIGHT, utc(28, 23), utc(29, 22), 23.0),
        (NIGHT, utc(24, 22, 10), utc(25, 23, 10), 25.0),
        (Hours("Europe/Paris"), utc(28, 23), utc(29, 22), 23.0),
        (Hours("Europe/Paris", ((6, "01:00", "04:00"),)), utc(28, 20), utc(29, 20), 2.0),
        (
            Hours("Europe/Paris", ((6, "01:00", "04:00"),)),
            utc(24, 20, 10),
            utc(25, 20, 10),
            4.0,
        ),
        (Hours("Europe/Paris", ((0, "10:00", "19:00"),)), utc(23, 0), utc(31, 0), 18.0),
    ],
)
def test_how_long_somebody_waited_while_it_was_open(
    hours: Hours, start: datetime, end: datetime, open_for: float
) -> None:
    assert open_between(hours, start, end) == timedelta(hours=open_for)


def test_a_holiday_is_local_and_counts_for_nothing() -> None:
    closed = Hours(SHANGHAI.tz, WEEK, frozenset({date(2026, 3, 3)}))
    assert open_between(closed, utc(2, 10), utc(4, 3)) == 2 * HOUR
    always = Hours("Asia/Shanghai", (), frozenset({date(2026, 3, 3)}))
    assert open_between(always, utc(2, 15), utc(3, 17)) == 2 * HOUR


@pytest.mark.parametrize(
    ("hours", "start", "span", "then"),
    [
        (PARIS, utc(2, 17), 2 * HOUR, utc(3, 10)),
        (PARIS, utc(2, 17), HOUR, utc(2, 18)),
        (PARIS, utc(7, 17.5), HOUR, utc(9, 9.5)),
        (Hours(), utc(2, 23), 2 * HOUR, utc(3, 1)),
        (NIGHT, utc(28, 23), 24 * HOUR, utc(29, 23)),
        (PARIS, utc(28, 17.5), HOUR, utc(30, 8.5)),
    ],
)
def test_by_when_as_much_of_it_has_passed(
    hours: Hours, start: datetime, span: timedelta, then: datetime
) -> None:
    assert open_after(hours, start, span) == then
    assert open_between(hours, start, then) == span


def test_what_never_opens_has_no_opening_time() -> None:
    every = frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(900))
    assert open_after(Hours("UTC", WEEK, every), utc(2, 10), HOUR) is None
    assert open_between(Hours("UTC", WEEK, every), utc(2, 10), utc(9, 10)) == timedelta()


@pytest.mark.parametrize(
    ("hours", "morning"),
    [
        (PARIS, utc(3, 9)),
        (Hours("Europe/Paris"), utc(3, 7)),
        (Hours("Europe/Paris", WEEK, frozenset({date(2026, 3, 3)})), utc(4, 9)),
        (Hours("UTC", ((0, "10:00", "10:00"),)), utc(3, 8)),
    ],
)
def test_a_morning_begins_at_the_opening_or_at_eight(hours: Hours, morning: datetime) -> None:
    assert next_morning(hours, utc(2, 12)) == morning


def test_a_wait_of_years_ends_in_a_moment() -> None:
    long = open_between(Hours("UTC"), utc(2, 0), utc(2, 0) + timedelta(days=4_000))
    assert long == timedelta(days=400)
