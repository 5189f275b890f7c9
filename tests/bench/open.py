"""Choose a VIP with 500 rows of history: until the counter card is painted."""

import time
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from typing_extensions import override

from clienteling.cache.store import Store
from clienteling.ui.bus import Place
from clienteling.ui.pages.clients.subject import Subject
from clienteling.ui.widgets.timeline import Timeline
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from tests.bench import ground, seat
from tests.bench.figures import Figure, figure, p, spread, times
from tests.bench.lives import ROWS, life

CLIENTS = 1_000_000
VIPS = 100
BUDGET = 33.0
_LOOK_MS = 600


def measure() -> list[Figure]:
    """A hundred VIPs one after the other, each opened for the first time."""
    with ground.folder() as where:
        known = ground.clients(CLIENTS, "b")
        vips = known[:: CLIENTS // VIPS][:VIPS]
        rows: list[Record] = [*known]
        for vip in vips:
            rows += life(vip)
        del known
        seat.filled(where, sorted(rows, key=lambda row: type(row).__name__))
        del rows
        ours = _opened(where, [vip.id for vip in vips])
        floor = _floor(where, vips)
    words = f"VIP with {ROWS} history rows, {CLIENTS:,} clients → card painted, p99"
    promise = (f"p99 ≤ {BUDGET:g} ms", lambda mine, _: mine <= BUDGET)
    name = ("open", words, "ms")
    return [figure(name, p(ours, 0.99), median(floor), promise, spread(ours))]


def _opened(where: Path, vips: list[str]) -> list[float]:
    ground.application()
    running = seat.seated(seat.entry(where))
    frame = running.window.frame
    assert frame is not None
    frame.pages.turn_to(1)
    page = frame.pages.page("clients")
    subject, story = page.findChild(Subject), page.findChild(Timeline)
    assert subject is not None
    assert story is not None
    seen = _Seen(subject)
    story.viewport().installEventFilter(seen)
    taken = []
    for vip in vips:
        seen.wanted = vip
        begun = time.perf_counter()
        running.bus.go.emit(Place("clients", vip))
        seen.life.exec()
        taken.append((time.perf_counter() - begun) * 1000)
        assert story.model().rowCount() > 0
        _rest()
    running.close()
    return taken[1:]


def _rest() -> None:
    """A person looks before they turn to the next one, and what is kept meanwhile is kept."""
    loop = QEventLoop()
    QTimer.singleShot(_LOOK_MS, loop.quit)
    loop.exec()


class _Seen(QObject):
    """Ends its `life` when the history of the wanted client is painted, which comes last."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self._subject = subject
        self.wanted = ""
        self.life = QEventLoop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        card = self._subject.card
        shown = card is not None and card.client.id == self.wanted
        if shown and event.type() == QEvent.Type.Paint:
            self.life.quit()
        return False


def _floor(where: Path, vips: list[Client]) -> list[float]:
    """The same rows, read bare."""
    store = Store.open(where / "bench.db", ground.KEY)
    who = iter([*vips, *vips])

    def read() -> None:
        vip = next(who).id
        with store.read() as db:
            for table in ("note", "purchase", "visit"):
                db.execute(f"SELECT * FROM {table} WHERE client = ?", (vip,)).fetchall()  # noqa: S608
            db.execute(
                "SELECT message.* FROM message JOIN conversation"
                " ON conversation.id = message.conversation WHERE client = ?",
                (vip,),
            ).fetchall()

    taken = times(read, VIPS)
    store.close()
    return taken
