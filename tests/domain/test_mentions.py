import pytest

from clienteling.domain import mentions
from clienteling.domain.people import ContactKind

MOBILE, EMAIL, WECHAT = ContactKind.MOBILE, ContactKind.EMAIL, ContactKind.WECHAT
_WIDE = "\uff11\uff13\uff18\uff10\uff10\uff10\uff10\uff11\uff12\uff13\uff14"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我的电话是13800001234，谢谢", [(MOBILE, "+8613800001234")]),
        ("138 0000 1234", [(MOBILE, "+8613800001234")]),
        ("call +33 6 12 34 56 78 please", [(MOBILE, "+33612345678")]),
        (_WIDE, [(MOBILE, "+8613800001234")]),
        ("（021）62881234", [(MOBILE, "+862162881234")]),
        ("H.Duval@Example.com", [(EMAIL, "h.duval@example.com")]),
        ("微信号：duval_h88", [(WECHAT, "duval_h88")]),
        ("add me, wechat is duval_h88", [(WECHAT, "duval_h88")]),
        ("wxid_a1b2c3d4", [(WECHAT, "wxid_a1b2c3d4")]),
    ],
)  # fmt: skip
def test_ways_to_reach_somebody_are_found_as_they_are_kept(
    text: str, found: list[mentions.Contact]
) -> None:
    assert list(mentions.contacts(text, "CN")) == found


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24 14:30",
        "24.11.2026 or 25/11/2026",
        "R-20397",
        "D397.8480",
        "98,500 CNY",
        "0000000000",
        "1 2 3 4 5 6 7 8 9",
        "",
    ],
)
def test_dates_prices_and_references_are_no_numbers(text: str) -> None:
    assert mentions.contacts(text, "CN") == ()


def test_references_are_found_in_capitals_and_once() -> None:
    said = "Is the d397.8480 there, or B290.9301? D397.8480 please"

    assert mentions.references(said) == ("D397.8480", "B290.9301")
