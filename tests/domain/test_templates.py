"""Ready words: what stands in braces, what fills it, and what is only a brace."""

import pytest

from clienteling.domain.templates import PLACEHOLDERS, filled, gaps, placeholders, unknown


def test_each_gap_is_named_once_in_order() -> None:
    assert placeholders("{date} {client} {date}") == ("date", "client")
    assert unknown("{date} {clinet} {clinet} {x}") == ("clinet", "x")


@pytest.mark.parametrize(
    "text", ["", "{", "}{", "{}", "{ client }", "{Client}", "{a1}", "{{}}"]
)
def test_what_is_no_gap_is_left_alone(text: str) -> None:
    assert (placeholders(text), unknown(text), gaps(text)) == ((), (), ())
    assert filled(text, dict.fromkeys(PLACEHOLDERS, "x")) == text


def test_what_is_known_takes_its_place_and_the_rest_stays_to_be_seen() -> None:
    body = "您好 {client}：{watch}，{stage} {smile}"
    then = filled(body, {"client": "陈先生", "watch": "{stage}", "stage": ""})
    assert then == "您好 陈先生：{stage}，{stage} {smile}"
    assert placeholders(then) == ("stage",)


def test_where_the_gaps_are() -> None:
    text = "a {client} b {no} {date}"
    assert [text[a:b] for a, b in gaps(text)] == ["{client}", "{date}"]


def test_nested_braces_are_filled_from_the_inside() -> None:
    assert filled("{{client}}", {"client": "Wei"}) == "{Wei}"
