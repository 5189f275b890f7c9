"""After damage: keep what was not yet sent, set the damaged file aside, begin a new copy."""

import logging
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlcipher3.dbapi2 import Connection, DatabaseError

from clienteling.cache import meta, mirror, outbox, projection
from clienteling.cache.sealed import connected, is_damage, prepared
from clienteling.effects import touches

_log = logging.getLogger(__name__)
_KEPT = {
    "meta": "key",
    "outbox": "seq",
    "journal": "rowid",
    "draft": "rowid",
    "file": "rowid",
}
"""The tables that hold what central cannot give back, and the order to read them in."""
_OF_THE_OLD_COPY = (
    *("cursor", "base", "synced", "again", "indexed", "noted", "as_of", "compared_at"),
)


def ready(path: Path, key: bytes) -> None:
    """Look at the copy before it is opened; a damaged one is set aside.

    Killed at any moment, it goes on from there at the next start.
    """
    sealed = path.with_name(f"{path.name}.salvage")
    if path.exists() and is_damaged(path, key):
        _log.error("the copy is damaged and is set aside")
        rescue(path, sealed, key)
        set_aside(path)
    if sealed.exists():
        replay(sealed, path, key)
        for file in _files(sealed):
            file.unlink(missing_ok=True)
    suspicion(path).unlink(missing_ok=True)


def suspicion(path: Path) -> Path:
    """The mark that something about the copy could not be read."""
    return path.with_name(f"{path.name}.suspect")


def is_damaged(path: Path, key: bytes) -> bool:
    """Whether the file cannot be read; looked through only if it was not closed properly."""
    wal = path.with_name(f"{path.name}-wal")
    closed = not (wal.exists() and wal.stat().st_size) and not suspicion(path).exists()
    try:
        with closing(connected(path, key)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if closed:
                return False
            (found,) = connection.execute("PRAGMA quick_check(1)").fetchone()
            return bool(found != "ok")
    except DatabaseError as cause:
        if is_damage(cause):
            return True
        raise


def rescue(path: Path, sealed: Path, key: bytes) -> None:
    """Copy all that can still be read of what central cannot give back into `sealed`."""
    with closing(connected(sealed, key)) as new:
        prepared(new)
        try:
            with closing(connected(path, key)) as old:
                _copy(old, new)
        except DatabaseError as cause:
            if not is_damage(cause):
                raise


def set_aside(path: Path) -> None:
    """Move the damaged file away; of several only the last is kept."""
    for file in _files(path):
        rest = file.name.removeprefix(path.name)
        file.replace(path.with_name(f"{path.name}.damaged{rest}"))


def replay(sealed: Path, path: Path, key: bytes) -> None:
    """Bring what was rescued into the new copy at `path`, and show what waits."""
    with closing(connected(path, key)) as new, closing(connected(sealed, key)) as old:
        prepared(new)
        new.execute("BEGIN IMMEDIATE")
        for table, order in _KEPT.items():
            _insert(new, table, _rows(old, table, order))
        for name in _OF_THE_OLD_COPY:
            meta.put(new, name, None)
        _show_what_waits(new)
        new.execute("COMMIT")


def _show_what_waits(connection: Connection) -> None:
    asks = connection.execute(
        "SELECT seq, args, 1 FROM outbox WHERE original IS NULL"
        " UNION ALL SELECT seq, coalesce(original, args), 0 FROM journal WHERE card"
    ).fetchall()
    for _, args, waits in asks:
        command = projection.command_of(args)
        outbox.note_touched(connection, command)
        for key in touches(command) if waits else ():
            mirror.remember(connection, key, None)
    (last,) = connection.execute(
        "SELECT max(seq) FROM (SELECT seq FROM outbox UNION ALL SELECT seq FROM journal)"
    ).fetchone()
    meta.put(connection, "seq", str(max(last or 0, meta.number(connection, "seq"))))
    projection.rebase(connection)


def _copy(old: Connection, new: Connection) -> None:
    for table, order in _KEPT.items():
        for way in (order, f"{order} DESC"):
            with suppress(DatabaseError):
                for row in _rows(old, table, way):
                    _insert(new, table, [row])


def _rows(connection: Connection, table: str, order: str) -> Iterator[Any]:
    mine = " WHERE ours = 1" if table == "file" else ""
    yield from connection.execute(f"SELECT * FROM {table}{mine} ORDER BY {order}")  # noqa: S608 - our own names, values bound


def _insert(connection: Connection, table: str, rows: Any) -> None:  # noqa: ANN401 - driver's
    for row in rows:
        marks = ", ".join("?" * len(row))
        connection.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", row)  # noqa: S608 - our own names, values bound


def _files(path: Path) -> list[Path]:
    names = (path.name, f"{path.name}-wal", f"{path.name}-shm")
    return [file for file in map(path.with_name, names) if file.exists()]
