"""Each keystroke of 500 searches over 1,000,000 clients: from the key to rows in the model."""

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEventLoop, QTimer

from clienteling.actions.desk import Desk
from clienteling.cache.store import Store
from clienteling.ui.pages.clients.book import Book
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.work import Work
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.watches import Watch
from tests.bench import ground
from tests.bench.figures import Figure, figure, p, spread, times

CLIENTS = 1_000_000
SEARCHES = 500
PATIENCE = 5_000
BUDGET = 16.0


def measure() -> list[Figure]:
    """Names, hanzi, pinyin, initials, phone tails and serials, typed key by key."""
    with ground.folder() as where:
        store = Store.open(where / "desk.db", ground.KEY)
        known = ground.clients(CLIENTS, "b")
        points = list(ground.points(known[: CLIENTS // 2]))
        watches = list(_watches(known))
        ground.fill(store, [*known, *points, *watches])
        store.index()
        typed = list(_typed(known, points, watches))
        del known, points, watches
        ours = _in_the_book(store, typed)
        floor = _floor(store)
        store.close()
    promise = (f"p99 ≤ {BUDGET:g} ms", lambda mine, _: mine <= BUDGET)
    words = f"each of {len(ours):,} keys of {SEARCHES} searches, {CLIENTS:,} clients, p99"
    return [
        figure(("search", words, "ms"), p(ours, 0.99), p(floor, 0.99), promise, spread(ours))
    ]


def _watches(known: list[Client]) -> Iterator[Watch]:
    for number, client in enumerate(known[::4]):
        yield Watch(
            id=f"0190c000-0000-7000-8000-{number:012d}",
            scope="b",
            rev=1,
            reference="B210.4410",
            serial=f"{number * 7919 % 10_000_000:07d}",
            model="Boréal Date",
            owner=client.id,
        )


def _typed(
    known: list[Client], points: list[ContactPoint], watches: list[Watch]
) -> Iterator[str]:
    """What is typed, letter by letter, each kind in turn."""
    chance = random.Random(7)  # noqa: S311 - a sample, no secret
    for turn in range(SEARCHES):
        client = chance.choice(known)
        whole = (
            client.family,
            client.name_native or client.given,
            client.pinyin.split("|")[0].replace(" ", "") or client.given,
            client.initials.split("|")[0],
            chance.choice(points).value[-4:],
            chance.choice(watches).serial,
        )[turn % 6]
        for length in range(1, len(whole) + 1):
            yield whole[:length]


def _in_the_book(store: Store, typed: list[str]) -> list[float]:
    app = ground.application()
    Dress(app, Mode.LIGHT)
    work = Work()
    desk = Desk(store, ground.PERSON, lambda: datetime.now(UTC), ground.nobody)
    book = Book(desk, work)
    book.resize(320, 700)
    book.show()
    _until_shown(book, lambda: None)
    taken = []
    for text in ["warm", *typed]:
        if text != book.search.text():
            begun = time.perf_counter()
            _until_shown(book, partial(book.search.setText, text))
            taken.append((time.perf_counter() - begun) * 1000)
    work.stop()
    book.deleteLater()
    return taken[1:]


def _until_shown(book: Book, deed: "ground.Deed") -> None:
    """Do it, and wait until the model has taken its answer."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True)
    limit.timeout.connect(loop.quit)
    book.list.model().modelReset.connect(loop.quit)
    limit.start(PATIENCE)
    deed()
    loop.exec()
    assert limit.isActive(), "no answer came"
    book.list.model().modelReset.disconnect(loop.quit)


def _floor(store: Store) -> list[float]:
    """One index seek and fifty row reads."""

    def seek() -> None:
        with store.read() as db:
            db.execute(
                "SELECT * FROM client WHERE family >= ? ORDER BY family LIMIT 50", ("Ma",)
            ).fetchall()

    return times(seek, 300)
