"""One thread that acts, rests until it is called or the time is up, and acts again."""

import threading
from collections.abc import Callable


class Loop:
    """Calls `step` until stopped; `step` returns the seconds to rest, at most."""

    def __init__(self, name: str, step: Callable[[], float]) -> None:
        self._step = step
        self._called = threading.Event()
        self._over = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def call(self) -> None:
        """Act soon, without waiting for the end of the rest."""
        self._called.set()

    def stop(self) -> None:
        """Ask the loop to end after the step it is in."""
        self._over = True
        self._called.set()

    def join(self, seconds: float) -> bool:
        """Wait for the end; whether it came."""
        if self._thread.is_alive():
            self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while not self._over:
            self._called.clear()
            rest = self._step()
            if rest > 0 and not self._over:
                self._called.wait(rest)
