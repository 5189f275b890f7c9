"""A reply that central refused stands in its draft again, once, whatever happened meanwhile."""

from datetime import timedelta

import pytest

from clienteling.actions import messages
from clienteling.actions.desk import Desk
from clienteling.cache import drafts, journal, outbox, shown
from clienteling.cache.drafts import Draft
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.wire.chat import Attachment, Conversation, Message
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.problems import Problem
from clienteling.wire.sync import Receipt
from tests.cache.test_answers import arrive
from tests.fakes.clock import Clock
from tests.fixtures_desk import LIN, SCOPE, WEI, people, put

TALK = "0197f000-0000-7000-8000-000000000301"
NO = Problem("window", "The time to answer on this channel is over.")
GONE = Problem("gone", "That is no longer here.")
PICTURE = Attachment("ab" * 32, "image/jpeg", "boreal.jpg", 9)


@pytest.fixture(autouse=True)
def talk(desk: Desk) -> None:
    """Wei waits for an answer from Lin."""
    arrive(desk, *people(), rev=1)
    now = desk.now()
    put(
        desk,
        Conversation(
            id=TALK, scope=SCOPE, rev=1, client=WEI, channel=Channel.WECHAT, assignee=LIN,
            waiting_since=now, last_at=now, window_expires_at=now + timedelta(hours=48),
        ),
    )  # fmt: skip


def say(desk: Desk, text: str, *, private: bool = False, hold: int = 0, **more: object) -> str:
    words = messages.Words(TALK, text, client=WEI, private=private, hold=hold, **more)  # type: ignore[arg-type]
    return messages.send(desk, words)


def draft(desk: Desk) -> Draft | None:
    with desk.store.read() as db:
        return drafts.find(db, messages.key(TALK))


def body(desk: Desk) -> str:
    found = draft(desk)
    return found.body if found else ""


def type_(desk: Desk, text: str, known: Draft | None = None) -> Draft:
    returned = known.returned if known else ()
    made = Draft(messages.key(TALK), text, desk.now(), returned=returned)
    with desk.store.write() as tx:
        drafts.keep(tx, made, SCOPE)
    return made


def answer(desk: Desk, *statuses: str, problem: Problem = NO) -> None:
    """Central answers all that waits, each so, and the state that contains it comes."""
    with desk.store.write() as tx:
        waiting = list(journal.unanswered(tx, 9))
        receipts = [
            Receipt(each.seq, each.id, status, 9, problem if status == "refused" else None)  # type: ignore[arg-type]
            for each, status in zip(waiting, statuses, strict=True)
        ]
        journal.record(tx, receipts)
    arrive(desk, ack=waiting[-1].seq)


def cards(desk: Desk) -> list[str]:
    with desk.store.read() as db:
        return [each.id for each in outbox.cards(db)]


def waits(desk: Desk) -> list[SendMessage]:
    with desk.store.read() as db:
        found = [each.command for each in outbox.waiting(db) if each.state != "needs_you"]
    return [each for each in found if isinstance(each, SendMessage)]


def test_it_stands_before_what_was_typed_since_with_its_pictures(desk: Desk) -> None:
    say(desk, "first", attachments=(PICTURE,))
    type_(desk, "second")
    answer(desk, "refused")

    found = draft(desk)
    assert found is not None
    assert (found.body, found.attachments) == ("first\nsecond", (PICTURE,))
    assert len(cards(desk)) == 1


def test_it_comes_back_after_an_answer_that_was_late(desk: Desk) -> None:
    say(desk, "first")
    arrive(desk, ack=1)
    assert body(desk) == ""
    with desk.store.write() as tx:
        (asked,) = journal.unanswered(tx, 9)
        journal.record(tx, [Receipt(1, asked.id, "refused", 9, NO)])
    assert body(desk) == "first"


def test_somebody_who_types_on_without_knowing_does_not_write_over_it(desk: Desk) -> None:
    say(desk, "first")
    type_(desk, "sec")
    answer(desk, "refused")
    type_(desk, "second")
    assert body(desk) == "first\nsecond"
    type_(desk, "first and second", draft(desk))
    assert body(desk) == "first and second"


def test_the_same_words_do_not_come_back_twice(desk: Desk) -> None:
    say(desk, "first")
    type_(desk, "first")
    answer(desk, "refused")
    assert body(desk) == "first"


