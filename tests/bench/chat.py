"""A message accepted by central, until its bubble is painted at another desk."""

import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from msgspec import Raw
from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from clienteling.api.central import Central
from clienteling.cache.sealed import opened
from clienteling.demo.hands import until
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.ui.bus import Place
from clienteling.ui.widgets.bubble import Bubble
from clienteling.wire.chat_commands import OpenConversation, SendMessage
from clienteling.wire.codec import encode
from clienteling.wire.command import Command
from clienteling.wire.sync import PullRequest, PushRequest
from tests.bench import ground, seat
from tests.bench.figures import Figure, figure, p, spread

CLIENTS = 2_000
MESSAGES = 60
PATIENCE = 20.0
_PAUSE_MS = 200


def measure() -> list[Figure]:
    """Sixty messages from one desk; the floor is the push itself and one durable commit."""
    with ground.folder() as where, ground.central(CLIENTS, where) as wired:
        me, calls = ground.signed_in(wired)
        (where / "desk").mkdir()
        other, _ = ground.signed_in(wired)
        sender = Sender(calls, me.device, wired.scope)
        client = ground.clients(CLIENTS, wired.scope)[5].id
        talk = sender.begin(client)
        ground.application()
        running = seat.seated(seat.entry(where / "desk", wired.url, other))
        until(lambda: running.engine.status.as_of, "The first sync", 60)
        running.bus.go.emit(Place("inbox", talk))
        frame = running.window.frame
        assert frame is not None
        page = frame.pages.page("inbox")
        ours = []
        for number in range(MESSAGES + 3):
            words = f"Message number {number}"
            begun = time.perf_counter()
            threading.Thread(target=sender.say, args=(talk, client, words)).start()
            _painted(page, words)
            ours.append((time.perf_counter() - begun) * 1000)
            _rest()
        running.close()
        floor = _floor(where, sender, talk, client)
    promise = ("p99 ≤ floor p99 + 50 ms", lambda mine, bare: mine <= bare + 50)
    words = "sent at one desk → bubble painted at another, p99"
    note = f"{spread(ours[3:])}; floor p50 {median(floor):.3g}"
    name = ("chat", words, "ms")
    return [figure(name, p(ours[3:], 0.99), p(floor, 0.99), promise, note)]


def _painted(page: QWidget, words: str) -> None:
    """Let the window live until a bubble with these words stands in view, and paint it."""
    end, life = time.monotonic() + PATIENCE, QEventLoop()
    look = QTimer(interval=1)
    found: list[Bubble] = []

    def see() -> None:
        found[:] = [each for each in page.findChildren(Bubble) if each.said.text == words]
        found[:] = [each for each in found if not each.visibleRegion().isEmpty()]
        if found or time.monotonic() > end:
            life.quit()

    look.timeout.connect(see)
    look.start()
    life.exec()
    look.stop()
    found[0].repaint()


def _rest() -> None:
    """What came of the last one comes in before somebody writes again."""
    life = QEventLoop()
    QTimer.singleShot(_PAUSE_MS, life.quit)
    life.exec()


class Sender:
    """Another desk of the same boutique, as far as central can tell."""

    def __init__(self, calls: Central, device: str, scope: str) -> None:
        self._calls = calls
        self._device = device
        self._scope = scope
        self._seq = 0
        self._epoch = calls.pull(PullRequest(limit=1)).epoch

    def begin(self, client: str) -> str:
        """A conversation with a client."""
        talk = new_id()
        self._push(
            OpenConversation(
                id=new_id(),
                at=datetime.now(UTC),
                scope=self._scope,
                conversation=talk,
                client=client,
                channel=Channel.WEB,
            )
        )
        return talk

    def say(self, talk: str, client: str, words: str) -> None:
        """One message."""
        self._push(
            SendMessage(
                id=new_id(),
                at=datetime.now(UTC),
                scope=self._scope,
                message=new_id(),
                conversation=talk,
                client=client,
                body=words,
            )
        )

    def _push(self, command: Command) -> None:
        self._seq += 1
        raw = Raw(encode(replace(command, seq=self._seq)))
        reply = self._calls.push(PushRequest(self._device, self._epoch, (raw,)))
        assert [each.status for each in reply.receipts] == ["done"], reply


def _floor(where: Path, sender: Sender, talk: str, client: str) -> list[float]:
    bare = opened(where / "floor.db", ground.KEY)
    bare.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, body TEXT)")
    taken = []
    for number in range(MESSAGES):
        begun = time.perf_counter()
        sender.say(talk, client, f"Bare {number}")
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO bare (body) VALUES (?)", (f"Bare {number}",))
        bare.execute("COMMIT")
        taken.append((time.perf_counter() - begun) * 1000)
    bare.close()
    return taken
