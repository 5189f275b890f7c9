"""A file on disk to what it says: a vCard or a table, clients or purchases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from clienteling.errors import Trouble
from clienteling.server.imports import vcard
from clienteling.server.imports.decoding import contents, decoded
from clienteling.server.imports.entries import Bought, Invalid, Person
from clienteling.server.imports.headings import (
    CLIENT_FIELDS,
    PURCHASE_FIELDS,
    Columns,
    columns_of,
)
from clienteling.server.imports.people import Reading
from clienteling.server.imports.purchases import Ledger
from clienteling.server.imports.table import Row, Rows, rows_of, width_checked

Entry = TypeVar("Entry", Person, Bought)


@dataclass(frozen=True)
class Manner:
    """How files are to be read: default country and currency, charset, and --map's words.

    With `two_files`, a mapped column must be in one of them; `mapped` collects those found.
    """

    country: str
    currency: str
    charset: str | None = None
    maps: tuple[tuple[str, str], ...] = ()
    two_files: bool = False
    mapped: set[str] = field(default_factory=set)


def clients_in(path: Path, manner: Manner) -> tuple[list[Person], list[Invalid]]:
    """The clients a file tells of, and the lines that cannot be taken; raises Trouble."""
    data = contents(path)
    if path.suffix.lower() in {".vcf", ".vcard"} or data[:200].strip().upper().startswith(
        b"BEGIN:VCARD"
    ):
        return vcard.people_of(data, manner.country)
    rows, columns = _table(decoded(data, manner.charset), manner, purchases=False)
    if not columns.has("name", "given", "family", "native", "company"):
        raise _unknown(rows, "a name", "--map name=COLUMN")
    reading = Reading(columns, manner.country)
    return _sorted((reading.person(row) for row in _body(rows, columns)), rows.broken)


def purchases_in(path: Path, manner: Manner) -> tuple[list[Bought], list[Invalid]]:
    """The purchases a file tells of, and the lines that cannot be taken; raises Trouble."""
    rows, columns = _table(decoded(contents(path), manner.charset), manner, purchases=True)
    if not columns.has("date"):
        raise _unknown(
            rows, "a date", "--map client=COLUMN --map date=COLUMN --map price=COLUMN"
        )
    if not columns.has("client", "email", "name"):
        raise _unknown(rows, "a client", "--map client=COLUMN")
    ledger = Ledger(columns, manner.country, manner.currency)
    return _sorted((ledger.bought(row) for row in _body(rows, columns)), rows.broken)


def unknown_fields(maps: Sequence[tuple[str, str]]) -> list[str]:
    """Names given to --map that are no field of ours."""
    return [field for field, _ in maps if field not in CLIENT_FIELDS | PURCHASE_FIELDS]


def _table(text: str, manner: Manner, *, purchases: bool) -> tuple[Rows, Columns]:
    """The rows of a table with as many cells as there are columns, and what those hold."""
    found = rows_of(text)
    if not found.rows:
        raise Trouble("This file has no readable line.", "Export it again as CSV.")
    first, needed = found.rows[0].cells, not manner.two_files
    columns = columns_of(first, manner.maps, purchases=purchases, all_needed=needed)
    manner.mapped.update(columns.mapped)
    return width_checked(found, columns.width), columns


def _body(rows: Rows, columns: Columns) -> tuple[Row, ...]:
    return rows.rows[columns.headings :]


def _unknown(rows: Rows, what: str, how: str) -> Trouble:
    seen = ", ".join(
        f"{n} {cell[:30]!r}" for n, cell in enumerate(rows.rows[0].cells[:20], start=1)
    )
    return Trouble(
        f"No column of this file is known to hold {what}.",
        f"Say which one does: {how}, by heading or number. The first line has: {seen}.",
    )


def _sorted(
    found: Iterable[Entry | Invalid], broken: Iterable[Invalid]
) -> tuple[list[Entry], list[Invalid]]:
    good: list[Entry] = []
    bad = list(broken)
    for each in found:
        if isinstance(each, Invalid):
            bad.append(each)
        else:
            good.append(each)
    return good, sorted(bad, key=lambda each: each.line)
