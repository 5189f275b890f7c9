"""Pictures and attachments under their SHA-256, inside the encrypted copy."""

import hashlib
from datetime import datetime

from sqlcipher3.dbapi2 import Connection

from clienteling.cache.pictures import Fitted, cleaned
from clienteling.errors import Refused
from clienteling.wire.codec import instant

LARGEST = 10_000_000
KEPT = 200_000_000
"""Bytes of pictures that central has too; the ones longest unseen go first."""

TYPES = {
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/webp": (b"RIFF",),
    "application/pdf": (b"%PDF-",),
    "audio/mpeg": (b"ID3", *(b"\xff" + bytes([each]) for each in b"\xfa\xfb\xf2\xf3\xe2\xe3")),
    "audio/mp4": (b"\x00\x00\x00",),
    "audio/ogg": (b"OggS",),
    "audio/webm": (b"\x1a\x45\xdf\xa3",),
    "video/mp4": (b"\x00\x00\x00",),
    "text/vcard": (b"BEGIN:VCARD",),
}
"""What may be kept, and how such a file begins."""


def add(connection: Connection, content: bytes, kind: str, scope: str, now: datetime) -> str:
    """Keep our own picture until central has it; returns its name. Raises `Refused`.

    What the camera wrote into it is taken out first.
    """
    _allow(content, kind)
    return _keep(connection, cleaned(content, kind), kind, (scope, 1, instant(now)))


def attach(connection: Connection, fit: Fitted, scope: str, now: datetime) -> str:
    """Keep our own picture that was made fit to be sent; returns its name. Raises `Refused`."""
    _allow(*fit)
    return _keep(connection, *fit, (scope, 1, instant(now)))


def drop(connection: Connection, name: str) -> None:
    """Let go of our own file that nothing names: it was chosen and then taken out again."""
    connection.execute(
        "DELETE FROM file WHERE hash = ?1 AND ours = 1 AND NOT EXISTS"
        " (SELECT 1 FROM draft WHERE attachments LIKE ?2)"
        " AND NOT EXISTS (SELECT 1 FROM outbox WHERE CAST(args AS TEXT) LIKE ?2)"
        " AND NOT EXISTS (SELECT 1 FROM journal WHERE CAST(args AS TEXT) LIKE ?2)",
        (name, f"%{name}%"),
    )


def fetched(
    connection: Connection, content: bytes, kind: str, scope: str, now: datetime
) -> str:
    """Keep a picture that came from central, for looking at it again; raises `Refused`."""
    _allow(content, kind)
    return _keep(connection, content, kind, (scope, 0, instant(now)))


def find(connection: Connection, name: str) -> tuple[str, bytes] | None:
    """The type and bytes of a picture that is here."""
    row = connection.execute("SELECT type, body FROM file WHERE hash = ?", (name,)).fetchone()
    return None if row is None else (str(row[0]), bytes(row[1]))


def unsent(connection: Connection, name: str) -> bytes | None:
    """The bytes of our own picture that central does not have yet."""
    row = connection.execute(
        "SELECT body FROM file WHERE hash = ? AND ours = 1", (name,)
    ).fetchone()
    return None if row is None else bytes(row[0])


def sent(connection: Connection, name: str) -> None:
    """Central has it now, so it may go when room is needed."""
    connection.execute("UPDATE file SET ours = 0 WHERE hash = ?", (name,))


def claim(connection: Connection, name: str) -> bool:
    """Central lacks it after all: whether it is still here to be sent once more."""
    found = connection.execute("UPDATE file SET ours = 1 WHERE hash = ?", (name,))
    return bool(found.rowcount)


def evict(connection: Connection, most: int = KEPT) -> int:
    """Let go of pictures that central has too until `most` bytes are left; how many went."""
    found = connection.execute(
        "SELECT hash, size FROM file WHERE ours = 0 ORDER BY used_at DESC, hash"
    ).fetchall()
    kept = 0
    gone = []
    for name, size in found:
        kept += size
        if kept > most:
            gone.append((name,))
    connection.executemany("DELETE FROM file WHERE hash = ?", gone)
    return len(gone)


def is_crowded(connection: Connection, most: int = KEPT) -> bool:
    """Whether `evict` has anything to do."""
    (size,) = connection.execute("SELECT total(size) FROM file WHERE ours = 0").fetchone()
    return bool(size > most)


def _allow(content: bytes, kind: str) -> None:
    if len(content) > LARGEST:
        raise Refused("This file is too large.", "Choose one under 10 MB.")
    if not content.startswith(TYPES.get(kind, ())):
        raise Refused("This kind of file is not kept here.", "Choose a picture or a PDF.")


def _keep(connection: Connection, content: bytes, kind: str, rest: tuple[str, int, str]) -> str:
    name = hashlib.sha256(content).hexdigest()
    connection.execute(
        "INSERT INTO file (hash, type, size, scope, ours, used_at, body)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET"
        " ours = max(ours, excluded.ours), used_at = excluded.used_at",
        (name, kind, len(content), *rest, content),
    )
    return name
