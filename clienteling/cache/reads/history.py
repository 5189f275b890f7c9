"""All that happened with one client, merged and read page by page, newest first."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox
from clienteling.cache.reads import names
from clienteling.cache.store import Store

PAGE = 30


class Kind(StrEnum):
    """What happened."""

    PURCHASE = "purchase"
    VISIT = "visit"
    APPOINTMENT = "appointment"
    REPAIR = "ticket_event"
    MESSAGE = "message"
    NOTE = "note"
    CONSENT = "consent"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened; what `facts` hold stands in `_LEGS`, one line for each kind.

    `leads_to` is the row that explains it: a conversation, a ticket, an appointment.
    """

    at: datetime
    kind: Kind
    id: str
    who: str
    leads_to: str
    facts: tuple[str, ...]
    amount: int | None
    state: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the history, and where the next one begins, if there is one."""

    rows: tuple[Happened, ...]
    after: tuple[str, str] | None


def chapter(
    store: Store,
    client: str,
    kinds: tuple[Kind, ...] = (),
    after: tuple[str, str] | None = None,
    count: int = PAGE,
) -> Chapter:
    """The newest `count` rows of some `kinds` (none: all), or those `after` an earlier page."""
    with store.read() as connection:
        return _read(connection, client, kinds or tuple(Kind), after, count)


def _read(
    connection: Connection,
    client: str,
    kinds: tuple[Kind, ...],
    after: tuple[str, str] | None,
    count: int,
) -> Chapter:
    legs = " UNION ALL ".join(f"SELECT * FROM ({_LEGS[kind]})" for kind in kinds)  # noqa: S608
    found = connection.execute(
        f"SELECT * FROM ({legs}) WHERE (at, id) < (:at, :id)"  # noqa: S608
        " ORDER BY at DESC, id DESC LIMIT :count",
        {
            "client": client,
            "at": after[0] if after else "9999",
            "id": after[1] if after else "",
            "count": count + 1,
        },
    ).fetchall()
    staff = names.colleagues(connection)
    states = outbox.states(connection)
    more = len(found) > count
    kept = found[:count]
    rows = tuple(
        Happened(
            at=datetime.fromisoformat(at),
            kind=Kind(kind),
            id=id_,
            who=staff.get(who or "", ""),
            leads_to=leads_to or "",
            facts=tuple(str(fact or "") for fact in facts),
            amount=amount,
            state=states.get(id_, "sent"),
        )
        for at, kind, id_, who, leads_to, amount, *facts in kept
    )
    return Chapter(rows, (kept[-1][0], kept[-1][2]) if more else None)


_LEGS: dict[Kind, str] = {
    # description, reference, currency, boutique or retailer
    Kind.PURCHASE: "SELECT p.bought_on || 'T00:00:00.000000Z' AS at, 'purchase' AS kind, p.id,"
    " p.advisor, p.watch, p.price, coalesce(nullif(p.description, ''), w.model, '') AS a,"
    " p.reference AS b, p.currency AS c,"
    " coalesce(nullif(p.retailer, ''), o.name, p.boutique) AS d"
    " FROM purchase p LEFT JOIN watch w ON w.id = p.watch"
    " LEFT JOIN boutique o ON o.id = p.boutique WHERE p.client = :client",
    # intent, outcome, references as JSON
    Kind.VISIT: "SELECT arrived_at, 'visit', id, advisor, '', NULL, intent, outcome,"
    ' "references", NULL FROM visit WHERE client = :client',
    # type, status, note, references as JSON
    Kind.APPOINTMENT: "SELECT start, 'appointment', id, advisor, id, NULL, type, status, note,"
    " references_to_prepare FROM appointment WHERE client = :client",
    # number, kind of line, stage after, text
    Kind.REPAIR: "SELECT e.at, 'ticket_event', e.id, e.actor, e.ticket, NULL,"
    " coalesce(nullif(t.number, ''), t.provisional_number), e.kind, e.after, e.text"
    " FROM ticket t JOIN ticket_event e ON e.ticket = t.id WHERE t.client = :client",
    # channel, direction, body, private
    Kind.MESSAGE: "SELECT m.at, 'message', m.id, m.author, m.conversation, NULL, c.channel,"
    " m.direction, m.body, m.private FROM conversation c"
    " JOIN message m ON m.conversation = c.id WHERE c.client = :client",
    # kind of words, text, pinned
    Kind.NOTE: "SELECT at, 'note', id, created_by, '', NULL, kind, text, pinned, NULL"
    " FROM note WHERE client = :client",
    # purpose, channel, state, how
    Kind.CONSENT: "SELECT at, 'consent', id, captured_by, '', NULL, purpose, channel, state,"
    " method FROM consent WHERE client = :client",
    # text, due, state, kind of task
    Kind.TASK: "SELECT max(created_at, '2000'), 'task', id, assignee, '', NULL, text, due,"
    " state, kind FROM task WHERE client = :client",
}
"""How each kind is read, and under each what its facts are."""
