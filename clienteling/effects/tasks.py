"""What the commands about tasks do."""

import msgspec

from clienteling.domain.tasks import TaskState
from clienteling.effects.rows import Key, Moment, Rows, keys, limited, require
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.service import Task
from clienteling.wire.service_commands import AddTask, CompleteTask

replace = msgspec.structs.replace


def added(command: AddTask, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """A promise to keep."""
    client = rows.client(command.client) if command.client else None
    rows.new(Task, command.task)
    limited((command.text,), 2_000)
    require(bool(command.text.strip()), "This task says nothing.", "Write what is to be done.")
    return (
        Task(
            id=command.task,
            scope=client.scope if client else command.scope,
            client=command.client,
            about=command.about,
            subject=command.subject,
            kind=command.type,
            text=command.text,
            due=command.due,
            assignee=command.assignee or moment.by,
        ),
    )


def completed(command: CompleteTask, rows: Rows, _moment: Moment) -> tuple[Record, ...]:
    """A promise kept, or let go."""
    task = rows.need(Task, command.task)
    to = TaskState.DISMISSED if command.dismiss else TaskState.DONE
    return () if task.state == to else (replace(task, state=to),)


def of_task(command: AddTask | CompleteTask) -> tuple[Key, ...]:
    """The task, and its client when one is named."""
    client = command.client if isinstance(command, AddTask) else None
    return keys(Task, command.task) + keys(Client, client)
