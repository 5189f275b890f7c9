"""The longest the window is held while a first sync and a search run together."""

import time
from statistics import median

from PySide6.QtCore import QEventLoop, QTimer

from clienteling.app import Running
from clienteling.demo.hands import until
from clienteling.ui.widgets.search import SearchField
from tests.bench import ground, seat
from tests.bench.figures import Figure, figure, p

CLIENTS = 50_000
RUNS = 3
MOST = 16.0
_TYPED = ("l", "li", "lin", "陈", "zsm", "0012", "du", "wa")


class Pulse:
    """Beats every millisecond, and remembers the longest it was kept from it (ms)."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def stop(self) -> float:
        """The longest gap."""
        self._timer.stop()
        return max(self.gaps)


def measure() -> list[Figure]:
    """Three first syncs of 100,000 rows while somebody types; then the window idle."""
    ground.application()
    with ground.folder() as where, ground.central(CLIENTS, where) as wired:
        busy, idle, gaps = [], [], []
        for run in range(RUNS):
            me, _ = ground.signed_in(wired)
            folder = where / f"desk{run}"
            folder.mkdir()
            running = seat.seated(seat.entry(folder, wired.url, me))
            frame = running.window.frame
            assert frame is not None
            frame.pages.turn_to(1)
            _rest(0.5)
            pulse = Pulse()
            _type_until_synced(running)
            busy.append(pulse.stop())
            gaps += pulse.gaps
            pulse = Pulse()
            _rest(3)
            idle.append(pulse.stop())
            running.close()
    words = f"longest hold of the window, first sync of {2 * CLIENTS:,} rows and typing"
    promise = (f"≤ {MOST:g} ms", lambda mine, _: mine <= MOST)
    note = f"runs {', '.join(f'{gap:.1f}' for gap in busy)}; p99.9 {p(gaps, 0.999):.1f}"
    return [figure(("stall", words, "ms"), median(busy), median(idle), promise, note)]


def _type_until_synced(running: Running) -> None:
    frame = running.window.frame
    assert frame is not None
    search = frame.pages.page("clients").findChild(SearchField)
    assert search is not None
    turn = 0

    def type_next() -> None:
        nonlocal turn
        turn += 1
        search.setText(_TYPED[turn % len(_TYPED)])

    typing = QTimer(interval=150)
    typing.timeout.connect(type_next)
    typing.start()
    until(lambda: not running.engine.status.first_sync, "The end of the first sync", 120)
    typing.stop()


def _rest(seconds: float) -> None:
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()
