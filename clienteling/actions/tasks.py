"""What a person can do about promises, their own and those that a rule reminds of."""

from datetime import datetime

from clienteling.actions.desk import Desk
from clienteling.actions.sources import Source
from clienteling.cache.reads.follow_ups import FollowUp
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.wire.book_commands import SettleFollowUp, SnoozeTask
from clienteling.wire.service import Task
from clienteling.wire.service_commands import AddTask, CompleteTask

Promise = Task | FollowUp
"""A promise that is written down, or one that a rule reminds of until it is."""


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


def take_on(
    desk: Desk, text: str, due: datetime, client: str | None, source: Source
) -> Changes:
    """Promise what was asked for in a conversation."""
    return desk.ask(
        AddTask(
            **desk.stamp(),
            task=new_id(),
            due=due,
            text=text,
            type=TaskKind.PROMISE,
            client=client,
            conversation=source.conversation,
            message=source.message,
        )
    )


def complain(desk: Desk, client: str, text: str) -> Changes:
    """Note a complaint: until it is done, no rule has anybody write to the client."""
    return promise(desk, text, desk.now(), client, TaskKind.COMPLAINT)


def complete(desk: Desk, task: str) -> Changes:
    """Say that a promise was kept."""
    return desk.ask(CompleteTask(**desk.stamp(), task=task))


def dismiss(desk: Desk, task: str) -> Changes:
    """Let a promise go."""
    return desk.ask(CompleteTask(**desk.stamp(), task=task, dismiss=True))


def done(desk: Desk, what: Promise, text: str) -> Changes:
    """Say that a promise was kept; for a rule's, in the words `text` it was shown in."""
    if isinstance(what, Task):
        return complete(desk, what.id)
    return _settle(desk, what, TaskState.DONE, text)


def put_off(desk: Desk, what: Promise, until: datetime, text: str) -> Changes:
    """Be reminded again at another time."""
    if isinstance(what, Task):
        return desk.ask(SnoozeTask(**desk.stamp(), task=what.id, until=until))
    return _settle(desk, what, TaskState.OPEN, text, until)


def let_go(desk: Desk, what: Promise, text: str, why: str = "") -> Changes:
    """Let a promise go, with a word why beside its own words."""
    said = " · ".join(filter(None, (text.strip(), why.strip())))
    return _settle(desk, what, TaskState.DISMISSED, said)


def reopen(desk: Desk, what: Promise, text: str) -> Changes:
    """Have a promise as it was before it was kept, put off or let go."""
    return _settle(desk, what, TaskState.OPEN, text)


def _settle(
    desk: Desk, what: Promise, state: TaskState, text: str, until: datetime | None = None
) -> Changes:
    return desk.ask(
        SettleFollowUp(
            **desk.stamp(),
            task=what.id,
            due=what.due,
            text=text,
            type=what.kind if isinstance(what, Task) else what.rule,
            state=state,
            client=what.client,
            about=what.about,
            subject=what.subject,
            snoozed_until=until,
        )
    )
