"""What rules remind of, settled by one or by two, and promises that are put off."""

from datetime import timedelta

import msgspec
import pytest

from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.errors import Refused
from clienteling.wire.book_commands import SettleFollowUp, SnoozeTask
from clienteling.wire.service import Task
from tests.effects.shop import BASE, CID, LIN, NOW, WEI, XU, after, ask

replace = msgspec.structs.replace
LATER = NOW + timedelta(days=3)
DONE = SettleFollowUp(
    id=CID,
    **BASE,
    task="k1",
    due=NOW,
    text="Call after the visit",
    type=TaskKind.POST_VISIT,
    state=TaskState.DONE,
    client="wei",
)
PUT_OFF = replace(DONE, state=TaskState.OPEN, snoozed_until=LATER)


def settled(command: SettleFollowUp, *now: Task, who: str = "lin") -> Task:
    moment = LIN if who == "lin" else XU
    return after(command, moment, (WEI, *now)).need(Task, "k1")


def test_the_first_to_settle_writes_it_down_and_it_is_theirs() -> None:
    task = settled(DONE)
    assert (task.state, task.assignee, task.client, task.kind) == (
        TaskState.DONE,
        "lin",
        "wei",
        TaskKind.POST_VISIT,
    )


def test_two_desks_that_settle_one_reminder_make_one_task() -> None:
    first = settled(DONE)
    assert ask(DONE, XU, (WEI, first)) == []
    dismissed = settled(replace(DONE, state=TaskState.DISMISSED), first, who="xu")
    assert (dismissed.state, dismissed.assignee) == (TaskState.DISMISSED, "lin")


def test_what_a_colleague_has_done_is_not_put_off() -> None:
    first = settled(DONE)
    assert ask(PUT_OFF, XU, (WEI, first)) == []


def test_put_off_opened_again_and_done() -> None:
    waiting = settled(PUT_OFF)
    assert (waiting.state, waiting.snoozed_until) == (TaskState.OPEN, LATER)
    done = settled(DONE, waiting)
    assert (done.state, done.snoozed_until) == (TaskState.DONE, None)
    again = settled(replace(DONE, state=TaskState.OPEN), done)
    assert (again.state, again.snoozed_until) == (TaskState.OPEN, None)


def test_letting_go_says_why_until_it_is_opened_again() -> None:
    gone = settled(replace(DONE, state=TaskState.DISMISSED, text="Call · she is abroad"))
    assert gone.text == "Call · she is abroad"
    again = settled(replace(DONE, state=TaskState.OPEN), gone)
    assert (again.state, again.text) == (TaskState.OPEN, "Call after the visit")
    assert settled(replace(DONE, text=""), again).text == "Call after the visit"


def test_a_reminder_of_somebody_who_is_gone_is_refused() -> None:
    with pytest.raises(Refused) as refusal:
        ask(DONE, shop=(replace(WEI, erased_at=NOW),))
    assert refusal.value.code == "gone"


def test_a_promise_is_put_off_while_it_is_open() -> None:
    task = Task(id="k1", scope="b", text="Call", due=NOW)
    snooze = SnoozeTask(id=CID, **BASE, task="k1", until=LATER)
    assert after(snooze, shop=(task,)).need(Task, "k1").snoozed_until == LATER
    with pytest.raises(Refused) as refusal:
        ask(snooze, shop=(replace(task, state=TaskState.DONE),))
    assert refusal.value.code == "stage"
