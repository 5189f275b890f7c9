"""Whom central knows already, looked up for a slice of an import at a time."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection

from clienteling.effects import Key
from clienteling.server.imports.book import Book
from clienteling.server.imports.entries import Person
from clienteling.server.store import imported, records
from clienteling.server.store.clock import Writing
from clienteling.server.store.records import mark
from clienteling.wire.codec import from_row
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.record import Record

_AT_ONCE = 500
Item = TypeVar("Item")


def learn(
    connection: Connection,
    work: Writing | None,
    book: Book,
    people: Sequence[Person],
    named: Sequence[str] = (),
) -> None:
    """Fill the book with everybody whom `people` or `named` (numbers, names) might be.

    With `work`, their rows are held until its end: all at once, in the order of their ids, as
    every writer does, so that no two wait for each other.
    """
    values = {point.value for person in people for point in person.points}
    points = [
        from_row(ContactPoint, row)
        for row in _where(connection, "contact_point", book.scope, "value", values)
    ]
    ids = {book.id_of(person) for person in people} | {point.client for point in points}
    numbers = {person.external_id for person in people} | set(named)
    ids |= {book.derived(number) for number in numbers if number}
    clients = _clients(connection, None, ids)
    missing = numbers - {client.external_id for client in clients} - {""}
    if missing:
        others = _known_as(connection, book, missing) - ids
        clients += _clients(connection, None, others)
        ids |= others
    ids |= {client.merged_into for client in clients if client.merged_into}
    book.erased |= imported.never_again(connection, sorted(ids))
    book.learn(_clients(connection, work, ids), points)


def find_all(connection: Connection, keys: Iterable[Key]) -> dict[Key, Record | None]:
    """The records under any number of keys, None where there is none."""
    found: dict[Key, Record | None] = {}
    for slice_ in _slices(sorted(keys)):
        found |= records.find(connection, slice_)
    return found


def held_all(
    connection: Connection, work: Writing | None, keys: Iterable[Key]
) -> dict[Key, Record | None]:
    """The same; with `work` their rows are held until its end."""
    if work is None:
        return find_all(connection, keys)
    found: dict[Key, Record | None] = {}
    for slice_ in _slices(sorted(keys)):
        found |= work.lock(slice_)
    return found


def _clients(connection: Connection, work: Writing | None, ids: Iterable[str]) -> list[Client]:
    found = held_all(connection, work, [("client", identifier) for identifier in ids])
    return [row for row in found.values() if isinstance(row, Client)]


def _known_as(connection: Connection, book: Book, words: set[str]) -> set[str]:
    """Ids of clients by number in this source, or by their name exactly as written."""
    ids: set[str] = set()
    spoken = "given || ' ' || family"
    for column in ("external_id", "name_native", spoken, "family || ' ' || given"):
        rows = _where(connection, "client", book.scope, column, words)
        ids |= {str(row[0]) for row in rows}
    return ids


def _where(
    connection: Connection, name: str, scope: str, column: str, values: Iterable[str]
) -> Iterator[Sequence[str]]:
    """Whole rows of a boutique of which `column` holds one of `values`."""
    sign = mark(connection)
    for slice_ in _slices(sorted(values)):
        marks = ", ".join([sign] * len(slice_))
        sql = f"{records.select(name)} WHERE {column} IN ({marks}) AND scope = {sign}"
        yield from connection.exec_driver_sql(sql, (*slice_, scope))


def _slices(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while slice_ := list(islice(rest, _AT_ONCE)):
        yield slice_
