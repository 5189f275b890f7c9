"""What Today asks: four counts, the day's appointments, and what to do next."""

from datetime import date, datetime, timedelta

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import covers, meetings, names, steps, waits
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.steps import Promises, Step, StepKind
from clienteling.cache.reads.waits import Pace, Rules
from clienteling.cache.store import Store
from clienteling.domain.appointments import Standing
from clienteling.domain.repairs import EstimateState, Stage
from clienteling.wire.chat import Conversation
from clienteling.wire.codec import instant
from clienteling.wire.people import Visit
from clienteling.wire.service import Estimate, Ticket

EACH = 3
"""How many of one kind stand among the things to do next; the tiles open the rest."""


class Counts(Struct, frozen=True):
    """The four numbers, and what is said beside each."""

    waiting: int
    waited: timedelta
    late: bool
    unclaimed: int
    ready: int
    told: int
    estimates: int
    estimate_sent: datetime | None
    due: int
    overdue: int
    birthdays: int


class Today(Struct, frozen=True):
    """One person's day, or the boutique's; `covered` names those one stands in for."""

    counts: Counts
    meetings: tuple[Meeting, ...]
    steps: tuple[Step, ...]
    due: tuple[Step, ...]
    visits: int
    later: tuple[Meeting, ...] = ()
    covered: tuple[str, ...] = ()


class _Clients(Struct, frozen=True):
    """Who waits for an answer, the longest first, and by which rules that is judged."""

    talks: list[Conversation]
    rules: Rules


def today(store: Store, asked: Asked) -> Today:
    """The day as it stands."""
    day = asked.today
    begin, end = meetings.day_bounds(day, asked.zone)
    with store.read() as connection:
        asked = covers.seen(connection, asked)
        rules = waits.rules(connection, asked.scope)
        talks = _waiting(connection, asked)
        ready = _ready(connection, asked)
        promised = steps.promises(connection, asked, begin, end)
        every = meetings.on(connection, day, asked.zone, asked.scope)
        return Today(
            counts=_counts(connection, asked, _Clients(talks, rules), ready, promised),
            meetings=tuple(each for each in every if asked.has(each.advisor)),
            steps=(
                *_steps(connection, asked, _Clients(talks, rules), ready),
                *promised.steps[: 2 * EACH],
            ),
            due=promised.steps,
            visits=_visits(connection, asked, day),
            later=_later(connection, asked, day),
            covered=_covered(connection, asked),
        )


def _covered(connection: Connection, asked: Asked) -> tuple[str, ...]:
    if not asked.covered:
        return ()
    staff = names.colleagues(connection)
    return tuple(staff[each] for each in staff if each in asked.covered)


def _later(connection: Connection, asked: Asked, day: date) -> tuple[Meeting, ...]:
    """The next few appointments after today."""
    _, end = meetings.day_bounds(day, asked.zone)
    return meetings.select(
        connection,
        f"WHERE start >= ?1 AND scope = ?2 AND {_THEIRS}"
        " AND status IN ('requested', 'proposed', 'confirmed') ORDER BY start, id LIMIT ?4",
        (instant(end), asked.scope, asked.advisors, 2 * EACH),
    )


_THEIRS = "(?3 IS NULL OR advisor IN (SELECT value FROM json_each(?3)))"
"""Rows of those whose day it is, who are the third value."""


def _counts(
    connection: Connection,
    asked: Asked,
    clients: "_Clients",
    ready: list[Ticket],
    promised: Promises,
) -> Counts:
    sent = estimates_to_decide(connection, asked)
    talks, rules = clients.talks, clients.rules
    since = talks[0].waiting_since if talks else None
    waited = rules.waited(since or asked.now, asked.now)
    return Counts(
        waiting=len(talks),
        waited=waited,
        late=rules.pace(waited) is Pace.LATE,
        unclaimed=sum(talk.assignee is None for talk in talks),
        ready=len(ready),
        told=sum(_is_told(ticket) for ticket in ready),
        estimates=len(sent),
        estimate_sent=min((each.updated_at for each in sent), default=None),
        due=promised.count,
        overdue=promised.overdue,
        birthdays=promised.birthdays,
    )


def _is_told(ticket: Ticket) -> bool:
    return ticket.told_at is not None and ticket.told_at >= ticket.stage_since


def _waiting(connection: Connection, asked: Asked) -> list[Conversation]:
    """Conversations that wait for the boutique, the longest first: they concern everybody."""
    return shown.records(
        connection,
        Conversation,
        "WHERE waiting_since IS NOT NULL AND status != 'closed' AND joined_into IS NULL"
        f" AND scope = ?1 AND {waits.AWAKE.format(now='?2')} ORDER BY waiting_since, id",
        (asked.scope, instant(asked.now)),
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
    "WHERE stage = ?1 AND scope = ?2 AND (?3 IS NULL OR (SELECT owner FROM client"
    " WHERE client.id = ticket.client) IN (SELECT value FROM json_each(?3)))"
)
"""Tickets in one stage, of one boutique, and of the clients of those whose day it is."""


def _stage(asked: Asked, stage: Stage) -> tuple[str | None, ...]:
    return (stage, asked.scope, asked.advisors)


def _steps(
    connection: Connection, asked: Asked, clients: "_Clients", ready: list[Ticket]
) -> tuple[Step, ...]:
    requested = meetings.select(
        connection,
        f"WHERE status = ?1 AND start >= ?2 AND {_THEIRS} AND scope = ?4"
        " ORDER BY start, id LIMIT ?5",
        (Standing.REQUESTED, instant(asked.now), asked.advisors, asked.scope, EACH),
    )
    cut = clients.rules.ignored_since(asked.now)
    ignored = [each for each in clients.talks if waits.came_back(each, cut)]
    mine = [
        each
        for each in clients.talks
        if each.assignee is None or asked.has(each.assignee) or each in ignored
    ]
    untold = [ticket for ticket in ready if not _is_told(ticket)][:EACH]
    return (
        *(steps.ignored(ignored) if asked.advisor is None else ()),
        *steps.replies(connection, mine[:EACH], asked, clients.rules),
        *steps.news(connection, untold),
        *(
            Step(StepKind.CONFIRM, each.id, each.who, each.start, each.note, each.type)
            for each in requested
        ),
    )


def _visits(connection: Connection, asked: Asked, day: date) -> int:
    begin, end = meetings.day_bounds(day, asked.zone)
    where = (
        f"WHERE arrived_at >= ?1 AND arrived_at < ?2 AND {_THEIRS}"
        " AND client IS NULL AND scope = ?4"
    )
    params = (instant(begin), instant(end), asked.advisors, asked.scope)
    return len(shown.records(connection, Visit, where, params))
