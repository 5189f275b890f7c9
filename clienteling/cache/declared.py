"""The copy's tables, declared once; `schema.sql`, which new copies are made from, comes of it.

Run `python -m clienteling.cache.declared` after a change. No desk imports this while it works:
SQLAlchemy alone takes longer to import than a window to open.
"""

from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from clienteling.cache import search_index
from clienteling.cache.tables import HISTORY, REVISION
from clienteling.sql.types import declare
from clienteling.wire.codec import column_kind, columns
from clienteling.wire.records import SYNCED

SCHEMA = Path(__file__).with_name("schema.sql")
FIRST = Path(__file__).parent / "migrations" / "versions" / "first.sql"

metadata = MetaData()

for _name, _kind in SYNCED.items():
    declare(metadata, _name, [(each, column_kind(_kind, each)) for each in columns(_kind)])


def _text(name: str, *, key: bool = False) -> Column[str]:
    return Column(name, Text, nullable=False, primary_key=key)


def _asked() -> tuple[Column[str] | Column[bytes], ...]:
    """What is kept of an ask, waiting or answered."""
    return (
        _text("kind"),
        Column("args", LargeBinary, nullable=False),
        _text("author"),
        _text("roles"),
        _text("asked_at"),
        Column("original", LargeBinary),
        Column("receipt", LargeBinary),
    )


mirror = Table(
    "mirror",
    metadata,
    _text("tbl", key=True),
    _text("id", key=True),
    Column("row", LargeBinary),
    sqlite_with_rowid=False,
)
"""What central last said of each row that a waiting ask touches; no row where it has none."""

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False, unique=True),
    *_asked(),
)
"""What was asked and is not yet part of what central showed; `original` of a withdrawn ask."""

journal = Table(
    "journal",
    metadata,
    _text("id", key=True),
    Column("seq", Integer, nullable=False),
    *_asked(),
    _text("answered_at"),
    Column("card", Integer, nullable=False),
)
"""Asks that left the outbox, for seven days; those with a `card` need a person."""

touch = Table(
    "touch",
    metadata,
    _text("id", key=True),
    _text("tbl", key=True),
    _text("command", key=True),
    Index("touch_by_command", "command"),
    sqlite_with_rowid=False,
)
"""Which rows an ask touches."""

inbox = Table(
    "inbox",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("page", LargeBinary, nullable=False),
)
"""Pages of a pull that wait for its last one."""

seen = Table(
    "seen",
    metadata,
    _text("tbl", key=True),
    _text("id", key=True),
    sqlite_with_rowid=False,
)
"""Rows that a snapshot behind what is shown has named, until it sweeps the others."""

meta = Table("meta", metadata, _text("key", key=True), _text("value"), sqlite_with_rowid=False)
"""Small values: cursor, base, epoch, seq, device, as_of, …"""

draft = Table(
    "draft",
    metadata,
    _text("key", key=True),
    _text("scope"),
    _text("body"),
    _text("updated_at"),
    _text("attachments"),
    Column("private", Integer, nullable=False),
    _text("purpose"),
    _text("returned"),
)
"""What was begun and not yet sent; `returned` are those parts of it that came back."""

file = Table(
    "file",
    metadata,
    _text("hash", key=True),
    _text("type"),
    Column("size", Integer, nullable=False),
    _text("scope"),
    Column("ours", Integer, nullable=False),
    _text("used_at"),
    Column("body", LargeBinary, nullable=False),
)
"""Pictures and attachments; `ours` until central has them too."""

_ALEMBIC = """\
CREATE TABLE alembic_version (
\tversion_num VARCHAR(32) NOT NULL,
\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

INSERT INTO alembic_version VALUES ('{}');
"""
"""How far the tables have grown, as Alembic reads it; `user_version` says the same sooner."""


def tables() -> str:
    """The statements that make every table of an empty copy."""
    lines = "\n".join(f"{each};\n" for each in _statements()).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def schema() -> str:
    """What `schema.sql` holds: the tables, and the mark of how far they have grown."""
    grown = _ALEMBIC.format(HISTORY[-1])
    return f"{tables()}\n{grown}\nPRAGMA user_version = {REVISION};\n"


def _statements() -> Iterator[str]:
    dialect = sqlite.dialect()
    for table in metadata.tables.values():
        yield str(CreateTable(table).compile(dialect=dialect)).strip()
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            yield str(CreateIndex(index).compile(dialect=dialect)).strip()
    yield search_index.SCHEMA.rstrip().removesuffix(";")


if __name__ == "__main__":
    SCHEMA.write_text(schema(), encoding="utf-8")
    FIRST.write_text(tables(), encoding="utf-8")  # until the first release, never after it
