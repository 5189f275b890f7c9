"""Opening central's database, and the two ways to work in it: read one view, or write."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Lock
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from clienteling.errors import Offline, Trouble

BUSY_SECONDS = 30
CONNECTIONS = 24
_KNOWN = {"sqlite": "sqlite+pysqlite", "postgresql": "postgresql+psycopg"}
_TURNS: dict[str, Lock] = {}
_ADVICE = "Say sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/NAME."


def open_database(url: str) -> Engine:
    """The engine of central's database; raises Trouble when `url` cannot be one."""
    where = _understood(url)
    try:
        if where.get_backend_name() == "sqlite":
            return _open_sqlite(where)
        return _open_postgres(where)
    except (ArgumentError, NoSuchModuleError) as cause:
        raise Trouble("This database address cannot be used.", _ADVICE) from cause


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One unchanging view of the whole database, however long it is looked at."""
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        with connection.begin(), _driver_errors(connection):
            yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that may write; SQLite has one at a time, and they take turns."""
    lite = engine.dialect.name == "sqlite"
    turn = _TURNS.setdefault(str(engine.url), Lock()) if lite else nullcontext()
    with turn, engine.connect() as connection:
        if lite:
            connection.execution_options(begin="IMMEDIATE")
        with connection.begin(), _driver_errors(connection):
            yield connection


@contextmanager
def _driver_errors(connection: Connection) -> Iterator[None]:
    """What the driver raises on a `Line`, as SQLAlchemy would have raised it."""
    driver = connection.dialect.loaded_dbapi
    try:
        yield
    except driver.Error as cause:
        if connection.dialect.is_disconnect(cause, None, None):
            connection.invalidate()
            connection.engine.dispose()
        raise DBAPIError.instance("", {}, cause, driver.Error, hide_parameters=True) from cause


@contextmanager
def translated() -> Iterator[None]:
    """Say what went wrong between central and its database in words for whoever runs it."""
    try:
        yield
    except DBAPIError as cause:
        if "not a database" in str(cause.orig):
            title = "This file is not a database."
            raise Trouble(title, "Name another file; this one was not changed.") from cause
        if _wrong_rights(cause):
            title = "The database may not be written to."
            raise Trouble(title, "Check the file, its folder and your rights.") from cause
        title = "The database cannot be reached."
        raise Offline(title, "Check that it runs, its address and the password.") from cause
    except SQLAlchemyError as cause:
        raise Offline("The database is too busy.", "Try again in a moment.") from cause


def _understood(url: str) -> URL:
    try:
        where = make_url(url)
    except ArgumentError as cause:
        raise Trouble("This database address cannot be read.", _ADVICE) from cause
    where = where.set(drivername=_KNOWN.get(where.drivername, where.drivername))
    if where.drivername not in _KNOWN.values() or not where.database:
        raise Trouble("This database address cannot be used.", _ADVICE)
    return where


def _open_postgres(where: URL) -> Engine:
    # It warns of what failed behind an error that was raised, and is answered: a lost race.
    logging.getLogger("psycopg").setLevel(logging.ERROR)
    return create_engine(
        where,
        pool_size=CONNECTIONS,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"connect_timeout": 10, "prepare_threshold": 3},
    )


def _open_sqlite(where: URL) -> Engine:
    engine = create_engine(
        where,
        pool_size=CONNECTIONS,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin when we say so
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA cache_size = -32000")


def _begin(connection: Connection) -> None:
    how: Any = connection.get_execution_options().get("begin", "")
    connection.exec_driver_sql(f"BEGIN {how}".strip())


def _wrong_rights(cause: DBAPIError) -> bool:
    words = str(cause.orig).lower()
    return any(each in words for each in ("readonly", "unable to open", "permission denied"))
