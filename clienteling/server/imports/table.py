"""Text to rows: finds the delimiter, keeps the line of each row, says which rows are broken."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from clienteling.server.imports.entries import Invalid

_DELIMITERS = ",;\t|"
_SAMPLE = 40
_LONGEST_FIELD = 1 << 30
_SPANS = 20


@dataclass(frozen=True)
class Row:
    """One record of a file: the line it begins on, and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Rows:
    """All readable rows of a file, and those that are broken."""

    rows: tuple[Row, ...]
    broken: tuple[Invalid, ...]


def rows_of(text: str) -> Rows:
    """The rows of a CSV, or of a file whose columns stand under each other."""
    text, named = _without_hint(text)
    skipped = 1 if named else 0
    if not named and _stands_in_columns(text):
        lines = enumerate(text.splitlines(), start=1)
        return Rows(tuple(Row(n, tuple(x.split())) for n, x in lines if x.strip()), ())
    return _separated(text, named or _delimiter(text), skipped)


def width_checked(rows: Rows, width: int) -> Rows:
    """The rows with `width` cells; empty cells beyond are let be, the rest is broken."""
    whole: list[Row] = []
    broken = list(rows.broken)
    for row in rows.rows:
        cells = row.cells
        while len(cells) > width and not cells[-1].strip():
            cells = cells[:-1]
        if len(cells) == width:
            whole.append(Row(row.line, cells))
        else:
            columns = "column" if len(cells) == 1 else "columns"
            broken.append(Invalid(row.line, f"{len(cells)} {columns} where {width} belong"))
    return Rows(tuple(whole), tuple(broken))


def _without_hint(text: str) -> tuple[str, str]:
    """A first line `sep=;` names the delimiter and is no row."""
    found = re.match(r"sep=([,;\t|])\r?\n", text, re.IGNORECASE)
    return (text[found.end() :], found[1]) if found else (text, "")


def _delimiter(text: str) -> str:
    """The sign that cuts the first lines most evenly into more than one cell."""

    def evenness(sign: str) -> tuple[float, int]:
        widths = [len(row) for row in _sampled(text, sign) if row]
        usual = max(set(widths), key=widths.count) if widths else 1
        return (widths.count(usual) / len(widths) if usual > 1 else 0.0), usual

    return max(_DELIMITERS, key=evenness)


def _sampled(text: str, sign: str) -> list[list[str]]:
    rows: list[list[str]] = []
    reader = _reader(text[:100_000], sign)
    try:
        for row in reader:
            rows.append(row)
            if len(rows) == _SAMPLE:
                break
    except csv.Error:
        pass
    return rows


def _stands_in_columns(text: str) -> bool:
    """Whether numbers stand under each other, only spaces between, as old programs print."""
    lines = [line for line in text[:20_000].splitlines()[:_SAMPLE] if line.strip()]
    if not lines or any(sign in line for line in lines for sign in '",;\t|'):
        return False
    widths = {len(line.split()) for line in lines}
    numbers = all(re.fullmatch(r"[\d.+-]+", cell) for line in lines for cell in line.split())
    return len(widths) == 1 and widths.pop() > 1 and numbers


def _separated(text: str, sign: str, skipped: int) -> Rows:
    rows: list[Row] = []
    broken: list[Invalid] = []
    for line, cells, reason in _records(text, sign):
        if reason:
            broken.append(Invalid(line + skipped, reason))
        elif any(cell.strip() for cell in cells):
            rows.append(Row(line + skipped, tuple(cell.strip() for cell in cells)))
    return Rows(tuple(rows), tuple(broken))


def _records(text: str, sign: str) -> Iterator[tuple[int, list[str], str]]:
    """Line, cells and what is wrong with them, for each record."""
    reader = _reader(text, sign)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            cut = "end of data" in str(error)
            yield line, [], "cut off inside quotation marks" if cut else "stray quotation marks"
            continue
        over = reader.line_num - line
        if over > _SPANS and any(cell.count("\n") > _SPANS for cell in cells):
            yield line, [], f"quotation marks open here and close on line {reader.line_num}"
        elif any("\0" in cell for cell in cells):
            yield line, [], "holds an unreadable sign (NUL)"
        else:
            yield line, cells, ""


def _reader(text: str, sign: str) -> "csv._reader":  # type: ignore[name-defined]
    csv.field_size_limit(_LONGEST_FIELD)
    return csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True)
