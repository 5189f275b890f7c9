"""What bringing a file into the book carries: the file, what would become of it, what did."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

LARGEST_FILE = 11_000_000
"""Bytes of a file that a desk hands in; larger ones go in at central's own terminal."""

MOST_LINES = 500
"""So many lines of each kind are told one by one; the counts are of all."""

Contents = Literal["", "clients", "purchases"]
Became = Literal["added", "updated", "skipped", "invalid"]


class ImportAsk(Struct, frozen=True, kw_only=True):
    """A file, and how it is to be read; what is left out, central finds out.

    `columns` are pairs of a position (from 0) and one of our fields, and count instead of
    the headings; `id` names the import, so that asking twice imports once.
    """

    id: str
    scope: str
    name: str
    content: bytes
    kind: Contents = ""
    columns: tuple[tuple[int, str], ...] | None = None
    headed: bool | None = None
    charset: str = ""
    open_files: bool = False


class ImportColumn(Struct, frozen=True):
    """One column of a file: its heading, its first words, and which field it is read as."""

    heading: str
    sample: str = ""
    field: str = ""


class ImportLine(Struct, frozen=True):
    """What becomes of one line: of whom, which fields are new, or why it cannot be taken."""

    number: int
    became: Became
    who: str = ""
    fields: tuple[str, ...] = ()
    reason: str = ""


class ImportCounts(Struct, frozen=True):
    """How many became what; `remarks` were kept as notes, for they fit nowhere else."""

    added: int = 0
    updated: int = 0
    skipped: int = 0
    invalid: int = 0
    remarks: int = 0


class ImportPreview(Struct, frozen=True, kw_only=True):
    """What would become of a file; nothing was written.

    `lacks` names the field without which no line can be read: a person chooses its column.
    """

    kind: Contents
    counts: ImportCounts
    lines: tuple[ImportLine, ...] = ()
    columns: tuple[ImportColumn, ...] = ()
    headed: bool = True
    lacks: str = ""


class ImportStayed(Struct, frozen=True):
    """A row that undoing left as it is, and why; named by the client it belongs to."""

    client: str
    why: Literal["changed", "used", "gone"]


class ImportRun(Struct, frozen=True, kw_only=True):
    """An import that was made: how far it is, what it did, what undoing it left."""

    id: str
    scope: str
    name: str
    kind: Contents
    by: str
    at: datetime
    state: Literal["running", "done", "undone"]
    total: int = 0
    done: int = 0
    counts: ImportCounts = ImportCounts()
    lines: tuple[ImportLine, ...] = ()
    undone_at: datetime | None = None
    removed: int = 0
    restored: int = 0
    stayed: tuple[ImportStayed, ...] = ()


class ImportRuns(Struct, frozen=True):
    """The imports of a boutique, the latest first."""

    runs: tuple[ImportRun, ...] = ()
