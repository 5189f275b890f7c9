"""Dates, waits and money as they are read at the counter."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from clienteling.ui import formats
from clienteling.ui.formats import Clockface
from clienteling.ui.theme.language import Language, speak

SHANGHAI = Clockface(ZoneInfo("Asia/Shanghai"))
NOW = datetime(2026, 11, 23, 6, 20, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "read"),
    [
        (NOW, "Today 14:20"),
        (NOW - timedelta(hours=15), "Yesterday 23:20"),
        (NOW + timedelta(days=1), "Tomorrow 14:20"),
        (datetime(2026, 11, 12, 1, tzinfo=UTC), "12 Nov"),
        (datetime(2024, 9, 21, 1, tzinfo=UTC), "21 Sept 2024"),
        (datetime(2026, 11, 22, 17, tzinfo=UTC), "Today 01:00"),
    ],
)
def test_a_moment_reads_in_the_boutiques_zone(at: datetime, read: str) -> None:
    assert SHANGHAI.moment(at, NOW) == read


def test_hours_read_with_and_without_seconds() -> None:
    assert SHANGHAI.time(NOW) == "14:20"
    assert SHANGHAI.exact_time(NOW) == "14:20:07"
    assert SHANGHAI.span(NOW, NOW + timedelta(minutes=45)) == "14:20–15:05"
    assert SHANGHAI.precise(NOW - timedelta(days=20), NOW) == "3 Nov, 14:20"
    assert SHANGHAI.stated("2026-11-23T06:20:07.000000Z", NOW) == "Today 14:20"
    assert SHANGHAI.stated("", NOW) == ""


def test_days_read_as_said() -> None:
    today = date(2026, 11, 23)
    assert formats.day_title(today, today) == "Monday 23 November"
    assert formats.day_title(date(2027, 1, 1), today) == "Friday 1 January 2027"
    assert formats.relative_day(date(2026, 11, 24), today) == "Tomorrow"
    assert formats.relative_day(date(2026, 12, 4), today) == "4 Dec"
    assert formats.within("Tomorrow 08:00") == "tomorrow 08:00"
    assert formats.within("4 Dec") == "4 Dec"
    assert formats.day_of_month(3, 14) == "14 March"
    assert formats.day_of_month(2, 29) == "29 February"
    assert formats.day_of_month(3, None) == "March"


@pytest.mark.parametrize(
    ("length", "read"),
    [
        (timedelta(seconds=-5), "now"),
        (timedelta(seconds=59), "now"),
        (timedelta(minutes=12, seconds=50), "12 min"),
        (timedelta(hours=3, minutes=59), "3 h"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=9, hours=4), "9 days"),
    ],
)
def test_a_wait_reads_in_its_largest_unit(length: timedelta, read: str) -> None:
    assert formats.wait(length) == read


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (0, "today"),
        (1, "yesterday"),
        (8, "8 days"),
        (21, "3 weeks"),
        (95, "3 months"),
        (800, "2 years"),
    ],
)
def test_when_somebody_was_last_seen(days: int, read: str) -> None:
    assert formats.ago(NOW - timedelta(days=days), NOW) == read


@pytest.mark.parametrize(
    ("minor", "currency", "read"),
    [
        (9_850_000, "CNY", "CNY 98,500"),
        (9_850_050, "CNY", "CNY 98,500.50"),
        (98_500, "JPY", "JPY 98,500"),
        (1_005, "KWD", "KWD 1.005"),
        (-420_000, "CNY", "CNY \N{MINUS SIGN}4,200"),
        (0, "EUR", "EUR 0"),
    ],
)
def test_money_reads_from_minor_units(minor: int, currency: str, read: str) -> None:
    assert formats.money(minor, currency) == read


def test_chinese_reads_as_chinese(qapp: QApplication) -> None:
    assert speak(qapp, Language.CHINESE)
    today = date(2026, 11, 23)

    assert formats.day_title(today, today) == "11月23日 星期一"
    assert SHANGHAI.moment(NOW, NOW) == "今天 14:20"
    assert SHANGHAI.moment(NOW - timedelta(days=11), NOW) == "11月12日"
    assert formats.wait(timedelta(days=9)) == "9天"
    assert formats.money(9_850_000, "CNY") == "CNY 98,500"


def test_a_sentence_leaves_out_what_says_nothing() -> None:
    assert formats.sentence("VIP", "", "8 days") == "VIP · 8 days"
