"""Words that are held, scheduled, overtaken, taken back, or never arrive."""

from datetime import timedelta

import msgspec
import pytest

from clienteling.domain.messages import (
    REPLIES_IN_WINDOW,
    UNDO_SECONDS,
    ConversationStatus,
    Direction,
    MessageState,
)
from clienteling.effects import Moment
from clienteling.effects.messages import departed
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import RecallMessage, SendMessage
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from tests.effects.shop import (
    BASE,
    CID,
    HOUR,
    LIN,
    MANAGER,
    NOW,
    REPAIR,
    SHOP,
    TALK,
    WEI,
    XU,
    after,
    ask,
)

replace = msgspec.structs.replace
SECOND = timedelta(seconds=1)
ASKED = replace(TALK, newest_in="q1", newest_in_at=NOW - HOUR, assignee="lin", claimed_at=NOW)
SEND = SendMessage(
    id=CID, **BASE, message="m1", conversation="t1", body="Of course.", client="wei", seen="q1"
)
QUESTION = Message(
    id="q1",
    scope="b",
    conversation="t1",
    direction=Direction.IN,
    body="May I?\nSoon?",
    state=MessageState.DELIVERED,
    at=NOW - HOUR,
)
BACK = RecallMessage(id=CID, **BASE, message="m1", conversation="t1", before="q1")


def refused(command: Command, moment: Moment = LIN, shop: tuple[Record, ...] = SHOP) -> str:
    with pytest.raises(Refused) as refusal:
        ask(command, moment, shop)
    return refusal.value.code


def said(send: SendMessage, *shop: Record) -> tuple[Conversation, Message]:
    """The conversation and message once it is said."""
    rows = after(send, shop=shop or (ASKED, WEI, REPAIR))
    return rows.need(Conversation, "t1"), rows.need(Message, "m1")


@pytest.mark.parametrize(
    ("newest", "ago", "seen", "code"),
    [
        ("q1", HOUR, "q1", None),
        ("q2", HOUR, None, None),
        ("q2", 11 * SECOND, "q1", "newer"),
        ("q2", 10 * SECOND, "q1", None),
        ("q2", HOUR, "", "newer"),
        ("", None, "", None),
        ("", None, "q1", None),
    ],
)
def test_words_do_not_answer_a_question_their_author_had_not_read(
    newest: str, ago: timedelta | None, seen: str | None, code: str | None
) -> None:
    at = None if ago is None else NOW - ago
    shop = (replace(ASKED, newest_in=newest, newest_in_at=at), WEI, REPAIR)
    send = replace(SEND, seen=seen)
    assert (refused(send, shop=shop) if code else None) == code
    if code is None:
        assert ask(send, shop=shop)
    assert ask(replace(send, private=True), shop=shop)


@pytest.mark.parametrize(
    ("hold", "seconds"), [(0, 0), (-3, 0), (UNDO_SECONDS, UNDO_SECONDS), (60, 60), (999, 60)]
)
def test_held_words_leave_after_their_seconds(hold: int, seconds: int) -> None:
    talk, message = said(replace(SEND, hold=hold))
    assert message.state == MessageState.QUEUED
    assert message.not_before == NOW + seconds * SECOND
    assert (talk.waiting_since, message.waited_since) == (None, ASKED.waiting_since)


def test_a_note_to_colleagues_is_neither_held_nor_scheduled() -> None:
    note = replace(SEND, private=True, hold=60, not_before=NOW + HOUR)
    (row,) = ask(note, shop=(ASKED, WEI, REPAIR))
    assert isinstance(row, Message)
    assert (row.state, row.not_before) == (MessageState.SENT, None)


def test_a_scheduled_message_changes_nothing_but_itself() -> None:
    (row,) = ask(replace(SEND, not_before=NOW + HOUR), shop=(ASKED, WEI, REPAIR))
    assert isinstance(row, Message)
    assert (row.state, row.not_before) == (MessageState.SCHEDULED, NOW + HOUR)
    assert row.waited_since is None


def test_one_whose_hour_has_passed_can_still_be_taken_back_for_its_hold() -> None:
    _, message = said(replace(SEND, not_before=NOW - HOUR, hold=10))
    assert (message.state, message.not_before) == (MessageState.SCHEDULED, NOW + 10 * SECOND)


def test_what_is_scheduled_past_the_window_is_refused_at_once() -> None:
    shop = (replace(ASKED, window_expires_at=NOW + HOUR), WEI, REPAIR)
    assert refused(replace(SEND, not_before=NOW + HOUR), shop=shop) == "window"
    assert ask(replace(SEND, not_before=NOW + HOUR - SECOND), shop=shop)


@pytest.mark.parametrize("body", ["Dear {client},", "on {date}{time}", "{times}"])
def test_a_gap_stops_words_to_a_client_and_no_note(body: str) -> None:
    assert refused(replace(SEND, body=body)) == "placeholder"
    assert ask(replace(SEND, body=body, private=True))


@pytest.mark.parametrize("body", ["{}", "{smile}", "{ client }", "a { b } c", "{CLIENT}"])
def test_other_braces_are_words(body: str) -> None:
    assert ask(replace(SEND, body=body))


