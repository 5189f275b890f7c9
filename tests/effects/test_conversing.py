"""Whose a conversation is: everybody's when nobody answered, and linked with all in it."""

from datetime import date, timedelta

import msgspec
import pytest

from clienteling.domain.messages import Channel, ConversationStatus
from clienteling.domain.people import WishState
from clienteling.effects import Moment
from clienteling.effects.conversations import MOST_PARTS
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import ClaimConversation, LinkConversation
from clienteling.wire.people import Boutique, OpeningHours, Wish
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Task
from tests.effects.shop import BASE, CID, HOUR, LIN, NOW, REPAIR, TALK, VISIT, WEI, after, ask

replace = msgspec.structs.replace
SHOP = Boutique(id="b", scope="b", code="SHA1", name="Shanghai", tz="Asia/Shanghai")
# NOW is a Wednesday, 14:20 in Shanghai.
HOURS = tuple(OpeningHours(day, "10:00", "19:00") for day in range(7))
THEIRS = replace(TALK, assignee="xu", claimed_at=NOW - 9 * HOUR, status=ConversationStatus.OPEN)
CLAIM = ClaimConversation(id=CID, **BASE, conversation="t1")


@pytest.mark.parametrize(
    ("waited", "claimed", "snoozed", "free"),
    [
        (2 * HOUR, 9 * HOUR, None, True),
        (2 * HOUR - timedelta(seconds=1), 9 * HOUR, None, False),
        (5 * HOUR, 2 * HOUR, None, True),
        (5 * HOUR, HOUR, None, False),
        (5 * HOUR, 5 * HOUR, -HOUR, False),
        (5 * HOUR, 5 * HOUR, HOUR, False),
        (5 * HOUR, 5 * HOUR, 2 * HOUR, True),
        (None, 9 * HOUR, None, False),
    ],
)
def test_whom_nobody_answered_for_two_hours_is_everybodys_again(
    waited: timedelta | None,
    claimed: timedelta,
    snoozed: timedelta | None,
    free: bool,
) -> None:
    talk = replace(
        THEIRS,
        waiting_since=None if waited is None else NOW - waited,
        claimed_at=NOW - claimed,
        snoozed_until=None if snoozed is None else NOW - snoozed,
    )
    assert claims(talk, SHOP) == free


def claims(talk: Conversation, boutique: Boutique) -> bool:
    try:
        won = after(CLAIM, LIN, (talk, boutique)).need(Conversation, "t1")
    except Refused:
        return False
    assert (won.assignee, won.claimed_at, won.snoozed_until) == ("lin", NOW, None)
    assert won.waiting_since == talk.waiting_since
    return True


@pytest.mark.parametrize(
    ("since", "boutique", "free"),
    [
        (16 * HOUR, replace(SHOP, opening_hours=HOURS), True),
        (16 * HOUR, replace(SHOP, opening_hours=HOURS, returns_after=270), False),
        (16 * HOUR, replace(SHOP, opening_hours=HOURS, holidays=(date(2026, 3, 4),)), False),
        (16 * HOUR, replace(SHOP, opening_hours=HOURS[:2]), False),
        (40 * HOUR, replace(SHOP, opening_hours=HOURS[:2]), True),
    ],
)
def test_only_opening_time_counts(since: timedelta, boutique: Boutique, free: bool) -> None:
    talk = replace(THEIRS, waiting_since=NOW - since, claimed_at=NOW - since)
    assert claims(talk, boutique) == free


def test_what_was_claimed_anew_comes_back_only_after_as_long_again() -> None:
    talk = replace(THEIRS, waiting_since=NOW - 9 * HOUR)
    won = after(CLAIM, LIN, (talk, SHOP)).need(Conversation, "t1")
    soon, late = (Moment(by="zhao", at=NOW + n * HOUR) for n in (1, 2))
    with pytest.raises(Refused):
        ask(CLAIM, soon, (won, SHOP))
    assert after(CLAIM, late, (won, SHOP)).need(Conversation, "t1").assignee == "zhao"


