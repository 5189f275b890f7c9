"""What Today asks: four counts, the day's appointments, and what to do next."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import meetings, names
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain.appointments import Standing
from clienteling.domain.repairs import EstimateState, Stage
from clienteling.domain.tasks import TaskKind
from clienteling.wire.codec import instant
from clienteling.wire.people import Visit
from clienteling.wire.service import Conversation, Estimate, Task, Ticket

EACH = 3
"""How many of one kind stand among the things to do next; the tiles open the rest."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose day it is (`advisor`, or the whole boutique `scope`), when and where."""

    now: datetime
    zone: str
    scope: str
    advisor: str | None


class StepKind(StrEnum):
    """What a step is about."""

    REPLY = "reply"
    TELL = "tell"
    CONFIRM = "confirm"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do next; `id` is of a conversation, ticket, appointment or task.

    `words` are the client's last words, the ticket's number or the promise; `detail` the
    channel, the watch, or the kind of appointment or task.
    """

    kind: StepKind
    id: str
    who: Who | None
    at: datetime
    words: str
    detail: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The four numbers, and what is said beside each."""

    waiting: int
    waiting_since: datetime | None
    unclaimed: int
    ready: int
    told: int
    estimates: int
    estimate_sent: datetime | None
    due: int
    overdue: int
    birthdays: int


@dataclass(frozen=True, slots=True)
class Today:
    """One person's day, or the boutique's."""

    counts: Counts
    meetings: tuple[Meeting, ...]
    steps: tuple[Step, ...]
    due: tuple[Step, ...]
    visits: int
    later: tuple[Meeting, ...] = ()


def today(store: Store, asked: Asked) -> Today:
    """The day as it stands."""
    day = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    with store.read() as connection:
        talks = _waiting(connection, asked)
        ready = _ready(connection, asked)
        due = _due(connection, asked)
        every = meetings.on(connection, day, asked.zone, asked.scope)
        tasks = _promises(connection, due)
        return Today(
            counts=_counts(connection, asked, talks, ready, due),
            meetings=_mine(every, asked),
            steps=_steps(connection, asked, talks, ready) + tasks[: 2 * EACH],
            due=tasks,
            visits=_visits(connection, asked, day),
            later=_later(connection, asked, day),
        )


def _later(connection: Connection, asked: Asked, day: date) -> tuple[Meeting, ...]:
    """The next few appointments after today."""
    _, end = meetings.day_bounds(day, asked.zone)
    return meetings.select(
        connection,
        "WHERE start >= ? AND scope = ? AND (? IS NULL OR advisor = ?)"
        " AND status IN ('requested', 'proposed', 'confirmed') ORDER BY start, id LIMIT ?",
        (instant(end), asked.scope, asked.advisor, asked.advisor, 2 * EACH),
    )


def _mine(held: tuple[Meeting, ...], asked: Asked) -> tuple[Meeting, ...]:
    return tuple(each for each in held if asked.advisor in (None, each.advisor))


def _counts(
    connection: Connection,
    asked: Asked,
    talks: list[Conversation],
    ready: list[Ticket],
    due: list[Task],
) -> Counts:
    sent = estimates_to_decide(connection, asked)
    day_began, _ = meetings.day_bounds(
        asked.now.astimezone(ZoneInfo(asked.zone)).date(), asked.zone
    )
    return Counts(
        waiting=len(talks),
        waiting_since=talks[0].waiting_since if talks else None,
        unclaimed=sum(talk.assignee is None for talk in talks),
        ready=len(ready),
        told=sum(_is_told(ticket) for ticket in ready),
        estimates=len(sent),
        estimate_sent=min((each.updated_at for each in sent), default=None),
        due=len(due),
        overdue=sum(task.due < day_began for task in due),
        birthdays=sum(task.kind == TaskKind.BIRTHDAY for task in due),
    )


def _is_told(ticket: Ticket) -> bool:
    return ticket.told_at is not None and ticket.told_at >= ticket.stage_since


def _waiting(connection: Connection, asked: Asked) -> list[Conversation]:
    """Conversations that wait for the boutique, the longest first: they concern everybody."""
    return shown.records(
        connection,
        Conversation,
        "WHERE waiting_since IS NOT NULL AND status != 'closed' AND scope = ?"
        " ORDER BY waiting_since, id",
        (asked.scope,),
    )


