"""What each import added and changed, kept for as long as it can be undone; no desk has it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Column, Connection, Index, Table, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from clienteling.effects import Key
from clienteling.server.store.tables import metadata
from clienteling.sql.types import NUMBER, WORDS
from clienteling.wire.codec import encode, instant
from clienteling.wire.importing import ImportCounts, ImportRun, ImportStayed

UNDO_WITHIN = timedelta(days=30)
_SHOWN = 50
_AT_ONCE = 500

run = Table(
    "import_run",
    metadata,
    Column("id", WORDS, primary_key=True),
    Column("scope", WORDS, nullable=False),
    Column("name", WORDS, nullable=False),
    Column("kind", WORDS, nullable=False),
    Column("by", WORDS, nullable=False),
    Column("at", WORDS, nullable=False),
    Column("state", WORDS, nullable=False),
    Column("total", NUMBER, nullable=False),
    Column("done", NUMBER, nullable=False),
    Column("heard_at", WORDS, nullable=False),
    Column("counts", WORDS, nullable=False),
    Column("undone_at", WORDS),
    Column("removed", NUMBER, nullable=False),
    Column("restored", NUMBER, nullable=False),
    Column("stayed", WORDS, nullable=False),
    Index("import_run_of", "scope", "at"),
)
"""One import: whose, when, how far, how many; `stayed` names rows by id only."""

row = Table(
    "import_row",
    metadata,
    Column("run", WORDS, primary_key=True),
    Column("table", WORDS, primary_key=True),
    Column("id", WORDS, primary_key=True),
    Column("client", WORDS, nullable=False, index=True),
    Column("was", WORDS),
    Column("then", WORDS),
)
"""A row that an import added (no `was`), or the fields it changed, before and after."""


erased = Table(
    "erased",
    metadata,
    Column("client", WORDS, primary_key=True),
    Column("at", WORDS, nullable=False),
)
"""Clients who were erased, by their ids alone, so that no file brings them back."""


class Written(NamedTuple):
    """What an import did to a row of `client`; `was` is None where it was added."""

    key: Key
    client: str
    was: dict[str, Any] | None = None
    then: dict[str, Any] | None = None


_counts = msgspec.json.Decoder(ImportCounts)
_stayed = msgspec.json.Decoder(tuple[ImportStayed, ...])


def begin(connection: Connection, fresh: ImportRun, now: datetime) -> None:
    """Remember that an import has begun, or goes on after it was broken off."""
    values = {
        "id": fresh.id,
        "scope": fresh.scope,
        "name": fresh.name,
        "kind": fresh.kind,
        "by": fresh.by,
        "at": instant(fresh.at),
        "state": "running",
        "total": fresh.total,
        "done": 0,
        "heard_at": instant(now),
        "counts": encode(ImportCounts()).decode(),
        "removed": 0,
        "restored": 0,
        "stayed": "[]",
    }
    again = {"heard_at": instant(now), "done": 0}
    connection.execute(
        _insert(connection, run)
        .values(values)
        .on_conflict_do_update(index_elements=["id"], set_=again)
    )


def heard(connection: Connection, identifier: str, lines: int, now: datetime) -> None:
    """So many lines more are done."""
    values = {"done": run.c.done + lines, "heard_at": instant(now)}
    connection.execute(update(run).where(run.c.id == identifier).values(values))


def end(connection: Connection, identifier: str, counts: ImportCounts) -> None:
    """The import is over: this is what became of its lines."""
    values = {"state": "done", "done": run.c.total, "counts": encode(counts).decode()}
    connection.execute(update(run).where(run.c.id == identifier).values(values))


def undone(
    connection: Connection, told: ImportRun, now: datetime, stayed: Sequence[ImportStayed]
) -> None:
    """The import was taken back; what it had changed is remembered no longer."""
    values = {
        "state": "undone",
        "undone_at": instant(now),
        "removed": told.removed,
        "restored": told.restored,
        "stayed": encode(stayed).decode(),
    }
    connection.execute(update(run).where(run.c.id == told.id).values(values))
    connection.execute(delete(row).where(row.c.run == told.id))


def found(connection: Connection, identifier: str) -> tuple[ImportRun, datetime] | None:
    """An import as it stands, and when it was last heard of."""
    one = connection.execute(select(run).where(run.c.id == identifier)).one_or_none()
    return None if one is None else (_told(one), datetime.fromisoformat(one.heard_at))


def latest(connection: Connection, scopes: Iterable[str]) -> tuple[ImportRun, ...]:
    """The imports of these boutiques, the latest first."""
    wanted = select(run).where(run.c.scope.in_(list(scopes)))
    rows = connection.execute(wanted.order_by(run.c.at.desc(), run.c.id).limit(_SHOWN))
    return tuple(map(_told, rows))


def note(connection: Connection, identifier: str, news: Sequence[Written]) -> None:
    """Remember what an import wrote; of a row written twice, what it was at first."""
    if not news:
        return
    names = ("run", "table", "id", "client", "was", "then")
    once = _insert(connection, row)
    sql = once.values({name: bindparam(f"b_{name}") for name in names}).on_conflict_do_update(
        index_elements=["run", "table", "id"],
        set_={"was": once.excluded["was"], "then": once.excluded["then"]},
    )
    known = _known(connection, identifier, [each.key[1] for each in news])
    for each in news:
        known[each.key] = _joined(known.get(each.key), each)
    fresh = {each.key: known[each.key] for each in news}
    connection.execute(
        sql,
        [
            {
                "b_run": identifier,
                "b_table": key[0],
                "b_id": key[1],
                "b_client": each.client,
                "b_was": None if each.was is None else encode(each.was).decode(),
                "b_then": None if each.then is None else encode(each.then).decode(),
            }
            for key, each in fresh.items()
        ],
    )


def _known(connection: Connection, identifier: str, ids: Sequence[str]) -> dict[Key, Written]:
    """What the import had written to these rows before."""
    found: dict[Key, Written] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        wanted = select(row).where(row.c.run == identifier, row.c.id.in_(some))
        found |= {each.key: each for each in map(_written, connection.execute(wanted))}
    return found


def _joined(before: Written | None, after: Written) -> Written:
    if before is None or before.was is None or after.was is None or after.then is None:
        return before or after
    was = after.was | before.was
    return Written(after.key, after.client, was, (before.then or {}) | after.then)


def clients_of(connection: Connection, identifier: str) -> list[str]:
    """Whose files an import wrote to, in order."""
    wanted = select(row.c.client).where(row.c.run == identifier).distinct()
    return list(connection.execute(wanted.order_by(row.c.client)).scalars())


def written(connection: Connection, identifier: str, clients: Sequence[str]) -> list[Written]:
    """What an import wrote to the files of `clients`."""
    wanted = select(row).where(row.c.run == identifier, row.c.client.in_(list(clients)))
    ordered = wanted.order_by(row.c.client, row.c.table, row.c.id)
    return list(map(_written, connection.execute(ordered)))


def settled(connection: Connection, identifier: str, clients: Sequence[str]) -> None:
    """These files are as they were; going on after a break need not look at them again."""
    connection.execute(
        delete(row).where(row.c.run == identifier, row.c.client.in_(list(clients)))
    )


def forget_client(connection: Connection, client: str, now: datetime) -> None:
    """Keep nothing of an erased client but that no file may bring them back."""
    gone = _insert(connection, erased).values(client=client, at=instant(now))
    connection.execute(gone.on_conflict_do_nothing())
    runs = select(row.c.run).where(row.c.client == client)
    connection.execute(update(run).where(run.c.id.in_(runs)).values(name=""))
    connection.execute(delete(row).where(row.c.client == client))


def never_again(connection: Connection, clients: Sequence[str]) -> set[str]:
    """Those of these ids under which somebody was erased."""
    found: set[str] = set()
    for start in range(0, len(clients), _AT_ONCE):
        some = clients[start : start + _AT_ONCE]
        wanted = select(erased.c.client).where(erased.c.client.in_(some))
        found |= set(connection.execute(wanted).scalars())
    return found


def forget_old(connection: Connection, now: datetime) -> int:
    """Forget what imports wrote that can no longer be undone; how many rows went."""
    old = select(run.c.id).where(run.c.at < instant(now - UNDO_WITHIN))
    gone: int = connection.execute(delete(row).where(row.c.run.in_(old))).rowcount
    return gone


def _insert(connection: Connection, table: Table) -> Any:  # noqa: ANN401 - two kinds of it
    lite = connection.dialect.name == "sqlite"
    return sqlite.insert(table) if lite else postgresql.insert(table)


def _written(one: Any) -> Written:  # noqa: ANN401 - a row of `row`
    return Written(
        (one.table, one.id),
        one.client,
        None if one.was is None else msgspec.json.decode(one.was),
        None if one.then is None else msgspec.json.decode(one.then),
    )


def _told(one: Any) -> ImportRun:  # noqa: ANN401 - a row of `run`
    return ImportRun(
        id=one.id,
        scope=one.scope,
        name=one.name,
        kind=one.kind,
        by=one.by,
        at=datetime.fromisoformat(one.at),
        state=one.state,
        total=one.total,
        done=one.done,
        counts=_counts.decode(one.counts),
        undone_at=None if one.undone_at is None else datetime.fromisoformat(one.undone_at),
        removed=one.removed,
        restored=one.restored,
        stayed=_stayed.decode(one.stayed),
    )
