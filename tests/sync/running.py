"""An engine at work, and everything it says."""

import threading
import time
from collections.abc import Callable

from clienteling.sync.engine import Engine
from clienteling.sync.status import Status
from tests.sync.seat import Seat, now

PATIENCE = 20.0
_LOOK = 0.05


class Running:
    """An engine for a seat; every word it says is a reason to look again."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self._said = threading.Condition()
        self.engine = Engine(seat.store, seat.central, lambda _: self.hear(), now)
        self.engine.tell_status = lambda _: self.hear()
        seat.desk.tell = lambda _: self.engine.nudge()

    def until(self, what: Callable[[], bool]) -> None:
        """Wait until it is so; looked at after every word, and in between."""
        end = time.monotonic() + PATIENCE
        with self._said:
            while not what():
                assert time.monotonic() < end, self.engine.status
                self._said.wait(_LOOK)

    def status(self, what: Callable[[Status], bool]) -> None:
        self.until(lambda: what(self.engine.status))

    def hear(self) -> None:
        with self._said:
            self._said.notify_all()


Begin = Callable[[Seat], Running]