LINK = LinkConversation(
    id=CID,
    **BASE,
    conversation="t1",
    client="wei",
    parts=(
        ("appointment", "a1"),
        ("ticket", "r1"),
        ("task", "k1"),
        ("wish", "w1"),
        ("conversation", "t2"),
        ("conversation", "t3"),
        ("conversation", "t1"),
        ("message", "m1"),
        ("appointment", "none"),
    ),
)
UNKNOWN = replace(TALK, client=None)
INNER = replace(UNKNOWN, id="t2", joined_into="t1")
DEEPER = replace(UNKNOWN, id="t3", joined_into="t2")
ASKED = replace(VISIT, client=None, conversation="t1")
DUE = Task(id="k1", scope="b", conversation="t3", text="Call", due=NOW)


def whose(shop: tuple[Record, ...], link: LinkConversation = LINK) -> dict[str, str | None]:
    return {row.id: getattr(row, "client", None) for row in ask(link, LIN, shop)}


def test_who_it_turned_out_to_be_is_whose_all_of_it_is() -> None:
    shop = (UNKNOWN, WEI, INNER, DEEPER, ASKED, replace(REPAIR, client=None), DUE)
    found = whose(shop)
    assert found == {"t1": "wei", "t2": "wei", "t3": "wei", "a1": "wei", "k1": "wei"}


@pytest.mark.parametrize(
    "part",
    [
        replace(ASKED, client="somebody"),
        replace(ASKED, conversation="t9"),
        replace(ASKED, conversation=None),
        replace(INNER, joined_into=None),
        replace(INNER, joined_into="t9"),
        replace(INNER, client="somebody"),
    ],
)
def test_what_is_somebody_elses_or_of_another_conversation_stays(part: Record) -> None:
    assert whose((UNKNOWN, WEI, part)) == {"t1": "wei"}


def test_that_it_was_somebody_else_takes_all_out_of_the_file_but_a_wish() -> None:
    wish = Wish(id="w1", scope="b", client="wei", since=NOW, conversation="t1")
    shop = (TALK, WEI, replace(ASKED, client="wei"), wish)
    nobody = replace(LINK, client=None, was="wei")
    assert whose(shop, nobody) == {"t1": None, "a1": None}
    other = replace(WEI, id="mei")
    moved = whose((*shop, other), replace(LINK, client="mei", was="wei"))
    assert moved == {"t1": "mei", "a1": "mei", "w1": "mei"}
    assert wish.state == WishState.OPEN


def test_two_who_link_it_differently_and_twice_the_same() -> None:
    with pytest.raises(Refused) as refusal:
        ask(LINK, LIN, (replace(TALK, client="mei"), WEI))
    assert refusal.value.code == "conflict"
    assert ask(LINK, LIN, (TALK, WEI)) == []


@pytest.mark.parametrize(
    ("client", "code"),
    [
        (replace(WEI, erased_at=NOW), "gone"),
        (replace(WEI, merged_into="mei"), "gone"),
        (replace(WEI, scope="elsewhere"), "invalid"),
    ],
)
def test_nobody_is_linked_who_cannot_be(client: Record, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        ask(LINK, LIN, (UNKNOWN, client))
    assert refusal.value.code == code


def test_a_conversation_with_too_much_in_it_is_refused() -> None:
    many = tuple(("task", f"{n}") for n in range(MOST_PARTS + 1))
    with pytest.raises(Refused):
        ask(replace(LINK, parts=many), LIN, (UNKNOWN, WEI))


def test_what_goes_on_elsewhere_is_neither_claimed_nor_linked() -> None:
    joined = replace(UNKNOWN, joined_into="t0", channel=Channel.SMS)
    for command in (CLAIM, LINK):
        with pytest.raises(Refused) as refusal:
            ask(command, LIN, (joined, WEI, SHOP))
        assert refusal.value.detail == {"theirs": "t0"}


def test_an_appointment_keeps_the_rest_of_itself() -> None:
    rows = after(LINK, LIN, (UNKNOWN, WEI, ASKED))
    assert rows.need(Appointment, "a1").start == VISIT.start
