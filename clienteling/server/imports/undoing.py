"""Taking an import back: what it added and nobody touched goes, what it changed returns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Engine

from clienteling.effects import Key
from clienteling.errors import Gone, Refused
from clienteling.server import audit
from clienteling.server.audit import Deed
from clienteling.server.completing import with_readings
from clienteling.server.imports.book import IMPORTER
from clienteling.server.imports.lookup import held_all
from clienteling.server.imports.pages import plain, take_turns
from clienteling.server.store import imported
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading, writing
from clienteling.server.store.imported import UNDO_WITHIN, Written
from clienteling.server.store.records import mark
from clienteling.wire.importing import ImportRun, ImportStayed
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.records import NAMING

SLICE = 1_000
_STAMPS = ("updated_at", "updated_by")


@dataclass
class Back:
    """What becomes of a slice: rows to bury, rows to write, and what stays."""

    gone: list[Record] = field(default_factory=list)
    restored: list[Record] = field(default_factory=list)
    stayed: list[ImportStayed] = field(default_factory=list)
    files: set[str] = field(default_factory=set)

    def stays(self, client: str, why: str) -> None:
        """Say once that a client's file stays."""
        said = msgspec.convert({"client": client, "why": why}, ImportStayed)
        if said not in self.stayed:
            self.stayed.append(said)


def undone(engine: Engine, identifier: str, now: datetime, by: str = "") -> ImportRun:
    """Take an import back, a thousand files at a time; twice is the same as once.

    Raises Gone, or Refused when it still runs or is too long ago.
    """
    with reading(engine) as connection:
        known = imported.found(connection, identifier)
        clients = imported.clients_of(connection, identifier)
    if known is None:
        raise Gone("There is no such import.", "Look at the list of imports.")
    run = known[0]
    if run.state == "undone":
        return run
    if run.state == "running":
        raise Refused("This import is not over yet.", "Wait until it is.", code="stage")
    if now - run.at > UNDO_WITHIN:
        title = "An import can be undone for 30 days."
        raise Refused(title, "Remove by hand what should not be here.", code="stage")
    rest = iter(clients)
    while some := list(islice(rest, SLICE)):
        back = _take_back(engine, run, some, now)
        removed = sum(1 for row in back.gone if _counts(row))
        run = replace(
            run,
            removed=run.removed + removed,
            restored=run.restored + len(back.files),
            stayed=(*run.stayed, *back.stayed),
        )
    with writing(engine) as connection:
        imported.undone(connection, run, now, run.stayed)
        audit.record(connection, [Deed("undo_import", by, "", run.scope, run.id)], now)
    return replace(run, state="undone", undone_at=now)


def _counts(row: Record) -> bool:
    """Whether this is one of those that an import counts: a client, or a purchase."""
    return isinstance(row, Client) or hasattr(row, "bought_on")


def _take_back(engine: Engine, run: ImportRun, clients: Sequence[str], now: datetime) -> Back:
    with stamped(engine, now) as work:
        take_turns(work, run.scope)
        notes = imported.written(work.connection, run.id, clients)
        keys = {each.key for each in notes} | {("client", each) for each in clients}
        there = held_all(work.connection, work, keys)
        back = _decided(work.connection, notes, there)
        work.bury(*back.gone)
        work.put(*back.restored)
        imported.settled(work.connection, run.id, clients)
    return back


def _decided(
    connection: Connection, notes: Sequence[Written], there: Mapping[Key, Record | None]
) -> Back:
    """What becomes of each client's file: a new one goes whole or stays whole."""
    back = Back()
    files: dict[str, list[Written]] = {}
    for each in notes:
        files.setdefault(each.client, []).append(each)
    fresh = {
        client
        for client, mine in files.items()
        if any(each.key == ("client", client) and each.was is None for each in mine)
    }
    used = _used(connection, fresh, {each.key for each in notes})
    for client, mine in files.items():
        if client not in fresh:
            _put_back(back, client, mine, there)
            continue
        rows = [there[each.key] for each in mine]
        if client in used:
            back.stays(client, "used")
        elif any(row is None or not _untouched(row) for row in rows):
            here = there["client", client] is not None
            back.stays(client, "changed" if here else "gone")
        else:
            back.gone += (row for row in rows if row is not None)
    return back


def _put_back(
    back: Back, client: str, mine: Sequence[Written], there: Mapping[Key, Record | None]
) -> None:
    """Somebody who was in the book before: without what came with the file."""
    for each in mine:
        row = there[each.key]
        if row is None:
            continue
        if each.was is not None:
            then = _restored(row, each.was, each.then or {})
            if then != row:
                back.restored.append(then)
                back.files.add(client)
            if any(getattr(then, name) == getattr(row, name) for name in _fields(each.was)):
                back.stays(client, "changed")
        elif _untouched(row):
            back.gone.append(row)
            if not _counts(row):
                back.files.add(client)
        else:
            back.stays(client, "changed")


def _restored(row: Record, was: dict[str, Any], then: dict[str, Any]) -> Record:
    """The row with what stood in its fields before, where nobody has changed them since."""
    now = plain(row)
    names = set(_fields(was))
    if all(now[name] == then.get(name, now[name]) for name in _STAMPS):
        names |= set(_STAMPS)
    values = {name: was[name] for name in names if name in was and now[name] == then.get(name)}
    back = msgspec.convert(now | values | _tag(row), type(row))
    if isinstance(back, Client) and isinstance(row, Client):
        return with_readings(back, row)
    return back


def _fields(was: Iterable[str]) -> Iterator[str]:
    return (name for name in was if name not in _STAMPS)


def _tag(row: Record) -> dict[str, str]:
    config = type(row).__struct_config__
    return {str(config.tag_field): str(config.tag)}


def _untouched(row: Record) -> bool:
    return row.updated_by == IMPORTER and row.updated_at == row.created_at


def _used(connection: Connection, clients: set[str], ours: set[Key]) -> set[str]:
    """Those of the clients whom anything else names by now."""
    if not clients:
        return set()
    sign = mark(connection)
    marks = ", ".join([sign] * len(clients))
    wanted = tuple(sorted(clients))
    found: set[str] = set()
    naming = {**NAMING, "client": ("merged_into",), "client_merge": ("keep", "other")}
    for name, fields in naming.items():
        for each in fields:
            sql = f'SELECT id, "{each}" FROM "{name}" WHERE "{each}" IN ({marks})'  # noqa: S608 - our own names, values bound
            rows = connection.exec_driver_sql(sql, wanted)
            found |= {whose for identifier, whose in rows if (name, identifier) not in ours}
    return found
