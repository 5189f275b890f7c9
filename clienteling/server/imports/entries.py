"""What a file says, before anybody compares it with what central knows."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Invalid:
    """A line that was not taken over, and why."""

    line: int
    reason: str


@dataclass(frozen=True)
class Point:
    """A way to reach somebody; phones in E.164, e-mail in lower case."""

    kind: str
    value: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True)
class Day:
    """A birthday or anniversary; year and day may be unknown."""

    kind: str
    month: int
    day: int | None = None
    year: int | None = None


@dataclass(frozen=True)
class Person:
    """A client as a file has it; `remarks` are what found no better place."""

    line: int
    external_id: str = ""
    given: str = ""
    family: str = ""
    native: str = ""
    family_first: bool = False
    salutation: str = ""
    language: str = ""
    country: str = ""
    points: tuple[Point, ...] = ()
    days: tuple[Day, ...] = ()
    note: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        """Whether there is a name at all; without one, a contact may still tell who it is."""
        return bool(self.given or self.family or self.native)


@dataclass(frozen=True)
class Bought:
    """A purchase as a file has it; `price` in minor units of `currency`."""

    line: int
    client: str
    external_id: str
    bought_on: date
    reference: str = ""
    description: str = ""
    price: int | None = None
    currency: str = ""
    quantity: int = 1
    country: str = ""
    person: Person | None = None


@dataclass(frozen=True)
class Contents:
    """All that was read from one file."""

    people: tuple[Person, ...] = ()
    bought: tuple[Bought, ...] = ()
    invalid: tuple[Invalid, ...] = ()
    source: str = "import"
    notes: tuple[str, ...] = field(default=())
