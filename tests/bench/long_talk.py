"""A conversation of 5,000 messages: the wheel through all of it, down from the first word."""

import time
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from clienteling.demo.hands import until
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.ui.bus import Place
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
_TALK = "long-talk"
_WORDS = "Could you tell me how my watch is doing, and when I may come by to see it again?"


def measure(floor: float) -> Figure:
    """Six hundred turns of the wheel upward, while what went before is read."""
    with ground.folder() as where:
        seat.filled(where, _rows())
        ground.application()
        running = seat.seated(seat.entry(where))
        frame = running.window.frame
        assert frame is not None
        running.bus.go.emit(Place("inbox", _TALK))
        page = frame.pages.page("inbox")
        begun = time.perf_counter()
        until(lambda: _newest_is_seen(page), "The newest message")
        opened = (time.perf_counter() - begun) * 1000
        taken = _scrolled(page)
        running.close()
    words = f"longest frame of {TURNS} turns through a conversation of {MESSAGES:,} messages"
    promise = (f"≤ {BUDGET:g} ms", lambda mine, _: mine <= BUDGET)
    note = f"p99 {p(taken, 0.99):.3g}; opened at its newest in {opened:.0f} ms"
    return figure(("scroll", words, "ms"), max(taken), floor, promise, note)


def _rows() -> list[Record]:
    now = datetime.now(UTC)
    said: list[Record] = [
        Message(
            id=f"said-{number:05d}",
            scope="b",
            rev=1,
            conversation=_TALK,
            direction=Direction.OUT if number % 3 == 0 else Direction.IN,
            author="lin" if number % 3 == 0 else "",
            body=f"{number} {_WORDS[: 20 + number * 7 % 60]}",
            state=MessageState.READ if number % 3 == 0 else MessageState.DELIVERED,
            at=now - timedelta(minutes=MESSAGES - number),
        )
        for number in range(MESSAGES)
    ]
    talk = Conversation(
        id=_TALK,
        scope="b",
        rev=1,
        channel=Channel.WEB,
        visitor="somebody",
        last_at=now,
        last_text=_WORDS,
        waiting_since=now,
    )
    return [talk, *said]


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
