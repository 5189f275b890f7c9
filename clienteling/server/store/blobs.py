"""Which pictures and attachments have arrived whole."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Engine, bindparam, delete, select, text

from clienteling.server.store.engine import reading, writing
from clienteling.server.store.tables import RECORDS, blob
from clienteling.wire.codec import instant

_USED = (
    RECORDS["message"].c.attachments,
    RECORDS["consent"].c.evidence,
    RECORDS["ticket"].c.signature,
    RECORDS["ticket"].c.condition,
)
"""Where rows name what lies in the folder for pictures."""

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


def let_go(engine: Engine, name: str) -> bool:
    """Forget `name` unless a row still names it; whether it is forgotten."""
    with reading(engine) as connection:
        asked = (select(column).where(column.contains(name)).limit(1) for column in _USED)
        if any(connection.execute(each).first() is not None for each in asked):
            return False
    with writing(engine) as connection:
        return connection.execute(delete(blob).where(blob.c.sha256 == name)).rowcount > 0
