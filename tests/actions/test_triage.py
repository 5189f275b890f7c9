"""Taking back what was done with a conversation, before central answered and after."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from clienteling.actions import conversations, triage
from clienteling.actions.desk import Desk
from clienteling.cache import journal, outbox, projection, shown
from clienteling.domain.messages import ConversationStatus, Direction
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.sync import Receipt
from tests.actions.waiting import TALK, now, wei_waits
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, put


@pytest.fixture
def talk(desk: Desk) -> Conversation:
    """Somebody who waits."""
    return wei_waits(desk)


def asks(desk: Desk) -> list[str]:
    with desk.store.read() as db:
        return [each.kind for each in outbox.waiting(db) if each.kind != "withdrawn"]


def answer(desk: Desk) -> None:
    """Central carries everything out, and its state comes with that."""
    stands = now(desk)
    with desk.store.write() as tx:
        said = shown.records(tx, Message, "")
        waits = outbox.waiting(tx)
        journal.record(tx, [Receipt(each.seq, each.id, "done", 2) for each in waits])
        journal.settle(tx, max(each.seq for each in waits), desk.now())
        projection.rebase(tx)
        shown.put(tx, [stands, *said])


@pytest.mark.parametrize("answered", [False, True])
def test_a_claim_is_given_back(desk: Desk, talk: Conversation, answered: bool) -> None:
    conversations.claim(desk, TALK)
    if answered:
        answer(desk)
    triage.unclaim(desk, TALK, None)
    assert now(desk).assignee is None
    assert now(desk).waiting_since == talk.waiting_since
    assert asks(desk) == (["hand_over_conversation"] if answered else [])


@pytest.mark.parametrize("answered", [False, True])
def test_a_closed_one_waits_again(desk: Desk, talk: Conversation, answered: bool) -> None:
    conversations.close(desk, TALK)
    if answered:
        answer(desk)
    triage.unclose(desk, TALK, talk.waiting_since)
    assert now(desk).waiting_since == talk.waiting_since
    assert asks(desk) == (["snooze_conversation"] if answered else [])


@pytest.mark.parametrize("answered", [False, True])
@pytest.mark.parametrize("before", [None, LIN])
def test_one_put_off_is_back_as_it_was(
    desk: Desk,
    talk: Conversation,
    answered: bool,
    before: str | None,
) -> None:
    put(desk, replace(talk, assignee=before))
    conversations.snooze(desk, TALK, desk.now() + timedelta(hours=1))
    if answered:
        answer(desk)
    triage.unsnooze(desk, TALK, before)
    assert (now(desk).snoozed_until, now(desk).assignee) == (None, before)


def test_what_was_handed_over_comes_back_while_that_can_be(
    desk: Desk, talk: Conversation
) -> None:
    put(desk, replace(talk, assignee=LIN))
    conversations.hand_over(desk, TALK, MARTIN, "Knows the Duet.")
    triage.unhand(desk, TALK, LIN)
    assert now(desk).assignee == LIN

    conversations.hand_over(desk, TALK, None, "")
    answer(desk)
    triage.unhand(desk, TALK, LIN)
    assert now(desk).assignee == LIN

    conversations.hand_over(desk, TALK, MARTIN, "")
    answer(desk)
    triage.unhand(desk, TALK, LIN)
    assert now(desk).assignee == LIN


def test_who_handed_it_over_may_claim_it_back_for_some_minutes(
    desk: Desk, clock: Clock, talk: Conversation
) -> None:
    """Only while nothing came of it, which central judges in the same way."""
    put(desk, replace(talk, assignee=LIN))
    conversations.hand_over(desk, TALK, MARTIN, "Knows the Duet.")
    answer(desk)
    gone = now(desk)
    came = desk.now() + timedelta(minutes=1)
    clock.go_on(timedelta(minutes=9))
    for acted in (
        {"last_at": came, "last_direction": Direction.OUT, "waiting_since": None},
        {"waiting_since": came},
        {"status": ConversationStatus.CLOSED},
        {"status": ConversationStatus.SNOOZED, "snoozed_until": came},
        {"assignee": CLAIRE, "claimed_at": came},
    ):
        put(desk, replace(gone, **acted))
        with pytest.raises(Refused, match="already answering"):
            conversations.claim(desk, TALK)
        with pytest.raises(Refused, match="already with your colleague"):
            triage.unhand(desk, TALK, LIN)

    put(desk, replace(gone, last_at=came))  # the client, who had waited, wrote once more
    conversations.claim(desk, TALK)
    assert now(desk).assignee == LIN

    put(desk, gone)
    clock.go_on(timedelta(minutes=2))
    with pytest.raises(Refused, match="already answering"):
        conversations.claim(desk, TALK)
    desk.person = replace(desk.person, roles=("manager",))
    triage.unhand(desk, TALK, LIN)
    assert now(desk).assignee == LIN


def test_what_was_nobodys_before_is_nobodys_again(desk: Desk, talk: Conversation) -> None:
    conversations.hand_over(desk, TALK, MARTIN, "Knows the Duet.")
    answer(desk)
    triage.unhand(desk, TALK, None)
    assert now(desk).assignee is None
    assert now(desk).waiting_since == talk.waiting_since
