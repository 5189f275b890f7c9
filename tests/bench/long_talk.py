"""A conversation of 5,000 messages: opened, and the wheel through all of it."""

import time
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.demo.hands import until
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.ui.bus import Bus, Place
from clienteling.ui.widgets.bubble import Bubble
from clienteling.ui.widgets.thread import Thread
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.record import Record
from tests.bench import ground, seat
from tests.bench.figures import Figure, figure, p
from tests.bench.stall import Pulse

MESSAGES = 5_000
TURNS = 600
STEP = 180
FRAME_MS = 16
BUDGET = 16.0
OPENINGS = 42
_LOOK_MS = 300
_TALK, _OTHER = "long-talk", "other-talk"
_WORDS = "Could you tell me how my watch is doing, and when I may come by to see it again?"


def measure(floor: float) -> Figure:
    """Six hundred turns of the wheel upward, while what went before is read."""
    with ground.folder() as where:
        rows = [*_rows(_TALK), *_rows(_OTHER)]
        seat.filled(where, sorted(rows, key=lambda row: type(row).__name__))
        ground.application()
        running = seat.seated(seat.entry(where))
        frame = running.window.frame
        assert frame is not None
        running.bus.go.emit(Place("inbox", _TALK))
        page = frame.pages.page("inbox")
        until(lambda: _newest_is_seen(page), "The newest message")
        opened = _opened(page, running.bus)
        taken = _scrolled(page)
        running.close()
    words = f"longest frame of {TURNS} turns through a conversation of {MESSAGES:,} messages"
    promise = (f"≤ {BUDGET:g} ms", lambda mine, _: mine <= BUDGET)
    note = (
        f"p99 {p(taken, 0.99):.3g}; opened at its newest in"
        f" {p(opened, 0.5):.0f} ms, p99 {p(opened, 0.99):.0f}"
    )
    return figure(("scroll", words, "ms"), max(taken), floor, promise, note)


def _opened(page: QWidget, bus: Bus) -> list[float]:
    """How long it takes from one long conversation to the newest words of another, in ms."""
    thread = page.findChild(Thread)
    assert thread is not None
    painted = _Painted(thread)
    taken = []
    for number in range(OPENINGS):
        painted.wanted = (_OTHER, _TALK)[number % 2]
        begun = time.perf_counter()
        bus.go.emit(Place("inbox", painted.wanted))
        painted.life.exec()
        taken.append((time.perf_counter() - begun) * 1000)
        QTimer.singleShot(_LOOK_MS, painted.life.quit)
        painted.life.exec()
    thread.viewport().removeEventFilter(painted)
    return taken[1:]


class _Painted(QObject):
    """Ends its `life` when the thread is painted with the newest of the wanted conversation."""

    def __init__(self, thread: Thread) -> None:
        super().__init__()
        self._thread = thread
        self.wanted = ""
        self.life = QEventLoop()
        thread.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        newest = f"{self.wanted}-{MESSAGES - 1:05d}"
        if event.type() == QEvent.Type.Paint and any(
            each.said.key == newest and each.isVisible()
            for each in self._thread.findChildren(Bubble)
        ):
            self.life.quit()
        return False


def _rows(talk: str) -> list[Record]:
    now = datetime.now(UTC)
    said: list[Record] = [
        Message(
            id=f"{talk}-{number:05d}",
            scope="b",
            rev=1,
            conversation=talk,
            direction=Direction.OUT if number % 3 == 0 else Direction.IN,
            author="lin" if number % 3 == 0 else "",
            body=f"{number} {_WORDS[: 20 + number * 7 % 60]}",
            state=MessageState.READ if number % 3 == 0 else MessageState.DELIVERED,
            at=now - timedelta(minutes=MESSAGES - number),
        )
        for number in range(MESSAGES)
    ]
    held = Conversation(
        id=talk,
        scope="b",
        rev=1,
        channel=Channel.WEB,
        visitor="somebody",
        last_at=now,
        last_text=_WORDS,
        waiting_since=now,
    )
    return [held, *said]


def _newest_is_seen(page: QWidget) -> bool:
    newest = f"{MESSAGES - 1} "
    return any(
        each.said.text.startswith(newest) and not each.visibleRegion().isEmpty()
        for each in page.findChildren(Bubble)
    )


def _scrolled(page: QWidget) -> list[float]:
    """How long each frame held the window, in ms, while somebody read upward."""
    thread = page.findChild(Thread)
    assert thread is not None
    bar, life, left = thread.verticalScrollBar(), QEventLoop(), [TURNS]

    def turn() -> None:
        bar.setValue(bar.value() - STEP)
        left[0] -= 1
        if not left[0]:
            timer.stop()
            life.quit()

    timer = QTimer(interval=FRAME_MS)
    timer.timeout.connect(turn)
    timer.start()
    pulse = Pulse()
    life.exec()
    pulse.stop()
    assert bar.maximum() > TURNS * STEP / 2, "too little of it was read"
    return pulse.gaps
