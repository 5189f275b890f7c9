"""Everything that is kept of one client here, for whoever asks to see their file."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import history, names
from clienteling.cache.reads.history import Happened
from clienteling.cache.store import Store
from clienteling.domain.people import NoteKind, full_name, monogram
from clienteling.domain.repairs import is_open
from clienteling.errors import Gone
from clienteling.wire.chat import Message
from clienteling.wire.people import Client, Note
from clienteling.wire.record import Record
from clienteling.wire.records import NAMING, SYNCED
from clienteling.wire.service import Ticket

_INSIDE = (
    ("message", "conversation", "conversation"),
    ("ticket_event", "ticket", "ticket"),
    ("estimate", "ticket", "ticket"),
    ("watch_event", "watch", "watch"),
    ("coverage", "watch", "watch"),
)
"""Rows that belong to a client's through another row: table, column, whose."""

_AT_ONCE = 500


class ClientFile(Struct, frozen=True):
    """One client with all rows that name them, by table, their history, and who wrote it."""

    client: Client
    rows: dict[str, tuple[Record, ...]]
    happened: tuple[Happened, ...]
    staff: dict[str, str]

    def of(self, name: str) -> tuple[Record, ...]:
        """The rows of a table."""
        return self.rows.get(name, ())


class Title(Struct, frozen=True):
    """Whose file it is: under which names, and the repairs that still keep it open."""

    client: Client
    name: str
    monogram: str
    names: tuple[str, ...]
    open: tuple[str, ...]


def title(store: Store, identifier: str) -> Title:
    """Whose file it is; raises Gone."""
    with store.read() as connection:
        client = _here(connection, identifier)
        tickets = shown.records(connection, Ticket, "WHERE client = ?", (identifier,))
    spoken = full_name(client.given, client.family, "", client.name_order)
    whole = full_name(client.given, client.family, client.name_native, client.name_order)
    turned = full_name(client.family, client.given, "", client.name_order)
    known = dict.fromkeys((whole, spoken, client.name_native, turned))
    return Title(
        client=client,
        name=whole,
        monogram=monogram(client.given, client.family, client.name_native),
        names=tuple(each for each in known if each),
        open=tuple(
            each.number or each.provisional_number for each in tickets if is_open(each.stage)
        ),
    )


def gathered(store: Store, identifier: str, *, private: bool) -> ClientFile:
    """The whole file, without the private notes unless they are asked for; raises Gone."""
    with store.read() as connection:
        client = _here(connection, identifier)
        rows = dict(_rows(connection, client))
        if not private:
            rows = {name: tuple(filter(_open, found)) for name, found in rows.items()}
        kept = {row.id for found in rows.values() for row in found}
        pages = _pages(store, identifier)
        happened = tuple(row for row in pages if _is_told(row, kept))
        return ClientFile(client, rows, happened, names.staff(connection))


def _here(connection: Connection, identifier: str) -> Client:
    client = shown.find(connection, Client, identifier)
    if client is None or client.erased_at is not None:
        raise Gone("This client's file was erased.", "Nothing is left to be shown.")
    return client


def _rows(connection: Connection, client: Client) -> Iterator[tuple[str, tuple[Record, ...]]]:
    found: dict[str, dict[str, Record]] = {}
    for name, fields in NAMING.items():
        for field in fields:
            rows = _naming(connection, name, field, [client.id])
            found.setdefault(name, {}).update((row.id, row) for row in rows)
    owned = [str(getattr(row, "watch", "")) for row in found["ownership"].values()]
    found["watch"].update((row.id, row) for row in _naming(connection, "watch", "id", owned))
    for name, field, whose in _INSIDE:
        rows = _naming(connection, name, field, found.get(whose, {}))
        found.setdefault(name, {}).update((row.id, row) for row in rows)
    for name in SYNCED:
        if found.get(name):
            yield name, tuple(sorted(found[name].values(), key=lambda row: row.created_at))


def _naming(
    connection: Connection, name: str, field: str, ids: Iterable[str]
) -> Iterator[Record]:
    wanted = sorted({each for each in ids if each})
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        marks = ", ".join("?" * len(some))
        yield from shown.records(
            connection, SYNCED[name], f'WHERE "{field}" IN ({marks})', some
        )


def _pages(store: Store, client: str) -> Iterator[Happened]:
    """The history from its newest row to its oldest."""
    page = history.chapter(store, client, count=_AT_ONCE)
    yield from page.rows
    while page.after is not None:
        page = history.chapter(store, client, after=page.after, count=_AT_ONCE)
        yield from page.rows


def _open(row: Record) -> bool:
    """Whether a row is not private."""
    if isinstance(row, Note):
        return row.kind is not NoteKind.PRIVATE
    return not (isinstance(row, Message) and row.private)


def _is_told(row: Happened, kept: set[str]) -> bool:
    """Whether what happened may be told: notes and messages only where their row may be."""
    return row.id in kept or row.kind.value not in {"note", "message"}
