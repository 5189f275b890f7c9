"""What was read, filed in central: a thousand rows to a transaction, each through the clock."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from clienteling.effects import Key
from clienteling.server.imports import rows
from clienteling.server.imports.book import Book, completed, opened, stand_in, stranger
from clienteling.server.imports.entries import Bought, Invalid, Person
from clienteling.server.imports.lookup import find_all, held_all, learn
from clienteling.server.imports.pages import Order, Page, page
from clienteling.server.imports.tally import Outcome, Tally, news_of
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.watches import Purchase

SLICE = 1_000
_UNKNOWN = "no client {} here: import the clients first, or pass --open-files"
Item = TypeVar("Item")


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
            with page(self._order, "import_clients", len(slice_)) as here:
                learn(here.connection, here.work, self._book, slice_)
                self._file(here, slice_, tally)
        return tally

    def bought(self, bought: Iterable[Bought]) -> tuple[Tally, Tally]:
        """File purchases, and the clients named beside them, each of those counted once."""
        clients, tally = Tally(), Tally()
        for slice_ in _slices(bought):
            with page(self._order, "import_purchases", len(slice_)) as here:
                buyers = [each for row in slice_ if (each := self._buyer(row)) is not None]
                named = [row.client for row in slice_ if row.person is None]
                learn(here.connection, here.work, self._book, buyers, named)
                fresh = [each for each in buyers if each.named and self._is_new(each)]
                self._file(here, fresh, clients)
                self._file_bought(here, slice_, tally)
        return clients, tally

    def _file(self, here: Page, people: list[Person], tally: Tally) -> None:
        """Open or complete each person's file."""
        decided: list[tuple[Person, Client | None, list[Record], list[Record]]] = []
        for person in people:
            before = self._book.find(person)
            if self._is_erased(person, before):
                tally.invalid.append(Invalid(person.line, "this client asked to be erased"))
                continue
            reached = self._book.points.get(before.id, set()) if before else set()
            if before is not None and stranger(before, person, reached):
                tally.invalid.append(Invalid(person.line, _STRANGER))
                continue
            decided.append((person, before, *self._decided(person, before, reached)))
        keys = {_key(row) for *_, extras in decided for row in extras}
        there = {key for key, row in find_all(here.connection, keys).items() if row}
        for person, before, changed, extras in decided:
            fresh = [row for row in extras if _key(row) not in there]
            there |= {_key(row) for row in extras}
            self._tell(here, tally, (person, before), [*changed, *fresh])

    def _is_erased(self, person: Person, before: Client | None) -> bool:
        if before is None:
            return self._book.id_of(person) in self._book.erased
        return before.erased_at is not None

    def _tell(
        self, here: Page, tally: Tally, who: tuple[Person, Client | None], news: list[Record]
    ) -> None:
        """Count what became of a person, and have it written."""
        person, before = who
        tally.count(Outcome(person.line, person, news_of(before, news)), new=before is None)
        tally.remarks += len(person.remarks) if news else 0
        for row in news:
            here.write(row, before if isinstance(row, Client) else None)

    def _decided(
        self, person: Person, before: Client | None, reached: set[tuple[str, str]]
    ) -> tuple[list[Record], list[Record]]:
        """What becomes of one person: the file to write, and rows to add if not there."""
        now = self._order.now
        after = completed(self._book, before, person) if before else opened(self._book, person)
        points: list[ContactPoint] = [
            each
            for each in rows.points_of(after, person)
            if (each.kind, each.value) not in reached
        ]
        if after != before:
            after = rows.stamped_by(after, before, now)
        self._book.written(after, points)
        extras = [*points, *rows.days_of(after, person), *rows.notes_of(after, person, now)]
        fresh = [rows.stamped_by(row, None, now) for row in extras]
        return ([] if after == before else [after]), fresh

    def _file_bought(self, here: Page, bought: list[Bought], tally: Tally) -> None:
        """File purchases whose client is known."""
        wanted: dict[str, tuple[Bought, Purchase]] = {}
        for each in bought:
            client = self._client_of(each)
            if client is None:
                name = each.client or "of this name"
                tally.invalid.append(Invalid(each.line, _UNKNOWN.format(name)))
                continue
            purchase = rows.purchase_of(each, client, self._order.source)
            if purchase.id in wanted or purchase.id in self._purchases:
                tally.count(Outcome(each.line, each), new=False)  # it stands further up
                continue
            wanted[purchase.id] = each, purchase
        found = held_all(here.connection, here.work, {("purchase", each) for each in wanted})
        for each, purchase in wanted.values():
            before = found["purchase", purchase.id]
            after = rows.kept(before, purchase)
            fields = ("purchase",) if after != before else ()
            tally.count(Outcome(each.line, each, fields), new=before is None)
            if after != before:
                here.write(rows.stamped_by(after, before, self._order.now), before)
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


_STRANGER = "this number is somebody else's here: pass --source with this file's own name"


def _key(row: Record) -> Key:
    return table(type(row)), row.id


def _slices(items: Iterable[Item]) -> Iterator[list[Item]]:
    rest = iter(items)
    while slice_ := list(islice(rest, SLICE)):
        yield slice_
