"""What Clients asks: who is in the book, whom the typed words find, and one client's card."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, outbox, search, shown
from clienteling.cache.reads import meetings, names
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.search import Wanted
from clienteling.cache.store import Store
from clienteling.domain.appointments import Standing
from clienteling.domain.people import Tier, full_name, monogram
from clienteling.domain.repairs import OPEN, Stage
from clienteling.errors import Gone
from clienteling.wire.codec import instant
from clienteling.wire.client_commands import EditClient
from clienteling.wire.people import (
    Client,
    Consent,
    ContactPoint,
    ImportantDate,
    Visit,
    Wish,
)
from clienteling.wire.problems import Problem
from clienteling.wire.service import Task, Ticket
from clienteling.wire.watches import Coverage, Watch

MOST_FOUND = 100
VIPS = (Tier.VIP.value, Tier.VIC.value)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the book: what was typed, one's own only, some tiers only."""

    me: str
    dial: str = ""
    text: str = ""
    mine: bool = False
    tiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One client in the list; `place` is the number of the row in the copy."""

    place: int
    id: str
    name: str
    monogram: str
    tier: Tier
    mine: bool
    do_not_contact: bool
    last_contact_at: datetime | None
    state: str


@dataclass(frozen=True, slots=True)
class Owned:
    """A watch with what covers it today, and whether it was bought here."""

    watch: Watch
    coverage: Coverage | None


@dataclass(frozen=True, slots=True)
class OpenRepair:
    """A watch in our hands."""

    id: str
    number: str
    stage: Stage
    since: datetime
    promised_on: date | None
    model: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """An ask about this client that central did not accept."""

    command: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Card:
    """All that the counter card shows of one client."""

    client: Client
    owner_name: str
    state: str
    points: tuple[ContactPoint, ...]
    watches: tuple[Owned, ...]
    repairs: tuple[OpenRepair, ...]
    wishes: tuple[Wish, ...]
    tasks: tuple[Task, ...]
    dates: tuple[ImportantDate, ...]
    next_visit: Meeting | None
    spend: tuple[tuple[str, int], ...]
    consents: dict[str, Consent]
    troubles: tuple[Trouble, ...]
    states: dict[str, str]
    fields: dict[str, str]
    colleagues: tuple[tuple[str, str], ...]
    walk_ins: tuple[Visit, ...]
    conversation: str | None
    draft: str

    @property
    def name(self) -> str:
        """The name as it is spoken and written."""
        it = self.client
        return full_name(it.given, it.family, it.name_native, it.name_order)


_KNOWN = "merged_into IS NULL AND erased_at IS NULL"
_ORDER = "ORDER BY family, given, id"


def begin(store: Store, asked: Asked, count: int) -> tuple[Row, ...]:
    """The first rows of the book, at once, before all of it is counted."""
    where, params = _where(asked)
    with store.read() as connection:
        found = connection.execute(
            f"SELECT rowid FROM client WHERE {where} {_ORDER} LIMIT ?",  # noqa: S608
            (*params, count),
        )
        return rows_at(connection, [place for (place,) in found], asked.me)


def book(store: Store, asked: Asked) -> "array[int]":
    """The row numbers of every client that counts, in the order of their names."""
    where, params = _where(asked)
    with store.read() as connection:
        found = connection.execute(
            f"SELECT rowid FROM client WHERE {where} {_ORDER}",  # noqa: S608
            params,
        )
        return array("q", (place for (place,) in found))


def found(store: Store, asked: Asked) -> "array[int]":
    """The row numbers of the clients that the typed words find, best first."""
    wanted = Wanted(asked.me, asked.dial, asked.mine, asked.tiers)
    with store.read() as connection:
        hits = search.find(connection, asked.text, MOST_FOUND, wanted)
    return array("q", dict.fromkeys(hit.place for hit in hits if hit.place))


def rows(store: Store, places: Sequence[int], me: str) -> tuple[Row, ...]:
    """The rows with these numbers, in that order; who has left is left out."""
    with store.read() as connection:
        return rows_at(connection, places, me)


def rows_at(connection: Connection, places: Sequence[int], me: str) -> tuple[Row, ...]:
    """The same within a moment that is already being read."""
    marks = ", ".join("?" * len(places))
    states = outbox.states(connection)
    known = {
        row.place: row
        for row in (
            _row(each, states, me)
            for each in connection.execute(
                f"SELECT {_COLUMNS} FROM client WHERE rowid IN ({marks})",  # noqa: S608
                list(places),
            )
        )
    }
    return tuple(known[place] for place in places if place in known)


def place_of(store: Store, client: str) -> int | None:
    """The row number of a client, to show one in the list."""
    with store.read() as connection:
        row = connection.execute("SELECT rowid FROM client WHERE id = ?", (client,)).fetchone()
    return None if row is None else int(row[0])


def card(store: Store, identifier: str, now: datetime) -> Card:
    """One client's card; raises `Gone`."""
    with store.read() as connection:
        client = shown.find(connection, Client, identifier)
        if client is None or client.erased_at is not None:
            raise Gone("This client's file was merged or erased.", "Look for the client again.")
        of = (identifier,)
        states = outbox.states(connection)
        where = "WHERE client = ? AND start >= ? ORDER BY start"
        visits = meetings.select(connection, where, (identifier, instant(now)))
        staff = names.colleagues(connection)
        return Card(
            client=client,
            owner_name=staff.get(client.owner or "", ""),
            state=states.get(identifier, "sent"),
            points=tuple(
                shown.records(
                    connection,
                    ContactPoint,
                    "WHERE client = ? ORDER BY preferred DESC, id",
                    of,
                )
            ),
            watches=_watches(connection, identifier, now.date()),
            repairs=open_repairs(connection, identifier),
            wishes=tuple(shown.records(connection, Wish, _WISHES, of)),
            tasks=tuple(shown.records(connection, Task, _TASKS, of)),
            dates=tuple(
                shown.records(connection, ImportantDate, "WHERE client = ? ORDER BY id", of)
            ),
            next_visit=next((each for each in visits if each.status in _COMING), None),
            spend=tuple(connection.execute(_SPEND, of).fetchall()),
            consents=_consents(connection, identifier),
            troubles=_troubles(connection, identifier),
            states=dict(states),
            fields=_fields(connection, identifier),
            colleagues=tuple(staff.items()),
            walk_ins=_walk_ins(connection, client.scope, now),
            conversation=_conversation(connection, identifier),
            draft=drafts.body(connection, f"note/{identifier}"),
        )


