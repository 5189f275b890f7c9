"""Small values that the copy keeps about itself, each under one name."""

from sqlcipher3.dbapi2 import Connection


def get(connection: Connection, key: str) -> str | None:
    """The value kept under `key`, or None."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def put(connection: Connection, key: str, value: str | None) -> None:
    """Keep `value` under `key`; None forgets it."""
    if value is None:
        connection.execute("DELETE FROM meta WHERE key = ?", (key,))
        return
    connection.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )


def number(connection: Connection, key: str) -> int:
    """The number kept under `key`, or 0."""
    return int(get(connection, key) or 0)