def _ready(connection: Connection, asked: Asked) -> list[Ticket]:
    return shown.records(
        connection,
        Ticket,
        f"{IN_STAGE} ORDER BY stage_since, id",
        _stage(asked, Stage.READY_FOR_COLLECTION),
    )


def estimates_to_decide(connection: Connection, asked: Asked) -> list[Estimate]:
    """The newest sent estimate of each ticket that awaits approval."""
    tickets = shown.records(
        connection, Ticket, IN_STAGE, _stage(asked, Stage.AWAITING_APPROVAL)
    )
    found = []
    for ticket in tickets:
        where = "WHERE ticket = ? AND state = ? ORDER BY version DESC LIMIT 1"
        found += shown.records(connection, Estimate, where, (ticket.id, EstimateState.SENT))
    return found


IN_STAGE = (
    "WHERE stage = ? AND scope = ?"
    " AND (? IS NULL OR (SELECT owner FROM client WHERE client.id = ticket.client) = ?)"
)
"""Tickets in one stage, of one boutique, and of one advisor's clients if one is named."""


def _stage(asked: Asked, stage: Stage) -> tuple[str | None, ...]:
    return (stage, asked.scope, asked.advisor, asked.advisor)


def _due(connection: Connection, asked: Asked) -> list[Task]:
    """Promises whose day has come, the oldest first."""
    day = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    _, end = meetings.day_bounds(day, asked.zone)
    return shown.records(
        connection,
        Task,
        "WHERE state = 'open' AND due < ? AND scope = ?"
        " AND (? IS NULL OR assignee = ?) ORDER BY due, id",
        (instant(end), asked.scope, asked.advisor, asked.advisor),
    )


def _steps(
    connection: Connection, asked: Asked, talks: list[Conversation], ready: list[Ticket]
) -> tuple[Step, ...]:
    requested = meetings.select(
        connection,
        "WHERE status = ? AND start >= ? AND scope = ? AND (? IS NULL OR advisor = ?)"
        " ORDER BY start, id LIMIT ?",
        (
            Standing.REQUESTED,
            instant(asked.now),
            asked.scope,
            asked.advisor,
            asked.advisor,
            EACH,
        ),
    )
    untold = [ticket for ticket in ready if not _is_told(ticket)][:EACH]
    return (
        *_replies(connection, [talk for talk in talks if _may_answer(talk, asked)][:EACH]),
        *_news(connection, untold),
        *(
            Step(StepKind.CONFIRM, each.id, each.who, each.start, each.note, each.type)
            for each in requested
        ),
    )


def _replies(connection: Connection, talks: list[Conversation]) -> list[Step]:
    known = names.clients(connection, (talk.client for talk in talks))
    return [
        Step(
            StepKind.REPLY,
            talk.id,
            known.get(talk.client or "") or _visitor(talk),
            talk.waiting_since or talk.last_at,
            talk.last_text,
            talk.channel,
        )
        for talk in talks
    ]


def _may_answer(talk: Conversation, asked: Asked) -> bool:
    return asked.advisor is None or talk.assignee in {None, asked.advisor}


def _visitor(talk: Conversation) -> Who | None:
    return Who("", talk.visitor, "?", talk.language) if talk.visitor else None


def _news(connection: Connection, tickets: list[Ticket]) -> list[Step]:
    known = names.clients(connection, (ticket.client for ticket in tickets))
    watches = names.pieces(connection, (ticket.watch for ticket in tickets))
    found = []
    for ticket in tickets:
        watch = watches.get(ticket.watch or "")
        number = ticket.number or ticket.provisional_number
        owner = known.get(ticket.client or "")
        called = watch.called if watch else ""
        found.append(Step(StepKind.TELL, ticket.id, owner, ticket.stage_since, number, called))
    return found


def _promises(connection: Connection, tasks: list[Task]) -> tuple[Step, ...]:
    known = names.clients(connection, (task.client for task in tasks))
    return tuple(
        Step(
            StepKind.TASK,
            task.id,
            known.get(task.client or ""),
            task.due,
            task.text,
            task.kind,
        )
        for task in tasks
    )


def _visits(connection: Connection, asked: Asked, day: date) -> int:
    begin, end = meetings.day_bounds(day, asked.zone)
    where = (
        "WHERE arrived_at >= ? AND arrived_at < ? AND client IS NULL AND scope = ?"
        " AND (? IS NULL OR advisor = ?)"
    )
    params = (instant(begin), instant(end), asked.scope, asked.advisor, asked.advisor)
    return len(shown.records(connection, Visit, where, params))
