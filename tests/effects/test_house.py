"""Ready words, opening hours and goals: who may set them, and what makes sense."""

from datetime import date
from typing import Any

import msgspec
import pytest

from clienteling.effects import Removed
from clienteling.errors import Refused
from clienteling.wire.chat import Template
from clienteling.wire.chat_commands import DropTemplate, KeepTemplate, SetReplyRules
from clienteling.wire.command import Command
from clienteling.wire.people import Boutique, OpeningHours
from clienteling.wire.record import Record
from tests.effects.shop import BASE, CID, LIN, MANAGER, after, ask, made

replace = msgspec.structs.replace
KEEP = KeepTemplate(
    id=CID,
    **BASE,
    template="w1",
    key=" ready ",
    language="fr",
    body="Bonjour {client}, {watch} est prête. {client}",
)
DROP = DropTemplate(id=CID, **BASE, template="w1")
RULES = SetReplyRules(id=CID, **BASE, reply_within=30, returns_after=120)
SHOP = Boutique(id="b", scope="b", code="PAR1", name="Paris")


def refused(command: Command, *shop: Record) -> str:
    with pytest.raises(Refused) as refusal:
        ask(command, MANAGER, shop)
    return refusal.value.code


def test_ready_words_are_kept_and_changed_under_their_id() -> None:
    row = after(KEEP, MANAGER, ()).need(Template, "w1")
    assert (row.key, row.placeholders) == ("ready", ("client", "watch"))
    then = after(replace(KEEP, body="Bonjour."), MANAGER, (row,)).need(Template, "w1")
    assert (then.body, then.placeholders) == ("Bonjour.", ())
    (gone,) = made(DROP, MANAGER, (row,))
    assert gone == Removed(Template, "w1")
    assert made(DROP, MANAGER, ()) == ()


def test_the_address_is_kept_on_one_line_and_stays_where_none_is_named() -> None:
    found = replace(RULES, address=" 18 Quiet Lane,\n Paris ")
    told = after(found, MANAGER, (SHOP,)).need(Boutique, "b")
    assert told.address == "18 Quiet Lane, Paris"
    assert after(RULES, MANAGER, (told,)).need(Boutique, "b").address == told.address
    assert after(replace(RULES, address=""), MANAGER, (told,)).need(Boutique, "b").address == ""
    assert refused(replace(RULES, address="x" * 301), SHOP) == "invalid"


@pytest.mark.parametrize("command", [KEEP, DROP, RULES])
def test_only_a_manager_keeps_the_house(command: Command) -> None:
    with pytest.raises(Refused) as refusal:
        ask(command, LIN, (SHOP,))
    assert refusal.value.code == "forbidden"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"body": " "}, "invalid"),
        ({"key": " "}, "invalid"),
        ({"language": ""}, "invalid"),
        ({"body": "x" * 8_001}, "invalid"),
        ({"body": "a\0b"}, "invalid"),
        ({"key": "k" * 101}, "invalid"),
        ({"body": "Dear {clinet}"}, "placeholder"),
    ],
)
def test_ready_words_that_nobody_could_use_are_refused(
    wrong: dict[str, str], code: str
) -> None:
    assert refused(replace(KEEP, **wrong)) == code


def hours(*spans: tuple[int, str, str]) -> dict[str, Any]:
    return {"opening_hours": tuple(OpeningHours(*each) for each in spans)}


@pytest.mark.parametrize(
    "rules",
    [
        {"reply_within": 120},
        {"returns_after": 7 * 24 * 60},
        hours((0, "00:00", "24:00")),
        hours((0, "10:00", "13:00"), (0, "14:00", "19:00"), (6, "11:00", "17:30")),
        hours((0, "14:00", "19:00"), (0, "10:00", "14:00")),
    ],
)
def test_sensible_rules_are_kept(rules: dict[str, Any]) -> None:
    wanted = replace(RULES, **rules, holidays=(date(2026, 12, 25), date(2026, 5, 1)))
    row = after(wanted, MANAGER, (SHOP,)).need(Boutique, "b")
    assert (row.reply_within, row.returns_after) == (wanted.reply_within, wanted.returns_after)
    assert row.opening_hours == wanted.opening_hours
    assert row.holidays == (date(2026, 5, 1), date(2026, 12, 25))


@pytest.mark.parametrize(
    "rules",
    [
        {"reply_within": 0},
        {"reply_within": 121},
        {"returns_after": 7 * 24 * 60 + 1},
        hours((7, "10:00", "19:00")),
        hours((-1, "10:00", "19:00")),
        hours((0, "19:00", "10:00")),
        hours((0, "10:00", "10:00")),
        hours((0, "9:00", "19:00")),
        hours((0, "10:00", "24:30")),
        hours((0, "10:00", "")),
        hours((0, "\uff11\uff10:00", "19:00")),
        hours((0, "10:00", "19:00\n")),
        hours((0, "10:00", "14:00"), (0, "13:00", "19:00")),
    ],
)
def test_rules_that_contradict_themselves_are_refused(rules: dict[str, Any]) -> None:
    assert refused(replace(RULES, **rules), SHOP) == "invalid"


def test_holidays_named_twice_are_one() -> None:
    twice = replace(RULES, holidays=(date(2026, 5, 1), date(2026, 5, 1)))
    assert after(twice, MANAGER, (SHOP,)).need(Boutique, "b").holidays == (date(2026, 5, 1),)
