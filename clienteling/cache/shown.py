"""The rows on screen: what central last said with our waiting asks applied."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import TypeVar

from sqlcipher3.dbapi2 import Connection

from clienteling.cache.tables import quoted
from clienteling.wire.codec import SqlValue, columns, from_row, to_row
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.sync import Tomb

R = TypeVar("R", bound=Record)


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
        connection.executemany(_upsert(kind), [to_row(record) for record in group])


def remove(connection: Connection, kind: type[Record], identifiers: Iterable[str]) -> None:
    """Show these no longer."""
    statement = f"DELETE FROM {table(kind)} WHERE id = ?"  # noqa: S608 - names from the contract
    connection.executemany(statement, [(each,) for each in identifiers])


def merge(
    connection: Connection, kind: type[Record], arrived: Iterable[Record], *, anew: bool
) -> None:
    """Show what central says, except where it is older than what is shown and not `anew`."""
    newer = "" if anew else f" WHERE excluded.rev >= {table(kind)}.rev"
    connection.executemany(_upsert(kind) + newer, [to_row(record) for record in arrived])


def bury(connection: Connection, tomb: Tomb) -> None:
    """Take a row away that central no longer has, unless it is newer here or elsewhere."""
    connection.execute(
        f"DELETE FROM {tomb.table} WHERE id = ? AND scope = ? AND rev <= ?",  # noqa: S608
        (tomb.id, tomb.scope, tomb.rev),
    )


@cache
def _by_id(kind: type[Record]) -> str:
    return f"{select(kind)} WHERE id = ?"


@cache
def _upsert(kind: type[Record]) -> str:
    names = columns(kind)
    marks = ", ".join("?" * len(names))
    new = ", ".join(f"{quoted(each)} = excluded.{quoted(each)}" for each in names[1:])
    listed = ", ".join(quoted(each) for each in names)
    return (
        f"INSERT INTO {table(kind)} ({listed}) VALUES ({marks})"  # noqa: S608
        f" ON CONFLICT (id) DO UPDATE SET {new}"
    )
