"""What a scanned or typed code stands for: a client, a watch, a repair, or a reference."""

from collections.abc import Iterator
from typing import Literal
from urllib.parse import parse_qsl, urlsplit

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search, shown
from clienteling.cache.reads import allocation, names, watches
from clienteling.cache.store import Store
from clienteling.domain.watches import solid
from clienteling.wire.people import Client
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch

Kind = Literal["client", "watch", "ticket", "reference"]


class Scanned(Struct, frozen=True):
    """One thing a code stands for: its id (a reference, itself), and whose it is."""

    kind: Kind
    id: str
    client: str = ""


def recognised(store: Store, code: str) -> tuple[Scanned, ...]:
    """What `code` stands for: mostly one thing, or nothing, or several watches alike."""
    with store.read() as connection:
        for part in _parts(code):
            found = _by_id(connection, part) or _by_number(connection, part)
            if found:
                return found
        for part in (code.strip(), *_other_keyboards(code)):
            serial = tuple(_watch(each) for each in watches.by_serial(connection, part))
            found = serial or _by_reference(connection, part)
            if found:
                return found
        return ()


def _parts(code: str) -> Iterator[str]:
    """The code, and what a QR code's address carries at its end or in its query."""
    whole = code.strip()
    yield whole
    yield from _other_keyboards(whole)
    if "/" in whole:
        address = urlsplit(whole)
        yield address.path.rstrip("/").rsplit("/", 1)[-1]
        yield from (value for _, value in parse_qsl(address.query))


_FRENCH = str.maketrans("&é\"'(-è_çà)aqzwAQZW:?,!", "1234567890-qawzQAWZ.Mm/")
"""What a scanner set to an English keyboard types at a French one, and what it meant."""


def _other_keyboards(code: str) -> Iterator[str]:
    """What a scanner meant that takes our keyboard for another one: it writes no figures."""
    if not any(sign.isdigit() for sign in code):
        yield code.strip().translate(_FRENCH)


def _by_id(connection: Connection, code: str) -> tuple[Scanned, ...]:
    client = shown.find(connection, Client, code)
    if client is not None and client.erased_at is None:
        return (Scanned("client", client.merged_into or client.id),)
    ticket = shown.find(connection, Ticket, code)
    if ticket is not None:
        return (Scanned("ticket", ticket.id, ticket.client or ""),)
    watch = shown.find(connection, Watch, code)
    return () if watch is None else (_watch(watch),)


def _by_number(connection: Connection, code: str) -> tuple[Scanned, ...]:
    """The repair with this number, central's or the desk's own."""
    wanted = solid(code)
    hits = search.find(connection, wanted, 20) if wanted else []
    known = names.by_id(connection, Ticket, (h.id for h in hits if h.kind == "ticket"))
    return tuple(
        Scanned("ticket", each.id, each.client or "")
        for each in known.values()
        if wanted in {solid(each.number), solid(each.provisional_number)}
    )


def _by_reference(connection: Connection, code: str) -> tuple[Scanned, ...]:
    reference = allocation.is_reference(connection, code)
    return (Scanned("reference", reference),) if reference else ()


def _watch(watch: Watch) -> Scanned:
    return Scanned("watch", watch.id, watch.owner or "")
