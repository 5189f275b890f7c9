"""Text that was typed and not yet sent; it outlives the window, the desk and a power cut."""

from datetime import datetime

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.wire.codec import instant


class Draft(Struct, frozen=True):
    """Words under a key such as `conversation/<id>`, as they stood at a moment."""

    key: str
    body: str
    at: datetime


def keep(connection: Connection, draft: Draft, scope: str) -> None:
    """Keep the words, unless newer ones are kept already; empty words forget them."""
    connection.execute(
        "INSERT INTO draft (key, scope, body, updated_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET body = excluded.body, scope = excluded.scope,"
        " updated_at = excluded.updated_at WHERE excluded.updated_at >= draft.updated_at",
        (draft.key, scope, draft.body, instant(draft.at)),
    )
    if not draft.body:
        forget(connection, draft.key, draft.at)


def find(connection: Connection, key: str) -> Draft | None:
    """What is kept under `key`."""
    row = connection.execute(
        "SELECT key, body, updated_at FROM draft WHERE key = ?", (key,)
    ).fetchone()
    return None if row is None else Draft(row[0], row[1], datetime.fromisoformat(row[2]))


def body(connection: Connection, key: str) -> str:
    """The words kept under `key`, or none."""
    found = find(connection, key)
    return found.body if found else ""


def keys(connection: Connection, beginning: str) -> frozenset[str]:
    """The keys that begin so and have words."""
    found = connection.execute(
        "SELECT key FROM draft WHERE key >= ? AND key < ? AND body != ''",
        (beginning, beginning + "\uffff"),
    )
    return frozenset(key for (key,) in found)


def forget(connection: Connection, key: str, at: datetime) -> None:
    """Let go of what was kept under `key` up to the moment `at`, for it was sent."""
    connection.execute(
        "DELETE FROM draft WHERE key = ? AND updated_at <= ?", (key, instant(at))
    )
