"""Handing clients over, covering for colleagues, and what rules remind of, at one desk."""

from datetime import timedelta

import msgspec
import pytest

from clienteling.actions import conversations, handing, tasks
from clienteling.actions.desk import Desk, Person
from clienteling.cache import outbox, shown
from clienteling.cache.reads import covers, follow_ups
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.follow_ups import FollowUp
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.domain.people import NoteKind
from clienteling.domain.roles import Role
from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.errors import Refused
from clienteling.wire.book import Handover
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Boutique, Client, Note, Visit
from clienteling.wire.service import Task
from tests.fakes.clock import Clock
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, PERSON, SCOPE, WEI, put

MANAGER: Person = msgspec.structs.replace(PERSON, roles=(Role.MANAGER,))
DAY = timedelta(days=1)


def owner(desk: Desk, client: str) -> str | None:
    with desk.store.read() as db:
        found = shown.find(db, Client, client)
    assert found is not None
    return found.owner


def crowd(desk: Desk, count: int) -> list[str]:
    ids = [new_id() for _ in range(count)]
    put(desk, *(Client(id=each, scope=SCOPE, family="Wu", owner=LIN) for each in ids))
    return ids


def reminders(desk: Desk, advisor: str = LIN) -> tuple[FollowUp, ...]:
    with desk.store.read() as db:
        return follow_ups.due(db, Asked(desk.now(), "Asia/Shanghai", SCOPE, advisor))


def test_a_client_changes_hands_with_a_word_and_a_task(desk: Desk) -> None:
    (made,) = handing.hand_over(desk, [WEI], MARTIN, " Prefers tea. ")
    assert owner(desk, WEI) == MARTIN
    with desk.store.read() as db:
        (note,) = shown.records(db, Note)
        (task,) = shown.records(db, Task)
    assert (note.kind, note.text, note.client) == (NoteKind.HANDOVER, "Prefers tea.", WEI)
    assert (task.kind, task.assignee, task.subject) == (TaskKind.HANDOVER, MARTIN, made)


def test_more_than_five_hundred_go_together_or_not_at_all(desk: Desk) -> None:
    many = crowd(desk, 501)
    theirs = Client(id=new_id(), scope=SCOPE, family="Xu", owner=new_id())
    put(desk, theirs)
    with pytest.raises(Refused):
        handing.hand_over(desk, [*many, theirs.id], MARTIN)
    assert {owner(desk, each) for each in (many[0], many[500])} == {LIN}
    assert len(handing.hand_over(desk, many, MARTIN)) == 2
    assert {owner(desk, each) for each in (many[0], many[500])} == {MARTIN}


def test_what_was_handed_over_is_taken_back_for_a_week(desk: Desk, clock: Clock) -> None:
    handing.hand_over(desk, [WEI, CLAIRE], MARTIN)
    with desk.store.read() as db:
        given = shown.records(db, Handover)
    handing.take_back(desk, given)
    assert (owner(desk, WEI), owner(desk, CLAIRE)) == (LIN, LIN)
    handing.hand_over(desk, [WEI], MARTIN)
    clock.go_on(timedelta(days=7, seconds=1))
    with desk.store.read() as db:
        late = shown.records(db, Handover, "WHERE undone_at IS NULL")
    with pytest.raises(Refused):
        handing.take_back(desk, late)


def test_a_cover_runs_from_its_first_moment_until_it_is_ended(desk: Desk, clock: Clock) -> None:
    span = (desk.now() + DAY, desk.now() + 5 * DAY)
    cover = handing.arrange_cover(desk, MARTIN, LIN, span, "Holiday")

    def covered() -> frozenset[str]:
        with desk.store.read() as db:
            return covers.covered_by(db, LIN, desk.now())

    assert covered() == frozenset()
    (told,) = covers.covers(desk.store, SCOPE, desk.now())
    assert (told.advisor_name, told.stand_in_name) == ("Martin Roche", "Lin Yue 林月")
    clock.go_on(DAY)
    assert covered() == {MARTIN}
    with desk.store.read() as db:
        standing = covers.stands_in(db, MARTIN, desk.now())
    assert standing is not None
    assert standing.until == span[1]
    handing.end_cover(desk, cover)
    assert covered() == frozenset()
    assert covers.covers(desk.store, SCOPE, desk.now()) == ()


