"""The wheel and jumps through 1,000,000 clients: how long any frame holds the window."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QEventLoop,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.cache.store import Store
from clienteling.ui.pages.clients.book import Book
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.widgets.line import KEY, LINE, ROW, Line
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.work import Work
from tests.bench import ground, long_talk
from tests.bench.figures import Figure, figure, p
from tests.bench.stall import Pulse

CLIENTS = 1_000_000
WHEEL, JUMPS = 600, 300
FRAME_MS = 16
PATIENCE = 60_000
BUDGET = 16.0
_NO_PARENT = QModelIndex()


class Blank(QAbstractListModel):
    """As many rows, with nothing in them and nothing to read."""

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else CLIENTS

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == LINE:
            return Line("Somebody", "Client · today", monogram="S")
        return index.row() if role == KEY else None


def measure() -> list[Figure]:
    """Six hundred turns of the wheel and three hundred jumps, over clients and over nothing."""
    app = ground.application()
    Dress(app, Mode.LIGHT)
    floor = _floor()
    with ground.folder() as where:
        store = Store.open(where / "desk.db", ground.KEY)
        ground.fill(store, ground.clients(CLIENTS, "b"))
        store.index()
        ours = _in_the_book(store)
        store.close()
    words = f"longest frame of {WHEEL} turns and {JUMPS} jumps through {CLIENTS:,} clients"
    promise = (f"≤ {BUDGET:g} ms", lambda mine, _: mine <= BUDGET)
    note = (
        f"p99 {p(ours, 0.99):.3g}, p99.9 {p(ours, 0.999):.3g}; floor p99 {p(floor, 0.99):.3g}"
    )
    clients = figure(("scroll", words, "ms"), max(ours), max(floor), promise, note)
    return [clients, long_talk.measure(max(floor))]


def _in_the_book(store: Store) -> list[float]:
    work = Work()
    desk = Desk(store, ground.PERSON, lambda: datetime.now(UTC), ground.nobody)
    book = Book(desk, work)
    book.resize(320, 700)
    loop = QEventLoop()
    book.shelf.filled.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop.quit)
    book.show()
    loop.exec()
    assert book.list.rows() == CLIENTS
    taken = _scrolled(book.list)
    work.stop()
    book.deleteLater()
    return taken


def _floor() -> list[float]:
    view, model = LineList("Nothing"), Blank()
    view.setModel(model)
    view.resize(320, 620)
    view.show()
    taken = _scrolled(view)
    view.close()
    return taken


def _scrolled(view: LineList) -> list[float]:
    """How long each frame held the window, in ms, while somebody scrolled."""
    loop = QEventLoop()
    places = _places(view.verticalScrollBar().maximum())

    def turn() -> None:
        place = next(places, None)
        if place is None:
            timer.stop()
            loop.quit()
        else:
            view.verticalScrollBar().setValue(place)

    timer = QTimer(interval=FRAME_MS)
    timer.timeout.connect(turn)
    timer.start()
    pulse = Pulse()
    loop.exec()
    pulse.stop()
    return pulse.gaps


def _places(last: int) -> Iterator[int]:
    """Down by the wheel, three rows a turn; then anywhere, as by dragging the bar."""
    chance = random.Random(5)  # noqa: S311 - a sample, no secret
    yield from range(0, WHEEL * 3 * ROW, 3 * ROW)
    for _ in range(JUMPS):
        yield chance.randrange(last)
