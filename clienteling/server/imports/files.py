"""A file on disk to what it says: a vCard or a table, clients or purchases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
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
    chosen_columns,
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
    `chosen` columns (position and field) count instead of the headings, and `headed` says
    whether there are any.
    """

    country: str
    currency: str
    charset: str | None = None
    maps: tuple[tuple[str, str], ...] = ()
    two_files: bool = False
    mapped: set[str] = field(default_factory=set)
    chosen: tuple[tuple[int, str], ...] | None = None
    headed: bool | None = None


def clients_in(path: Path, manner: Manner) -> tuple[list[Person], list[Invalid]]:
    """The clients a file tells of, and the lines that cannot be taken; raises Trouble."""
    return people_of(path.name, contents(path), manner)


def is_card(name: str, data: bytes) -> bool:
    """Whether this is a vCard, by its name or its beginning."""
    named = name.lower().endswith((".vcf", ".vcard"))
    return named or data[:200].strip().upper().startswith(b"BEGIN:VCARD")


def people_of(name: str, data: bytes, manner: Manner) -> tuple[list[Person], list[Invalid]]:
    """The clients that the bytes of a file tell of, and the lines that cannot be taken."""
    if is_card(name, data):
        return vcard.people_of(data, manner.country)
    rows, columns = _table(decoded(data, manner.charset), manner, purchases=False)
    if not columns.has("name", "given", "family", "native", "company"):
        raise _unknown(rows, "a name", "--map name=COLUMN")
    reading = Reading(columns, manner.country)
    return _sorted((reading.person(row) for row in _body(rows, columns)), rows.broken)


def purchases_in(path: Path, manner: Manner) -> tuple[list[Bought], list[Invalid]]:
    """The purchases a file tells of, and the lines that cannot be taken; raises Trouble."""
    return bought_of(contents(path), manner)


def bought_of(data: bytes, manner: Manner) -> tuple[list[Bought], list[Invalid]]:
    """The purchases that the bytes of a file tell of, and the lines that cannot be taken."""
    rows, columns = _table(decoded(data, manner.charset), manner, purchases=True)
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
    columns = columns_in(found.rows[0].cells, manner, purchases=purchases)
    manner.mapped.update(columns.mapped)
    return width_checked(found, columns.width), columns


def columns_in(first: Sequence[str], manner: Manner, *, purchases: bool) -> Columns:
    """What the columns hold, as was chosen, or else by the headings in the first row."""
    if manner.chosen is not None:
        headed = manner.headed is not False
        return chosen_columns(first, manner.chosen, purchases=purchases, headed=headed)
    needed = not manner.two_files
    columns = columns_of(first, manner.maps, purchases=purchases, all_needed=needed)
    return columns if manner.headed is None else replace(columns, headings=int(manner.headed))


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
