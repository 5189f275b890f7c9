"""What the palette finds, people, watches and tickets, and what a scan means."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search, shown
from clienteling.cache.reads import names
from clienteling.cache.search import Hit, HitKind, Wanted
from clienteling.cache.store import Store
from clienteling.wire.people import Advisor, Client
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch

_MANY = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A row of the palette: `id` of the watch or ticket itself, or of the client.

    `subtitle` says whose it is; `tier` how close a client is.
    """

    kind: HitKind
    id: str
    client: str | None
    title: str
    subtitle: str
    monogram: str = ""
    tier: str = ""


def found(store: Store, wanted: Wanted, text: str) -> tuple[Found, ...]:
    """What `text` finds, best first, each with its name."""
    with store.read() as connection:
        hits = search.find(connection, text, _MANY, wanted)
        rows = (_row(connection, hit) for hit in hits)
        return tuple(row for row in rows if row is not None)


def recognised(store: Store, code: str) -> Found | None:
    """The one thing a scanned `code` stands for: its id, its number, or its serial."""
    with store.read() as connection:
        hit = _by_id(connection, code.rsplit("/", 1)[-1]) or _exact(connection, code)
        return None if hit is None else _row(connection, hit)


def _by_id(connection: Connection, code: str) -> Hit | None:
    if shown.find(connection, Client, code) is not None:
        return Hit("client", code, code, 0)
    if shown.find(connection, Ticket, code) is not None:
        return Hit("ticket", code, None, 0)
    return Hit("watch", code, None, 0) if shown.find(connection, Watch, code) else None


def _exact(connection: Connection, code: str) -> Hit | None:
    for kind, table, where in (
        ("ticket", "ticket", "number = ?1 OR provisional_number = ?1"),
        ("watch", "watch", "serial = ?1"),
    ):
        row = connection.execute(
            f"SELECT id FROM {table} WHERE ?1 != '' AND ({where}) COLLATE NOCASE LIMIT 2",  # noqa: S608
            (code.strip(),),
        ).fetchall()
        if len(row) == 1:
            return Hit("ticket" if kind == "ticket" else "watch", row[0][0], None, 0)
    hits = search.find(connection, code, 2)
    return hits[0] if len(hits) == 1 else None


def _row(connection: Connection, hit: Hit) -> Found | None:
    return _ROWS[hit.kind](connection, hit)


def _client(connection: Connection, hit: Hit) -> Found | None:
    row = shown.find(connection, Client, hit.client or "")
    if row is None:
        return None
    who = names.who(row)
    owner = shown.find(connection, Advisor, row.owner or "")
    with_ = names.colleague(owner) if owner else ""
    return Found("client", row.id, row.id, who.name, with_, who.monogram, row.tier.value)


def _watch(connection: Connection, hit: Hit) -> Found | None:
    row = shown.find(connection, Watch, hit.id)
    if row is None:
        return None
    said = " · ".join(
        part for part in (row.reference, row.serial, _of(connection, hit)) if part
    )
    return Found("watch", row.id, hit.client, row.model or row.reference, said)


def _ticket(connection: Connection, hit: Hit) -> Found | None:
    row = shown.find(connection, Ticket, hit.id)
    if row is None:
        return None
    watch = shown.find(connection, Watch, row.watch or "")
    called = (watch.model or watch.reference) if watch else ""
    owner = Hit(hit.kind, hit.id, row.client, 0)
    said = " · ".join(part for part in (called, _of(connection, owner)) if part)
    return Found("ticket", row.id, row.client, row.number or row.provisional_number, said)


def _of(connection: Connection, hit: Hit) -> str:
    client = shown.find(connection, Client, hit.client or "")
    return names.who(client).name if client else ""


_ROWS: dict[HitKind, Callable[[Connection, Hit], Found | None]] = {
    "client": _client,
    "contact": _client,
    "watch": _watch,
    "ticket": _ticket,
}
