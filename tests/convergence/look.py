"""What one person sees at a desk, to choose from."""

from dataclasses import dataclass
from random import Random
from typing import TypeVar

from clienteling.actions.desk import Desk, Stamp
from clienteling.cache import shown
from clienteling.domain.ids import new_id
from clienteling.wire.people import Advisor
from clienteling.wire.record import Record
from tests.convergence.chronicle import TAG

R = TypeVar("R", bound=Record)


@dataclass
class Look:
    """What one person sees and may choose from."""

    desk: Desk
    chance: Random

    def some(self, kind: type[R], where: str = "") -> R | None:
        """A row of `kind` that is shown."""
        with self.desk.store.read() as db:
            found = shown.records(db, kind, f"{where} ORDER BY id")
        return self.chance.choice(found) if found else None

    def stamp(self) -> Stamp:
        return self.desk.stamp()

    def words(self) -> str:
        """Words that nobody else writes."""
        return f"{TAG}{new_id()}"

    def person(self) -> str:
        """One of the colleagues shown here."""
        found = self.some(Advisor)
        return found.id if found else self.desk.person.advisor
