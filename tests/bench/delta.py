"""A pull of 100 changed rows, applied and indexed, in a small copy and in a huge one."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import msgspec
from sqlalchemy import Engine

from clienteling.api.central import Central
from clienteling.cache import arrivals
from clienteling.cache.sealed import opened
from clienteling.cache.store import Store
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import open_database
from clienteling.sync import house
from clienteling.sync.pull import pull
from clienteling.wire.codec import encode
from clienteling.wire.people import Client
from clienteling.wire.sync import PullRequest
from tests.bench import ground
from tests.bench.figures import Figure, figure, p, spread

AT_CENTRAL = 5_000
SMALL, HUGE = 10_000, 1_000_000
CHANGED = 100
RUNS = 40


@dataclass
class Change:
    """Central, where a hundred clients get another name again and again."""

    engine: Engine
    known: list[Client]
    turn: int = 0

    def __call__(self) -> None:
        self.turn += 1
        start = self.turn * CHANGED % (len(self.known) - CHANGED)
        with stamped(self.engine) as work:
            work.put(
                *(
                    msgspec.structs.replace(row, salutation=f"turn {self.turn}")
                    for row in self.known[start : start + CHANGED]
                )
            )


def measure() -> list[Figure]:
    """Forty pulls with 10,000 rows cached, forty with 1,000,000, and forty bare ones."""
    with ground.folder() as where, ground.central(AT_CENTRAL, where) as wired:
        _, central = ground.signed_in(wired)
        engine = open_database(f"sqlite:///{wired.database}")
        known = ground.clients(AT_CENTRAL, wired.scope)
        change = Change(engine, known)
        floor = _floor(central, change, where / "floor.db")
        small = _ours(central, change, where / "small.db", SMALL)
        huge = _ours(central, change, where / "huge.db", HUGE)
        engine.dispose()
    budget = (
        "p50 ≤ 15 ms, p95 ≤ 60 ms",
        lambda *_: median(small) <= 15 and p(small, 0.95) <= 60,
    )
    dearer = ("≤ 1.2 × the small copy's", lambda mine, other: mine <= 1.2 * other)
    note = f"p95 {p(small, 0.95):.3g}; floor {spread(floor)}"
    return [
        figure(
            ("delta", f"pull of {CHANGED} rows, {SMALL:,} cached, p50", "ms"),
            median(small),
            median(floor),
            budget,
            note,
        ),
        figure(
            ("delta", f"the same with {HUGE:,} rows cached, p50", "ms"),
            median(huge),
            median(small),
            dearer,
            f"p95 {p(huge, 0.95):.3g}, n={len(huge)}",
        ),
    ]


def _ours(central: Central, change: Change, path: Path, rows: int) -> list[float]:
    store = Store.open(path, ground.KEY)
    _catch_up(store, central)
    others = ground.clients(rows - AT_CENTRAL, change.known[0].scope)
    ground.fill(store, _renamed(others))
    house.index(store)
    taken = _each(change, lambda: _catch_up(store, central))
    store.close()
    return taken


def _renamed(rows: list[Client]) -> Iterator[Client]:
    """Other clients than those at central: the season would give them the same ids."""
    for number, row in enumerate(rows):
        yield msgspec.structs.replace(row, id=f"0190b000-0000-7000-8000-{number:012d}")


def _catch_up(store: Store, central: Central) -> None:
    while not pull(store, central, 0.0, datetime.now(UTC)).caught_up:
        pass


def _each(change: Change, deed: Callable[[], None]) -> list[float]:
    """How long the deed takes after each change."""
    taken = []
    for _ in range(RUNS):
        change()
        start = time.perf_counter()
        deed()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def _floor(central: Central, change: Change, path: Path) -> list[float]:
    """One bare request, and one durable commit of the same rows."""
    store = Store.open(path, ground.KEY)
    _catch_up(store, central)
    with store.read() as db:
        cursor = arrivals.place(db).cursor
    bare = opened(path.with_name("bare.db"), ground.KEY)
    bare.execute("CREATE TABLE bare (id TEXT PRIMARY KEY, body BLOB)")

    def request_and_commit() -> None:
        nonlocal cursor
        page = central.pull(PullRequest(cursor=cursor))
        cursor = page.cursor
        bare.execute("BEGIN IMMEDIATE")
        bare.executemany(
            "INSERT OR REPLACE INTO bare VALUES (?, ?)",
            [(row.id, encode(row)) for row in page.rows],
        )
        bare.execute("COMMIT")

    taken = _each(change, request_and_commit)
    bare.close()
    store.close()
    return taken
