"""What to do next, a step for each: replies, news to tell, times to confirm, promises."""

from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import follow_ups, names
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.follow_ups import FollowUp
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.waits import Rules
from clienteling.domain.follow_ups import NEVER_LATE, is_ruled
from clienteling.domain.tasks import TaskKind
from clienteling.wire.book import Handover
from clienteling.wire.chat import Conversation
from clienteling.wire.codec import instant
from clienteling.wire.service import Task, Ticket

MOST = 60
"""How many promises are named; the others follow as these are done."""

_FAR = timedelta(days=366)


class StepKind(StrEnum):
    """What a step is about."""

    IGNORED = "ignored"
    REPLY = "reply"
    TELL = "tell"
    CONFIRM = "confirm"
    TASK = "task"


class Step(Struct, frozen=True):
    """One thing to do next; `id` is of a conversation, ticket, appointment or task.

    `words` are the client's last words, the ticket's number or the promise; `detail` the
    channel, the watch, or the kind of appointment or task. `whose` names the colleague for
    whom one does it, or whose it is; `follow_up` is set until the task of a rule is written
    down; `task` once there is one; `clients` counts those of a handover, or who came back;
    `waited` is opening time, where somebody waits for a reply.
    """

    kind: StepKind
    id: str
    who: Who | None
    at: datetime
    words: str
    detail: str
    whose: str = ""
    follow_up: FollowUp | None = None
    task: Task | None = None
    clients: int = 0
    waited: timedelta = timedelta()

    @property
    def came_of_talk(self) -> bool:
        """Whether it is a promise that came out of a conversation."""
        return self.task is not None and self.task.conversation is not None


class Promises(Struct, frozen=True):
    """What is promised and to be done now, the first of it named, all of it counted."""

    steps: tuple[Step, ...]
    count: int
    overdue: int
    birthdays: int


def ignored(talks: list[Conversation]) -> list[Step]:
    """One step for all whom nobody answered in time, for who looks after the boutique."""
    if not talks:
        return []
    since = min(talk.waiting_since or talk.last_at for talk in talks)
    return [Step(StepKind.IGNORED, "", None, since, "", "", clients=len(talks))]


def replies(
    connection: Connection, talks: list[Conversation], asked: Asked, rules: Rules
) -> list[Step]:
    """Conversations that wait for an answer."""
    known = names.clients(connection, (talk.client for talk in talks))
    staff = names.colleagues(connection) if asked.covered else {}
    return [
        Step(
            StepKind.REPLY,
            talk.id,
            known.get(talk.client or "") or _visitor(talk),
            talk.waiting_since or talk.last_at,
            talk.last_text,
            talk.channel,
            staff.get(talk.assignee or "", "") if talk.assignee in asked.covered else "",
            waited=rules.waited(talk.waiting_since or asked.now, asked.now),
        )
        for talk in talks
    ]


def _visitor(talk: Conversation) -> Who | None:
    return Who("", talk.visitor, "?", talk.language) if talk.visitor else None


def news(connection: Connection, tickets: list[Ticket]) -> list[Step]:
    """Repairs whose owners have not been told."""
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


def promises(connection: Connection, asked: Asked, begin: datetime, end: datetime) -> Promises:
    """What was promised until the day's `end`, and what rules remind of; the oldest first."""
    tasks = _tasks(connection, asked, begin, end)
    reminders = follow_ups.due(connection, asked)
    both: list[Task | FollowUp] = [*tasks, *reminders]
    both.sort(key=lambda each: end if _kind(each) in NEVER_LATE else each.due)
    late = [each for each in both if each.due < begin and _kind(each) not in NEVER_LATE]
    first = both[:MOST]
    known = names.clients(connection, (each.client for each in first))
    staff = names.colleagues(connection)
    given = _handovers(connection, first)
    return Promises(
        steps=tuple(_step(each, asked, known, staff, given) for each in first),
        count=len(both),
        overdue=len(late),
        birthdays=sum(_kind(each) == TaskKind.BIRTHDAY for each in both),
    )


def _kind(of: Task | FollowUp) -> TaskKind:
    return of.kind if isinstance(of, Task) else of.rule


def _tasks(connection: Connection, asked: Asked, begin: datetime, end: datetime) -> list[Task]:
    """Open tasks whose day has come; one that came of a rule is shown ahead of its own.

    What somebody promised who has left is kept by whoever has the client now.
    """
    found = shown.records(
        connection,
        Task,
        _OPEN,
        (instant(end + _FAR), instant(end), asked.scope, asked.advisors),
    )
    own = [each for each in found if asked.advisor is not None or each.due < begin]
    due = [each for each in found if each.due < end and not is_ruled(each.kind, each.about)] + [
        each for each in own if is_ruled(each.kind, each.about)
    ]
    return follow_ups.still_open(connection, asked, _without_undone(connection, due))


_OPEN = """
WHERE state = 'open' AND due < ?1 AND (due < ?2 OR about != '') AND scope = ?3 AND (
  ?4 IS NULL OR assignee IN (SELECT value FROM json_each(?4))
  OR (assignee IN (SELECT id FROM advisor WHERE status != 'active')
    AND (SELECT owner FROM client WHERE client.id = task.client)
      IN (SELECT value FROM json_each(?4)))
) ORDER BY due, id
"""


def _without_undone(connection: Connection, tasks: list[Task]) -> list[Task]:
    """Those of these tasks that no handover brought which was undone."""
    given = _handovers(connection, tasks)
    undone = {each.id for each in given.values() if each.undone_at is not None}
    return [each for each in tasks if each.subject not in undone]


def _handovers(
    connection: Connection, found: "list[Task] | list[Task | FollowUp]"
) -> dict[str, Handover]:
    ids = [each.subject for each in found if each.about == "handover"]
    return names.by_id(connection, Handover, ids)


def _step(
    of: Task | FollowUp,
    asked: Asked,
    known: dict[str, Who],
    staff: dict[str, str],
    given: dict[str, Handover],
) -> Step:
    who = known.get(of.client or "")
    if isinstance(of, FollowUp):
        whose = "" if of.owner == asked.advisor else staff.get(of.owner, "")
        return Step(
            StepKind.TASK, of.id, who, of.due, of.what, of.rule, whose, follow_up=of
        )  # fmt: skip
    theirs = of.assignee not in {None, asked.advisor}
    handover = given.get(of.subject)
    return Step(
        StepKind.TASK,
        of.id,
        who,
        of.due,
        of.text,
        of.kind,
        staff.get(of.assignee or "", "") if theirs else "",
        task=of,
        clients=len(handover.was) if handover else 0,
    )
