"""A slice of an import in its transaction: looked at, written, remembered for undoing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zlib import crc32

import msgspec
from sqlalchemy import Connection, Engine

from clienteling.server import audit
from clienteling.server.audit import Deed
from clienteling.server.store import imported
from clienteling.server.store.clock import Writing, stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.imported import Written
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.records import table

_TURNS = 5_391_025
"""Under which imports of a boutique take turns; any number that nothing else locks."""


@dataclass(frozen=True)
class Order:
    """Where an import goes, whence it comes, under which `run`, and whether only to look."""

    engine: Engine
    scope: str
    source: str
    now: datetime
    dry: bool = False
    open_files: bool = False
    run: str = ""


@dataclass
class Page:
    """A slice of an import in its transaction: what to look at, what to write at its end."""

    connection: Connection
    work: Writing | None
    made: list[Record] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)

    def write(self, row: Record, before: Record | None) -> None:
        """Have `row` written; what was there before is remembered."""
        self.made.append(row)
        whose = row.id if isinstance(row, Client) else str(getattr(row, "client", ""))
        self.written.append(Written((table(type(row)), row.id), whose, *_change(before, row)))


@contextmanager
def page(order: Order, kind: str, lines: int) -> Iterator[Page]:
    """One transaction for so many lines; a dry run looks only."""
    if order.dry:
        with reading(order.engine) as connection:
            yield Page(connection, None)
        return
    with stamped(order.engine, order.now) as work:
        take_turns(work, order.scope)
        here = Page(work.connection, work)
        yield here
        imported.note(work.connection, order.run, here.written)
        imported.heard(work.connection, order.run, lines, datetime.now(order.now.tzinfo))
        if here.made:
            work.put(*here.made)
            deed = Deed(kind, scope=order.scope, subject=str(len(here.made)))
            work.at_last(lambda _rev: audit.record(work.connection, [deed], work.now))


def take_turns(work: Writing, scope: str) -> None:
    """Two imports into one boutique wait for each other, slice by slice."""
    if work.line.postgres:
        key = crc32(scope.encode()) - (1 << 31)
        work.line.ask("SELECT pg_advisory_xact_lock(%s, %s)", (_TURNS, key)).fetchone()


def plain(record: Record) -> dict[str, Any]:
    """A record as plain values, each field by its name."""
    return {
        name: msgspec.to_builtins(getattr(record, name)) for name in record.__struct_fields__
    }


def _change(
    before: Record | None, after: Record
) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """The fields that differ, before and after; nothing for a row that is new."""
    if before is None:
        return None, None
    was, then = plain(before), plain(after)
    changed = [name for name in was if was[name] != then[name] and name != "rev"]
    return {name: was[name] for name in changed}, {name: then[name] for name in changed}