def test_sent_from_the_draft_its_card_is_gone(desk: Desk) -> None:
    say(desk, "first")
    answer(desk, "refused")
    type_(desk, "first, changed", draft(desk))
    messages.send(desk, messages.Words(TALK, "first, changed", client=WEI), draft(desk))
    assert (cards(desk), body(desk)) == ([], "")
    assert [each.body for each in waits(desk)] == ["first, changed"]


def test_typed_anew_word_for_word_its_card_is_gone_too(desk: Desk) -> None:
    say(desk, "first")
    answer(desk, "refused")
    known = draft(desk)
    type_(desk, "", known)
    say(desk, "first")
    assert cards(desk) == []


def test_sent_again_from_its_card_it_is_no_draft_any_more(desk: Desk) -> None:
    say(desk, "first")
    type_(desk, "second")
    answer(desk, "refused")
    desk.retry(cards(desk)[0])
    assert (cards(desk), body(desk)) == ([], "second")
    assert [each.body for each in waits(desk)] == ["first"]


def test_let_go_it_leaves_the_draft(desk: Desk) -> None:
    say(desk, "first", attachments=(PICTURE,))
    answer(desk, "refused")
    desk.dismiss(cards(desk)[0])
    assert (cards(desk), draft(desk)) == ([], None)


def test_let_go_after_it_was_changed_the_draft_stays(desk: Desk) -> None:
    say(desk, "first")
    answer(desk, "refused")
    type_(desk, "first, changed", draft(desk))
    desk.dismiss(cards(desk)[0])
    assert (cards(desk), body(desk)) == ([], "first, changed")


def test_a_note_for_colleagues_never_comes_back_as_words_for_the_client(desk: Desk) -> None:
    say(desk, "prefers tea", private=True)
    type_(desk, "Dear")
    answer(desk, "refused")
    assert body(desk) == "Dear"
    messages.back_to_draft(desk, cards(desk)[0])
    found = draft(desk)
    assert found is not None
    assert (found.body, found.private) == ("prefers tea\nDear", True)


def test_taken_back_at_once_it_is_recalled_and_stands_in_the_draft(desk: Desk) -> None:
    message = say(desk, "first", attachments=(PICTURE,), hold=10)
    messages.unsay(desk, message)
    found = draft(desk)
    assert found is not None
    assert (found.body, found.attachments) == ("first", (PICTURE,))
    with desk.store.read() as db:
        row = shown.find(db, Message, message)
    assert row is not None
    assert row.state is MessageState.RECALLED


def test_taken_back_later_while_it_still_waits_it_is_withdrawn(
    desk: Desk, clock: Clock
) -> None:
    message = say(desk, "first", hold=10)
    clock.go_on(timedelta(hours=1))
    messages.unsay(desk, message)
    assert (body(desk), waits(desk)) == ("first", [])
    answer(desk, "withdrawn")
    assert (body(desk), cards(desk)) == ("first", [])


def test_had_a_push_in_flight_carried_it_its_words_leave_the_draft(
    desk: Desk, clock: Clock
) -> None:
    message = say(desk, "first", hold=10)
    clock.go_on(timedelta(hours=1))
    messages.unsay(desk, message)
    answer(desk, "done")
    assert body(desk) == ""
    assert len(cards(desk)) == 1


def test_recalled_too_late_its_words_leave_the_draft(desk: Desk) -> None:
    message = say(desk, "first", hold=10)
    messages.unsay(desk, message)
    answer(desk, "done", "refused", problem=Problem("stage", "This message has left already."))
    assert body(desk) == ""
    assert len(cards(desk)) == 1


def test_taken_back_before_central_refused_it_nobody_is_told_twice(desk: Desk) -> None:
    message = say(desk, "first", hold=10)
    messages.unsay(desk, message)
    answer(desk, "refused", "refused", problem=GONE)
    assert (body(desk), cards(desk)) == ("first", [])


def test_what_the_channel_refused_is_said_again_or_written_anew(desk: Desk) -> None:
    now = desk.now()
    failed = Message(
        id="0197f000-0000-7000-8000-000000000401", scope=SCOPE, rev=2, conversation=TALK,
        direction=Direction.OUT, author=LIN, body="first", state=MessageState.FAILED, at=now,
    )  # fmt: skip
    put(desk, failed)
    messages.say_again(desk, failed.id)
    with desk.store.read() as db:
        kinds = [each.kind for each in outbox.waiting(db)]
        assert shown.find(db, Message, failed.id).state is MessageState.RECALLED  # type: ignore[union-attr]
    assert kinds == ["recall_message", "send_message"]
    assert body(desk) == ""
