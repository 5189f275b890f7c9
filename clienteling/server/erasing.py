"""A client who is erased: what goes for good, and what stays without the person."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from msgspec.structs import replace
from sqlalchemy import Connection, delete, update

from clienteling.domain.repairs import is_open
from clienteling.effects import Key, Made, Removed
from clienteling.errors import Refused
from clienteling.server import naming
from clienteling.server.central import Central
from clienteling.server.pictures import Pictures
from clienteling.server.store import blobs, imported, records
from clienteling.server.store.clock import Writing
from clienteling.server.store.people import correspondent, delivery
from clienteling.server.store.tables import access_log
from clienteling.wire.book import Handover
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import Client, Consent
from clienteling.wire.record import Record
from clienteling.wire.service import PromiseChange, Task, Ticket, TicketEvent
from clienteling.wire.watches import Watch


def belongings(connection: Connection, client: str) -> frozenset[Key]:
    """Every row that has to do with a client, or with a file that became part of this one."""
    people = naming.one_person(connection, client)
    found = set(naming.naming(connection, people))
    found |= naming.handed(connection, people) | naming.merges(connection, people)
    talks = naming.thread(connection, [each for name, each in found if name == "conversation"])
    found |= {("conversation", each) for each in talks} | _of_nobody(connection, talks)
    inner = naming.inside(connection, [each for name, each in found if name != "watch"])
    return frozenset(found | inner | {("client", each) for each in people})


def taken_away(found: Mapping[Key, Record | None]) -> Made:
    """What becomes of `belongings`: repairs, watches and handovers stay without the person.

    Raises Refused while a watch of the client lies in the boutique.
    """
    rows = [row for row in found.values() if row is not None]
    repair = any(isinstance(row, Ticket) and is_open(row.stage) for row in rows)
    if repair:
        title = "A repair of this client is still open."
        raise Refused(title, "Finish it first, or cancel it.", code="stage")
    return tuple(_left(row) for row in rows)


def silenced(work: Writing, found: Mapping[Key, Record | None]) -> None:
    """Nothing more goes out to the client, and nothing says any longer where to reach them.

    Attachments that may be nobody else's are remembered for `let_go`.
    """
    rows = [row for row in found.values() if row is not None]
    people = [row.id for row in rows if isinstance(row, Client)]
    talks = [row.id for row in rows if isinstance(row, Conversation)]
    run = work.connection.execute
    run(delete(delivery).where(delivery.c.conversation.in_(talks)))
    run(delete(delivery).where(delivery.c.via.in_(talks)))
    run(delete(correspondent).where(correspondent.c.conversation.in_(talks)))
    run(update(access_log).where(access_log.c.client.in_(people)).values(reason=""))
    for each in people:
        imported.forget_client(work.connection, each, work.now)
    work.loose |= {name for row in rows for name in _attached(row)}
    blobs.loosen(work.connection, work.loose)


def _of_nobody(connection: Connection, talks: Collection[str]) -> set[Key]:
    """What was asked for in these conversations before anybody knew by whom."""
    came = naming.came_of(connection, talks)
    rows = records.find(connection, came)
    return {key for key, row in rows.items() if getattr(row, "client", "") is None}


def let_go(central: Central, names: set[str]) -> None:
    """Take pictures and papers from the disk, unless somebody else's row still names them."""
    if not names:
        return
    pictures = Pictures(central.settings.blobs, central.settings.largest_blob)
    for name in sorted(names):
        if blobs.let_go(central.engine, name):
            pictures.forget(name)
        blobs.gone(central.engine, name)


def _left(row: Record) -> Record | Removed:
    if isinstance(row, Task) and row.about == "handover" and row.client is None:
        return replace(row, text="")
    keep = _KEPT.get(type(row))
    return Removed(type(row), row.id) if keep is None else keep(row)


def _anonymous(ticket: Ticket) -> Ticket:
    """The repair as a piece of work: dates, stages, the state of the watch."""
    promises = (PromiseChange(each.was, each.at, each.by) for each in ticket.promise_history)
    return replace(
        ticket,
        client=None,
        client_words="",
        assessment="",
        hold_reason="",
        signature="",
        collected_by="",
        conversation=None,
        message=None,
        promise_history=tuple(promises),
    )


_KEPT: Mapping[type[Record], Callable[[Any], Record]] = {
    Ticket: _anonymous,
    TicketEvent: lambda row: replace(row, text=""),
    Watch: lambda row: replace(row, owner=None),
    Handover: lambda row: replace(row, note=""),
}
"""What is left of a row that is about more than the person."""


def _attached(row: Record) -> Iterator[str]:
    match row:
        case Message():
            yield from (each.sha256 for each in row.attachments)
        case Consent(evidence=name) | Ticket(signature=name) if name:
            yield name
