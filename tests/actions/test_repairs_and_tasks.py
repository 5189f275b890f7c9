"""What is done about repairs and promises is kept here at once."""

import pytest

from clienteling.actions import repairs, tasks
from clienteling.actions.desk import Desk
from clienteling.actions.repairs import Intake, Step
from clienteling.cache import outbox, shown
from clienteling.domain.messages import Channel
from clienteling.domain.people import NoteKind
from clienteling.domain.repairs import Stage
from clienteling.domain.tasks import TaskState
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Note
from clienteling.wire.service import Task, Ticket, TicketEvent
from clienteling.wire.watches import Watch
from tests.fixtures_desk import CLAIRE, LIN, MARTIN, SCOPE, WEI


def taken_in(desk: Desk) -> Ticket:
    intake = Intake(
        client=WEI,
        reference="B210.4410",
        serial="3 104 552",
        client_words="It stops at night.",
        private="Wife prefers quartz.",
        declared_value=6_480_000,
    )
    return there(desk, repairs.take_in(desk, intake))


def there(desk: Desk, identifier: str) -> Ticket:
    with desk.store.read() as connection:
        found = shown.find(connection, Ticket, identifier)
    assert found is not None
    return found


def talk(desk: Desk, assignee: str | None = None) -> None:
    with desk.store.write() as tx:
        said = Conversation(
            id="c",
            scope=SCOPE,
            client=WEI,
            channel=Channel.WEB,
            assignee=assignee,
            last_at=desk.now(),
        )
        shown.put(tx, [said])


def test_three_fields_stay_three(desk: Desk) -> None:
    ticket = taken_in(desk)
    assert ticket.client_words == "It stops at night."
    assert "quartz" not in f"{ticket}"
    with desk.store.read() as connection:
        (note,) = shown.records(connection, Note)
        (watch,) = shown.records(connection, Watch)
    assert (note.kind, note.subject) == (NoteKind.PRIVATE, ticket.id)
    assert (ticket.watch, watch.owner) == (watch.id, WEI)


def test_a_watch_that_is_in_the_book_is_not_written_twice(desk: Desk) -> None:
    first = taken_in(desk)
    again = Intake(client=WEI, reference="B210.4410", serial="3104552", client_words="Again.")
    second = there(desk, repairs.take_in(desk, again))
    other = Intake(client=CLAIRE, reference="B210.4410", serial="3104552", client_words="Mine.")
    third = there(desk, repairs.take_in(desk, other))
    assert first.watch == second.watch
    assert third.watch not in {None, first.watch}


def test_no_provisional_number_is_given_twice(desk: Desk) -> None:
    numbers = {repairs.next_number(desk) for _ in range(50)}
    assert len(numbers) == 50


def test_an_intake_that_says_nothing_is_refused_before_anything_is_kept(desk: Desk) -> None:
    for intake in (Intake(client=WEI, reference="B"), Intake(client=WEI, client_words="x")):
        with pytest.raises(Refused):
            repairs.take_in(desk, intake)
    with desk.store.read() as connection:
        assert not outbox.waiting(connection)


def test_moving_on_without_telling_sends_nothing(desk: Desk) -> None:
    talk(desk)
    ticket = taken_in(desk)
    repairs.advance(desk, ticket, Step(to=Stage.SENT_TO_CENTRE, text="By courier"))
    moved = there(desk, ticket.id)
    assert (moved.stage, moved.told_at) == (Stage.SENT_TO_CENTRE, None)
    with desk.store.read() as connection:
        assert not shown.records(connection, Message)
        events = shown.records(connection, TicketEvent, "ORDER BY id")
    assert [(each.after, each.text) for each in events] == [
        (Stage.REGISTERED, ""),
        (Stage.SENT_TO_CENTRE, "By courier"),
    ]


def test_moving_on_and_telling_is_one_message_and_recorded(desk: Desk) -> None:
    talk(desk)
    ticket = taken_in(desk)
    step = Step(to=Stage.SENT_TO_CENTRE, message="It is on its way.", conversation="c")
    repairs.advance(desk, ticket, step)
    assert there(desk, ticket.id).told_at == desk.now()
    with desk.store.read() as connection:
        assert [each.body for each in shown.records(connection, Message)] == [step.message]


def test_who_may_not_write_moves_nothing(desk: Desk) -> None:
    talk(desk, MARTIN)
    ticket = taken_in(desk)
    step = Step(to=Stage.SENT_TO_CENTRE, message="It is on its way.", conversation="c")
    with pytest.raises(Refused):
        repairs.advance(desk, ticket, step)
    assert there(desk, ticket.id).stage is Stage.REGISTERED


def test_told_by_voice_is_kept_too(desk: Desk) -> None:
    ticket = taken_in(desk)
    repairs.tell(desk, ticket, "Called: it is with us.")
    assert there(desk, ticket.id).told_at == desk.now()
    repairs.note(desk, ticket.id, "Strap is worn.")
    with desk.store.read() as connection:
        assert len(shown.records(connection, TicketEvent)) == 3


def test_a_promise_is_kept_or_let_go(desk: Desk) -> None:
    tasks.promise(desk, "Send photos", desk.now(), WEI)
    tasks.promise(desk, "Call back", desk.now(), assignee=MARTIN)
    with desk.store.read() as connection:
        mine, theirs = shown.records(connection, Task, "ORDER BY id")
    assert (mine.assignee, theirs.assignee) == (LIN, MARTIN)
    tasks.complete(desk, mine.id)
    tasks.dismiss(desk, theirs.id)
    with desk.store.read() as connection:
        states = [task.state for task in shown.records(connection, Task, "ORDER BY id")]
    assert states == [TaskState.DONE, TaskState.DISMISSED]
