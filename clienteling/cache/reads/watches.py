"""What is known about watches: whose they are, what covers them, what happened to them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, TypeVar

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, search, shown
from clienteling.cache.reads import names
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain.repairs import OPEN
from clienteling.domain.watches import Cover, WatchEventKind, cover, solid
from clienteling.errors import Gone
from clienteling.wire.client_commands import EditPart
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Coverage, Ownership, Purchase, Watch, WatchEvent

R = TypeVar("R", bound=Record)
_FEW = 5


class Covered(Struct, frozen=True):
    """The promise that counts for a watch, and what it means today."""

    coverage: Coverage
    stands: Cover


class Piece(Struct, frozen=True):
    """A watch in a list: what counts for it, whether it is missing, the repair it is in."""

    watch: Watch
    covered: Covered | None
    alarm: WatchEventKind | None
    repair: Ticket | None
    state: str


class Had(Struct, frozen=True):
    """A watch that somebody had and passed on; `to` has it now."""

    watch: Watch
    ownership: Ownership
    to: Who | None
    alarm: WatchEventKind | None


class Keeper(Struct, frozen=True):
    """Who had a watch, from when to when."""

    ownership: Ownership
    who: Who | None


class File(Struct, frozen=True):
    """All that is known about one watch.

    `fields` says how far the newest change of a field has come, `states` the same of rows,
    both where it is not simply sent.
    """

    piece: Piece
    owner: Who | None
    covers: tuple[Covered, ...]
    events: tuple[WatchEvent, ...]
    keepers: tuple[Keeper, ...]
    tickets: tuple[Ticket, ...]
    purchases: tuple[Purchase, ...]
    places: Mapping[str, str]
    staff: Mapping[str, str]
    states: Mapping[str, str]
    fields: Mapping[str, str]

    @property
    def ownership(self) -> str | None:
        """The ownership that would end if the watch were passed on."""
        now = self.piece.watch.owner
        lasting = (each.ownership for each in self.keepers if each.ownership.until is None)
        return next((each.id for each in lasting if each.client == now), None)


class Same(Struct, frozen=True):
    """A watch that goes by this serial already, and whose it is."""

    watch: Watch
    owner: Who | None
    ownership: str | None
    alarm: WatchEventKind | None


def owned(store: Store, client: str, today: date) -> tuple[Piece, ...]:
    """The watches a client has, the newest first."""
    with store.read() as connection:
        found = shown.records(connection, Watch, "WHERE owner = ? ORDER BY id DESC", (client,))
        return pieces(connection, found, today)


def earlier(store: Store, client: str) -> tuple[Had, ...]:
    """The watches a client had and passed on, the last one first."""
    with store.read() as connection:
        where = "WHERE client = ? AND until IS NOT NULL ORDER BY until DESC, id DESC"
        ended = shown.records(connection, Ownership, where, (client,))
        known = names.by_id(connection, Watch, (each.watch for each in ended))
        left = {id_: each for id_, each in known.items() if each.owner != client}
        people = names.clients(connection, (each.owner for each in left.values()))
        missing = names.alarms(connection, left)
        last = {each.watch: each for each in reversed(ended) if each.watch in left}
        return tuple(
            Had(left[id_], each, people.get(left[id_].owner or ""), missing.get(id_))
            for id_, each in sorted(last.items(), key=lambda it: str(it[1].until), reverse=True)
        )


def file(store: Store, identifier: str, today: date) -> File:
    """All about one watch; raises `Gone`."""
    with store.read() as connection:
        watch = shown.find(connection, Watch, identifier)
        if watch is None:
            raise Gone("This watch is no longer here.", "Look for it again.")
        return _file(connection, watch, today)


def same_serial(store: Store, serial: str, but: str = "") -> tuple[Same, ...]:
    """The watches that go by this serial, however it is spaced; to warn before saving."""
    with store.read() as connection:
        found = [each for each in by_serial(connection, serial) if each.id != but]
        people = names.clients(connection, (each.owner for each in found))
        missing = names.alarms(connection, (each.id for each in found))
        return tuple(
            Same(
                each,
                people.get(each.owner or ""),
                _lasting(connection, each),
                missing.get(each.id),
            )
            for each in found[:_FEW]
        )


def by_serial(connection: Connection, serial: str) -> list[Watch]:
    """The watches with this serial, which the search index knows without its spaces."""
    wanted = solid(serial)
    if not wanted:
        return []
    ids = {hit.id for hit in search.find(connection, wanted, 20) if hit.kind == "watch"}
    ids |= {each.id for each in shown.records(connection, Watch, "WHERE serial = ?", (serial,))}
    found = names.by_id(connection, Watch, ids)
    return [each for each in found.values() if solid(each.serial) == wanted]


def pieces(connection: Connection, found: Sequence[Watch], today: date) -> tuple[Piece, ...]:
    """These watches with what counts for each; those that are missing stand first."""
    ids = [each.id for each in found]
    covers = _covers(connection, ids, today)
    missing = names.alarms(connection, ids)
    open_ = _open_repairs(connection, ids)
    states = outbox.states(connection)
    return tuple(
        Piece(
            each,
            next(iter(covers[each.id]), None),
            missing.get(each.id),
            open_.get(each.id),
            states.get(each.id, "sent"),
        )
        for each in sorted(found, key=lambda each: each.id not in missing)
    )


_ORDER = (Cover.VALID, Cover.LATER, Cover.VOID, Cover.OVER, Cover.NONE, Cover.UNKNOWN)
"""Which promise is spoken of first; of two alike, the one that ends later."""


def _covers(
    connection: Connection, ids: Iterable[str | None], today: date
) -> dict[str, list[Covered]]:
    found: dict[str, list[Covered]] = defaultdict(list)
    for each in _about(
        connection, Coverage, "watch", ids, "coalesce(\"end\", '9999') DESC, id"
    ):
        stands = cover(each.regime, each.start, each.end, each.void_reason, today)
        found[each.watch].append(Covered(each, stands))
    for known in found.values():
        known.sort(key=lambda each: _ORDER.index(each.stands))
    return found


def _open_repairs(connection: Connection, ids: Iterable[str | None]) -> dict[str, Ticket]:
    found = _about(connection, Ticket, "watch", ids, "id")
    return {each.watch: each for each in found if each.watch and each.stage in OPEN}


def _file(connection: Connection, watch: Watch, today: date) -> File:
    (piece,) = pieces(connection, [watch], today)
    one = [watch.id]
    owned_ = _about(connection, Ownership, "watch", one, "coalesce(since, '') DESC, id DESC")
    owned_.sort(key=lambda each: each.until is not None)
    people = names.clients(connection, [watch.owner, *(each.client for each in owned_)])
    purchases = _about(connection, Purchase, "watch", one, "bought_on DESC")
    return File(
        piece=piece,
        owner=people.get(watch.owner or ""),
        covers=tuple(chain.from_iterable(_covers(connection, one, today).values())),
        events=tuple(_about(connection, WatchEvent, "watch", one, "at DESC, id DESC")),
        keepers=tuple(Keeper(each, people.get(each.client)) for each in owned_),
        tickets=tuple(_about(connection, Ticket, "watch", one, "id DESC")),
        purchases=tuple(purchases),
        places=dict(connection.execute("SELECT id, name FROM boutique").fetchall()),
        staff=names.colleagues(connection),
        states=outbox.states(connection),
        fields=changed_fields(connection, "watch").get(watch.id, {}),
    )


def changed_fields(connection: Connection, table: str) -> dict[str, dict[str, str]]:
    """How far the newest change of each field has come, by the row's id."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for waits in outbox.waiting(connection):
        if isinstance(waits.command, EditPart) and waits.command.table == table:
            found[waits.command.part] |= dict.fromkeys(waits.command.set, waits.state)
    return found


def _lasting(connection: Connection, watch: Watch) -> str | None:
    where = "WHERE watch = ? AND client = ? AND until IS NULL LIMIT 1"
    found = shown.records(connection, Ownership, where, (watch.id, watch.owner))
    return found[0].id if found else None


def _about(
    connection: Connection,
    kind: type[R],
    column: str,
    ids: Iterable[str | None],
    order: str,
) -> list[R]:
    """The rows of `kind` whose `column` names one of `ids`."""
    wanted: list[Any] = sorted({each for each in ids if each})
    marks = ", ".join("?" * len(wanted))
    where = f"WHERE {column} IN ({marks}) ORDER BY {order}"
    return shown.records(connection, kind, where, wanted) if wanted else []
