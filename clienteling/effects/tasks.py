"""What the commands about tasks do."""

import msgspec

from clienteling.domain.tasks import TaskState
from clienteling.effects.rows import Key, Made, Moment, Rows, keys, limited, require
from clienteling.wire.book_commands import SettleFollowUp, SnoozeTask
from clienteling.wire.people import Client
from clienteling.wire.service import Task
from clienteling.wire.service_commands import AddTask, CompleteTask

replace = msgspec.structs.replace


def added(command: AddTask, rows: Rows, moment: Moment) -> Made:
    """A promise to keep."""
    task = _written(command, rows, command.assignee or moment.by)
    rows.new(Task, command.task)
    require(bool(command.text.strip()), "This task says nothing.", "Write what is to be done.")
    return (task,)


def completed(command: CompleteTask, rows: Rows, _moment: Moment) -> Made:
    """A promise kept, or let go."""
    task = rows.need(Task, command.task)
    to = TaskState.DISMISSED if command.dismiss else TaskState.DONE
    return () if task.state == to else (replace(task, state=to),)


def settled(command: SettleFollowUp, rows: Rows, moment: Moment) -> Made:
    """What a rule reminds of, in the state it was given; what was done is not put off.

    It also opens any task anew, and lets one go with a word why beside its own.
    """
    now = rows.find(Task, command.task)
    put_off = command.snoozed_until if command.state == TaskState.OPEN else None
    if now is not None and now.state != TaskState.OPEN and put_off is not None:
        return ()
    fresh = _written(command, rows, moment.by)
    then = replace(now or fresh, state=command.state, snoozed_until=put_off)
    return (replace(then, text=command.text or then.text),)


def snoozed(command: SnoozeTask, rows: Rows, _moment: Moment) -> Made:
    """A promise that is put off."""
    task = rows.need(Task, command.task)
    still = task.state == TaskState.OPEN
    require(still, "This has been done meanwhile.", "Nothing more is needed.", code="stage")
    return (replace(task, snoozed_until=command.until),)


def of_task(command: AddTask | CompleteTask | SettleFollowUp | SnoozeTask) -> tuple[Key, ...]:
    """The task, and its client when one is named."""
    client = command.client if isinstance(command, AddTask | SettleFollowUp) else None
    return keys(Task, command.task) + keys(Client, client)


def _written(command: AddTask | SettleFollowUp, rows: Rows, assignee: str) -> Task:
    """The task as the command words it, with the client's boutique if it is about one."""
    client = rows.client(command.client) if command.client else None
    limited((command.text,), 2_000)
    asked = command if isinstance(command, AddTask) else None
    return Task(
        id=command.task,
        scope=client.scope if client else command.scope,
        client=command.client,
        about=command.about,
        subject=command.subject,
        kind=command.type,
        text=command.text,
        due=command.due,
        assignee=assignee,
        conversation=asked.conversation if asked else None,
        message=asked.message if asked else None,
    )
