"""Keeps this copy and central in step: two threads, one that pulls and one that pushes."""

import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial

from clienteling.api.central import Central
from clienteling.api.translate import TooLong
from clienteling.cache import arrivals
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.errors import Offline, SignedOut, Trouble
from clienteling.sync import enrol, house, plan, push
from clienteling.sync.backoff import Backoff
from clienteling.sync.loop import Loop
from clienteling.sync.plan import Reaction, Situation
from clienteling.sync.pull import FEWEST_ROWS, pull
from clienteling.sync.status import Board, Status
from clienteling.wire.sync import PAGE_ROWS

_log = logging.getLogger(__name__)
_OTHER = {"pull": "push", "push": "pull"}
_JOIN = 2.0
_JOIN_STEP = 0.1


class Engine:
    """Syncs one store with one central until stopped.

    `tell` hears what changed, `tell_status` how syncing stands; `revoked` hears that this desk
    was shut out and its copy is to be destroyed, `forked` that it needs to be enrolled anew,
    `signed_out` that a person has to sign in, `heard` central's time as it answered a push.
    All are called from the engine's threads.
    """

    def __init__(
        self,
        store: Store,
        central: Central,
        tell: Callable[[Changes], None],
        clock: Callable[[], datetime],
    ) -> None:
        self.revoked: Callable[[], None] = lambda: None
        self.forked: Callable[[], None] = lambda: None
        self.signed_out: Callable[[SignedOut], None] = lambda _: None
        self.heard: Callable[[datetime], None] = lambda _: None
        self.steady: Callable[[], float] = time.monotonic
        self._store = store
        self._central = central
        self._tell = tell
        self._clock = clock
        self._turn = threading.Lock()
        self._board = Board(store, clock)
        self._halted: Reaction | None = None
        self._over = False
        self._not_before = {"pull": 0.0, "push": 0.0}
        self._failing = {"pull": False, "push": False}
        self._backoff = {"pull": Backoff(), "push": Backoff()}
        self._caught_up = False
        self._agreed = False
        self._rows = PAGE_ROWS
        self._kept_house = float("-inf")
        self._pulling = Loop("pull", self._pull_step)
        self._pushing = Loop("push", self._push_step)

    @property
    def status(self) -> Status:
        """How syncing stands now."""
        return self._board.status

    @property
    def tell_status(self) -> Callable[[Status], None]:
        """Who hears how syncing stands, whenever that changes."""
        return self._board.tell

    @tell_status.setter
    def tell_status(self, tell: Callable[[Status], None]) -> None:
        self._board.tell = tell

    def start(self) -> None:
        """Begin to sync."""
        self._pulling.start()
        self._pushing.start()

    def nudge(self) -> None:
        """Something was asked here: send it, unless central is to be left alone."""
        self._board.show()
        self._pushing.call()

    def network_up(self) -> None:
        """Try again at once, on new connections."""
        for name in self._not_before:
            self._not_before[name] = 0.0
            self._backoff[name].reset()
        self._caught_up = False
        self._central.hang_up()
        self._pulling.call()
        self._pushing.call()

    def signed_in(self, device: str) -> None:
        """Somebody signed in again, at this desk or as a new one: go on."""
        changes = enrol.enrolled(self._store, device)
        self._tell(changes)
        if changes.tables:
            self._central.hang_up()  # a parked pull asks as the former desk, whose ack is old
        self._go_on(Reaction.SIGN_IN, Reaction.ENROL)

    def agree(self) -> None:
        """A person allows central to remove more than half of everything, this once."""
        self._agreed = True
        self._go_on(Reaction.ASK)

    def stop(self) -> None:
        """End both threads, and every call that waits."""
        self._over = True
        for loop in (self._pulling, self._pushing):
            loop.stop()
        for _ in range(int(_JOIN / _JOIN_STEP)):
            self._central.hang_up()
            if all(loop.join(_JOIN_STEP) for loop in (self._pulling, self._pushing)):
                break
        self._board.keep()

    # ------------------------------------------------------------------ the two steps

    def _pull_step(self) -> float:
        step = plan.next_pull(self._situation("pull"), caught_up=self._caught_up)
        if isinstance(step, plan.Rest):
            return step.seconds
        return self._guarded("pull", partial(self._pull, step.wait))

    def _push_step(self) -> float:
        step = plan.next_push(self._situation("push"))
        if isinstance(step, plan.Rest):
            return step.seconds
        return self._guarded("push", self._push)

    def _pull(self, wait: float) -> None:
        pulled = pull(
            self._store,
            self._central,
            wait,
            self._clock(),
            rows=self._rows,
            agreed=self._agreed,
        )
        self._rows = PAGE_ROWS
        self._agreed = False
        self._caught_up = pulled.caught_up
        if pulled.changes.tables:
            self._tell(pulled.changes)
        if pulled.caught_up:
            house.index(self._store)
            if house.note_down(self._store):
                self._caught_up = False
        self._board.show(connected=True, note="", fresh=pulled.caught_up)
        self._pushing.call()
        if pulled.caught_up and house.is_due(self.steady() - self._kept_house):
            self._kept_house = self.steady()
            house.keep(self._store, self._central, self._clock())

    def _push(self) -> None:
        changes = push.push(self._store, self._central, self.heard)
        self._tell(changes)
        self._board.show(connected=True, note="")

    def _guarded(self, name: str, deed: Callable[[], None]) -> float:
        """Do it; returns the seconds to rest, longer after each failure."""
        try:
            deed()
        except Trouble as trouble:
            return 0.0 if self._over else self._after(name, trouble)
        except Exception:  # noqa: BLE001 - the outermost loop goes on, and logs
            if self._over:
                return 0.0
            _log.exception("%s failed in a way nobody expected", name)
            return self._rest(name, self._backoff[name].failed())
        if self._failing[name]:
            self._failing[name] = False
            self._backoff[name].reset()
            self._hurry(_OTHER[name])
        return 0.0

    # ------------------------------------------------------------------ after Trouble

    def _after(self, name: str, trouble: Trouble) -> float:
        react = plan.reaction(trouble)
        _log.info("%s: %s (%s)", name, trouble.title, react)
        if isinstance(trouble, TooLong):
            self._rows = max(self._rows // 2, FEWEST_ROWS)
        if react in plan.HALTS:
            self._halt(react, trouble)
            return plan.LOOK_AGAIN
        self._board.show(
            connected=False if isinstance(trouble, Offline) else None, note=trouble.title
        )
        match react:
            case Reaction.RESYNC | Reaction.OFFER:
                return self._begin_again(name, offer=react is Reaction.OFFER)
            case Reaction.PAUSE:
                return self._rest(name, plan.OLD_CENTRAL_REST)
            case Reaction.REST:
                house.make_room(self._store)
                return self._rest(name, plan.DISK_REST)
        self._failing[name] = True
        self._caught_up = False
        after = trouble.retry_after if isinstance(trouble, Offline) else None
        return self._rest(name, self._backoff[name].failed(after))

    def _begin_again(self, name: str, *, offer: bool) -> float:
        with self._store.write() as tx:
            arrivals.begin_again(tx, offer=offer)
        self._caught_up = False
        if offer:
            self._central.hang_up()  # the pull that is parked asks with the old cursor
        self._pulling.call()
        return self._rest(name, self._backoff[name].failed())

    def _halt(self, react: Reaction, trouble: Trouble) -> None:
        with self._turn:
            if self._halted is react:
                return
            self._halted = react
        self._board.show(connected=False, note=trouble.title, halted=react)
        if react is Reaction.WIPE:
            self.revoked()
        elif react is Reaction.ENROL:
            self.forked()
        elif isinstance(trouble, SignedOut):
            self.signed_out(trouble)

    def _go_on(self, *halts: Reaction) -> None:
        with self._turn:
            if self._halted in halts:
                self._halted = None
        self._hurry("pull")
        self._hurry("push")
        self._board.show(note="", halted=self._halted or "")

    def _hurry(self, name: str) -> None:
        self._not_before[name] = 0.0
        (self._pulling if name == "pull" else self._pushing).call()

    def _rest(self, name: str, seconds: float) -> float:
        self._not_before[name] = self.steady() + seconds
        return seconds

    def _situation(self, name: str) -> Situation:
        unanswered, known = push.is_due(self._store) if name == "push" else (False, False)
        return Situation(
            now=self.steady(),
            not_before=self._not_before[name],
            halted=self._halted is not None,
            unanswered=unanswered,
            known=known,
        )
