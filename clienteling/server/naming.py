"""Which rows name a client, and which clients are one person."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection

from clienteling.effects import Key
from clienteling.server.store import records
from clienteling.server.store.line import Line
from clienteling.wire.codec import from_row
from clienteling.wire.people import ContactPoint
from clienteling.wire.records import NAMING


def naming(connection: Connection, clients: Collection[str]) -> dict[Key, str]:
    """The rows that name one of `clients`, each with its boutique."""
    wanted = ((name, fields) for name, fields in NAMING.items())
    return _found(connection, wanted, clients)


def inside(connection: Connection, outer: Collection[str]) -> set[Key]:
    """The rows that belong to one of these conversations, tickets or other rows."""
    wanted = (
        ("message", ("conversation",)),
        ("ticket_event", ("ticket",)),
        ("note", ("subject",)),
        ("task", ("subject",)),
    )
    return set(_found(connection, wanted, outer))


def thread(connection: Connection, talks: Collection[str]) -> frozenset[str]:
    """These conversations, and all that go on in them."""
    return _reached(connection, ("conversation", "joined_into"), talks)


def talks_with(connection: Connection, clients: Collection[str]) -> dict[Key, str]:
    """The conversations with these clients, each with its boutique."""
    return _found(connection, [("conversation", ("client",))], clients)


def came_of(connection: Connection, talks: Collection[str]) -> dict[Key, str]:
    """What came out of these conversations, each with its boutique."""
    deeds = ("appointment", "task", "ticket", "wish")
    return _found(connection, ((name, ("conversation",)) for name in deeds), talks)


def merges(connection: Connection, clients: Collection[str]) -> set[Key]:
    """What is kept to undo a merge of one of `clients`."""
    return set(_found(connection, [("client_merge", ("keep", "other"))], clients))


def handed(connection: Connection, clients: Collection[str]) -> set[Key]:
    """The handovers in which one of `clients` changed hands."""
    line = Line(connection)
    sql = f"SELECT id FROM handover WHERE was LIKE {line.sign}"  # noqa: S608 - only the sign is put in
    found = (line.ask(sql, (f"%{each}%",)).fetchall() for each in clients)
    return {("handover", identifier) for rows in found for (identifier,) in rows}


def one_person(connection: Connection, client: str) -> frozenset[str]:
    """`client` and all whose files have become part of this one."""
    return _reached(connection, ("client", "merged_into"), [client])


def reached_at(connection: Connection, clients: Collection[str]) -> list[ContactPoint]:
    """How one of `clients` can be reached."""
    line = Line(connection)
    where = _one_of(line, "client", len(clients))
    answer = line.ask(f"{records.select('contact_point')} WHERE {where}", tuple(clients))
    return [from_row(ContactPoint, row) for row in answer.fetchall()]


def _reached(
    connection: Connection, where: tuple[str, str], roots: Iterable[str]
) -> frozenset[str]:
    """`roots` and the rows of a table whose field leads to one of them, however far."""
    name, field = where
    known = set(roots)
    fresh = set(known)
    while fresh:
        found = _found(connection, [(name, (field,))], fresh)
        fresh = {identifier for _, identifier in found} - known
        known |= fresh
    return frozenset(known)


def _found(
    connection: Connection,
    wanted: Iterable[tuple[str, tuple[str, ...]]],
    identifiers: Collection[str],
) -> dict[Key, str]:
    """The rows of each table that name one of `identifiers` in one of its fields."""
    line = Line(connection)
    ids = tuple(sorted(identifiers))
    if not ids:
        return {}
    asked = []
    with line.together():
        for name, fields in wanted:
            where = " OR ".join(_one_of(line, field, len(ids)) for field in fields)
            sql = f'SELECT id, scope FROM "{name}" WHERE {where}'  # noqa: S608 - our own names
            asked.append((name, line.ask(sql, ids * len(fields))))
        return {
            (name, identifier): scope
            for name, answer in asked
            for identifier, scope in answer.fetchall()
        }


def _one_of(line: Line, field: str, count: int) -> str:
    return f"{field} IN ({', '.join([line.sign] * count)})"
