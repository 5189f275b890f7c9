"""Which pictures and attachments have arrived whole."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Engine, bindparam, delete, select, text

from clienteling.server.store.engine import reading, writing
from clienteling.server.store.tables import RECORDS, blob, loose
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
_LOOSEN = text("INSERT INTO loose (sha256) VALUES (:sha256) ON CONFLICT DO NOTHING")


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


def loosen(connection: Connection, names: Iterable[str]) -> None:
    """Remember what may have to go from the disk once this transaction is over."""
    for name in sorted(names):
        connection.execute(_LOOSEN, {"sha256": name})


def loosened(engine: Engine) -> set[str]:
    """What was to go and may still lie on the disk."""
    with reading(engine) as connection:
        return set(connection.execute(select(loose.c.sha256)).scalars())


def gone(engine: Engine, name: str) -> None:
    """It lies on the disk no longer, or somebody else's row names it."""
    with writing(engine) as connection:
        connection.execute(delete(loose).where(loose.c.sha256 == name))


def let_go(engine: Engine, name: str) -> bool:
    """Forget `name` unless a row still names it; whether none does."""
    with reading(engine) as connection:
        asked = (select(column).where(column.contains(name)).limit(1) for column in _USED)
        if any(connection.execute(each).first() is not None for each in asked):
            return False
    with writing(engine) as connection:
        connection.execute(delete(blob).where(blob.c.sha256 == name))
    return True
