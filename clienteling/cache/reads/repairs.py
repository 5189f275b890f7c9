"""What Repairs asks: the list with its filters, and everything about one ticket."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, search, shown
from clienteling.cache.reads import covers, names
from clienteling.cache.reads.names import Piece, Who
from clienteling.cache.search import Hit
from clienteling.cache.store import Store
from clienteling.domain.people import digits, folded
from clienteling.domain.repairs import OPEN, Stage
from clienteling.errors import Gone
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Note
from clienteling.wire.service import Estimate, Ticket, TicketEvent
from clienteling.wire.watches import Coverage

MOST = 300


class Filter(StrEnum):
    """Which repairs are listed."""

    OPEN = "open"
    LATE = "late"
    DECIDE = "decide"
    READY = "ready"


class Asked(Struct, frozen=True):
    """What is searched among which repairs; `advisor` for those of one advisor's clients.

    With the moment `now`, clients of colleagues whom the advisor covers then count as well.
    """

    text: str
    filter: Filter
    today: date
    scope: str
    advisor: str | None = None
    now: datetime | None = None


class Repair(Struct, frozen=True):
    """One row of the list."""

    id: str
    number: str
    who: Who | None
    piece: Piece | None
    stage: Stage
    since: datetime
    promised_on: date | None
    late: int
    told: bool
    state: str


class Listed(Struct, frozen=True):
    """The rows, and how many each filter holds."""

    rows: tuple[Repair, ...]
    counts: dict[Filter, int]
    cut: bool


class Subject(Struct, frozen=True):
    """Everything about one ticket; `estimate` is the newest version."""

    repair: Repair
    ticket: Ticket
    events: tuple[TicketEvent, ...]
    actors: dict[str, str]
    estimate: Estimate | None
    coverage: Coverage | None
    notes: tuple[Note, ...]
    talk: Conversation | None


def listed(store: Store, asked: Asked) -> Listed:
    """The repairs that answer; what is typed is looked for among the collected ones too."""
    with store.read() as connection:
        still_open = _of_advisor(connection, _open(connection, asked.scope), asked)
        counts = {
            each: sum(_fits(row, each) for row in _late(still_open, asked)) for each in Filter
        }
        if asked.text.strip():
            found = _search(connection, asked)
        else:
            found = [
                row
                for row in still_open
                if _fits((row, _lateness(row, asked.today)), asked.filter)
            ]
        rows = _rows(connection, found[:MOST], asked.today)
    return Listed(rows=_ordered(rows), counts=counts, cut=len(found) > MOST)


def subject(store: Store, identifier: str, today: date) -> Subject:
    """One ticket with its story; raises `Gone`."""
    with store.read() as connection:
        ticket = shown.find(connection, Ticket, identifier)
        if ticket is None:
            raise Gone("This repair is no longer here.", "Look at the list again.")
        (repair,) = _rows(connection, [ticket], today)
        one = (ticket.id,)
        events = shown.records(
            connection, TicketEvent, "WHERE ticket = ? ORDER BY at DESC, id DESC", one
        )
        estimates = shown.records(
            connection, Estimate, "WHERE ticket = ? ORDER BY version DESC LIMIT 1", one
        )
        covered = shown.records(
            connection,
            Coverage,
            'WHERE watch = ? ORDER BY "end" DESC LIMIT 1',
            (ticket.watch,),
        )
        notes = shown.records(
            connection, Note, "WHERE subject = ? AND about = 'ticket' ORDER BY at DESC", one
        )
        return Subject(
            repair=repair,
            ticket=ticket,
            events=tuple(events),
            actors=names.colleagues(connection),
            estimate=estimates[0] if estimates else None,
            coverage=covered[0] if covered else None,
            notes=tuple(notes),
            talk=_talk(connection, ticket.client),
        )


def _talk(connection: Connection, client: str | None) -> Conversation | None:
    """The conversation in which this client was last spoken to."""
    where = "WHERE client = ? ORDER BY last_at DESC LIMIT 1"
    found = shown.records(connection, Conversation, where, (client,)) if client else []
    return found[0] if found else None


def watches_of(store: Store, client: str) -> tuple[Piece, ...]:
    """The watches a client has, to choose one to take in."""
    with store.read() as connection:
        return names.owned_by(connection, client)


def _open(connection: Connection, scope: str) -> list[Ticket]:
    marks = ", ".join("?" * len(OPEN))
    where = f"WHERE stage IN ({marks}) AND scope = ?"
    return shown.records(connection, Ticket, where, (*OPEN, scope))


def _of_advisor(connection: Connection, found: list[Ticket], asked: Asked) -> list[Ticket]:
    if asked.advisor is None:
        return found
    whose = {asked.advisor}
    if asked.now is not None:
        whose |= covers.covered_by(connection, asked.advisor, asked.now)
    known = names.clients(connection, (row.client for row in found))
    return [row for row in found if (who := known.get(row.client or "")) and who.owner in whose]


def _late(found: Iterable[Ticket], asked: Asked) -> list[tuple[Ticket, int]]:
    return [(row, _lateness(row, asked.today)) for row in found]


def _fits(row: tuple[Ticket, int], filter_: Filter) -> bool:
    ticket, late = row
    match filter_:
        case Filter.LATE:
            return late > 0
        case Filter.DECIDE:
            return ticket.stage is Stage.AWAITING_APPROVAL
        case Filter.READY:
            return ticket.stage is Stage.READY_FOR_COLLECTION
    return True


def _lateness(ticket: Ticket, today: date) -> int:
    """How many days the promise has slipped; a watch that is ready is not late any more."""
    done = {Stage.READY_FOR_COLLECTION, Stage.UNCOLLECTED, Stage.COLLECTED, Stage.CLOSED}
    if ticket.promised_on is None or ticket.stage in done or ticket.stage not in OPEN:
        return 0
    return max(0, (today - ticket.promised_on).days)


def _search(connection: Connection, asked: Asked) -> list[Ticket]:
    """Tickets by number; or else by serial, reference, model or any reading of a name.

    Any part of a word is looked for among the open ones; the others are found by the search
    index, which knows how words begin.
    """
    typed = asked.text.replace("\0", "").strip()
    if not typed:
        return []
    text = folded(typed)
    like = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
    tail = digits(text)
    serial = f"%{tail}" if len(tail) >= 3 else "-"
    params = {"like": like, "tail": serial, "scope": asked.scope}
    ids = [row[0] for row in connection.execute(_BY_NUMBER, params)]
    hits = search.find(connection, typed, 50)
    ids += [hit.id for hit in hits if hit.kind == "ticket"]
    if not ids or text.isdecimal():  # A phone number may end like a ticket.
        ids += [row[0] for row in connection.execute(_BY_WORDS, params)]
        ids += _of_hits(connection, hits)
    found = names.by_id(connection, Ticket, ids)
    return [found[each] for each in dict.fromkeys(ids) if each in found]


def _of_hits(connection: Connection, hits: Iterable[Hit]) -> list[str]:
    """The tickets of the clients and watches that the search found."""
    people = {hit.client for hit in hits if hit.kind in {"client", "contact"} and hit.client}
    watches = {hit.id for hit in hits if hit.kind == "watch"}
    rows = connection.execute(
        "SELECT id FROM ticket WHERE client IN (SELECT value FROM json_each(?))"
        " UNION SELECT id FROM ticket WHERE watch IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(people)), json.dumps(sorted(watches))),
    )
    return [row[0] for row in rows]


_STILL_OPEN = f"t.stage IN ({', '.join(repr(str(stage)) for stage in OPEN)})"
_BY_NUMBER = f"""
SELECT t.id FROM ticket t WHERE {_STILL_OPEN} AND t.scope = :scope AND
  lower(t.number || ' ' || t.provisional_number) LIKE :like ESCAPE '\\'
