"""The one door to other threads: a clerk for local jobs in order, runners for the network."""

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from clienteling.errors import Trouble

T = TypeVar("T")
Unheard = Callable[[QObject, Trouble], None]
_RUNNERS = 4


class _Ticket(Struct, frozen=True, eq=False, weakref=True):
    """Who asked, what becomes of the answer, and where it is being worked out."""

    owner: QObject
    then: Callable[[Any], None]
    failed: Callable[[Trouble], None] | None
    answer: "Future[Any]"

    @property
    def counter(self) -> tuple[int, Callable[[Any], None]]:
        """What a newer ticket of the same owner replaces an older one by."""
        return id(self.owner), self.then


class Work(QObject):
    """Has jobs done elsewhere; their answers come back here, on the window's thread.

    A job gets values, never widgets. Its answer is dropped when the owner is gone by then.
    Trouble goes to `failed`, or to `unheard` where nobody takes it; any other exception is a
    bug and goes to `sys.excepthook`.
    """

    _answered = Signal(_Ticket)

    def __init__(self, unheard: Unheard | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unheard = unheard
        self._clerk = ThreadPoolExecutor(1, "clerk")
        self._runners = ThreadPoolExecutor(_RUNNERS, "runner")
        self._newest: dict[tuple[int, Callable[[Any], None]], _Ticket] = {}
        self._open = True
        # Queued also when the answer is there at once: `then` never runs inside `run`.
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Trouble], None] | None = None,
        *,
        replaces: bool = False,
    ) -> None:
        """Have a local `job` done, after those asked for before, and `then` get its answer.

        With `replaces`, older jobs of this owner for the same bound method are forgotten.
        """
        if self._open:
            self._hand_in(_Ticket(owner, then, failed, self._clerk.submit(job)), replaces)

    def fetch(
        self,
        owner: QObject,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[Trouble], None] | None = None,
        *,
        replaces: bool = False,
    ) -> None:
        """The same for a `job` that waits for the network; several run at once, in no order."""
        if self._open:
            self._hand_in(_Ticket(owner, then, failed, self._runners.submit(job)), replaces)

    def stop(self) -> None:
        """Take nothing more in, let what runs finish, forget the rest."""
        self._open = False
        self._clerk.shutdown(wait=True, cancel_futures=True)
        self._runners.shutdown(wait=True, cancel_futures=True)
        self._newest.clear()

    def _hand_in(self, ticket: _Ticket, replaces: bool) -> None:  # noqa: FBT001 - private
        if replaces:
            older = self._newest.get(ticket.counter)
            self._newest[ticket.counter] = ticket
            if older is not None:
                older.answer.cancel()
        ticket.answer.add_done_callback(lambda _: self._answered.emit(ticket))

    @Slot(_Ticket)
    def _deliver(self, ticket: _Ticket) -> None:
        newest = self._newest.get(ticket.counter)
        if newest is ticket:
            del self._newest[ticket.counter]
        replaced = newest is not None and newest is not ticket
        if replaced or ticket.answer.cancelled() or not self._open or not isValid(ticket.owner):
            return
        wrong = ticket.answer.exception()
        if wrong is None:
            ticket.then(ticket.answer.result())
        elif not isinstance(wrong, Trouble):
            sys.excepthook(type(wrong), wrong, wrong.__traceback__)
        elif ticket.failed is not None:
            ticket.failed(wrong)
        elif self._unheard is not None:
            self._unheard(ticket.owner, wrong)
        else:
            sys.excepthook(type(wrong), wrong, wrong.__traceback__)
