"""What putting off, closing, and taking either back make of a conversation."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.domain.messages import ConversationStatus
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation
from tests.actions.waiting import TALK, now, wei_waits
from tests.fakes.clock import Clock
from tests.fixtures_desk import LIN, MARTIN, put


@pytest.fixture
def talk(desk: Desk) -> Conversation:
    """Somebody who waits."""
    return wei_waits(desk)


def test_who_puts_it_off_answers_for_it_and_bringing_it_back_keeps_the_wait(
    desk: Desk, talk: Conversation
) -> None:
    until = desk.now() + timedelta(hours=2)
    conversations.snooze(desk, TALK, until)
    put_off = now(desk)
    assert (put_off.status, put_off.assignee) == (ConversationStatus.SNOOZED, LIN)
    assert (put_off.snoozed_until, put_off.claimed_at) == (until, desk.now())

    conversations.snooze(desk, TALK, None)
    back = now(desk)
    assert (back.status, back.snoozed_until) == (ConversationStatus.OPEN, None)
    assert back.waiting_since == talk.waiting_since


def test_one_closed_by_mistake_waits_as_before(
    desk: Desk, clock: Clock, talk: Conversation
) -> None:
    conversations.close(desk, TALK)
    assert now(desk).waiting_since is None
    clock.go_on(timedelta(seconds=5))
    conversations.reopen(desk, TALK, talk.waiting_since)

    assert now(desk).status == ConversationStatus.UNASSIGNED
    assert now(desk).waiting_since == talk.waiting_since


def test_one_opened_again_later_waits_for_the_client(desk: Desk, talk: Conversation) -> None:
    put(desk, replace(talk, assignee=LIN))
    conversations.close(desk, TALK)
    conversations.reopen(desk, TALK)

    assert now(desk).status == ConversationStatus.WAITING_CLIENT
    assert now(desk).waiting_since is None


def test_an_open_one_keeps_its_own_wait(desk: Desk, talk: Conversation) -> None:
    conversations.reopen(desk, TALK, desk.now() - timedelta(days=3))

    assert now(desk).waiting_since == talk.waiting_since


def test_a_colleagues_is_left_alone(desk: Desk, talk: Conversation) -> None:
    put(desk, replace(talk, assignee=MARTIN))
    for deed in (conversations.close, conversations.reopen):
        with pytest.raises(Refused):
            deed(desk, TALK)
    with pytest.raises(Refused):
        conversations.snooze(desk, TALK, desk.now() + timedelta(hours=1))
