"""What central last said about the rows that waiting asks touch."""

from collections.abc import Iterable

import msgspec
from sqlcipher3.dbapi2 import Connection

from clienteling.effects import Key
from clienteling.wire.codec import encode
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED

_DECODERS = {table: msgspec.json.Decoder(kind) for table, kind in SYNCED.items()}


def keys(connection: Connection) -> list[Key]:
    """The table and id of every row that a waiting ask touches."""
    return list(connection.execute("SELECT tbl, id FROM mirror"))


def rows(connection: Connection) -> dict[Key, Record | None]:
    """All that the mirror holds; None where central has no such row."""
    found = connection.execute("SELECT tbl, id, row FROM mirror")
    return {(table, id_): _read(table, row) for table, id_, row in found}


def remember(connection: Connection, key: Key, record: Record | None) -> None:
    """Keep what central said about `key`, unless that is kept already."""
    connection.execute("INSERT OR IGNORE INTO mirror VALUES (?, ?, ?)", (*key, _write(record)))


def put(connection: Connection, given: Iterable[tuple[Key, Record | None]]) -> None:
    """Central now says this."""
    connection.executemany(
        "UPDATE mirror SET row = ? WHERE tbl = ? AND id = ?",
        [(_write(record), *key) for key, record in given],
    )


def forget_untouched(connection: Connection) -> None:
    """Drop the rows that no waiting ask touches any more."""
    connection.execute(
        "DELETE FROM mirror WHERE NOT EXISTS (SELECT 1 FROM touch"
        " JOIN outbox ON outbox.id = touch.command"
        " WHERE touch.id = mirror.id AND touch.tbl = mirror.tbl)"
    )


def _write(record: Record | None) -> bytes | None:
    return None if record is None else encode(record)


def _read(table: str, row: bytes | None) -> Record | None:
    return None if row is None else _DECODERS[table].decode(row)
