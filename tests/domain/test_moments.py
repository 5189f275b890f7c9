from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from clienteling.domain.moments import Said, said

NOW = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
"""A Monday."""


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("明天下午三点半可以吗", date(2026, 11, 24), time(15, 30)),
        ("好的，四点见。", None, time(16)),
        ("周六下午方便", date(2026, 11, 28), None),
        ("下周三上午十点", date(2026, 12, 2), time(10)),
        ("5号下午3点", date(2026, 12, 5), time(15)),
        ("Thursday at 3pm", date(2026, 11, 26), time(15)),
        ("Could I come by on Friday?", date(2026, 11, 27), None),
        ("24 Nov 14:30", date(2026, 11, 24), time(14, 30)),
        ("on the 24th", date(2026, 11, 24), None),
        ("Sept 3", date(2027, 9, 3), None),
        ("08:30", None, time(8, 30)),
        ("Jeudi vers 15 h, si possible.", date(2026, 11, 26), time(15)),
        ("mardi 3 mars à 9h", date(2027, 3, 3), time(9)),
        ("on 24/11 at 10:15", date(2026, 11, 24), time(10, 15)),
        ("土曜日の午後三時頃", date(2026, 11, 28), time(15)),
        ("غدا الساعة 7 مساء", date(2026, 11, 24), time(19)),
    ],
)
def test_a_day_and_an_hour_are_read(text: str, day: date | None, clock: time | None) -> None:
    assert said(text, NOW) == Said(day, clock)


@pytest.mark.parametrize(
    "text",
    [
        "时间还没定",
        "I may come",
        "3 marchands",
        "I have 3 watches of 1931",
        "25:99",
        "31/31",
        "",
    ],
)
def test_other_words_name_no_time(text: str) -> None:
    assert said(text, NOW) == Said()
