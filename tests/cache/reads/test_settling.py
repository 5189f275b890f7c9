"""Reminders that were done, put off or let go: by one, and what it means to the others."""

from datetime import timedelta
from typing import Any

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import follow_ups
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.follow_ups import FollowUp
from clienteling.domain.ids import new_id
from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.wire.people import Boutique
from clienteling.wire.service import Task
from tests.cache.reads.reminding import ZONE, birthday, change, due, visit
from tests.fixtures_desk import AIKO, LIN, MARTIN, SCOPE, put


def settled(reminder: FollowUp, state: TaskState, **more: Any) -> Task:  # noqa: ANN401
    fields: dict[str, Any] = {"id": reminder.id, "assignee": reminder.advisor} | more
    return Task(
        scope=SCOPE, client=reminder.client, about=reminder.about, subject=reminder.subject,
        kind=reminder.rule, due=reminder.due, state=state, **fields,
    )  # fmt: skip


def test_what_one_let_go_is_still_the_others_and_what_one_did_nobodys(desk: Desk) -> None:
    visit(desk, 3, AIKO)
    change(desk, AIKO, secondary=(LIN,))
    (mine,), (his,) = due(desk), due(desk, MARTIN)
    put(desk, settled(mine, TaskState.DISMISSED))
    assert due(desk) == []
    assert due(desk, MARTIN) == [his]
    put(desk, settled(his, TaskState.DONE))
    put(desk, settled(mine, TaskState.OPEN))
    assert due(desk, MARTIN) == []
    with desk.store.read() as db:
        again = shown.find(db, Task, mine.id)
        assert again is not None
        asked = Asked(desk.now(), ZONE, SCOPE, LIN)
        assert follow_ups.still_open(db, asked, [again]) == []


def test_this_years_wishes_do_not_stand_for_the_next(desk: Desk) -> None:
    birthday(desk, 1)
    (wishes,) = due(desk)
    put(desk, settled(wishes, TaskState.DONE))
    assert due(desk) == []
    (next_,) = due(desk, after=timedelta(days=364))
    assert next_.id != wishes.id


def test_a_changed_rule_brings_nothing_back_that_was_done(desk: Desk) -> None:
    visit(desk, 4)
    put(desk, settled(due(desk)[0], TaskState.DONE, id=new_id(), assignee=MARTIN))
    put(desk, Boutique(id=SCOPE, scope=SCOPE, code="A", name="A", follow_ups={
        TaskKind.POST_VISIT: 3
    }))  # fmt: skip
    assert due(desk) == []


def test_what_was_put_off_sleeps_until_then(desk: Desk) -> None:
    visit(desk, 3)
    (reminder,) = due(desk)
    until = desk.now() + timedelta(days=30)
    put(desk, settled(reminder, TaskState.OPEN, snoozed_until=until))
    assert due(desk) == []
    with desk.store.read() as db:
        (row,) = shown.records(db, Task)
        then = Asked(until, ZONE, SCOPE, LIN)
        assert follow_ups.still_open(db, Asked(desk.now(), ZONE, SCOPE, LIN), [row]) == []
        assert follow_ups.still_open(db, then, [row]) == [row]
