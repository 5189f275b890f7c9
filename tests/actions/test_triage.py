"""Taking back what was done with a conversation, before central answered and after."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from clienteling.actions import conversations, triage
from clienteling.actions.desk import Desk
from clienteling.cache import journal, outbox, projection, shown
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation
from clienteling.wire.sync import Receipt
from tests.actions.waiting import TALK, now, wei_waits
from tests.fixtures_desk import LIN, MARTIN, put


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
        waits = outbox.waiting(tx)
        journal.record(tx, [Receipt(each.seq, each.id, "done", 2) for each in waits])
        journal.settle(tx, max(each.seq for each in waits), desk.now())
        projection.rebase(tx)
        shown.put(tx, [stands])


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
    with pytest.raises(Refused, match="already with your colleague"):
        triage.unhand(desk, TALK, LIN)
    desk.person = replace(desk.person, roles=("manager",))
    triage.unhand(desk, TALK, LIN)
    assert now(desk).assignee == LIN