"""  # noqa: S608 - nothing of it is typed
_BY_WORDS = f"""
SELECT t.id FROM ticket t
LEFT JOIN client c ON c.id = t.client LEFT JOIN watch w ON w.id = t.watch
WHERE {_STILL_OPEN} AND t.scope = :scope AND (
  lower(coalesce(w.serial, '') || ' ' || coalesce(w.reference, '') || ' '
     || coalesce(w.model, '')) LIKE :like ESCAPE '\\'
  OR replace(coalesce(w.serial, ''), ' ', '') LIKE :tail
  OR lower(coalesce(c.given, '') || ' ' || coalesce(c.family, '') || ' '
     || coalesce(c.given, '') || ' ' || coalesce(c.name_native, '') || ' '
     || coalesce(c.pinyin, '') || ' ' || replace(coalesce(c.pinyin, ''), ' ', '') || ' '
     || coalesce(c.initials, '')) LIKE :like ESCAPE '\\'
)
"""  # noqa: S608 - nothing of it is typed


def _rows(connection: Connection, found: list[Ticket], today: date) -> tuple[Repair, ...]:
    known = names.clients(connection, (row.client for row in found))
    watches = names.pieces(connection, (row.watch for row in found))
    states = outbox.states(connection)
    return tuple(
        Repair(
            id=row.id,
            number=row.number or row.provisional_number,
            who=known.get(row.client or ""),
            piece=watches.get(row.watch or ""),
            stage=row.stage,
            since=row.stage_since,
            promised_on=row.promised_on,
            late=_lateness(row, today),
            told=row.told_at is not None and row.told_at >= row.stage_since,
            state=states.get(row.id, "sent"),
        )
        for row in found
    )


_FIRST = (Stage.READY_FOR_COLLECTION, Stage.AWAITING_APPROVAL)


def _ordered(rows: Iterable[Repair]) -> tuple[Repair, ...]:
    """Ready first, then what awaits a decision, then the latest promise, then the oldest."""

    def rank(row: Repair) -> tuple[int, int, datetime]:
        first = _FIRST.index(row.stage) if row.stage in _FIRST else len(_FIRST)
        over = 0 if row.stage in OPEN else 9
        return first + over, -row.late, row.since

    return tuple(sorted(rows, key=rank))