def test_who_stands_in_takes_a_conversation_over_and_nobody_else(
    desk: Desk, clock: Clock
) -> None:
    talk = Conversation(
        id=new_id(), scope=SCOPE, client=AIKO, channel=Channel.WEB, assignee=MARTIN,
        last_at=desk.now(),
    )  # fmt: skip
    put(desk, talk)
    with pytest.raises(Refused):
        conversations.claim(desk, talk.id)
    handing.arrange_cover(desk, MARTIN, LIN, (desk.now(), desk.now() + DAY))
    conversations.claim(desk, talk.id)
    with desk.store.read() as db:
        now = shown.find(db, Conversation, talk.id)
    assert now is not None
    assert now.assignee == LIN
    clock.go_on(DAY)
    put(desk, talk)
    with pytest.raises(Refused):
        conversations.claim(desk, talk.id)


def test_only_a_manager_changes_the_rules(desk: Desk) -> None:
    with pytest.raises(Refused):
        handing.set_rules(desk, {TaskKind.POST_VISIT: 3})
    desk.person = MANAGER
    handing.set_rules(desk, {TaskKind.POST_VISIT: 3})
    with desk.store.read() as db:
        boutique = shown.find(db, Boutique, SCOPE)
        assert follow_ups.rules(db, SCOPE)[TaskKind.POST_VISIT] == 3
    assert boutique is not None
    assert boutique.follow_ups == {TaskKind.POST_VISIT: 3}


@pytest.fixture
def reminder(desk: Desk) -> FollowUp:
    at = desk.now() - 3 * DAY
    put(desk, Visit(id=new_id(), scope=SCOPE, client=WEI, advisor=LIN, arrived_at=at))
    return reminders(desk)[0]


def test_a_reminder_is_done_and_undone(desk: Desk, reminder: FollowUp) -> None:
    tasks.done(desk, reminder, "Thank for the visit")
    assert reminders(desk) == ()
    with desk.store.read() as db:
        (task,) = shown.records(db, Task)
    assert (task.id, task.state, task.text) == (
        reminder.id,
        TaskState.DONE,
        "Thank for the visit",
    )
    tasks.reopen(desk, reminder, task.text)
    with desk.store.read() as db:
        (task,) = shown.records(db, Task)
    assert task.state is TaskState.OPEN
    tasks.done(desk, task, task.text)
    tasks.reopen(desk, task, task.text)
    with desk.store.read() as db:
        assert shown.records(db, Task)[0].state is TaskState.OPEN


def test_a_reminder_and_a_promise_are_put_off_alike(desk: Desk, reminder: FollowUp) -> None:
    until = desk.now() + DAY
    tasks.put_off(desk, reminder, until, "Thank")
    tasks.promise(desk, "Send photos", desk.now(), WEI)
    with desk.store.read() as db:
        (promised,) = shown.records(db, Task, "WHERE about = ''")
    tasks.put_off(desk, promised, until, "")
    with desk.store.read() as db:
        found = shown.records(db, Task)
        asked = Asked(desk.now(), "Asia/Shanghai", SCOPE, LIN)
        assert follow_ups.still_open(db, asked, found) == []
    assert {each.snoozed_until for each in found} == {until}
    assert {each.state for each in found} == {TaskState.OPEN}


def test_letting_go_keeps_the_word_why_until_it_is_undone(
    desk: Desk, reminder: FollowUp
) -> None:
    tasks.let_go(desk, reminder, "Thank for the visit", "sent flowers")
    with desk.store.read() as db:
        (task,) = shown.records(db, Task)
    assert (task.state, task.text) == (
        TaskState.DISMISSED,
        "Thank for the visit · sent flowers",
    )
    tasks.reopen(desk, reminder, "Thank for the visit")
    with desk.store.read() as db:
        assert shown.records(db, Task)[0].text == "Thank for the visit"


def test_a_complaint_in_one_step_makes_it_quiet(desk: Desk, reminder: FollowUp) -> None:
    assert reminders(desk) == (reminder,)
    tasks.complain(desk, WEI, "The strap was late.")
    assert reminders(desk) == ()
    with desk.store.read() as db:
        (open_,) = shown.records(db, Task)
    assert (open_.kind, open_.assignee) == (TaskKind.COMPLAINT, LIN)
    tasks.complete(desk, open_.id)
    assert reminders(desk) == (reminder,)
    with desk.store.read() as db:
        assert len(outbox.waiting(db)) == 2
