"""Words that leave, and words that come back: what becomes of their conversation."""

from datetime import timedelta

import msgspec
import pytest

from clienteling.domain.messages import (
    Channel,
    ConversationStatus,
    Direction,
    MessageState,
)
from clienteling.effects.messages import departed, unsaid
from clienteling.wire.chat import Attachment, Conversation, Message
from tests.effects.shop import HOUR, NOW, TALK

replace = msgspec.structs.replace
SECOND = timedelta(seconds=1)
ASKED = replace(TALK, newest_in="q1", newest_in_at=NOW - HOUR, assignee="lin", claimed_at=NOW)
QUESTION = Message(
    id="q1",
    scope="b",
    conversation="t1",
    direction=Direction.IN,
    body="May I?",
    state=MessageState.DELIVERED,
    at=NOW - HOUR,
)
OURS = Message(
    id="m1",
    scope="b",
    conversation="t1",
    direction=Direction.OUT,
    author="lin",
    body="Of course.",
    state=MessageState.QUEUED,
    at=NOW,
    waited_since=NOW - HOUR,
)
GONE_OUT = replace(
    ASKED, waiting_since=None, last_at=NOW, last_text="Of course.", replies_left=19
)


def back(talk: Conversation, *near: Message | None) -> Conversation:
    """The conversation without `OURS`."""
    row = unsaid(talk, OURS, *(near or (None,)))[0]
    assert isinstance(row, Conversation)
    return row


def test_a_reply_is_given_back_once_and_never_beyond_a_new_count() -> None:
    assert back(GONE_OUT).replies_left == 20
    assert back(replace(GONE_OUT, replies_left=20)).replies_left == 20
    assert back(replace(GONE_OUT, replies_left=None)).replies_left is None
    fresh = replace(GONE_OUT, newest_in="q2", newest_in_at=NOW + SECOND)
    assert back(fresh).replies_left == 19


def test_who_wrote_again_meanwhile_waits_since_the_first_question() -> None:
    again = replace(GONE_OUT, waiting_since=NOW + HOUR, last_at=NOW + HOUR, last_text="So?")
    then = back(again, QUESTION)
    assert (then.waiting_since, then.last_text) == (NOW - HOUR, "So?")


@pytest.mark.parametrize(
    ("status", "waited", "then"),
    [
        (ConversationStatus.CLOSED, None, ConversationStatus.CLOSED),
        (ConversationStatus.CLOSED, NOW, ConversationStatus.OPEN),
        (ConversationStatus.SNOOZED, None, ConversationStatus.SNOOZED),
        (ConversationStatus.SNOOZED, NOW, ConversationStatus.OPEN),
        (ConversationStatus.WAITING_CLIENT, None, ConversationStatus.WAITING_CLIENT),
    ],
)
def test_what_was_put_away_comes_back_only_for_somebody_who_waits(
    status: ConversationStatus, waited: object, then: ConversationStatus
) -> None:
    away = replace(GONE_OUT, status=status, snoozed_until=NOW + HOUR)
    row = unsaid(away, replace(OURS, waited_since=waited), None)[0]
    assert isinstance(row, Conversation)
    assert row.status == then
    assert row.snoozed_until == (None if then == ConversationStatus.OPEN else NOW + HOUR)


def test_words_without_words_are_shown_by_a_sign() -> None:
    picture = replace(QUESTION, body="", attachments=(Attachment("0" * 64),))
    assert back(GONE_OUT, picture).last_text == "📎"
    assert back(GONE_OUT, replace(picture, scope="elsewhere")).last_text == "Of course."


@pytest.mark.parametrize(
    "other",
    [
        {"direction": Direction.IN},
        {"private": True},
        {"state": MessageState.RECALLED},
        {"state": MessageState.FAILED},
        {"state": MessageState.SCHEDULED},
        {"at": NOW - SECOND},
    ],
)
def test_only_an_answer_that_went_after_it_stands_for_it(other: dict[str, object]) -> None:
    near = replace(OURS, id="m2", at=NOW + SECOND, waited_since=None)
    assert back(GONE_OUT, None, near).waiting_since is None
    assert back(GONE_OUT, None, replace(near, **other)).waiting_since == NOW - HOUR


def test_leaving_claims_an_unanswered_conversation_and_no_other() -> None:
    free = replace(ASKED, assignee=None, claimed_at=None)
    talk, _ = departed(free, OURS, NOW)
    assert (talk.assignee, talk.claimed_at) == ("lin", NOW)
    talk, _ = departed(replace(ASKED, claimed_at=NOW - HOUR), OURS, NOW)
    assert talk.claimed_at == NOW - HOUR


def test_words_on_another_channel_count_no_replies() -> None:
    talk, _ = departed(replace(ASKED, channel=Channel.EMAIL, replies_left=None), OURS, NOW)
    assert talk.replies_left is None
