"""What central said meets what is kept here: the rows of a page, its tombs, its drops."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import cast

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import meta, mirror, shown
from clienteling.cache.projection import dropped, waiting
from clienteling.effects import Key, key_of
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED, AnyRecord
from clienteling.wire.sync import Tomb

SLICE = 1_000
"""As many rows are written at a time; more would hold the window too long."""


def rows(
    connection: Connection,
    arrived: Sequence[Record],
    *,
    anew: bool = False,
    first: bool = False,
) -> set[Key]:
    """Keep rows as central has them, in the mirror where an ask waits for them, else as shown.

    A `rev` older than the one kept here changes nothing, unless central counts `anew`; in a
    `first` sync nearly every row is new.
    """
    touched: set[Key] = set()
    mirrored = mirror.rows(connection)
    for part in _slices(arrived):
        for kind, group in groupby(_apart(connection, part, mirrored, anew=anew), type):
            if first:
                shown.fill(connection, kind, group)
            else:
                shown.merge(connection, kind, group, anew=anew)
        touched.update(map(key_of, part))
    return touched


def tombs(connection: Connection, arrived: Iterable[Tomb]) -> set[Key]:
    """Take away rows that are gone, where the scope agrees and nothing newer is kept here."""
    mirrored = mirror.rows(connection)
    touched: set[Key] = set()
    for tomb in arrived:
        key = (tomb.table, tomb.id)
        if tomb.table not in SYNCED:
            continue
        touched.add(key)
        if key not in mirrored:
            shown.bury(connection, tomb)
            continue
        row = mirrored[key]
        if row is not None and row.scope == tomb.scope and row.rev <= tomb.rev:
            mirror.put(connection, [(key, None)])
            mirrored[key] = None
    return touched


def drop(connection: Connection, scopes: Sequence[str]) -> set[Key]:
    """Take away all of scopes that this person may no longer see: rows, pictures, drafts."""
    gone = set(scopes)
    meta.put(connection, "dropped", " ".join(sorted(dropped(connection) | gone)))
    touched: set[Key] = set()
    for key, row in mirror.rows(connection).items():
        if row is not None and row.scope in gone:
            mirror.put(connection, [(key, None)])
    for scope in gone:
        for name in SYNCED:
            found = connection.execute(
                f"DELETE FROM {name} WHERE scope = ? RETURNING id",  # noqa: S608 - our own names, values bound
                (scope,),
            )
            touched.update((name, identifier) for (identifier,) in found)
        for name in ("draft", "file"):
            connection.execute(f"DELETE FROM {name} WHERE scope = ?", (scope,))  # noqa: S608 - our own names, values bound
    return touched


def close(connection: Connection) -> None:
    """After a snapshot, which names no scopes: those that are asked for and show nothing.

    What waits for them is not shown, as if central had said `drop`.
    """
    asked = {each.command.scope for each in waiting(connection)}
    closed = {scope for scope in asked | dropped(connection) if not _is_open(connection, scope)}
    meta.put(connection, "dropped", " ".join(sorted(closed)))


def _is_open(connection: Connection, scope: str) -> bool:
    """Whether central shows anything of a scope; its boutique at least."""
    return any(
        connection.execute(
            f"SELECT 1 FROM {name} WHERE scope = ? AND rev > 0"  # noqa: S608 - our own names, values bound
            " AND id NOT IN (SELECT id FROM mirror WHERE tbl = ? AND row IS NULL) LIMIT 1",
            (scope, name),
        ).fetchone()
        for name in SYNCED
    )


def mark(connection: Connection, arrived: Iterable[Record]) -> None:
    """Remember that a snapshot has named these rows."""
    connection.executemany(
        "INSERT OR IGNORE INTO seen VALUES (?, ?)", [key_of(row) for row in arrived]
    )


def news(connection: Connection, arrived: Sequence[Record]) -> tuple[AnyRecord, ...]:
    """Those of the rows that are not shown just so, or that asks wait for."""
    mirrored = set(mirror.keys(connection))
    return tuple(
        cast(AnyRecord, row)
        for row in arrived
        if key_of(row) in mirrored or not shown.is_shown(connection, row)
    )


def sweep(connection: Connection) -> set[Key]:
    """Take away every row that the snapshot has not named."""
    touched: set[Key] = set()
    for name in SYNCED:
        found = connection.execute(
            f"DELETE FROM {name} WHERE id NOT IN (SELECT id FROM seen WHERE tbl = ?)"  # noqa: S608 - our own names, values bound
            f" AND id NOT IN (SELECT id FROM mirror WHERE tbl = ?) RETURNING id",
            (name, name),
        )
        touched.update((name, identifier) for (identifier,) in found)
    touched.update(
        connection.execute(
            "UPDATE mirror SET row = NULL WHERE row IS NOT NULL AND NOT EXISTS"
            " (SELECT 1 FROM seen WHERE seen.tbl = mirror.tbl AND seen.id = mirror.id)"
            " RETURNING tbl, id"
        ).fetchall()
    )
    connection.execute("DELETE FROM seen")
    return touched


def would_empty(connection: Connection, arrived: Sequence[Tomb]) -> bool:
    """Whether these tombs are many, and more than half of all rows kept here."""
    if len(arrived) <= _NEVER_ASK:
        return False
    enough = 2 * len(arrived)
    counted = 0
    for name in SYNCED:
        (here,) = connection.execute(
            f"SELECT count(*) FROM (SELECT 1 FROM {name} LIMIT ?)",  # noqa: S608 - our own names, values bound
            (enough - counted,),
        ).fetchone()
        counted += here
        if counted >= enough:
            return False
    return True


_NEVER_ASK = 100
"""So few deletions are everyday business, whatever share of a small book they are."""


def _slices(arrived: Sequence[Record]) -> Iterator[Sequence[Record]]:
    for start in range(0, len(arrived), SLICE):
        yield arrived[start : start + SLICE]


def _apart(
    connection: Connection,
    part: Sequence[Record],
    mirrored: dict[Key, Record | None],
    *,
    anew: bool,
) -> Iterator[Record]:
    """The rows that nothing waits for; the others go into the mirror."""
    if not mirrored:
        yield from part
        return
    for row in part:
        key = key_of(row)
        if key not in mirrored:
            yield row
            continue
        now = mirrored[key]
        if anew or now is None or row.rev >= now.rev:
            mirror.put(connection, [(key, row)])
            mirrored[key] = row
