"""Hearing of what other processes wrote: PostgreSQL tells us, a SQLite file is looked at."""

import json
import logging
from contextlib import AbstractContextManager
from threading import Event, Thread
from types import TracebackType

import psycopg
from sqlalchemy import Engine
from typing_extensions import override

from clienteling.server.store.clock import NOTICE
from clienteling.server.store.line import Line
from clienteling.server.wake import Wake

LOOK_EVERY = 0.5
TRY_AGAIN_AFTER = 2.0
_log = logging.getLogger(__name__)


class Ear(AbstractContextManager["Ear"]):
    """A thread that wakes parked desks when another process has written."""

    def __init__(self, engine: Engine, wake: Wake) -> None:
        self._engine = engine
        self._wake = wake
        self._stopped = Event()
        self._thread = Thread(target=self._hear, name="ear", daemon=True)

    @override
    def __enter__(self) -> "Ear":
        self._thread.start()
        return self

    @override
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stopped.set()
        self._thread.join()

    def _hear(self) -> None:
        told = self._engine.dialect.name == "postgresql"
        while not self._stopped.is_set():
            try:
                if told:
                    self._listen()
                else:
                    self._watch()
            except (psycopg.Error, OSError):
                _log.warning("the database cannot be heard; trying again")
                self._stopped.wait(TRY_AGAIN_AFTER)

    def _listen(self) -> None:
        url = self._engine.url.set(drivername="postgresql")
        plain = url.render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True, connect_timeout=10) as connection:
            connection.execute(f"LISTEN {NOTICE}".encode())
            self._wake.tell(frozenset())  # something may have been said before
            while not self._stopped.is_set():
                for notice in connection.notifies(timeout=LOOK_EVERY):
                    topics = json.loads(notice.payload) if notice.payload else []
                    self._wake.tell(frozenset(topics))

    def _watch(self) -> None:
        """SQLite counts the commits of all other connections."""
        with self._engine.connect() as connection:
            line = Line(connection)
            seen = -1
            while not self._stopped.is_set():
                commits = line.ask("PRAGMA data_version").fetchone()[0]
                if commits != seen:
                    self._wake.tell(frozenset())
                seen = commits
                self._stopped.wait(LOOK_EVERY)
