"""What was read, filed in central: a thousand rows to a transaction, each through the clock."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, Engine

from clienteling.effects import Key
from clienteling.server import audit
from clienteling.server.audit import Deed
from clienteling.server.imports import rows
from clienteling.server.imports.book import Book, completed, opened, stand_in, stranger
from clienteling.server.imports.entries import Bought, Invalid, Person
from clienteling.server.imports.lookup import find_all, learn
from clienteling.server.store.clock import Writing, stamped
from clienteling.server.store.engine import reading
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.watches import Purchase

SLICE = 1_000
_UNKNOWN = "no client {} here: import the clients first, or pass --open-files"
Item = TypeVar("Item")


@dataclass(frozen=True)
class Order:
    """Where an import goes, whence it comes, and whether only to look."""

    engine: Engine
    scope: str
    source: str
    now: datetime
    dry: bool = False
    open_files: bool = False


@dataclass
class Tally:
    """How many were added, updated and skipped; lines not taken; remarks kept as notes."""

    added: int = 0
    updated: int = 0
    skipped: int = 0
    remarks: int = 0
    invalid: list[Invalid] = field(default_factory=list)

    def count(self, *, new: bool, changed: bool) -> None:
        """Count one client or purchase by what became of it."""
        self.added += new
        self.updated += changed and not new
        self.skipped += not (changed or new)


@dataclass
class Page:
    """A slice of an import in its transaction: what to look at, what to write at its end."""

    connection: Connection
    work: Writing | None
    made: list[Record] = field(default_factory=list)


class Filing:
    """One import, from its first row to its last."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._book = Book(order.scope, order.source)
        self._purchases: set[str] = set()
        self._met: set[str] = set()

    def clients(self, people: Iterable[Person]) -> Tally:
        """File clients; those of whom the file says nothing new are skipped."""
        tally = Tally()
        for slice_ in _slices(people):
            with self._page("import_clients") as page:
                learn(page.connection, page.work, self._book, slice_)
                self._file(page, slice_, tally)
        return tally

    def bought(self, bought: Iterable[Bought]) -> tuple[Tally, Tally]:
        """File purchases, and the clients named beside them, each of those counted once."""
        clients, tally = Tally(), Tally()
        for slice_ in _slices(bought):
            with self._page("import_purchases") as page:
                buyers = [each for row in slice_ if (each := self._buyer(row)) is not None]
                named = [row.client for row in slice_ if row.person is None]
                learn(page.connection, page.work, self._book, buyers, named)
                fresh = [each for each in buyers if each.named and self._is_new(each)]
                self._file(page, fresh, clients)
                self._file_bought(page, slice_, tally)
        return clients, tally

    def _file(self, page: Page, people: list[Person], tally: Tally) -> None:
        """Open or complete each person's file."""
        decided: list[tuple[Person, bool, list[Record], list[Record]]] = []
        for person in people:
            before = self._book.find(person)
            if before is not None and before.erased_at is not None:
                tally.invalid.append(Invalid(person.line, "this client asked to be erased"))
                continue
            reached = self._book.points.get(before.id, set()) if before else set()
            if before is not None and stranger(before, person, reached):
                tally.invalid.append(Invalid(person.line, _STRANGER))
                continue
            decided.append(self._decided(person, before, reached))
        keys = {_key(row) for *_, extras in decided for row in extras}
        there = {key for key, row in find_all(page.connection, keys).items() if row}
        for person, new, changed, extras in decided:
            news = [*changed, *(row for row in extras if _key(row) not in there)]
            there |= {_key(row) for row in extras}
            tally.count(new=new, changed=bool(news))
            tally.remarks += len(person.remarks) if news else 0
            page.made += news

    def _decided(
        self, person: Person, before: Client | None, reached: set[tuple[str, str]]
    ) -> tuple[Person, bool, list[Record], list[Record]]:
        """What becomes of one person: whether new, rows to write, rows to add if not there."""
        after = completed(self._book, before, person) if before else opened(self._book, person)
        points = [
            each
            for each in rows.points_of(after, person)
            if (each.kind, each.value) not in reached
        ]
        changed: list[Record] = []
        if after != before:
            changed.append(rows.stamped_by(after, before, self._order.now))
        changed += [rows.stamped_by(point, None, self._order.now) for point in points]
        self._book.written(after if after == before else changed[0], points)  # type: ignore[arg-type]
        extras = [*rows.days_of(after, person), *rows.notes_of(after, person, self._order.now)]
        fresh = [rows.stamped_by(row, None, self._order.now) for row in extras]
        return person, before is None, changed, fresh

    def _file_bought(self, page: Page, bought: list[Bought], tally: Tally) -> None:
        """File purchases whose client is known."""
        wanted: dict[str, Purchase] = {}
        for each in bought:
            client = self._client_of(each)
            if client is None:
                name = each.client or "of this name"
                tally.invalid.append(Invalid(each.line, _UNKNOWN.format(name)))
                continue
            purchase = rows.purchase_of(each, client, self._order.source)
            if purchase.id in wanted or purchase.id in self._purchases:
                tally.skipped += 1  # it stands further up
                continue
            wanted[purchase.id] = purchase
        found = find_all(page.connection, {("purchase", each) for each in wanted})
        for purchase in wanted.values():
            before = found["purchase", purchase.id]
            after = rows.kept(before, purchase)
            tally.count(new=before is None, changed=after != before)
            if after != before:
                page.made.append(rows.stamped_by(after, before, self._order.now))
        self._purchases |= wanted.keys()

    def _client_of(self, bought: Bought) -> Client | None:
        found = self._book.numbered(bought.client)
        if found is None and bought.person is not None:
            who = bought.person
            found = self._book.find(who) if who.named else self._book.reached(who)
        if found is None and bought.client:
            found = self._book.named(bought.client)
        return found

    def _buyer(self, bought: Bought) -> Person | None:
        """The client named beside a purchase; with open_files also one who is only a number."""
        if bought.person is None and self._order.open_files and bought.client:
            number = bought.client
            return Person(bought.line, number, family=stand_in(number))
        return bought.person

    def _is_new(self, person: Person) -> bool:
        """Whether this run meets somebody for the first time."""
        key = person.external_id or self._book.id_of(person)
        known = key in self._met
        self._met.add(key)
        named_only = person.family == stand_in(person.external_id)
        return not known and not (named_only and self._book.numbered(person.external_id))

    @contextmanager
    def _page(self, kind: str) -> Iterator[Page]:
        """One transaction; a dry run looks only."""
        order = self._order
        if order.dry:
            with reading(order.engine) as connection:
                yield Page(connection, None)
            return
        with stamped(order.engine, order.now) as work:
            page = Page(work.connection, work)
            yield page
            if page.made:
                work.put(*page.made)
                deed = Deed(kind, scope=order.scope, subject=str(len(page.made)))
                work.at_last(lambda _rev: audit.record(work.connection, [deed], work.now))


_STRANGER = "this number is somebody else's here: pass --source with this file's own name"


def _key(row: Record) -> Key:
    return table(type(row)), row.id


def _slices(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while slice_ := list(islice(rest, SLICE)):
        yield slice_