@pytest.mark.parametrize("left", [None, 1, REPLIES_IN_WINDOW])
@pytest.mark.parametrize("assignee", [None, "lin"])
def test_taken_back_it_is_as_if_it_had_not_been_said(
    left: int | None, assignee: str | None
) -> None:
    before = replace(
        ASKED,
        assignee=assignee,
        replies_left=left,
        last_text="May I?",
        status=ConversationStatus.OPEN,
    )
    talk, message = said(replace(SEND, hold=10), before, WEI, REPAIR)
    rows = after(BACK, shop=(talk, message, QUESTION))
    then = rows.need(Conversation, "t1")
    assert rows.need(Message, "m1").state == MessageState.RECALLED
    for field in ("waiting_since", "replies_left", "last_at", "last_text", "last_direction"):
        assert getattr(then, field) == getattr(before, field), field
    assert (then.status, then.assignee) == (ConversationStatus.OPEN, "lin")


def test_one_that_nobody_waited_for_leaves_nobody_waiting() -> None:
    silent = replace(ASKED, waiting_since=None, status=ConversationStatus.WAITING_CLIENT)
    talk, message = said(replace(SEND, hold=10), silent, WEI, REPAIR)
    then = after(BACK, shop=(talk, message, QUESTION)).need(Conversation, "t1")
    assert (then.waiting_since, then.status) == (None, ConversationStatus.WAITING_CLIENT)


@pytest.mark.parametrize(
    ("state", "leaves", "code"),
    [
        (MessageState.SCHEDULED, HOUR, None),
        (MessageState.SCHEDULED, timedelta(), "stage"),
        (MessageState.QUEUED, SECOND, None),
        (MessageState.QUEUED, timedelta(), "stage"),
        (MessageState.QUEUED, None, "stage"),
        (MessageState.SENT, HOUR, "stage"),
        (MessageState.DELIVERED, HOUR, "stage"),
        (MessageState.READ, None, "stage"),
        (MessageState.FAILED, -HOUR, None),
        (MessageState.EXPIRED, HOUR, "stage"),
    ],
)
def test_only_what_has_not_left_or_came_back_is_taken_back(
    state: MessageState, leaves: timedelta | None, code: str | None
) -> None:
    at = None if leaves is None else NOW + leaves
    message = replace(QUESTION, id="m1", direction=Direction.OUT, author="lin", state=state)
    shop = (ASKED, replace(message, not_before=at), QUESTION)
    if code is not None:
        assert refused(BACK, shop=shop) == code
    else:
        assert after(BACK, shop=shop).need(Message, "m1").state == MessageState.RECALLED


def test_words_are_taken_back_by_their_author_or_a_manager_and_only_once() -> None:
    talk, message = said(replace(SEND, hold=10))
    shop = (talk, message, QUESTION)
    assert refused(BACK, XU, shop) == "forbidden"
    assert ask(BACK, MANAGER, shop)
    assert ask(BACK, LIN, (talk, replace(message, state=MessageState.RECALLED))) == []
    assert refused(BACK, LIN, (talk, QUESTION)) == "gone"
    private = replace(message, private=True)
    assert refused(BACK, LIN, (talk, private, QUESTION)) == "stage"
    joined = replace(talk, joined_into="t2")
    assert refused(BACK, LIN, (joined, message, QUESTION)) == "conflict"


def test_clearing_what_came_back_clears_only_that() -> None:
    message = replace(
        QUESTION, id="m1", direction=Direction.OUT, author="lin", state=MessageState.FAILED
    )
    for flagged, then in (("m1", ""), ("m0", "m0")):
        shop = (replace(ASKED, not_sent=flagged), message, QUESTION)
        rows = after(BACK, shop=shop)
        assert rows.need(Conversation, "t1") == replace(
            shop[0], not_sent=then, **_stamp(rows.need(Conversation, "t1"))
        )


def _stamp(row: Record) -> dict[str, object]:
    return {"updated_at": row.updated_at, "updated_by": row.updated_by}


def test_two_held_and_taken_back_in_either_order() -> None:
    first_talk, first = said(replace(SEND, hold=10))
    later = replace(LIN, at=NOW + SECOND)
    second = after(replace(SEND, message="m2", hold=10), later, (first_talk, WEI, REPAIR)).need(
        Message, "m2"
    )
    talk = departed(first_talk, second, later.at)[0]
    rows = after(replace(BACK, after="m2"), later, (talk, first, second, QUESTION))
    then, moved = rows.need(Conversation, "t1"), rows.need(Message, "m2")
    assert (then.waiting_since, moved.waited_since) == (None, ASKED.waiting_since)
    back = replace(BACK, message="m2", before="q1")
    rows = after(back, later, (then, moved, QUESTION))
    assert rows.need(Conversation, "t1").waiting_since == ASKED.waiting_since
    assert rows.need(Conversation, "t1").last_text == "May I?"


def test_a_client_merged_meanwhile_is_said_to_be_so() -> None:
    merged: Client = replace(WEI, merged_into="other")
    assert refused(SEND, shop=(ASKED, merged, REPAIR)) == "gone"
