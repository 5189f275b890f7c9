"""Single cells: names, numbers, dates and amounts as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clienteling.server.imports import names, values
from clienteling.server.imports.countries import country
from clienteling.server.imports.entries import Point


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("1.234,56", 123_456), ("1,234.56", 123_456), ("CHF 12'500.-", 1_250_000),
        ("(12.30)", -1_230), ("1,234", 123_400), ("12,5", 1_250), ("0,500", 50),
        ("957.5775", 95_758), ("abc", None), ("1.2.3,4,5", None), ("9" * 30, None),
    ],
)  # fmt: skip
def test_amounts(text: str, minor: int | None) -> None:
    assert values.amount(text, "EUR") == minor


@pytest.mark.parametrize(
    "text",
    ["2024-03-04", "2024-03-04T10:00:00Z", "2024-03-04 00:00:00.000", "20240304", "04.03.2024",
     "04/03/2024", "2024年3月4日", "4 March 2024", "Mar 4, 2024", "2024-03-04 10:00:00 +0200"],
)  # fmt: skip
def test_dates(text: str) -> None:
    assert values.day(text, "FR") == date(2024, 3, 4)
    assert values.day("03/04/2024", "US") == date(2024, 3, 4)
    assert values.day("0000-00-00") is None


def test_countries_telephones_and_addresses() -> None:
    known = ["Germany", "DEU", "Allemagne", "U.S.A.", "中国", "Côte d'Ivoire", "uk", "ch"]
    assert [country(each) for each in known] == ["DE", "DE", "DE", "US", "CN", "CI", "GB", "CH"]
    assert country("Atlantis") == country("") == ""
    assert values.phone("tel:+1-418-656-9254;ext=102", "") == Point("phone", "+14186569254")
    assert values.phone("555-4729", "US") is None
    assert values.email("<Ana@Example.COM>") == Point("email", "ana@example.com")
    assert [values.email(each) for each in ("ana", "a@b", "a b@c.de", "a@b..de")] == [None] * 4


def test_names() -> None:
    def split(text: str) -> tuple[str, str, str]:
        found = names.from_full(text)
        return found.given, found.family, found.native

    assert split("Ludwig van der Berg") == ("Ludwig", "van der Berg", "")
    assert split("Dawson, Frank") == ("Frank", "Dawson", "")
    assert split("John Doe Jr.") == ("John", "Doe Jr.", "")
    assert split("王丽 Wang Li") == ("Li", "Wang", "王丽")
    assert split("单雄信 (Shan Xiongxin)") == ("Xiongxin", "Shan", "单雄信")
    assert split("Cher") == ("", "Cher", "")
    assert names.from_parts("夢雷", "李").native == "李夢雷"


@given(st.text(max_size=60))
def test_no_words_are_a_bug(text: str) -> None:
    names.from_full(text)
    country(text)
    values.phone(text, "FR")
    values.email(text)
    values.day(text, "FR")
    values.amount(text, "EUR")
    values.quantity(text)
    values.birthday(text, "birthday")
