"""A real central over loopback for tests: `database`, `central`, and a plain caller."""

import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import msgspec
import psycopg
import pytest
import requests
import uvicorn
from sqlalchemy import insert, make_url, select
from typing_extensions import override

from clienteling.domain.ids import new_id
from clienteling.server import passwords, registry
from clienteling.server.app import open_central, served
from clienteling.server.central import Central
from clienteling.server.serving import listening
from clienteling.server.settings import Settings
from clienteling.server.signing_in import Door
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import writing
from clienteling.server.store.people import account
from clienteling.server.store.tables import granted
from clienteling.wire import routes
from clienteling.wire.auth import SignedIn, SignIn
from clienteling.wire.codec import encode, instant
from clienteling.wire.command import Command
from clienteling.wire.people import Advisor, Boutique
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.sync import PAGE_ROWS, PullPage, PullRequest, PushReply, Receipt
from tests.fakes import postgres

PASSWORD = "correct horse battery staple"
Clock = Callable[[], datetime]
Limits = Callable[[Settings], Settings]


def _as_it_is(settings: Settings) -> Settings:
    return settings


def now() -> datetime:
    """The moment it is."""
    return datetime.now(UTC)


class Server(uvicorn.Server):
    """Uvicorn on a free port of this machine, in a thread."""

    def __init__(self, central: Central) -> None:
        super().__init__(
            uvicorn.Config(
                served(central),
                log_config=None,
                access_log=False,
                lifespan="on",
                timeout_keep_alive=75,  # as in `serving`: a line is not closed while it is used
                proxy_headers=False,
            )
        )
        self.central = central
        self._ready = threading.Event()
        self._socket = listening("127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._thread = threading.Thread(target=self.run, args=([self._socket],))

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready.set()

    def begin(self) -> "Server":
        """Serve, and come back once it does."""
        self._thread.start()
        assert self._ready.wait(20)
        return self

    def end(self) -> None:
        """Let parked desks go and stop."""
        self.central.wake.close()
        self.should_exit = True
        self._thread.join(20)
        assert not self._thread.is_alive()


@contextmanager
def serving(
    database: str, folder: Path, clock: Clock = now, limits: Limits = _as_it_is
) -> Iterator[Server]:
    """A real central at `server.url`, on `database`, with its pictures in `folder`."""
    settings = limits(Settings(database=database, blobs=folder / "blobs", rate=0.0))
    central = open_central(settings, clock)
    server = Server(central).begin()
    try:
        yield server
    finally:
        server.end()


def open_boutique(central: Central, code: str = "PAR1") -> Boutique:
    """An invented boutique at `central`."""
    wanted = Boutique(
        id=new_id(),
        scope="",
        code=code,
        name=f"Maison {code}",
        city="Paris",
        country="FR",
        tz="Europe/Paris",
        currency="EUR",
    )
    return registry.open_boutique(central.engine, wanted)


def add_person(
    central: Central, login: str, code: str = "PAR1", roles: tuple[str, ...] = ("advisor",)
) -> Advisor:
    """An invented colleague who may sign in with `PASSWORD`, which is hashed only once."""
    with stamped(central.engine) as work:
        scope = registry.boutique_of(work.connection, code)
        made = Advisor(
            id=new_id(), scope=scope, name=login.title(), roles=roles, boutiques=(scope,)
        )
        work.put(made)
        values = {"login": login, "password": _kept(), "changed_at": instant(work.now)}
        work.connection.execute(insert(account).values(advisor=made.id, **values))
        work.connection.execute(insert(granted).values(person=made.id, scope=scope))
    return made


@cache
def _kept() -> str:
    return passwords.kept(PASSWORD)


@dataclass
class Caller:
    """Somebody at a desk who speaks plain HTTP with central, and remembers as a desk does."""

    url: str
    me: SignedIn
    cursor: str | None = None
    epoch: str = ""
    seq: int = 0
    rows: dict[tuple[str, str], Record] = field(default_factory=dict)
    session: requests.Session = field(default_factory=requests.Session)

    def ask(self, path: str, value: object) -> requests.Response:
        """The raw answer to a POST."""
        headers = {"Authorization": f"Bearer {self.me.access}"}
        body = value if isinstance(value, bytes) else encode(value)
        return self.session.post(self.url + path, data=body, headers=headers, timeout=40)

    def get(self, path: str, **headers: str) -> requests.Response:
        """The raw answer to a GET."""
        headers["Authorization"] = f"Bearer {self.me.access}"
        return self.session.get(self.url + path, headers=headers, timeout=40)

    def pull(
        self, cursor: str | None = None, *, limit: int = PAGE_ROWS, wait: float = 0.0
    ) -> PullPage:
        """One page after `cursor`."""
        answer = self.ask(routes.PULL, PullRequest(cursor=cursor, limit=limit, wait=wait))
        assert answer.status_code == 200, answer.text
        return msgspec.json.decode(answer.content, type=PullPage)

    def catch_up(self, *, limit: int = PAGE_ROWS, wait: float = 0.0) -> PullPage:
        """Pull until nothing is left, keeping rows as a desk would."""
        while True:
            page = self.pull(self.cursor, limit=limit, wait=wait)
            self._keep(page)
            if page.done:
                return page

    def _keep(self, page: PullPage) -> None:
        for row in page.rows:
            self.rows[table(type(row)), row.id] = row
        for tomb in page.tombs:
            known = self.rows.get((tomb.table, tomb.id))
            if known is not None and known.scope == tomb.scope and known.rev <= tomb.rev:
                del self.rows[tomb.table, tomb.id]
        for scope in page.drop:
            self.rows = {key: row for key, row in self.rows.items() if row.scope != scope}
        self.cursor, self.epoch = page.cursor, page.epoch

    def numbered(self, *commands: Command) -> list[Command]:
        """The commands with this desk's next numbers."""
        first = self.seq + 1
        self.seq += len(commands)
        return [msgspec.structs.replace(each, seq=first + n) for n, each in enumerate(commands)]

    def send(self, commands: list[Command], epoch: str | None = None) -> requests.Response:
        """The raw answer to a push of commands as they are."""
        device = self.me.device
        wanted = {"device": device, "epoch": self.epoch if epoch is None else epoch}
        return self.ask(routes.PUSH, wanted | {"commands": commands})

    def push(self, *commands: Command) -> tuple[Receipt, ...]:
        """The receipts of new commands."""
        answer = self.send(self.numbered(*commands))
        assert answer.status_code == 200, answer.text
        reply = msgspec.json.decode(answer.content, type=PushReply)
        assert reply.stopped is None, reply.stopped
        return reply.receipts


def signed_in(server: Server, login: str, device: str | None = None) -> Caller:
    """Somebody who signed in over HTTP."""
    ask = {"login": login, "password": PASSWORD, "device": device, "device_name": "counter"}
    answer = requests.post(server.url + routes.SIGN_IN, data=encode(ask), timeout=40)
    assert answer.status_code == 200, answer.text
    return Caller(server.url, msgspec.json.decode(answer.content, type=SignedIn))


def seated(server: Server, login: str) -> Caller:
    """Somebody at a new desk as after signing in, without the time a password takes."""
    central = server.central
    door = Door(central.engine, central.key, central.now)
    with writing(central.engine) as connection:
        found = connection.execute(select(account).where(account.c.login == login)).one()
        ask = SignIn(login=login, password="", device_name="counter")
        return Caller(server.url, door._let_in(connection, found, ask, central.now()))


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """A PostgreSQL for this run; tests that need one are skipped where there is none."""
    if postgres.binaries() is None or (shutil.which("setpriv") is None):
        pytest.skip("PostgreSQL's binaries are not installed")
    with postgres.throw_away() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/central.db"
        return
    cluster = request.getfixturevalue("cluster")
    address = fresh_database(cluster)
    yield address
    _drop(cluster, address)  # a thousand of them would take longer to delete than to fill


def fresh_database(cluster: str) -> str:
    """An empty database of its own in the throw-away PostgreSQL."""
    name = f"t{new_id().replace('-', '')}"
    plain = cluster.replace("+psycopg", "").format("postgres")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return cluster.format(name)


def _drop(cluster: str, address: str) -> None:
    name = make_url(address).database
    plain = cluster.replace("+psycopg", "").format("postgres")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@pytest.fixture
def server(database: str, tmp_path: Path) -> Iterator[Server]:
    """A real central with one boutique, PAR1, and two colleagues, lin and marie."""
    with serving(database, tmp_path) as running:
        open_boutique(running.central)
        add_person(running.central, "lin")
        add_person(running.central, "marie")
        yield running


@pytest.fixture
def lin(server: Server) -> Caller:
    """Lin at her desk."""
    return seated(server, "lin")


@pytest.fixture
def marie(server: Server) -> Caller:
    """Marie at hers."""
    return seated(server, "marie")
