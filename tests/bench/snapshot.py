"""First sync of 100,000 clients and as many rows of history into the encrypted copy."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from statistics import median

import requests
from sqlcipher3.dbapi2 import connect

from clienteling.api.central import Central
from clienteling.cache import meta
from clienteling.cache.store import Store
from clienteling.sync import house
from clienteling.sync.pull import pull
from clienteling.wire import routes
from clienteling.wire.codec import columns, encode, to_row
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.sync import PullPage, PullRequest
from tests.bench import ground
from tests.bench.figures import Figure, at_most, figure

CLIENTS = 100_000
RUNS = 3


def measure() -> list[Figure]:
    """Three whole first syncs and three floors, taken in turn."""
    with ground.folder() as where, ground.central(CLIENTS, where) as wired:
        _, central = ground.signed_in(wired)
        ours, floor = [], []
        for run in range(RUNS):
            floor.append(_floor(wired.url, central, where / f"floor{run}.db"))
            ours.append(_ours(central, where / f"desk{run}.db"))
    words = f"first sync of {2 * CLIENTS:,} rows, searchable, seconds (median of {RUNS})"
    each = ", ".join(f"{taken:.2f}" for taken in ours)
    rate = 2 * CLIENTS / median(ours)
    name = ("snapshot", words, "s")
    note = f"runs {each}; {rate:,.0f} rows/s"
    return [figure(name, median(ours), median(floor), at_most(1.5), note)]


def _ours(central: Central, path: Path) -> float:
    store = Store.open(path, ground.KEY)
    start = time.perf_counter()
    while not pull(store, central, 0.0, datetime.now(UTC)).caught_up:
        pass
    house.index(store)
    taken = time.perf_counter() - start
    with store.read() as db:
        assert meta.get(db, "synced")
        assert db.execute("SELECT count(*) FROM client").fetchone() == (CLIENTS,)
    store.close()
    return taken


def _floor(url: str, central: Central, path: Path) -> float:
    """The same pages: requests, decode, keyed `executemany`, one index fill a page."""
    assert central.tokens is not None
    bare = connect(str(path), isolation_level=None)
    bare.execute(f"PRAGMA key = \"x'{ground.KEY.hex()}'\"")
    bare.execute("PRAGMA journal_mode = WAL")
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE VIRTUAL TABLE words USING fts5 (said, content='', prefix='1 2 3')")
    kinds = {table(kind): kind for kind in ground.KINDS}
    for name, kind in kinds.items():
        names = ", ".join(f'"{column}"' for column in columns(kind))
        bare.execute(f"CREATE TABLE {name} ({names}, PRIMARY KEY (id))")
    session, cursor = requests.Session(), None
    session.headers["Authorization"] = f"Bearer {central.tokens.access()}"
    start = time.perf_counter()
    while True:
        answer = session.post(url + routes.PULL, data=encode(PullRequest(cursor=cursor)))
        page = ground.PAGE.decode(answer.content)
        _keep(bare, page)
        cursor = page.cursor
        if page.done:
            break
    taken = time.perf_counter() - start
    bare.close()
    return taken


def _keep(bare: "ground.Connection", page: PullPage) -> None:
    bare.execute("BEGIN")
    for kind, rows in groupby(page.rows, type):
        _insert(bare, kind, list(rows))
    bare.execute("COMMIT")


def _insert(bare: "ground.Connection", kind: type[Record], rows: Sequence[Record]) -> None:
    marks = ", ".join("?" * len(columns(kind)))
    bare.executemany(
        f"INSERT OR REPLACE INTO {table(kind)} VALUES ({marks})",  # noqa: S608
        map(to_row, rows),
    )
    bare.executemany(
        "INSERT INTO words (said) VALUES (?)",
        [
            (f"{row.given} {row.family} {row.name_native} {row.pinyin} {row.initials}",)
            for row in rows
            if isinstance(row, Client)
        ],
    )
