"""Keys that all processes of one central share, made when they are first needed."""

import secrets

from sqlalchemy import Engine, select, text

from clienteling.server.store.engine import reading, writing
from clienteling.server.store.people import key

_MADE = text("INSERT INTO key (name, value) VALUES (:name, :value) ON CONFLICT DO NOTHING")


def shared_key(engine: Engine, name: str) -> bytes:
    """The 256-bit key called `name`; the first process to ask makes it for all."""
    wanted = select(key.c.value).where(key.c.name == name)
    with reading(engine) as connection:
        found: bytes | None = connection.execute(wanted).scalar_one_or_none()
    if found is not None:
        return bytes(found)
    with writing(engine) as connection:
        connection.execute(_MADE, {"name": name, "value": secrets.token_bytes(32)})
        return bytes(connection.execute(wanted).scalar_one())
