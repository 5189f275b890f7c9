from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from clienteling.domain import offering

NOW = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
TUESDAY, THURSDAY, LATE = (
    NOW.replace(hour=14, minute=30) + timedelta(days=days) for days in (1, 3, 3)
)
TIMES = [TUESDAY, THURSDAY, LATE + timedelta(hours=2)]


@pytest.mark.parametrize("language", ["en", "fr", "zh", "ja", "ar", "de", "zh_CN", ""])
@pytest.mark.parametrize("days", [0, 40, 100, 200, 300])
def test_what_was_offered_is_read_back_in_every_language(language: str, days: int) -> None:
    times = [each + timedelta(days=days) for each in TIMES]
    text = offering.offered(times, language)

    assert list(offering.offers_in(text, NOW).values()) == times


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("1", 1),
        ("2)", 2),
        ("\uff12", 2),
        ("No. 3 please", 3),
        ("le 2 svp", 2),
        ("好的，2", 2),
        ("第二个", 2),
        ("the second one", 2),
        ("明天可以", 1),
        ("Tuesday", 1),
        ("16:30 then", 3),
        ("26号 14:30", 2),
    ],
)
def test_an_answer_means_one_of_the_times(answer: str, number: int) -> None:
    offers = offering.offers_in(offering.offered(TIMES, "zh"), NOW)

    assert offering.chosen(answer, offers, NOW) == TIMES[number - 1]


@pytest.mark.parametrize(
    "answer", ["7", "1 or 2", "14:30", "我想看3只表", "thank you", "Sunday"]
)
def test_an_unclear_answer_means_none(answer: str) -> None:
    offers = offering.offers_in(offering.offered(TIMES, "en"), NOW)

    assert offering.chosen(answer, offers, NOW) is None


def test_nothing_offered_is_nothing_chosen() -> None:
    assert offering.offers_in("1) a coffee\n2) a tea", NOW) == {}
    assert offering.chosen("1", {}, NOW) is None
