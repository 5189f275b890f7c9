"""The one way to write: lock, change, take the clock last, stamp, commit, wake the others."""

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple
from uuid import uuid4
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, Engine, text

from clienteling.effects import Key, Rows
from clienteling.server.store import records
from clienteling.server.store.engine import writing
from clienteling.server.store.line import Answer, Line, Params
from clienteling.wire.codec import instant
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED, table

NOTICE = "clienteling_news"
Topics = frozenset[str]

_LISTENERS: "WeakKeyDictionary[Engine, Callable[[Topics], None]]" = WeakKeyDictionary()
_TICK = "UPDATE clock SET rev = rev + 1 RETURNING rev"
_TICK_AND_TELL = (
    "WITH ticked AS (UPDATE clock SET rev = rev + 1 RETURNING rev)"
    " SELECT rev, pg_notify(%s, %s) FROM ticked"
)
_LONGEST_NOTICE = 7_000


class Clock(NamedTuple):
    """Central's time: how many writes there were, since which beginning, what is forgotten."""

    rev: int
    epoch: str
    min_rev: int


class Writing:
    """One write transaction: what it has locked, what it changes, what it does at the end.

    `rev` is its revision once it is over, `loose` what lies on disk and may be needed no more.
    """

    def __init__(self, connection: Connection, now: datetime) -> None:
        self.connection = connection
        self.line = Line(connection)
        self.now = now
        self.rev = 0
        self.loose: set[str] = set()
        self._found: dict[Key, Record | None] = {}
        self._written: dict[Key, Record] = {}
        self._tombs: set[tuple[str, str, str]] = set()
        self._topics: set[str] = set()
        self._also: list[tuple[str, Params]] = []
        self._last: list[Callable[[int], None]] = []

    def lock(self, keys: Iterable[Key]) -> dict[Key, Record | None]:
        """The records under `keys`, held until the end.

        Call once, so that the order holds; twice only with clients first, then what is theirs.
        """
        found = records.find(self.connection, keys, lock=True)
        self._found |= found
        return found

    @property
    def seen(self) -> Rows:
        """The records as they were when they were locked."""
        return Rows(self._found)

    def put(self, *rows: Record) -> None:
        """Write each row; one that leaves its scope is buried there."""
        for row in rows:
            key = (table(type(row)), row.id)
            self._written[key] = row
            before = self._found.get(key)
            if before is not None and before.scope != row.scope:
                self._bury(key, before.scope)
            self._topics.add(row.scope)

    def bury(self, *rows: Record) -> None:
        """Delete rows, leaving tombs."""
        keys = [(table(type(row)), row.id) for row in rows]
        records.delete(self.connection, keys)
        for key, row in zip(keys, rows, strict=True):
            self._bury(key, row.scope)

    def touch(self, *topics: str) -> None:
        """Have everybody look again who waits for one of these scopes or devices."""
        self._topics.update(topics)

    def also(self, sql: str, params: Params) -> None:
        """Run a statement with the last step, where `records.REV` stands for the revision."""
        self._also.append((sql, params))

    def at_last(self, do: Callable[[int], None]) -> None:
        """Have `do` called with the revision, just before the commit."""
        self._last.append(do)

    def stamp(self) -> Topics | None:
        """Take the clock and write everything under its revision; None if nothing changed.

        All statements of this last step, and the commit, travel together, so that nobody
        waits for the clock longer than the database itself needs.
        """
        if not (self._topics or self._also or self._last):
            return None
        topics = frozenset(self._topics)
        with self.line.together():
            ticked = _tick(self.line, topics)
            self._write()
            if not self._last:
                self.line.commit()
            self.rev = int(ticked.fetchone()[0])
        for do in self._last:
            do(self.rev)
        return topics

    def _write(self) -> None:
        known = {key for key, row in self._found.items() if row is None}
        fresh = [row for key, row in self._written.items() if key in known]
        others = [row for key, row in self._written.items() if key not in known]
        records.insert(self.line, fresh)
        records.upsert(self.line, others)
        at = instant(self.now)
        for tomb in self._tombs:
            self.line.ask(_buried(self.line.sign), (*tomb, at))
        for sql, params in self._also:
            self.line.ask(sql, params)

    def _bury(self, key: Key, scope: str) -> None:
        if key[0] in SYNCED:
            self._tombs.add((*key, scope))
        self._topics.add(scope)


@contextmanager
def stamped(engine: Engine, now: datetime | None = None) -> Iterator[Writing]:
    """Every write to synced tables goes through here; nothing slow may happen inside."""
    with writing(engine) as connection:
        work = Writing(connection, now or datetime.now(UTC))
        yield work
        topics = work.stamp()
    tell = _LISTENERS.get(engine)
    if tell is not None and topics is not None:
        tell(topics)


def listen(engine: Engine, tell: Callable[[Topics], None] | None) -> None:
    """Have `tell` called after each commit of this process (None: no longer)."""
    if tell is None:
        _LISTENERS.pop(engine, None)
    else:
        _LISTENERS[engine] = tell


def read_clock(connection: Connection) -> Clock:
    """What the clock says in this transaction."""
    row = connection.exec_driver_sql("SELECT rev, epoch, min_rev FROM clock").one()
    return Clock(*row)


def wind_up(connection: Connection) -> None:
    """Start the clock of a new database."""
    sql = "INSERT INTO clock (id, rev, epoch, min_rev) VALUES (1, 0, :epoch, 0)"
    connection.execute(text(f"{sql} ON CONFLICT DO NOTHING"), {"epoch": uuid4().hex})


def new_epoch(engine: Engine, *, seen: str | None = None) -> str:
    """Begin a new epoch after a restore, so that desks offer again what the copy has lost.

    With `seen`, only if that is still the epoch: many desks may notice at once.
    """
    with stamped(engine) as work:
        epoch = read_clock(work.connection).epoch
        if seen in (None, epoch):
            epoch = uuid4().hex
            work.connection.execute(text("UPDATE clock SET epoch = :epoch"), {"epoch": epoch})
        scopes = work.connection.exec_driver_sql("SELECT DISTINCT scope FROM granted")
        work.touch(*scopes.scalars())
    return epoch


def _tick(line: Line, topics: Topics) -> Answer:
    if not line.postgres:
        return line.ask(_TICK)
    said = json.dumps(sorted(topics))
    said = said if len(said.encode()) < _LONGEST_NOTICE else ""
    return line.ask(_TICK_AND_TELL, (NOTICE, said))


@cache
def _buried(sign: str) -> str:
    return (
        f'INSERT INTO tomb ("table", id, scope, rev, at)'  # noqa: S608 - constant words
        f" VALUES ({sign}, {sign}, {sign}, {records.REV}, {sign})"
        ' ON CONFLICT ("table", id, scope) DO UPDATE SET rev = excluded.rev, at = excluded.at'
    )
