"""Tables declared from names and kinds, alike on SQLite and PostgreSQL."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import BigInteger, Column, Double, Integer, MetaData, Table, Text
from sqlalchemy.types import TypeEngine

# Bytewise order in both databases, so that ids and instants compare as Python compares them.
WORDS: TypeEngine[Any] = Text().with_variant(Text(collation="C"), "postgresql")
NUMBER: TypeEngine[Any] = BigInteger().with_variant(Integer(), "sqlite")

_STORED: Mapping[str, TypeEngine[Any]] = {
    "text": WORDS,
    "instant": WORDS,
    "date": WORDS,
    "json": WORDS,
    "int": NUMBER,
    "bool": Integer(),
    "float": Double(),
}


def declare(
    metadata: MetaData,
    name: str,
    columns: Iterable[tuple[str, str]],
    required: Iterable[str] = (),
) -> Table:
    """A table of `columns` (name and kind, as `codec.column_kind` says), keyed by `id`."""
    needed = set(required)
    return Table(
        name,
        metadata,
        *(
            Column(
                column,
                _STORED[kind],
                primary_key=column == "id",
                nullable=column != "id" and column not in needed,
            )
            for column, kind in columns
        ),
    )
