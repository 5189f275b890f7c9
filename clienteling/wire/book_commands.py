"""Commands about how the client book is kept: calls, merges, handovers, cover, segments."""

from datetime import datetime
from typing import Literal

from clienteling.domain.messages import Direction
from clienteling.domain.people import AccessKind
from clienteling.domain.tasks import TaskKind, TaskState
from clienteling.wire.book import ClientFilter
from clienteling.wire.command import Command


class RecordCall(Command, frozen=True, kw_only=True, tag="record_call"):
    """Note that somebody telephoned with a client."""

    call: str
    client: str
    direction: Direction = Direction.OUT
    reached: bool = True
    minutes: int | None = None
    text: str = ""
    ticket: str | None = None


class SettleOverwrite(Command, frozen=True, kw_only=True, tag="settle_overwrite"):
    """Choose between two texts of one field: `take` what was lost, or what was kept."""

    overwrite: str
    about: str
    subject: str
    take: Literal["lost", "kept"]


class MergeClients(Command, frozen=True, kw_only=True, tag="merge_clients"):
    """Make one file of two of the same person.

    `take` names the fields whose value comes from `other`; `parts` the rows (table and id)
    that name `other` as this desk sees them, and central adds those it does not see. `sure`
    says that the author saw that verified numbers differ.
    """

    merge: str
    keep: str
    other: str
    take: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    sure: bool = False


class UndoMerge(Command, frozen=True, kw_only=True, tag="undo_merge"):
    """Make two files of one again; `parts` are the rows that go back to `other`."""

    merge: str
    keep: str
    other: str
    parts: tuple[tuple[str, str], ...] = ()


class HandOverClients(Command, frozen=True, kw_only=True, tag="hand_over_clients"):
    """Give clients (at most 500) to a colleague; `task` tells the colleague about it.

    Those of `conversations` that their advisor answers go along.
    """

    handover: str
    task: str
    clients: tuple[str, ...]
    to: str
    note: str = ""
    conversations: tuple[str, ...] = ()


class UndoHandover(Command, frozen=True, kw_only=True, tag="undo_handover"):
    """Give clients back to whom they belonged before a handover."""

    handover: str
    clients: tuple[str, ...]
    conversations: tuple[str, ...] = ()


class ArrangeCover(Command, frozen=True, kw_only=True, tag="arrange_cover"):
    """Have a colleague look after somebody's clients for a set time."""

    cover: str
    advisor: str
    stand_in: str
    since: datetime
    until: datetime
    note: str = ""


class EndCover(Command, frozen=True, kw_only=True, tag="end_cover"):
    """The colleague is back."""

    cover: str


class KeepSegment(Command, frozen=True, kw_only=True, tag="keep_segment"):
    """Keep a filter under a name, anew or as it is now."""

    segment: str
    name: str
    filter: ClientFilter
    shared: bool = False


class DropSegment(Command, frozen=True, kw_only=True, tag="drop_segment"):
    """Forget a named filter; its clients stay as they are."""

    segment: str


class EraseClient(Command, frozen=True, kw_only=True, tag="erase_client"):
    """Take a client out of every book for good; central finds all that belongs to it."""

    client: str
    reason: str = ""


class LogAccess(Command, frozen=True, kw_only=True, tag="log_access"):
    """Somebody looked at, printed or exported a client's file, or `count` of them."""

    action: AccessKind
    client: str | None = None
    reason: str = ""
    count: int = 1


class SettleFollowUp(Command, frozen=True, kw_only=True, tag="settle_follow_up"):
    """Do, dismiss, reopen or put off what a rule reminds of; `task` comes of the rule."""

    task: str
    due: datetime
    text: str
    type: TaskKind
    state: TaskState
    client: str | None = None
    about: str = ""
    subject: str = ""
    snoozed_until: datetime | None = None


class SnoozeTask(Command, frozen=True, kw_only=True, tag="snooze_task"):
    """Put a promise off until another time."""

    task: str
    until: datetime


class SetFollowUps(Command, frozen=True, kw_only=True, tag="set_follow_ups"):
    """Change the rules by which a boutique follows up: days for each, negative for off."""

    rules: dict[TaskKind, int]