def alike(store: Store, value: str, name_native: str = "", but: str = "") -> tuple[Row, ...]:
    """Clients who have this number or address, or this written name; to warn before saving."""
    with store.read() as connection:
        places = [
            place
            for (place,) in connection.execute(
                "SELECT DISTINCT c.rowid FROM contact_point p JOIN client c ON c.id = p.client"  # noqa: S608
                f" WHERE p.value = ? AND p.value != '' AND c.{_KNOWN} LIMIT 5",
                (value,),
            )
        ]
        if name_native and not places:
            hits = search.find(connection, name_native, 5)
            same = "SELECT rowid FROM client WHERE id = ? AND name_native = ?"
            for hit in hits:
                places += [
                    n for (n,) in connection.execute(same, (hit.client, name_native.strip()))
                ]
        return tuple(row for row in rows_at(connection, places, "") if row.id != but)


def open_repairs(connection: Connection, client: str) -> tuple[OpenRepair, ...]:
    """The client's watches that are in our hands, the oldest first."""
    found = shown.records(connection, Ticket, "WHERE client = ? ORDER BY id", (client,))
    still = [each for each in found if each.stage in OPEN]
    pieces = names.pieces(connection, (each.watch for each in still))
    return tuple(
        OpenRepair(
            id=each.id,
            number=each.number or each.provisional_number,
            stage=each.stage,
            since=each.stage_since,
            promised_on=each.promised_on,
            model=pieces[each.watch].called if each.watch in pieces else "",
        )
        for each in still
    )


