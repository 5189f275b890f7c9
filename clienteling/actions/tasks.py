"""What a person can do about promises."""

from datetime import datetime

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.tasks import TaskKind
from clienteling.wire.service_commands import AddTask, CompleteTask


def promise(
    desk: Desk,
    text: str,
    due: datetime,
    client: str | None = None,
    kind: TaskKind = TaskKind.FOLLOW_UP,
    assignee: str | None = None,
) -> Changes:
    """Promise to do something, oneself unless a colleague is named."""
    return desk.ask(
        AddTask(
            **desk.stamp(),
            task=new_id(),
            due=due,
            text=text,
            type=kind,
            client=client,
            assignee=assignee,
        )
    )


def complete(desk: Desk, task: str) -> Changes:
    """Say that a promise was kept."""
    return desk.ask(CompleteTask(**desk.stamp(), task=task))


def dismiss(desk: Desk, task: str) -> Changes:
    """Let a promise go."""
    return desk.ask(CompleteTask(**desk.stamp(), task=task, dismiss=True))
