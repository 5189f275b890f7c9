"""Rows to purchases, and to the clients that lists of order lines bring along."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from clienteling.server.imports import names, values
from clienteling.server.imports.countries import country
from clienteling.server.imports.entries import Bought, Invalid, Person
from clienteling.server.imports.headings import Columns
from clienteling.server.imports.people import Reading
from clienteling.server.imports.table import Row

LONGEST_REFERENCE = 200
LONGEST_DESCRIPTION = 1_000


@dataclass
class Ledger:
    """Reads rows one after the other, giving each purchase a number that it will have again."""

    columns: Columns
    country: str
    currency: str
    _seen: Counter[str] = field(default_factory=Counter)

    def bought(self, row: Row) -> Bought | Invalid:
        """The purchase a row tells of, or why there is none."""
        said = {each: self.columns.cell(row.cells, each).lstrip("'") for each in _FIELDS}
        person = self._person(row)
        if isinstance(person, Invalid):
            return person
        if not said["client"] and person is None:
            return Invalid(row.line, "no client")
        nation = country(said["country"])
        on = values.day(said["date"], nation or self.country)
        if on is None:
            return Invalid(
                row.line, "no date" if not said["date"] else "a date nobody can read"
            )
        paid = self._paid(row.line, said)
        if isinstance(paid, Invalid):
            return paid
        found = Bought(
            line=row.line,
            client=said["client"],
            external_id="",
            bought_on=on,
            reference=said["reference"],
            description=names.tidied(said["description"]),
            country=nation,
            person=person,
        )
        found = replace(found, price=paid.price, currency=paid.currency, quantity=paid.quantity)
        return _too_long(found) or replace(found, external_id=self._number(said, found))

    def _paid(self, line: int, said: dict[str, str]) -> "_Paid | Invalid":
        currency = said["currency"].upper() or self.currency
        if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
            return Invalid(line, "a currency that is not three letters")
        count = values.quantity(said["quantity"])
        if count is None:
            return Invalid(line, "a quantity that is no whole number")
        each = said["lineprice"] or ("" if said["price"] else said["unitprice"])
        text = each or said["price"]
        price = values.amount(text, currency) if text else None
        if text and price is None:
            return Invalid(line, "a price nobody can read")
        whole = price * count if each and price is not None else price
        return _Paid(whole, currency, count)

    def _number(self, said: dict[str, str], bought: Bought) -> str:
        """The line's own number, the order's with its place there, or what it consists of."""
        order, line = said["purchase"], said["line"]
        if order and line:
            return f"{order}/{line}"
        if line and not order:
            return line
        parts = (
            [order, bought.reference or bought.description]
            if order
            else [
                bought.client or _who(bought.person),
                _on(bought.bought_on),
                bought.reference or bought.description,
                str(bought.price),
                str(bought.quantity),
            ]
        )
        key = "/".join(part for part in parts if part)
        self._seen[key] += 1
        again = self._seen[key]
        return key if again == 1 else f"{key}#{again}"

    def _person(self, row: Row) -> Person | Invalid | None:
        """The client named in the same line, if one is."""
        if not self.columns.has("name", "given", "family", "email"):
            return None
        found = Reading(_of_client(self.columns), self.country).person(row, nameless=True)
        if isinstance(found, Invalid):
            named = self.columns.cell(row.cells, "client")
            return None if found.reason == "no name" and named else found
        return found


@dataclass(frozen=True)
class _Paid:
    """What was paid, in minor units, and for how many."""

    price: int | None
    currency: str
    quantity: int


_FIELDS = (
    "client", "purchase", "line", "date", "price", "lineprice", "unitprice", "currency",
    "quantity", "reference", "description", "country",
)  # fmt: skip
_SHARED = ("client", "name", "given", "family", "email", "phone", "country")


def _of_client(columns: Columns) -> Columns:
    """The columns that tell of the client."""
    places = {each: columns.places[each] for each in _SHARED if each in columns.places}
    return replace(columns, places=places)


def _who(person: Person | None) -> str:
    if person is None:
        return ""
    values_of = [point.value for point in person.points]
    return next(iter(values_of), " ".join((person.given, person.family, person.native)))


def _on(day: date) -> str:
    return day.isoformat()


def _too_long(bought: Bought) -> Invalid | None:
    if len(bought.reference) > LONGEST_REFERENCE or len(bought.client) > LONGEST_REFERENCE:
        return Invalid(bought.line, f"a number of more than {LONGEST_REFERENCE} signs")
    if len(bought.description) > LONGEST_DESCRIPTION:
        return Invalid(bought.line, f"a description of more than {LONGEST_DESCRIPTION:,} signs")
    return None
