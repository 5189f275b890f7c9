"""One real central for many histories: begun anew, asked in process or over HTTP, restored."""

import asyncio
import shutil
from base64 import b64decode
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import requests
from litestar.types import Message
from typing_extensions import override

from clienteling.server import connecting, signing_in, tokens
from clienteling.server.app import make_app, open_central
from clienteling.server.central import Central
from clienteling.server.pictures import Pictures
from clienteling.server.settings import Settings
from clienteling.server.store.clock import listen, new_epoch
from clienteling.server.store.engine import writing
from clienteling.server.tokens import Bearer
from clienteling.server.wake import Wake
from clienteling.wire.auth import SignIn
from tests.convergence.chronicle import Chronicle, Lineage
from tests.convergence.fate import determined
from tests.convergence.line import Answer
from tests.convergence.town import PEOPLE, settle
from tests.fakes.clock import Clock
from tests.fixtures_central import Server


class House:
    """Central on a file of its own; `begin` gives it back its first state."""

    def __init__(self, folder: Path, *, over_http: bool = False) -> None:
        self._file = folder / "central.db"
        self._first = folder / "first.db"
        self._kept = folder / "kept.db"
        self._kept_lineage: Lineage | None = None
        self.clock = Clock()
        settings = Settings(
            f"sqlite:///{self._file}", folder / "blobs", longest_wait=0.0, rate=0.0
        )
        with determined("town", self.clock):
            opened = open_central(settings, self._now)
            settle(opened.engine, self.clock())
        self.central = Central(
            settings, opened.engine, opened.key, Wake(), self._now, _AtOnce(), _AtOnce()
        )
        written = connecting.connect_web(opened.engine, "PAR1", "http://127.0.0.1:1/")
        self.secret_bytes = b64decode(written.removeprefix("whsec_"))
        self.pictures = Pictures(settings.blobs, settings.largest_blob)
        self.chronicle = Chronicle(self._file)
        self._app = make_app(self.central)
        self._loop = asyncio.new_event_loop()
        self._server = _Server(self.central).begin() if over_http else None
        self._session = requests.Session()
        self.central.engine.dispose()
        shutil.copyfile(self._file, self._first)
        listen(self.central.engine, lambda _: self.chronicle.look())

    def begin(self) -> None:
        """The first state again, for a new history."""
        self.clock = Clock()
        self._kept_lineage = None
        self._become(self._first)
        self.chronicle.begin()
        self.chronicle.look()

    def close(self) -> None:
        """End for good."""
        listen(self.central.engine, None)
        if self._server is not None:
            self._server.end()
        self._session.close()
        self.chronicle.close()
        self.central.engine.dispose()
        self._loop.close()

    def keep_copy(self) -> None:
        """Make the copy that central may be restored from."""
        self.central.engine.dispose()
        self.chronicle.close()
        shutil.copyfile(self._file, self._kept)
        self._kept_lineage = self.chronicle.lineage.copy()

    def restore(self, *, said: bool = True) -> bool:
        """Go back to the copy, in a new epoch if that was `said`; whether there is a copy."""
        if self._kept_lineage is None:
            return False
        self.chronicle.go_back(self._kept_lineage)
        self._become(self._kept)
        if said:
            new_epoch(self.central.engine)
        return True

    @property
    def copied_rev(self) -> int:
        """How far the kept copy had come."""
        return self._kept_lineage.state.rev if self._kept_lineage else 0

    def enrol(self, login: str, device: str | None) -> Bearer:
        """Sign somebody in, at a desk they had or as a new one, without the password."""
        person = PEOPLE[login]
        ask = SignIn(login=login, password="", device=device, device_name="counter")
        with writing(self.central.engine) as connection:
            desk, _ = signing_in._desk(connection, person, ask, self.clock())
        return Bearer(person, desk)

    def token(self, bearer: Bearer) -> str:
        """A fresh access token."""
        return tokens.access(self.central.key, bearer, self.clock())[0]

    def carry(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Bring bytes to central, and its answer back."""
        if self._server is not None:
            return self._carry_over_http(method, self._server.url + path, body, headers)
        return self._loop.run_until_complete(self._ask(method, path, body, headers))

    def _carry_over_http(
        self, method: str, url: str, body: bytes, headers: Mapping[str, str]
    ) -> Answer:
        got = self._session.request(method, url, data=body, headers=dict(headers), timeout=20)
        return Answer(got.status_code, got.headers, got.content)

    async def _ask(
        self, method: str, target: str, body: bytes, headers: Mapping[str, str]
    ) -> Answer:
        """The same through the application's own door, ASGI, without a socket."""
        path, _, query = target.partition("?")
        said: list[Message] = []

        async def receive() -> Any:  # noqa: ANN401 - ASGI's
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Message) -> None:
            said.append(message)

        scope: Any = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(k.lower().encode(), v.encode()) for k, v in headers.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }
        await self._app(scope, receive, send)
        first: Any = said[0]
        names = {k.decode().title(): v.decode() for k, v in first["headers"]}
        content = b"".join(each.get("body", b"") for each in said[1:])  # type: ignore[misc]
        return Answer(first["status"], names, content)

    def _become(self, copy: Path) -> None:
        self.central.engine.dispose()
        self.chronicle.close()
        for tail in ("-wal", "-shm"):
            self._file.with_name(self._file.name + tail).unlink(missing_ok=True)
        shutil.copyfile(copy, self._file)

    def _now(self) -> datetime:
        """A little later each time: central never says the same moment twice."""
        self.clock.go_on(timedelta(microseconds=1))
        return self.clock()


class _AtOnce(ThreadPoolExecutor):
    """Runs what it is given where it is called, so that a history has one order."""

    @override
    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as cause:  # noqa: BLE001 - whoever waits for the result gets it
            future.set_exception(cause)
        return future


class _Server(Server):
    """A server that sends no messages of its own accord."""

    def __init__(self, central: Central) -> None:
        super().__init__(central)
        self.config.lifespan = "off"
        self.config.load()
