"""How syncing stands, in the few facts that a person is shown."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from msgspec import Struct

from clienteling.cache import meta, outbox
from clienteling.cache.store import Store
from clienteling.errors import Trouble
from clienteling.sync import house
from clienteling.wire.codec import instant


class Status(Struct, frozen=True):
    """Whether central can be reached, and since when not; what waits; how fresh the copy is.

    `note` says what is wrong in words; `halted` names what a person has to do before anything
    goes on: sign_in, enrol, update, ask or wipe.
    """

    connected: bool = False
    since: datetime | None = None
    waiting: int = 0
    needs_you: int = 0
    as_of: datetime | None = None
    first_sync: bool = False
    note: str = ""
    halted: str = ""


class Board:
    """Where the engine's threads write how it stands; `tell` hears each change."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self.tell: Callable[[Status], None] = lambda _: None
        self._store = store
        self._clock = clock
        self._turn = threading.Lock()
        with store.read() as db:
            as_of = meta.get(db, "as_of")
        self.status = Status(as_of=datetime.fromisoformat(as_of) if as_of else None)
        self.show()

    def show(
        self,
        *,
        connected: bool | None = None,
        note: str | None = None,
        halted: str | None = None,
        fresh: bool = False,
    ) -> None:
        """Write up what is known now; None leaves a fact as it was."""
        with self._store.read() as db:
            counts = outbox.counts(db)
            first = not house.is_settled(db)
        with self._turn:
            was = self.status
            reached = was.connected if connected is None else connected
            lost = was.since if reached == was.connected else self._clock()
            self.status = Status(
                connected=reached,
                since=None if reached else lost,
                waiting=counts.waiting,
                needs_you=counts.refused,
                as_of=self._clock() if fresh else was.as_of,
                first_sync=first,
                note=was.note if note is None else note,
                halted=was.halted if halted is None else halted,
            )
            changed = self.status != was
        if changed:
            self.tell(self.status)

    def keep(self) -> None:
        """Remember how fresh the copy is, for the next start."""
        if self.status.as_of is None:
            return
        with suppress(Trouble), self._store.write() as tx:
            meta.put(tx, "as_of", instant(self.status.as_of))
