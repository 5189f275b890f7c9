"""The tables of the encrypted copy, and which indexes its pages need."""

from collections.abc import Mapping

from clienteling.cache import search
from clienteling.wire.codec import column_kind, columns
from clienteling.wire.records import SYNCED

REVISION = 1
"""What this desk writes into a new copy; a copy with a higher one is from a newer desk."""

INDEXES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "client": (("family", "given"), ("owner",)),
    "contact_point": (("client",), ("value",)),
    "consent": (("client",),),
    "important_date": (("client",), ("month", "day")),
    "relation": (("client",), ("other",)),
    "watch": (("owner",), ("serial",)),
    "watch_event": (("watch",),),
    "ownership": (("client",), ("watch",)),
    "purchase": (("client", "bought_on"), ("watch",)),
    "coverage": (("watch",),),
    "wish": (("client",), ("state",)),
    "visit": (("client", "arrived_at"), ("arrived_at",)),
    "appointment": (("start",), ("client", "start")),
    "ticket": (("client",), ("stage", "promised_on"), ("watch",)),
    "ticket_event": (("ticket", "at"),),
    "estimate": (("ticket", "version"),),
    "conversation": (("client",), ("status", "last_at"), ("last_at",), ("waiting_since",)),
    "message": (("conversation", "at"), ("at",)),
    "note": (("client", "at"), ("subject", "at")),
    "task": (("state", "due"), ("client",)),
}
"""Each table's indexes beside its key, built once the first sync is done."""

_STORED = {"int": "INTEGER", "bool": "INTEGER", "float": "REAL"}

_OWN = """
CREATE TABLE mirror (
    tbl TEXT NOT NULL, id TEXT NOT NULL, row BLOB,
    PRIMARY KEY (tbl, id)
) WITHOUT ROWID;

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, args BLOB NOT NULL,
    author TEXT NOT NULL, roles TEXT NOT NULL, asked_at TEXT NOT NULL,
    original BLOB, receipt BLOB
);

CREATE TABLE touch (
    id TEXT NOT NULL, tbl TEXT NOT NULL, command TEXT NOT NULL,
    PRIMARY KEY (id, tbl, command)
) WITHOUT ROWID;

CREATE INDEX touch_by_command ON touch (command);

CREATE TABLE journal (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL,
    args BLOB NOT NULL, author TEXT NOT NULL, roles TEXT NOT NULL, asked_at TEXT NOT NULL,
    original BLOB, receipt BLOB, answered_at TEXT NOT NULL, card INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE inbox (number INTEGER PRIMARY KEY, page BLOB NOT NULL);

CREATE TABLE seen (
    tbl TEXT NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (tbl, id)
) WITHOUT ROWID;

CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE draft (
    key TEXT PRIMARY KEY NOT NULL, scope TEXT NOT NULL, body TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

CREATE TABLE file (
    hash TEXT PRIMARY KEY NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
    scope TEXT NOT NULL, ours INTEGER NOT NULL, used_at TEXT NOT NULL, body BLOB NOT NULL
);
"""


def schema() -> str:
    """The statements that make an empty copy; `schema.sql` holds what this returns."""
    shown = "\n\n".join(_shown(table) for table in SYNCED)
    return f"{shown}\n{_OWN}\n{search.SCHEMA}\n\nPRAGMA user_version = {REVISION};\n"


def indexes() -> list[str]:
    """The statements that make what `INDEXES` names, where it is missing."""
    return [
        f"CREATE INDEX IF NOT EXISTS {table}_by_{'_'.join(names)}"
        f" ON {table} ({', '.join(quoted(name) for name in names)})"
        for table, all_names in INDEXES.items()
        for names in all_names
    ]


def quoted(name: str) -> str:
    """A column's name as SQL takes it, for a few are words of SQL."""
    return f'"{name}"'


def _shown(table: str) -> str:
    kind = SYNCED[table]
    lines = [
        f"    {quoted(name)} {_STORED.get(column_kind(kind, name), 'TEXT')}"
        + (" PRIMARY KEY NOT NULL" if name == "id" else "")
        for name in columns(kind)
    ]
    return f"CREATE TABLE {table} (\n" + ",\n".join(lines) + "\n);"


if __name__ == "__main__":
    from pathlib import Path

    Path(__file__).with_name("schema.sql").write_text(schema(), encoding="utf-8")
