"""Reading and writing whole records; the SQL is made once for each table and database."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from clienteling.effects import Key
from clienteling.wire.codec import columns, from_row, to_row
from clienteling.wire.people import AccessLog
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED, table

KINDS: Mapping[str, type[Record]] = {**SYNCED, "access_log": AccessLog}
Row = Sequence[Any]


def find(
    connection: Connection, keys: Iterable[Key], *, lock: bool = False
) -> dict[Key, Record | None]:
    """The records under `keys`, None where there is none; locked in the order of their keys."""
    wanted = sorted(set(keys))
    found: dict[Key, Record | None] = dict.fromkeys(wanted)
    end = " FOR UPDATE" if lock and connection.dialect.name == "postgresql" else ""
    for name, group in groupby(wanted, key=lambda each: each[0]):
        kind = KINDS[name]
        ids = tuple(identifier for _, identifier in group)
        marks = ", ".join([mark(connection)] * len(ids))
        sql = f"{select(name)} WHERE id IN ({marks}) ORDER BY id{end}"
        for row in connection.exec_driver_sql(sql, ids):
            record = from_row(kind, row)
            found[name, record.id] = record
    return found


def insert(connection: Connection, records: Iterable[Record], rev: int) -> None:
    """Write new rows; raises IntegrityError when somebody else made one of them meanwhile."""
    _write(connection, records, rev, _insert)


def upsert(connection: Connection, records: Iterable[Record], rev: int) -> None:
    """Write rows whether they are new or not."""
    _write(connection, records, rev, _upsert)


def delete(connection: Connection, keys: Iterable[Key]) -> None:
    """Take rows away for good."""
    for name, identifier in keys:
        sql = f'DELETE FROM "{name}" WHERE id = {mark(connection)}'  # noqa: S608 - our name
        connection.exec_driver_sql(sql, (identifier,))


@cache
def select(name: str) -> str:
    """The beginning of a query for whole rows of a table."""
    return f'SELECT {", ".join(_quoted(name))} FROM "{name}"'  # noqa: S608 - our own names


def mark(connection: Connection) -> str:
    """How this database's driver marks a parameter."""
    return "?" if connection.dialect.name == "sqlite" else "%s"


def _write(connection: Connection, records: Iterable[Record], rev: int, sql: Any) -> None:  # noqa: ANN401 - a cached function
    for name, rows in _by_table(records):
        stamped = [(*row[:2], rev, *row[3:]) for row in rows]
        statement = sql(name, mark(connection))
        connection.exec_driver_sql(statement, stamped if len(stamped) > 1 else stamped[0])


def _by_table(records: Iterable[Record]) -> Iterator[tuple[str, list[Row]]]:
    grouped: dict[str, list[Row]] = {}
    for record in records:
        grouped.setdefault(table(type(record)), []).append(to_row(record))
    yield from grouped.items()


@cache
def _quoted(name: str) -> tuple[str, ...]:
    return tuple(f'"{column}"' for column in columns(KINDS[name]))


@cache
def _insert(name: str, sign: str) -> str:
    names = _quoted(name)
    marks = ", ".join([sign] * len(names))
    return f'INSERT INTO "{name}" ({", ".join(names)}) VALUES ({marks})'  # noqa: S608


@cache
def _upsert(name: str, sign: str) -> str:
    news = ", ".join(f"{column} = excluded.{column}" for column in _quoted(name)[1:])
    return f"{_insert(name, sign)} ON CONFLICT (id) DO UPDATE SET {news}"
