"""Grounds to measure on: encrypted copies of a size, a central in a process of its own."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby, islice
from pathlib import Path

import msgspec
from PySide6.QtWidgets import QApplication
from sqlcipher3.dbapi2 import Connection

from clienteling.actions.desk import Person
from clienteling.api.central import Central
from clienteling.cache import shown
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.people import NoteKind
from clienteling.sample import people
from clienteling.server import registry
from clienteling.server.app import open_central
from clienteling.server.registry import NewPerson
from clienteling.server.settings import Settings
from clienteling.server.store.clock import stamped
from clienteling.wire.auth import SignedIn, SignIn
from clienteling.wire.people import Advisor, Boutique, Client, ContactPoint, Note
from clienteling.wire.record import Record
from clienteling.wire.sync import PullPage

__all__ = ["Connection"]

KEY = bytes(range(32))
NOW = datetime(2026, 3, 4, 6, 20, tzinfo=UTC)
PASSWORD = "a long enough phrase for nobody"
SLICE = 1_000
KINDS = (Boutique, Advisor, Client, Note)
"""What a central made here holds."""
PAGE = msgspec.json.Decoder(PullPage)


@dataclass(frozen=True)
class Wired:
    """A central on loopback and somebody who may sign in there."""

    url: str
    login: str
    scope: str
    database: Path


class Fixed:
    """Tokens that are good for as long as a measurement takes."""

    def __init__(self, signed_in: SignedIn) -> None:
        self._access = signed_in.access

    def access(self) -> str:
        return self._access

    def renew(self) -> object:
        raise AssertionError("measured for longer than a token lives")


def clients(count: int, scope: str) -> list[Client]:
    """`count` clients of the sample season, moved to `scope`."""
    return [
        msgspec.structs.replace(row, scope=scope, rev=1)
        for row in people.clients(7, count, NOW)
    ]


def points(known: list[Client]) -> Iterator[ContactPoint]:
    """Their contact points."""
    for row in people.contact_points(7, known):
        yield msgspec.structs.replace(row, scope=known[0].scope, rev=1)


def notes(known: list[Client]) -> Iterator[Note]:
    """One row of history for each of them."""
    for client in known:
        yield Note(
            id=new_id(),
            scope=client.scope,
            rev=1,
            about="client",
            subject=client.id,
            client=client.id,
            kind=NoteKind.CLIENT_WORDS,
            text="Looked at the blue dial, will come back with a friend.",
            at=NOW,
        )


def pages(rows: Iterable[Record], size: int = SLICE) -> Iterator[list[Record]]:
    """`rows` in lists of `size`."""
    all_rows = iter(rows)
    while page := list(islice(all_rows, size)):
        yield page


def fill(store: Store, rows: Iterable[Record]) -> None:
    """Show `rows` in a store, as central would have them."""
    for kind, of_kind in groupby(rows, type):
        for page in pages(of_kind):
            with store.write() as tx:
                shown.fill(tx, kind, page)


Deed = Callable[[], object]
PERSON = Person("lin", "Lin", "", ("advisor",), "b", "d", "Bench", "UTC", "EUR", "FR")


def nobody(_changes: Changes) -> None:
    """Nobody listens."""


def application() -> QApplication:
    """The one application of this process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        yield Path(name)


@contextmanager
def central(count: int, where: Path) -> Iterator[Wired]:
    """A central with `count` clients and as many rows of history, in its own process."""
    database = where / "central.db"
    settings = Settings(database=f"sqlite:///{database}", blobs=where / "blobs", rate=0.0)
    opened = open_central(settings)
    here = Boutique(
        id=new_id(),
        scope="",
        code="BEN1",
        name="Bench",
        city="Paris",
        country="FR",
        tz="Europe/Paris",
        currency="EUR",
    )
    boutique = registry.open_boutique(opened.engine, here)
    registry.add_person(opened.engine, NewPerson("lin", "Lin", "BEN1", PASSWORD))
    known = clients(count, boutique.id)
    for page in pages([*known, *notes(known)]):
        with stamped(opened.engine) as work:
            work.put(*page)
    opened.engine.dispose()
    with serving(settings.database, where) as url:
        yield Wired(url, "lin", boutique.id, database)


@contextmanager
def serving(database: str, where: Path) -> Iterator[str]:
    """`clienteling serve` on a free port; its address."""
    command = [sys.executable, "-m", "clienteling", "serve", "--database", database]
    process = subprocess.Popen(
        [*command, "--port", "0", "--blobs", str(where / "blobs")],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if found := re.search(r"http://[\d.]+:\d+", line):
                yield found.group()
                break
    finally:
        process.terminate()
        process.wait(20)


def signed_in(wired: Wired) -> tuple[SignedIn, Central]:
    """Somebody at a new desk, and their calls."""
    central = Central(wired.url)
    me = central.sign_in(SignIn(wired.login, PASSWORD, device_name="bench"))
    central.tokens = Fixed(me)
    return me, central
