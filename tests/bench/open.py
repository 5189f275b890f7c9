"""Choose a VIP with 500 rows of history: until the counter card is painted."""

import time
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median

from clienteling.cache.store import Store
from clienteling.demo.hands import until
from clienteling.domain.messages import Channel, Direction
from clienteling.domain.people import NoteKind
from clienteling.ui.bus import Place
from clienteling.ui.pages.clients.subject import Subject
from clienteling.ui.widgets.timeline import Timeline
from clienteling.wire.people import Client, Note, Visit
from clienteling.wire.record import Record
from clienteling.wire.service import Conversation, Message
from clienteling.wire.watches import Purchase
from tests.bench import ground, seat
from tests.bench.figures import Figure, figure, p, spread, times

CLIENTS = 10_000
VIPS = 60
BUDGET = 33.0


def measure() -> list[Figure]:
    """Sixty VIPs one after the other, each opened for the first time."""
    with ground.folder() as where:
        known = ground.clients(CLIENTS, "b")
        vips = known[:: CLIENTS // VIPS][:VIPS]
        rows: list[Record] = [*known]
        for vip in vips:
            rows += _history(vip)
        seat.filled(where, sorted(rows, key=lambda row: type(row).__name__))
        ours = _opened(where, [vip.id for vip in vips])
        floor = _floor(where, vips)
    words = "VIP with 500 history rows → counter card painted, p99"
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
    taken = []
    for vip in vips:
        begun = time.perf_counter()
        running.bus.go.emit(Place("clients", vip))
        until(partial(_shows, subject, vip), "The card")
        running.window.repaint()
        taken.append((time.perf_counter() - begun) * 1000)
        assert story.model().rowCount() > 0
    running.close()
    return taken[1:]


def _shows(subject: Subject, vip: str) -> bool:
    return subject.card is not None and subject.card.client.id == vip


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


def _history(vip: Client) -> Iterator[Record]:
    """Five hundred rows: a conversation of 200 messages, notes, visits and purchases."""
    talk = Conversation(
        id=f"t{vip.id}", scope="b", client=vip.id, channel=Channel.WEB, last_at=ground.NOW
    )
    yield talk
    for number in range(499):
        at = ground.NOW - timedelta(days=number, hours=number % 9)
        identifier = f"{number:04d}{vip.id}"
        if number < 200:
            yield Message(
                id=identifier,
                scope="b",
                conversation=talk.id,
                direction=Direction.IN,
                body=f"Could I see number {number} as well?",
                at=at,
            )
        elif number < 350:
            yield Note(
                id=identifier,
                scope="b",
                about="client",
                subject=vip.id,
                client=vip.id,
                kind=NoteKind.ASSESSMENT,
                text=f"Looked at number {number}.",
                at=at,
            )
        elif number < 450:
            yield Visit(id=identifier, scope="b", client=vip.id, arrived_at=at, intent="gift")
        else:
            yield Purchase(
                id=identifier,
                scope="b",
                client=vip.id,
                bought_on=at.date(),
                description="Boréal Date",
                price=6_480_000,
                currency="EUR",
            )
