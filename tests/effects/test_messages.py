"""Who may write to whom, when, and who answers."""

import msgspec
import pytest

from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.messages import Channel, ConversationStatus, Direction, MessageState
from clienteling.errors import Refused
from clienteling.wire.book import Cover
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import (
    ClaimConversation,
    CloseConversation,
    HandOverConversation,
    OpenConversation,
    SendMessage,
)
from clienteling.wire.people import Client
from tests.effects.shop import (
    BASE,
    CID,
    HOUR,
    LIN,
    MANAGER,
    NOW,
    REPAIR,
    TALK,
    WEI,
    XU,
    after,
    ask,
)

replace = msgspec.structs.replace
SEND = SendMessage(
    id=CID, **BASE, message="m1", conversation="t1", body="Of course.\nTomorrow?", client="wei"
)
SILENT = replace(
    TALK, waiting_since=None, assignee="lin", status=ConversationStatus.WAITING_CLIENT
)


def test_a_reply_is_queued_and_the_conversation_waits_for_the_client() -> None:
    rows = after(SEND)
    message, talk = rows.need(Message, "m1"), rows.need(Conversation, "t1")
    assert (message.state, message.author, message.at) == (MessageState.QUEUED, "lin", NOW)
    assert (talk.status, talk.assignee) == (ConversationStatus.WAITING_CLIENT, "lin")
    assert (talk.waiting_since, talk.last_text) == (None, "Of course.")
    assert talk.last_direction is Direction.OUT
    assert rows.need(Client, "wei").last_contact_at == NOW


def test_a_private_note_changes_nothing_but_itself() -> None:
    written = ask(replace(SEND, private=True))
    assert [type(row) for row in written] == [Message]


def test_replies_left_count_down_to_a_refusal() -> None:
    last = replace(TALK, replies_left=1)
    assert after(SEND, shop=(last, WEI)).need(Conversation, "t1").replies_left == 0
    with pytest.raises(Refused) as refusal:
        ask(SEND, shop=(replace(TALK, replies_left=0), WEI))
    assert refusal.value.code == "replies"


@pytest.mark.parametrize(
    ("talk", "client", "send", "code"),
    [
        (replace(TALK, assignee="xu"), WEI, SEND, "assignment"),
        (replace(TALK, window_expires_at=NOW), WEI, SEND, "window"),
        (SILENT, replace(WEI, do_not_contact=True), SEND, "do_not_contact"),
        (
            SILENT,
            replace(WEI, consent={"service/web": ConsentState.WITHDRAWN}),
            SEND,
            "consent",
        ),
        (TALK, WEI, replace(SEND, purpose=Purpose.MARKETING), "consent"),
        (TALK, replace(WEI, erased_at=NOW), SEND, "gone"),
        (TALK, WEI, replace(SEND, client=None), "conflict"),
        (TALK, WEI, replace(SEND, body=" \n"), "invalid"),
        (TALK, WEI, replace(SEND, body="a\0b"), "invalid"),
        (TALK, WEI, replace(SEND, body="x" * 8_001), "invalid"),
    ],
)
def test_what_may_not_go_says_why(
    talk: Conversation, client: Client, send: SendMessage, code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        ask(send, shop=(talk, client, REPAIR))
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("talk", "client", "send"),
    [
        (TALK, replace(WEI, do_not_contact=True), SEND),
        (SILENT, replace(WEI, do_not_contact=True), replace(SEND, ticket="r1")),
        (
            SILENT,
            replace(WEI, consent={"service/web": ConsentState.WITHDRAWN}),
            replace(SEND, ticket="r1"),
        ),
        (SILENT, WEI, SEND),
        (
            SILENT,
            replace(WEI, consent={"marketing/web": ConsentState.GRANTED}),
            replace(SEND, purpose=Purpose.MARKETING),
        ),
    ],
)
def test_answers_open_repairs_and_granted_purposes_may_go(
    talk: Conversation, client: Client, send: SendMessage
) -> None:
    assert ask(send, shop=(talk, client, REPAIR))


def test_somebody_elses_repair_opens_no_door() -> None:
    other = replace(REPAIR, client="somebody")
    shut = replace(WEI, do_not_contact=True)
    with pytest.raises(Refused):
        ask(replace(SEND, ticket="r1"), shop=(SILENT, shut, other))


def test_a_claim_has_one_winner() -> None:
    claim = ClaimConversation(id=CID, **BASE, conversation="t1")
    won = after(claim).need(Conversation, "t1")
    assert (won.assignee, won.status) == ("lin", ConversationStatus.OPEN)
    with pytest.raises(Refused) as refusal:
        ask(claim, XU, (won,))
    assert (refusal.value.code, refusal.value.detail) == ("assignment", {"theirs": "lin"})
    assert ask(claim, LIN, (won,)) == []


def test_who_stands_in_takes_it_over_while_the_cover_runs_and_nobody_else() -> None:
    theirs = replace(TALK, assignee="xu")
    cover = Cover(
        id="v", scope="b", advisor="xu", stand_in="lin", since=NOW - HOUR, until=NOW + HOUR
    )
    claim = ClaimConversation(id=CID, **BASE, conversation="t1", cover="v")
    won = after(claim, LIN, (theirs, cover)).need(Conversation, "t1")
    assert (won.assignee, won.status) == ("lin", ConversationStatus.OPEN)
    for other in (
        replace(cover, until=NOW),
        replace(cover, since=NOW + HOUR),
        replace(cover, stand_in="zhao"),
        replace(cover, advisor="zhao"),
    ):
        with pytest.raises(Refused):
            ask(claim, LIN, (theirs, other))
    with pytest.raises(Refused):
        ask(claim, LIN, (theirs,))


def test_only_its_advisor_or_a_manager_hands_over_or_closes() -> None:
    mine = replace(TALK, assignee="lin")
    over = HandOverConversation(
        id=CID, **BASE, conversation="t1", note="n1", to="xu", text="Please"
    )
    assert after(over, LIN, (mine,)).need(Conversation, "t1").assignee == "xu"
    assert after(over, MANAGER, (mine,)).need(Message, "n1").private
    with pytest.raises(Refused):
        ask(over, XU, (mine,))
    back = replace(over, to=None)
    pooled = after(back, LIN, (mine,)).need(Conversation, "t1")
    assert pooled.status is ConversationStatus.UNASSIGNED
    close = CloseConversation(id=CID, **BASE, conversation="t1")
    assert after(close, LIN, (mine,)).need(Conversation, "t1").waiting_since is None
    with pytest.raises(Refused):
        ask(close, XU, (mine,))
    with pytest.raises(Refused):
        ask(replace(close, unwanted=True), LIN, (mine,))  # who is a client of the house


def test_we_may_begin_a_conversation_with_a_client() -> None:
    begin = OpenConversation(
        id=CID, **BASE, conversation="t9", client="wei", channel=Channel.WEB
    )
    talk = after(begin).need(Conversation, "t9")
    assert (talk.assignee, talk.waiting_since) == ("lin", None)


def test_a_window_still_open_lets_a_reply_go() -> None:
    assert ask(SEND, shop=(replace(TALK, window_expires_at=NOW + HOUR), WEI))
