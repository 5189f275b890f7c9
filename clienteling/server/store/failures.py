"""How often a command failed in a way nobody expected."""

from datetime import datetime

from sqlalchemy import Engine, text

from clienteling.server.store.engine import writing
from clienteling.wire.codec import instant

_COUNT = text(
    "INSERT INTO failure (command, times, at) VALUES (:command, 1, :at)"
    " ON CONFLICT (command) DO UPDATE SET times = failure.times + 1, at = excluded.at"
    " RETURNING times"
)


def count(engine: Engine, command: str, now: datetime) -> int:
    """Count one more failure of `command`; how many there were."""
    with writing(engine) as connection:
        values = {"command": command, "at": instant(now)}
        return int(connection.execute(_COUNT, values).scalar_one())
