"""Each keystroke of 500 searches over 1,000,000 clients: from the key to rows in the model."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QEventLoop, QTimer

from clienteling.actions.desk import Desk
from clienteling.cache import search_index
from clienteling.cache.reads.clients import VIPS
from clienteling.cache.store import Store
from clienteling.domain.people import ContactKind, NoteKind
from clienteling.sample import people
from clienteling.ui.pages.clients.book import Book
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.work import Work
from clienteling.wire.book import ClientFilter
from clienteling.wire.people import Client, ContactPoint, Note
from clienteling.wire.watches import Watch
from tests.bench import ground
from tests.bench.figures import Figure, figure, p, spread, times

CLIENTS = 1_000_000
NOTES = 200_000
SEARCHES = 500
PATIENCE = 20_000
BUDGET = 16.0
FILTERS = (
    ClientFilter(),
    ClientFilter(),
    ClientFilter(mine=True),
    ClientFilter(tiers=VIPS, languages=("fr",)),
)
"""What the book is narrowed to, for as many searches each."""

_SAID = (
    "blue dial steel strap coffee tea daughter wedding travel Geneva Paris calibre moon service"
    " polish waiting friend gift anniversary tomorrow collector auction vintage lilies quartz"
    " bracelet 蓝色表盘 喜欢喝茶 女儿结婚 收藏古董"
)
"""What is noted down about clients."""


class Known(NamedTuple):
    """Of whom something is typed."""

    clients: list[Client]
    points: list[ContactPoint]
    watches: list[Watch]


def measure() -> list[Figure]:
    """Everything by which somebody is found, key by key, in the book and in parts of it."""
    with ground.folder() as where:
        store = Store.open(where / "desk.db", ground.KEY)
        known = ground.clients(CLIENTS, "b")
        points = list(ground.points(known[: CLIENTS // 2]))
        watches = list(_watches(known))
        ground.fill(store, [*known, *points, *watches, *_notes(known)])
        store.index()
        _take_notes_in(store)
        typed = list(_typed(Known(known, points, watches)))
        del known, points, watches
        ours = _in_the_book(store, typed)
        floor = _floor(store)
        store.close()
    promise = (f"p99 ≤ {BUDGET:g} ms", lambda mine, _: mine <= BUDGET)
    words = f"each of {len(ours):,} keys of {SEARCHES} searches, {CLIENTS:,} clients, p99"
    return [
        figure(("search", words, "ms"), p(ours, 0.99), p(floor, 0.99), promise, spread(ours))
    ]


def _take_notes_in(store: Store) -> None:
    """As it is done after a first sync, piece by piece."""
    more = True
    while more:
        with store.write() as tx:
            more = search_index.note_down(tx)


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


def _notes(known: list[Client]) -> Iterator[Note]:
    chance = random.Random(3)  # noqa: S311 - a sample, no secret
    for number, client in enumerate(known[: NOTES * 5 : 5]):
        words = " ".join(chance.choices(_SAID.split(), k=8))
        yield Note(
            id=f"0190d000-0000-7000-8000-{number:012d}",
            scope="b",
            rev=1,
            about="client",
            subject=client.id,
            client=client.id,
            kind=NoteKind.CLIENT_WORDS,
            text=f"{words} word{number % 50_000}",
            at=ground.NOW,
        )


def _typed(known: Known) -> Iterator[tuple[ClientFilter, str]]:
    """What is typed, letter by letter, each kind in turn, and in which part of the book."""
    chance = random.Random(7)  # noqa: S311 - a sample, no secret
    for wanted in FILTERS:
        for turn in range(SEARCHES // len(FILTERS)):
            whole = _KINDS[turn % len(_KINDS)](chance, known)
            for length in range(1, len(whole) + 1):
                yield wanted, whole[:length]


def _pinyin(chance: random.Random, known: Known) -> str:
    client = chance.choice(known.clients)
    return client.pinyin.split("|")[0].replace(" ", "") or client.given


def _native(chance: random.Random, known: Known) -> str:
    client = chance.choice(known.clients)
    return client.name_native or client.given


def _two_words(chance: random.Random, known: Known) -> str:
    client = chance.choice(known.clients)
    return " ".join(chance.sample((client.given, client.family), 2))


def _slip(chance: random.Random, known: Known) -> str:
    """A name with two of its letters swapped."""
    name = chance.choice(known.clients).given.lower()
    place = chance.randrange(max(1, len(name) - 1))
    return name[:place] + name[place : place + 2][::-1] + name[place + 2 :]


def _contact(chance: random.Random, known: Known, kind: ContactKind) -> str:
    return chance.choice([each for each in known.points[:2_000] if each.kind is kind]).value


_KINDS: tuple[Callable[[random.Random, Known], str], ...] = (
    lambda chance, known: chance.choice(known.clients).family,
    _native,
    _pinyin,
    lambda chance, known: chance.choice(known.clients).initials.split("|")[0],
    _two_words,
    _slip,
    lambda chance, known: chance.choice(known.points).value[-4:],
    partial(_contact, kind=ContactKind.MOBILE),
    partial(_contact, kind=ContactKind.EMAIL),
    partial(_contact, kind=ContactKind.WECHAT),
    lambda chance, known: chance.choice(known.watches).serial,
    lambda chance, _: "note:" + " ".join(chance.sample(_SAID.split(), 2)),
)


def _in_the_book(store: Store, typed: list[tuple[ClientFilter, str]]) -> list[float]:
    app = ground.application()
    Dress(app, Mode.LIGHT)
    work = Work()
    person = msgspec.structs.replace(ground.PERSON, advisor=people.advisor_id(1))
    desk = Desk(store, person, lambda: datetime.now(UTC), ground.nobody)
    book = Book(desk, work)
    book.resize(320, 700)
    book.show()
    _until(book, lambda: None)
    taken = []
    for wanted, text in [(ClientFilter(), "warm"), *typed]:
        if wanted != book.bar.wanted:
            book.search.clear()
            _until(book, partial(book.bar.show_filter, wanted))
        if text != book.search.text():
            begun = time.perf_counter()
            _until(book, partial(book.search.setText, text))
            taken.append((time.perf_counter() - begun) * 1000)
    work.stop()
    book.deleteLater()
    return taken[1:]


def _until(book: Book, deed: "ground.Deed") -> None:
    """Do it, and wait until the model holds its whole answer."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True)
    limit.timeout.connect(loop.quit)
    answers = (book.shelf.filled, book.shelf.found)
    for answer in answers:
        answer.connect(loop.quit)
    limit.start(PATIENCE)
    deed()
    loop.exec()
    assert limit.isActive(), "no answer came"
    for answer in answers:
        answer.disconnect(loop.quit)


def _floor(store: Store) -> list[float]:
    """One index seek and fifty row reads."""

    def seek() -> None:
        with store.read() as db:
            db.execute(
                "SELECT * FROM client WHERE family >= ? ORDER BY family LIMIT 50", ("Ma",)
            ).fetchall()

    return times(seek, 300)
