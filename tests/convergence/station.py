"""One person at one desk: the real copy, the real engine's steps, and how both may die."""

import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from clienteling.actions.desk import Desk, Person
from clienteling.api.central import Central
from clienteling.cache import meta
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.server.cursors import opened
from clienteling.server.tokens import Bearer
from clienteling.sync import enrol
from clienteling.sync import house as sync_house
from clienteling.sync.engine import Engine
from clienteling.sync.status import Status
from tests.convergence.house import House
from tests.convergence.line import Killed, Line
from tests.convergence.town import BOUTIQUES, PEOPLE
from tests.fixtures_desk import KEY

HOMES = {"lin": "PAR1", "marie": "PAR1", "noor": "LYO1"}
ROLES = {"lin": ("advisor",), "marie": ("manager",), "noor": ("advisor",)}
_TOKEN_LASTS = timedelta(minutes=8)
_A_REST = 700.0
"""Seconds of the steady clock between two steps: longer than any rest central imposes."""


class Station:
    """A desk that a history can use, kill, copy and open again."""

    def __init__(
        self, house: House, folder: Path, name: str, login: str, skew: timedelta
    ) -> None:
        self.house, self.name, self.login, self.skew = house, name, login, skew
        self.path = folder / f"{name}.db"
        self.line = Line(house.carry)
        self.asked: dict[str, frozenset[str]] = {}
        self.copied = False
        self.shared = False
        self.steps = count(1)
        self.bearer: Bearer | None = None
        self.furthest: dict[str, int] = {}
        self._token: tuple[str, Bearer | None, datetime] = ("", None, house.clock())

    @property
    def person(self) -> str:
        return PEOPLE[self.login]

    @property
    def status(self) -> Status:
        return self.engine.status

    def now(self) -> datetime:
        """The time by the clock of this desk, which may be wrong by years."""
        return self.house.clock() + self.skew

    def access(self) -> str:
        assert self.bearer is not None
        now = self.house.clock()
        token, bearer, until = self._token
        if bearer != self.bearer or now >= until:
            token = self.house.token(self.bearer)
            self._token = (token, self.bearer, now + _TOKEN_LASTS)
        return token

    def renew(self) -> None:
        """Tokens are made as they are needed."""

    def begin(self, folder: Path) -> None:
        """An empty copy where another history may have left one."""
        for file in folder.glob(f"{self.name}.db*"):
            file.unlink()
        for file in _blank(folder):
            tail = file.name.removeprefix("blank.db")
            shutil.copyfile(file, self.path.with_name(f"{self.path.name}{tail}"))

    def open(self) -> None:
        """Sit down: open the copy, put the engine together."""
        self.store = Store.open(self.path, KEY)
        central = Central("http://127.0.0.1", self)
        central._session = self.line  # type: ignore[assignment]
        self.engine = Engine(self.store, central, _hear, self.now)
        self.engine.steady = lambda: next(self.steps) * _A_REST
        person = Person(
            advisor=self.person,
            name=self.login,
            name_native="",
            roles=ROLES[self.login],
            scope=BOUTIQUES[HOMES[self.login]],
            device=self.bearer.device if self.bearer else "",
            boutique_name="Maison",
            tz="Europe/Paris",
            currency="EUR",
            country="FR",
        )
        self.desk = Desk(self.store, person, self.now, _hear)

    def enrol(self, *, anew: bool) -> None:
        """Sign in at the desk this copy belongs to, or as a new one."""
        with self.store.read() as db:
            known = meta.get(db, "device")
        self.bearer = self.house.enrol(self.login, None if anew else known)
        enrol.enrolled(self.store, self.bearer.device)

    def pull(self) -> None:
        """One step of the engine's pulling thread."""
        self.engine._pull_step()

    def push(self) -> None:
        """One step of the engine's pushing thread."""
        self.engine._push_step()

    def attend(self) -> bool:
        """Do what the engine waits for a person to do; whether there was anything."""
        halted = self.status.halted
        if not halted:
            return False
        if halted not in {"sign_in", "enrol"}:
            raise AssertionError(f"{self.name} stands still: {halted}, {self.status.note}")
        with self.store.read() as db:
            known = meta.get(db, "device")
        self.bearer = self.house.enrol(self.login, None if halted == "enrol" else known)
        self.engine.signed_in(self.bearer.device)
        return True

    def read_up_to(self, key: bytes) -> int:
        """The revision this copy has read up to, in whichever epoch; 0 if it begins anew."""
        with self.store.read() as db:
            cursor = meta.get(db, "cursor")
        return opened(key, cursor).since if cursor else 0

    def close(self) -> None:
        """Go home properly."""
        self.store.close()

    def die(self, rest: "Remains | None" = None) -> None:
        """End without any cleaning up, and open what the disk held then."""
        remains = rest if rest is not None and rest.taken else Remains(self.path)
        if not remains.taken:
            remains.take()
        self.store.close()
        remains.put_back()
        self.open()

    def copy_to(self, other: "Station") -> None:
        """Somebody copies the profile's files while the desk is open."""
        remains = Remains(self.path)
        remains.take()
        for file in (self.path, self.path.with_name(f"{self.path.name}.key")):
            shutil.copyfile(
                file, other.path.with_name(file.name.replace(self.name, other.name))
            )
        other.bearer, other.asked = self.bearer, dict(self.asked)
        other.furthest = dict(self.furthest)
        self.shared = other.shared = other.copied = True
        remains.put_back(other.path)
        other.open()


class Remains:
    """The files of a copy as the disk holds them at one moment."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._files: dict[str, bytes] = {}
        self.taken = False

    def take(self) -> None:
        """Remember every byte."""
        self.taken = True
        for tail in ("", "-wal"):
            with suppress(FileNotFoundError):
                self._files[tail] = self._path.with_name(self._path.name + tail).read_bytes()

    def put_back(self, path: Path | None = None) -> None:
        """Leave the disk as it was then."""
        where = path or self._path
        where.with_name(f"{where.name}-shm").unlink(missing_ok=True)
        where.with_name(f"{where.name}-wal").unlink(missing_ok=True)
        for tail, content in self._files.items():
            where.with_name(where.name + tail).write_bytes(content)


class Fuse:
    """Kills a desk in the middle of its database's work, after some of its instructions."""

    def __init__(self, station: Station, instructions: int) -> None:
        self.remains = Remains(station.path)
        self._left = instructions
        self._connection = station.store._writer

    def __enter__(self) -> "Fuse":
        self._connection.set_progress_handler(self._burn, 1)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> bool:
        self._connection.set_progress_handler(None, 1)
        return kind is not None and (self.remains.taken or issubclass(kind, Killed))

    def _burn(self) -> int:
        self._left -= 1
        if self._left > 0 or self.remains.taken:
            return int(self.remains.taken)
        self.remains.take()
        return 1


def _blank(folder: Path) -> list[Path]:
    """The files of a copy with nothing in it, made once: tables and indexes take a while."""
    path = folder / "blank.db"
    files = [path, path.with_name("blank.db.key")]
    if not path.exists():
        store = Store.open(path, KEY)
        store.index()
        with store.write() as tx:
            meta.put(tx, "indexed", sync_house._wanted())
        store.close()
    return files


def _hear(_changes: Changes) -> None:
    """Nobody looks at this desk."""
