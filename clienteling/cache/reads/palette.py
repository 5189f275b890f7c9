"""What the palette finds: people, watches and tickets."""

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search, search_words, shown
from clienteling.cache.reads import filters, found_by, names
from clienteling.cache.reads.filters import Viewer
from clienteling.cache.search import Hit, HitKind, Wanted
from clienteling.cache.search_words import Typed
from clienteling.cache.store import Store
from clienteling.wire.people import Advisor, Client
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch

_MANY = 12


class Found(Struct, frozen=True):
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


def found(store: Store, viewer: Viewer, text: str, *, notes: bool = True) -> tuple[Found, ...]:
    """What `text` finds, best first, each with its name; notes where they may be shown."""
    with store.read() as connection:
        wanted = Wanted(filters.own(connection, viewer), viewer.dial, notes=notes)
        hits = search.find(connection, text, _MANY, wanted)
        typed = search_words.typed(text)
        rows = (_row(connection, hit, typed) for hit in hits)
        return tuple(row for row in rows if row is not None)


def _row(connection: Connection, hit: Hit, typed: Typed) -> Found | None:
    if hit.kind == "watch":
        return _watch(connection, hit)
    if hit.kind == "ticket":
        return _ticket(connection, hit)
    return _client(connection, hit, found_by.said(connection, hit, typed))


def _client(connection: Connection, hit: Hit, said: str) -> Found | None:
    """A client, by name or by what was found of theirs; else with the colleague's name."""
    row = shown.find(connection, Client, hit.client or "")
    if row is None:
        return None
    who = names.who(row)
    owner = shown.find(connection, Advisor, row.owner or "")
    beside = said or (names.colleague(owner) if owner else "")
    kind: HitKind = "note" if hit.kind == "note" else "client"
    return Found(kind, row.id, row.id, who.name, beside, who.monogram, row.tier.value)


def _watch(connection: Connection, hit: Hit) -> Found | None:
    row = shown.find(connection, Watch, hit.id)
    if row is None:
        return None
    owner = hit.client or row.owner
    said = " · ".join(
        part for part in (row.reference, row.serial, _called(connection, owner)) if part
    )
    return Found("watch", row.id, owner, row.model or row.reference, said)


def _ticket(connection: Connection, hit: Hit) -> Found | None:
    row = shown.find(connection, Ticket, hit.id)
    if row is None:
        return None
    watch = shown.find(connection, Watch, row.watch or "")
    called = (watch.model or watch.reference) if watch else ""
    client = hit.client or row.client
    said = " · ".join(part for part in (called, _called(connection, client)) if part)
    return Found("ticket", row.id, client, row.number or row.provisional_number, said)


def _called(connection: Connection, client: str | None) -> str:
    found_ = shown.find(connection, Client, client or "")
    return names.who(found_).name if found_ else ""
