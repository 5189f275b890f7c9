"""Reading and writing whole records; the SQL is made once for each table and database."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from clienteling.effects import Key
from clienteling.server.store.line import Line, Params
from clienteling.wire.codec import columns, from_row, to_row
from clienteling.wire.people import AccessLog
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED, table

KINDS: Mapping[str, type[Record]] = {**SYNCED, "access_log": AccessLog}
REV = "(SELECT rev FROM clock)"
"""The revision under which the running transaction writes, once it has taken the clock."""

_AT = 2  # where `rev` stands among the columns


def find(
    connection: Connection, keys: Iterable[Key], *, lock: bool = False
) -> dict[Key, Record | None]:
    """The records under `keys`, None where there is none; locked in the order of their keys."""
    line = Line(connection)
    wanted = sorted(set(keys))
    found: dict[Key, Record | None] = dict.fromkeys(wanted)
    end = " FOR UPDATE" if lock and line.postgres else ""
    with line.together():
        asked = []
        for name, group in groupby(wanted, key=lambda each: each[0]):
            ids = tuple(identifier for _, identifier in group)
            marks = ", ".join([line.sign] * len(ids))
            sql = f"{select(name)} WHERE id IN ({marks}) ORDER BY id{end}"
            asked.append((name, line.ask(sql, ids)))
        for name, answer in asked:
            for row in answer.fetchall():
                record = from_row(KINDS[name], row)
                found[name, record.id] = record
    return found


def insert(line: Line, records: Iterable[Record]) -> None:
    """Write new rows; IntegrityError when somebody else made one of them meanwhile."""
    _write(line, records, _insert)


def upsert(line: Line, records: Iterable[Record]) -> None:
    """Write rows whether they are new or not."""
    _write(line, records, _upsert)


def delete(connection: Connection, keys: Iterable[Key]) -> None:
    """Take rows away for good."""
    line = Line(connection)
    with line.together():
        for name, identifier in keys:
            sql = f'DELETE FROM "{name}" WHERE id = {line.sign}'  # noqa: S608 - our own names
            line.ask(sql, (identifier,))


@cache
def select(name: str) -> str:
    """The beginning of a query for whole rows of a table."""
    return f'SELECT {", ".join(_quoted(name))} FROM "{name}"'  # noqa: S608 - our own names


def mark(connection: Connection) -> str:
    """How this database's driver marks a parameter."""
    return "?" if connection.dialect.name == "sqlite" else "%s"


def _write(line: Line, records: Iterable[Record], sql: Callable[[str, str], str]) -> None:
    grouped: dict[str, list[Params]] = {}
    for record in records:
        row = to_row(record)
        values = (*row[:_AT], *row[_AT + 1 :])
        grouped.setdefault(table(type(record)), []).append(values)
    for name, rows in grouped.items():
        line.many(sql(name, line.sign), rows)


@cache
def _quoted(name: str) -> tuple[str, ...]:
    return tuple(f'"{column}"' for column in columns(KINDS[name]))


@cache
def _insert(name: str, sign: str) -> str:
    names = _quoted(name)
    marks: list[Any] = [sign] * len(names)
    marks[_AT] = REV
    return f'INSERT INTO "{name}" ({", ".join(names)}) VALUES ({", ".join(marks)})'  # noqa: S608 - our own names, values bound


@cache
def _upsert(name: str, sign: str) -> str:
    news = ", ".join(f"{column} = excluded.{column}" for column in _quoted(name)[1:])
    return f"{_insert(name, sign)} ON CONFLICT (id) DO UPDATE SET {news}"
