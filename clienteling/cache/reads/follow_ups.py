"""What a rule has somebody follow up: made on reading, a row only once somebody settled it."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import bought, covers, occasions
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.occasions import Occasion, Sought
from clienteling.domain.follow_ups import NEVER_LATE, Term, is_ruled, is_same, term
from clienteling.domain.ids import derived_id
from clienteling.domain.repairs import OPEN
from clienteling.domain.tasks import RULES, TaskKind, TaskState
from clienteling.wire.people import Boutique
from clienteling.wire.service import Task

SOON = 30
"""How many days ahead a client's card names what is to be followed up."""

MOST = 200
"""How many are told at once; those that came due last, where there are more."""


class FollowUp(Struct, frozen=True):
    """What a rule reminds `advisor` of; `id` is of the task that settling it makes.

    `day` is when it happened or comes round, `owner` whose client it is, `what` and `vague`
    as in `Occasion`.
    """

    id: str
    rule: TaskKind
    client: str
    owner: str
    advisor: str
    about: str
    subject: str
    day: date
    since: date
    due: datetime
    what: str
    vague: bool = False


def rules(connection: Connection, scope: str) -> dict[TaskKind, int]:
    """The days of each rule in this boutique."""
    boutique = shown.find(connection, Boutique, scope)
    return RULES | (boutique.follow_ups if boutique else {})


def due(connection: Connection, asked: Asked) -> tuple[FollowUp, ...]:
    """What stands now for an advisor, or is late in the whole boutique; the earliest first."""
    asked = covers.seen(connection, asked)
    mine, advisors = None, frozenset[str]()
    if asked.advisor is not None:
        advisors = asked.covered | {asked.advisor}
        mine = occasions.clients_of(connection, advisors, asked.advisor)
    sought = Sought(
        rules=rules(connection, asked.scope),
        today=asked.today,
        zone=asked.zone,
        mine=mine,
        advisors=advisors,
        late=asked.advisor is None,
    )
    stand = sorted(_standing(connection, sought), key=lambda pair: pair[1].due, reverse=True)
    found: list[FollowUp] = []
    for at in range(0, len(stand), MOST):
        some = stand[at : at + MOST]
        book = _Book(connection, asked, {each.client for each, _ in some})
        made = (book.follow_up(each, when) for each, when in some)
        found += [each for each in made if each is not None]
        if len(found) >= MOST:
            break
    return tuple(sorted(found[:MOST], key=_order))


def next_for(
    connection: Connection, client: str, advisor: str, now: datetime
) -> FollowUp | None:
    """What is to be followed up next with one client, now or soon; None where nothing is.

    It is the advisor's own where the client is, or the owner's, to be settled for them.
    """
    row = connection.execute(
        "SELECT b.id, b.tz, c.owner FROM client c JOIN boutique b ON b.id = c.scope"
        " WHERE c.id = ?",
        (client,),
    ).fetchone()
    if row is None:
        return None
    scope, zone, owner = row
    sought = Sought(
        rules(connection, scope),
        Asked(now, zone, scope, None).today,
        zone,
        client=client,
        ahead=SOON,
    )
    stand = _standing(connection, sought)
    for whom in dict.fromkeys((advisor, owner)):
        book = _Book(connection, Asked(now, zone, scope, whom), {client})
        found = [book.follow_up(each, when) for each, when in stand]
        if any(found):
            return min((each for each in found if each is not None), key=_order)
    return None


def still_open(connection: Connection, asked: Asked, tasks: Iterable[Task]) -> list[Task]:
    """Those of these open tasks that are to be done now: not put off, nor made quiet.

    A task that came of a rule goes with its client, and is over once anybody did it.
    """
    awake = [each for each in tasks if (each.snoozed_until or asked.now) <= asked.now]
    ruled = {each.client or "" for each in awake if is_ruled(each.kind, each.about)}
    if not ruled:
        return awake
    book = _Book(connection, asked, ruled)
    return [each for each in awake if not is_ruled(each.kind, each.about) or book.lets(each)]


def quiet(connection: Connection, clients: Iterable[str]) -> frozenset[str]:
    """The clients who have a repair with us or a complaint, and are not to be bothered."""
    rows = connection.execute(
        "SELECT client FROM ticket WHERE client IN (SELECT value FROM json_each(?1))"
        " AND stage IN (SELECT value FROM json_each(?2))"
        " UNION SELECT client FROM task WHERE client IN (SELECT value FROM json_each(?1))"
        " AND kind = 'complaint' AND state = 'open'",
        (json.dumps(sorted(clients)), json.dumps(OPEN)),
    )
    return frozenset(client for (client,) in rows)