_COMING = (
    Standing.REQUESTED,
    Standing.PROPOSED,
    Standing.CONFIRMED,
    Standing.ARRIVED,
    Standing.IN_PROGRESS,
)
_WISHES = (
    "WHERE client = ? AND state IN ('open', 'offered', 'reserved') ORDER BY priority DESC, id"
)
_TASKS = "WHERE client = ? AND state = 'open' ORDER BY due"
_SPEND = (
    "SELECT currency, sum(price * quantity) FROM purchase"
    " WHERE client = ? AND price IS NOT NULL GROUP BY currency ORDER BY 2 DESC"
)
_COLUMNS = (
    "rowid, id, given, family, name_native, name_order, tier, owner, do_not_contact,"
    " last_contact_at"
)


def _where(asked: Asked) -> tuple[str, tuple[str, ...]]:
    parts, params = [_KNOWN], list[str]()
    if asked.mine:
        parts.append("owner = ?")
        params.append(asked.me)
    if asked.tiers:
        parts.append(f"tier IN ({', '.join('?' * len(asked.tiers))})")
        params += asked.tiers
    return " AND ".join(parts), tuple(params)


def _row(columns: Sequence[object], states: dict[str, outbox.State], me: str) -> Row:
    place, id_, given, family, native, order, tier, owner, silent, last = columns
    return Row(
        place=int(str(place)),
        id=str(id_),
        name=full_name(str(given), str(family), str(native), str(order)),
        monogram=monogram(str(given), str(family), str(native)),
        tier=Tier(str(tier)),
        mine=owner == me,
        do_not_contact=bool(silent),
        last_contact_at=datetime.fromisoformat(str(last)) if last else None,
        state=states.get(str(id_), "sent"),
    )


def _watches(connection: Connection, client: str, today: date) -> tuple[Owned, ...]:
    watches = shown.records(connection, Watch, "WHERE owner = ? ORDER BY id DESC", (client,))
    owned = []
    for watch in watches:
        where = "WHERE watch = ? ORDER BY coalesce(\"end\", '9999') DESC LIMIT 1"
        covers = shown.records(connection, Coverage, where, (watch.id,))
        valid = [each for each in covers if each.end is None or each.end >= today]
        owned.append(Owned(watch, valid[0] if valid else None))
    return tuple(owned)


def _consents(connection: Connection, client: str) -> dict[str, Consent]:
    found = shown.records(connection, Consent, "WHERE client = ? ORDER BY at", (client,))
    return {f"{each.purpose}/{each.channel}": each for each in found}


def _troubles(connection: Connection, client: str) -> tuple[Trouble, ...]:
    waiting: Iterable[outbox.Waiting] = outbox.waiting(connection)
    return tuple(
        Trouble(each.id, each.problem)
        for each in waiting
        if each.state == "needs_you"
        and each.problem is not None
        and getattr(each.command, "client", None) == client
    )


def _fields(connection: Connection, client: str) -> dict[str, str]:
    """How far the newest change of each field has come, where it is not simply sent."""
    return {
        field: waits.state
        for waits in outbox.waiting(connection)
        if isinstance(waits.command, EditClient) and waits.command.client == client
        for field in waits.command.set
    }


def _walk_ins(connection: Connection, scope: str, now: datetime) -> tuple[Visit, ...]:
    """Who came in today without a name, the newest first: one of them may be this client."""
    where = (
        "WHERE client IS NULL AND scope = ? AND arrived_at >= ? ORDER BY arrived_at DESC LIMIT 5"
    )
    since = instant(now - timedelta(hours=12))
    return tuple(shown.records(connection, Visit, where, (scope, since)))


def _conversation(connection: Connection, client: str) -> str | None:
    row = connection.execute(
        "SELECT id FROM conversation WHERE client = ? ORDER BY last_at DESC LIMIT 1", (client,)
    ).fetchone()
    return None if row is None else str(row[0])
