"""The rows on screen: what central last said with our waiting asks applied."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import TypeVar, cast

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search_index
from clienteling.cache.tables import quoted
from clienteling.wire.codec import SqlValue, columns, from_row, to_row
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.sync import Tomb

R = TypeVar("R", bound=Record)
Row = tuple[SqlValue, ...]


def find(connection: Connection, kind: type[R], identifier: str) -> R | None:
    """The record of `kind` with this id, or None."""
    row = connection.execute(_by_id(kind), (identifier,)).fetchone()
    return None if row is None else from_row(kind, row)


def records(
    connection: Connection, kind: type[R], where: str = "", params: Sequence[SqlValue] = ()
) -> list[R]:
    """The records of `kind` that `where` (SQL after the table's name) selects, in its order."""
    rows = connection.execute(f"{select(kind)} {where}", params)
    return [from_row(kind, row) for row in rows]


@cache
def select(kind: type[Record]) -> str:
    """`SELECT` with every column of `kind` in the order `from_row` takes them."""
    names = ", ".join(quoted(name) for name in columns(kind))
    return f"SELECT {names} FROM {table(kind)}"  # noqa: S608 - names from the contract


def put(connection: Connection, given: Iterable[Record]) -> None:
    """Show these records as they are, whatever was shown before."""
    for kind, group in groupby(given, type):
        _write(connection, kind, group, _always)


def remove(connection: Connection, kind: type[Record], identifiers: Iterable[str]) -> None:
    """Show these no longer."""
    statement = f"DELETE FROM {table(kind)} WHERE id = ?"  # noqa: S608 - names from the contract
    connection.executemany(statement, [(each,) for each in identifiers])


def merge(
    connection: Connection, kind: type[Record], arrived: Iterable[Record], *, anew: bool
) -> None:
    """Show what central says, except where it is older than what is shown and not `anew`."""
    _write(connection, kind, arrived, _always if anew else _not_older)


def fill(connection: Connection, kind: type[Record], arrived: Iterable[Record]) -> None:
    """Show rows of a first sync, nearly all of them new: without looking for each first."""
    rows = [to_row(record) for record in arrived]
    last = search_index.last(connection, table(kind))
    connection.executemany(_upsert(kind), rows)
    search_index.fill(connection, table(kind), last, [str(row[0]) for row in rows])


def is_shown(connection: Connection, record: Record) -> bool:
    """Whether this record is shown exactly so."""
    found = connection.execute(_by_id(type(record)), (record.id,)).fetchone()
    return bool(found == to_row(record))


def bury(connection: Connection, tomb: Tomb) -> None:
    """Take a row away that central no longer has, unless it is newer here or elsewhere."""
    connection.execute(
        f"DELETE FROM {tomb.table} WHERE id = ? AND scope = ? AND rev <= ?",  # noqa: S608 - checked where tombs are read, values bound
        (tomb.id, tomb.scope, tomb.rev),
    )


def _write(
    connection: Connection,
    kind: type[Record],
    given: Iterable[Record],
    may: Callable[[Row, Row], bool],
) -> None:
    """Write new rows whole, and of the others only what differs.

    An index is rewritten only when one of its columns is named, and its pages are what costs.
    """
    changed: dict[tuple[int, ...], list[Row]] = {}
    renamed: list[str] = []
    for record in given:
        row = to_row(record)
        found = connection.execute(_by_id(kind), (record.id,)).fetchone()
        if found is None:
            connection.execute(_upsert(kind), row)
            renamed.append(record.id)
        elif found != row and may(found, row):
            places = tuple(i for i, value in enumerate(row) if value != found[i])
            changed.setdefault(places, []).append((*(row[i] for i in places), record.id))
    for places, rows in changed.items():
        connection.executemany(_update(kind, places), rows)
        if search_index.reads(table(kind), (columns(kind)[i] for i in places)):
            renamed += (str(row[-1]) for row in rows)
    search_index.reindex(connection, table(kind), renamed)


def _always(_found: Row, _new: Row) -> bool:
    return True


def _not_older(found: Row, new: Row) -> bool:
    return cast(int, new[_REV]) >= cast(int, found[_REV])


@cache
def _by_id(kind: type[Record]) -> str:
    return f"{select(kind)} WHERE id = ?"


@cache
def _update(kind: type[Record], places: tuple[int, ...]) -> str:
    names = columns(kind)
    new = ", ".join(f"{quoted(names[i])} = ?" for i in places)
    return f"UPDATE {table(kind)} SET {new} WHERE id = ?"  # noqa: S608 - names from the contract


@cache
def _upsert(kind: type[Record]) -> str:
    names = columns(kind)
    name = table(kind)
    marks = ", ".join("?" * len(names))
    new = ", ".join(f"{quoted(each)} = excluded.{quoted(each)}" for each in names[1:])
    listed = ", ".join(quoted(each) for each in names)
    return (
        f"INSERT INTO {name} ({listed}) VALUES ({marks})"  # noqa: S608 - names from the contract
        f" ON CONFLICT (id) DO UPDATE SET {new} WHERE excluded.rev >= {name}.rev"
    )


_REV = 2
"""Where `rev` stands in every row."""