def _standing(connection: Connection, sought: Sought) -> list[tuple[Occasion, Term]]:
    """What has its term now or soon enough; what is late only, if that is sought."""
    found: list[Occasion] = []
    for rule, look in _LOOKS.items():
        if sought.rules[rule] >= 0 and not (sought.late and rule in NEVER_LATE):
            found += look(connection, sought)
    soon = sought.today + timedelta(days=sought.ahead)
    terms = [(each, term(each.rule, each.days, each.day)) for each in found]
    return [
        (each, when)
        for each, when in terms
        if when.since <= soon
        and when.until >= sought.today
        and (when.due < sought.today or not sought.late)
    ]


_LOOKS: dict[TaskKind, Callable[[Connection, Sought], list[Occasion]]] = {
    TaskKind.POST_VISIT: occasions.visits,
    TaskKind.POST_PURCHASE: bought.purchases,
    TaskKind.BIRTHDAY: occasions.dates,
    TaskKind.WATCH_ANNIVERSARY: bought.anniversaries,
    TaskKind.SERVICE_DUE: bought.services,
}


def _order(each: FollowUp) -> tuple[datetime, str]:
    return each.due, each.id


class _Known(NamedTuple):
    """What one has to know of a client to follow up, or not to."""

    owner: str
    secondary: frozenset[str]
    silent: bool


class _Book:
    """The clients in question: whose they are, who is left in peace, what was settled."""

    def __init__(self, connection: Connection, asked: Asked, clients: Iterable[str]) -> None:
        self._asked = covers.seen(connection, asked)
        listed = json.dumps(sorted(clients))
        self._known = _known(connection, asked.scope, listed)
        self._quiet = quiet(connection, self._known)
        self._settled: dict[tuple[str, str], list[Task]] = {}
        where = "WHERE client IN (SELECT value FROM json_each(?)) AND about != ''"
        for task in shown.records(connection, Task, where, (listed,)):
            self._settled.setdefault((task.subject, task.kind), []).append(task)

    def follow_up(self, of: Occasion, when: Term) -> FollowUp | None:
        """What is to be done about an occasion, where somebody still has to."""
        whose = self._whose(of.client, of.by)
        if whose is None:
            return None
        advisor, owner = whose
        identifier = derived_id(of.subject, f"{of.rule}/{of.turn}/{advisor}")
        begin = datetime.combine(when.due, time(), ZoneInfo(self._asked.zone)).astimezone(UTC)
        for task in self._settled.get((of.subject, of.rule), ()):
            if task.id == identifier or _is_done(task, begin):
                return None
        return FollowUp(
            id=identifier,
            rule=of.rule,
            client=of.client,
            owner=owner,
            advisor=advisor,
            about=of.about,
            subject=of.subject,
            day=of.day,
            since=when.since,
            due=begin,
            what=of.what,
            vague=of.vague,
        )

    def lets(self, task: Task) -> bool:
        """Whether an open task that came of a rule is still to be done."""
        others = self._settled.get((task.subject, task.kind), ())
        over = any(_is_done(each, task.due) for each in others)
        return not over and self._whose(task.client or "", task.assignee or "") is not None

    def _whose(self, client: str, by: str) -> tuple[str, str] | None:
        """Who is reminded, and whose client it is; None where nobody is to be."""
        known = self._known.get(client)
        if known is None or known.silent or client in self._quiet:
            return None
        owner, me = known.owner or by, self._asked.advisor
        if me is None:
            return (owner, owner) if owner else None
        mine = me == owner or me in known.secondary or owner in self._asked.covered
        return (me, owner) if mine else None


def _known(connection: Connection, scope: str, listed: str) -> dict[str, _Known]:
    rows = connection.execute(
        "SELECT id, owner, secondary, do_not_contact FROM client"
        " WHERE id IN (SELECT value FROM json_each(?)) AND scope = ?"
        " AND merged_into IS NULL AND erased_at IS NULL",
        (listed, scope),
    )
    return {
        client: _Known(owner or "", frozenset(json.loads(others or "[]")), bool(silent))
        for client, owner, others, silent in rows
    }


def _is_done(task: Task, at: datetime) -> bool:
    return task.state == TaskState.DONE and is_same(task.due, at)
