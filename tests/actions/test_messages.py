from datetime import timedelta

import pytest

from clienteling.actions import conversations, messages
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, outbox, shown
from clienteling.cache.drafts import Draft
from clienteling.cache.store import Store
from clienteling.domain.messages import (
    TAKEN_BACK_WITHIN,
    Channel,
    ConversationStatus,
    Direction,
)
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation, Message
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, SCOPE, WEI

TALK = "0197f000-0000-7000-8000-000000000301"


@pytest.fixture
def talk(desk: Desk, store: Store) -> str:
    """Wei waits for an answer, and nobody has claimed it."""
    now = desk.now()
    with store.write() as tx:
        shown.put(
            tx,
            [
                Conversation(
                    id=TALK,
                    scope=SCOPE,
                    rev=1,
                    client=WEI,
                    channel=Channel.WECHAT,
                    waiting_since=now,
                    window_expires_at=now + timedelta(hours=48),
                    replies_left=20,
                    last_at=now,
                    last_text="你好",
                ),
                Message(
                    id=f"{TALK[:-1]}9",
                    scope=SCOPE,
                    rev=1,
                    conversation=TALK,
                    direction=Direction.IN,
                    body="你好",
                    at=now,
                ),
            ],
        )
    return TALK


def standing(desk: Desk, id_: str) -> Conversation:
    with desk.store.read() as db:
        found = shown.find(db, Conversation, id_)
    assert found is not None
    return found


def test_an_answer_claims_the_conversation_and_ends_the_wait(desk: Desk, talk: str) -> None:
    messages.send(desk, messages.Words(talk, "您好", client=WEI))

    now = standing(desk, talk)
    assert (now.assignee, now.waiting_since, now.replies_left) == (LIN, None, 19)


def test_a_sent_reply_is_no_draft_any_more(desk: Desk, talk: str) -> None:
    with desk.store.write() as tx:
        drafts.keep(tx, Draft(messages.key(talk), "您", desk.now()), SCOPE)

    messages.send(desk, messages.Words(talk, "您好", client=WEI))

    with desk.store.read() as db:
        assert drafts.find(db, messages.key(talk)) is None


def test_a_refused_reply_stays_a_draft(desk: Desk, talk: str) -> None:
    with desk.store.write() as tx:
        drafts.keep(tx, Draft(messages.key(talk), "您好", desk.now()), SCOPE)

    with pytest.raises(Refused):
        messages.send(desk, messages.Words(talk, "您好", client=CLAIRE))

    with desk.store.read() as db:
        assert drafts.body(db, messages.key(talk)) == "您好"


def test_a_private_note_does_not_answer(desk: Desk, talk: str) -> None:
    messages.send(desk, messages.Words(talk, "prefers tea", private=True))

    assert standing(desk, talk).waiting_since is not None


def test_it_is_claimed_handed_over_and_closed(desk: Desk, talk: str) -> None:
    conversations.claim(desk, talk)
    assert standing(desk, talk).assignee == LIN

    conversations.hand_over(desk, talk, None, "back in ten minutes")
    assert standing(desk, talk).assignee is None

    conversations.close(desk, talk)
    assert standing(desk, talk).status is ConversationStatus.CLOSED


def test_what_a_colleague_answers_cannot_be_claimed(
    desk: Desk, clock: Clock, talk: str
) -> None:
    conversations.hand_over(desk, talk, MARTIN, "yours")
    clock.go_on(TAKEN_BACK_WITHIN + timedelta(seconds=1))

    with pytest.raises(Refused) as why:
        conversations.claim(desk, talk)

    assert why.value.code == "assignment"


def test_one_may_write_first(desk: Desk) -> None:
    talk = conversations.begin(desk, CLAIRE, Channel.WHATSAPP)

    assert standing(desk, talk).assignee == LIN


def test_a_message_taken_back_stands_before_what_was_typed_since(desk: Desk, talk: str) -> None:
    messages.send(desk, messages.Words(talk, "first", client=WEI))
    with desk.store.write() as tx:
        drafts.keep(tx, Draft(messages.key(talk), "second", desk.now()), SCOPE)
        (waits,) = outbox.waiting(tx)

    messages.back_to_draft(desk, waits.id)

    with desk.store.read() as db:
        assert drafts.body(db, messages.key(talk)) == "first\nsecond"
        assert len(shown.records(db, Message, "WHERE conversation = ?", (talk,))) == 1
