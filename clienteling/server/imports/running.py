"""One import from its first line to its last: begun, filed, ended, and remembered."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from msgspec.structs import replace

from clienteling.server.imports.entries import Bought, Invalid, Person
from clienteling.server.imports.filing import Filing
from clienteling.server.imports.pages import Order
from clienteling.server.imports.tally import Tally, counted, told
from clienteling.server.store import imported
from clienteling.server.store.engine import writing
from clienteling.wire.importing import ImportRun


@dataclass
class Read:
    """What was read from files: people and purchases, and the lines that cannot be taken."""

    people: Sequence[Person] | None = None
    bought: Sequence[Bought] | None = None
    bad_people: Sequence[Invalid] = ()
    bad_bought: Sequence[Invalid] = ()

    @property
    def lines(self) -> int:
        """How many lines are to be filed."""
        return len(self.people or ()) + len(self.bought or ())


@dataclass(frozen=True)
class Part:
    """What became of the lines of one kind."""

    name: str
    tally: Tally = field(default_factory=Tally)


def filed(order: Order, read: Read) -> list[Part]:
    """File what was read, or only look; what became of it, by kind."""
    filing = Filing(order)
    parts: list[Part] = []
    if read.people is not None:
        parts.append(_part("clients", filing.clients(read.people), read.bad_people))
    if read.bought is not None:
        beside, tally = filing.bought(read.bought)
        if beside.added or beside.updated or beside.skipped or beside.invalid:
            parts.append(_part("clients of purchases", beside, ()))
        parts.append(_part("purchases", tally, read.bad_bought))
    return parts


def carried_out(order: Order, run: ImportRun, read: Read) -> tuple[ImportRun, list[Part]]:
    """Import what was read and remember it under `run.id`, so that it can be undone."""
    begun = replace(run, total=read.lines)
    with writing(order.engine) as connection:
        imported.begin(connection, begun, datetime.now(UTC))
    parts = filed(order, read)
    tallies = [part.tally for part in parts]
    counts = counted(tallies)
    with writing(order.engine) as connection:
        imported.end(connection, run.id, counts)
        known = imported.found(connection, run.id)
    over = known[0] if known else begun
    return replace(over, lines=told(tallies)), parts


def _part(name: str, tally: Tally, invalid: Sequence[Invalid]) -> Part:
    tally.invalid = sorted([*invalid, *tally.invalid], key=lambda each: each.line)
    return Part(name, tally)
