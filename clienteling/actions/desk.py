"""What every action stands on: the copy, the person, the clock, and the one door for asks."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial, reduce
from typing import TYPE_CHECKING, TypedDict

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.effects import Moment
from clienteling.errors import Offline
from clienteling.wire.command import Command

if TYPE_CHECKING:
    from clienteling.api.central import Central


class Stamp(TypedDict):
    """What every command says about itself."""

    id: str
    at: datetime
    scope: str


class Person(Struct, frozen=True):
    """Who works at this desk, and for which boutique (`scope` is its id)."""

    advisor: str
    name: str
    name_native: str
    roles: tuple[str, ...]
    scope: str
    device: str
    boutique_name: str
    tz: str
    currency: str
    country: str


def _nobody() -> "Central":
    raise Offline("Central cannot be reached.", "It goes on by itself when it answers.")


class Desk(Struct):
    """One person at work: asks are kept and shown at once, then `tell` says what changed.

    `central` is for the few things that only central can do at once, such as an import. So far
    is this desk's clock `ahead` of central's, as it was last heard.
    """

    store: Store
    person: Person
    clock: Callable[[], datetime]
    tell: Callable[[Changes], None]
    central: "Callable[[], Central]" = _nobody
    ahead: timedelta = timedelta()

    def now(self) -> datetime:
        """The time by this desk's clock, in UTC."""
        return self.clock()

    def hear(self, at: datetime) -> None:
        """Central has just said that it is `at`; nothing else is known of its clock."""
        self.ahead = self.clock() - at

    def central_now(self) -> datetime:
        """The time by central's clock as far as it was heard, whatever this desk's says."""
        return self.clock() - self.ahead

    def stamp(self) -> Stamp:
        """A new id, the time and the boutique, for the command that is being made."""
        return Stamp(id=new_id(), at=self.now(), scope=self.person.scope)

    def ask(self, *commands: Command) -> Changes:
        """Keep `commands` for good, all or none, and show what they do.

        Raises `Refused` or `Full`.
        """

        def asked(tx: Connection) -> Changes:
            made = (outbox.ask(tx, each, self.moment(each.at)) for each in commands)
            return reduce(Changes.__or__, made, Changes())

        return self.change(asked)

    def change(self, deed: Callable[[Connection], Changes]) -> Changes:
        """Do a `deed` to the copy for good, all of it or nothing, and tell what changed."""
        with self.store.write() as tx:
            changes = deed(tx)
        self.tell(changes)
        return changes

    def withdraw(self, command_id: str) -> Changes:
        """Take back an ask that central has not answered; raises `Refused`."""
        return self.change(partial(outbox.withdraw, command_id=command_id))

    def retry(self, command_id: str) -> Changes:
        """Ask once more what central refused; raises `Refused`."""
        moment = self.moment(self.now())
        return self.change(lambda tx: outbox.retry(tx, command_id, moment))

    def dismiss(self, command_id: str) -> Changes:
        """Put the card of a refused ask away."""
        return self.change(partial(outbox.dismiss, command_id=command_id))

    def moment(self, at: datetime) -> Moment:
        """Who asks, with which roles, and when by central's clock, which will decide."""
        return Moment(by=self.person.advisor, at=at - self.ahead, roles=self.person.roles)
