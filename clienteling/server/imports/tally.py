"""What became of the lines of a file: all counted, and as many told as anybody reads."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from clienteling.domain.people import NameOrder, full_name
from clienteling.server.imports.entries import Bought, Invalid, Person
from clienteling.wire.importing import (
    MOST_LINES,
    Became,
    ImportCounts,
    ImportLine,
)
from clienteling.wire.people import Client, ContactPoint, ImportantDate
from clienteling.wire.record import Record
from clienteling.wire.records import table

_NOT_TOLD = frozenset(
    {
        *("id", "scope", "rev", "created_at", "created_by", "updated_at", "updated_by"),
        *("pinyin", "initials", "name_order", "source"),
    }
)


@dataclass(frozen=True)
class Outcome:
    """What one line came to: what stands in it, and the fields that are new by it."""

    line: int
    entry: Person | Bought
    fields: tuple[str, ...] = ()


@dataclass
class Tally:
    """How many were added, updated and skipped; lines not taken; remarks kept as notes."""

    added: int = 0
    updated: int = 0
    skipped: int = 0
    remarks: int = 0
    invalid: list[Invalid] = field(default_factory=list)
    lines: list[ImportLine] = field(default_factory=list)
    _told: Counter[str] = field(default_factory=Counter)

    def count(self, outcome: Outcome, *, new: bool) -> None:
        """Count one client or purchase by what became of it."""
        became: Became = "added" if new and outcome.fields else "updated"
        if not outcome.fields:
            became = "skipped"
        self.added += became == "added"
        self.updated += became == "updated"
        self.skipped += became == "skipped"
        self._told[became] += 1
        if self._told[became] <= MOST_LINES:
            who = _who(outcome.entry)
            self.lines.append(ImportLine(outcome.line, became, who, outcome.fields))


def counted(tallies: Iterable[Tally]) -> ImportCounts:
    """The sums of several."""
    each = tuple(tallies)
    return ImportCounts(
        added=sum(one.added for one in each),
        updated=sum(one.updated for one in each),
        skipped=sum(one.skipped for one in each),
        invalid=sum(len(one.invalid) for one in each),
        remarks=sum(one.remarks for one in each),
    )


def told(tallies: Iterable[Tally]) -> tuple[ImportLine, ...]:
    """The lines in the order of the file, so many of each kind."""
    lines: list[ImportLine] = []
    for one in tallies:
        lines += one.lines
        lines += (
            ImportLine(each.line, "invalid", reason=each.reason)
            for each in one.invalid[:MOST_LINES]
        )
    return tuple(sorted(lines, key=lambda line: line.number))


def news_of(before: Client | None, news: Iterable[Record]) -> tuple[str, ...]:
    """The fields that these rows give a client: `family`, `mobile`, `birthday`, `note`."""
    found: dict[str, None] = {}
    for row in news:
        if isinstance(row, Client):
            found.update(dict.fromkeys(_changed(before, row)))
        elif isinstance(row, ContactPoint | ImportantDate):
            found[row.kind.value] = None
        else:
            found[table(type(row))] = None
    return tuple(found)


def _changed(before: Client | None, after: Client) -> list[str]:
    if before is None:
        return ["client"]
    names = (name for name in after.__struct_fields__ if name not in _NOT_TOLD)
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def _who(entry: Person | Bought) -> str:
    if isinstance(entry, Bought):
        what = entry.reference or entry.description
        buyer = _who(entry.person) if entry.person else entry.client
        return " · ".join(filter(None, (buyer, what, entry.bought_on.isoformat())))
    order = NameOrder.FAMILY_FIRST if entry.family_first else NameOrder.GIVEN_FIRST
    return full_name(entry.given, entry.family, entry.native, order)
