"""Which pictures and attachments have arrived whole."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Engine, bindparam, select, text

from clienteling.server.store.engine import writing
from clienteling.server.store.tables import blob
from clienteling.wire.codec import instant

_HERE = select(blob.c.sha256).where(blob.c.sha256.in_(bindparam("names", expanding=True)))
_KEEP = text(
    "INSERT INTO blob (sha256, size, by, at) VALUES (:sha256, :size, :by, :at)"
    " ON CONFLICT (sha256) DO NOTHING"
)


def missing(connection: Connection, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that have not arrived."""
    wanted = tuple(dict.fromkeys(names))
    if not wanted:
        return ()
    here = set(connection.execute(_HERE, {"names": wanted}).scalars())
    return tuple(name for name in wanted if name not in here)


def arrived(engine: Engine, name: str, size: int, by: str, now: datetime) -> None:
    """Remember that the bytes lie on disk, checked."""
    with writing(engine) as connection:
        values = {"sha256": name, "size": size, "by": by, "at": instant(now)}
        connection.execute(_KEEP, values)
