"""Writes down the statements of the first migration from the declared tables.

`python -m tests.server.schema`: until the first release, after any change to the tables.
"""

from pathlib import Path

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

from clienteling.server.store import (
    imported,  # noqa: F401 - declares its tables
    migrations,
    people,  # noqa: F401 - declares its tables
)
from clienteling.server.store.tables import metadata

_FOLDER = Path(migrations.__file__).parent / "versions"
DIALECTS: dict[str, Dialect] = {"sqlite": sqlite.dialect(), "postgresql": postgresql.dialect()}


def written(name: str) -> str:
    """Every statement that makes an empty central's database of one kind."""
    statements = []
    for table in metadata.sorted_tables:
        indexes = sorted(table.indexes, key=lambda each: str(each.name))
        made: tuple[DDLElement, ...] = (CreateTable(table), *map(CreateIndex, indexes))
        statements += [str(each.compile(dialect=DIALECTS[name])) for each in made]
    lines = (line.rstrip() for each in statements for line in f"{each.strip()};".splitlines())
    return "\n".join(lines) + "\n"


def kept(name: str) -> Path:
    """Where the statements for one kind of database lie."""
    return _FOLDER / f"first.{name}.sql"


if __name__ == "__main__":
    for each in DIALECTS:
        kept(each).write_text(written(each), encoding="utf-8")
