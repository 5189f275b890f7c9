"""Opening an encrypted file, and what the database's refusals mean."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from sqlcipher3.dbapi2 import Connection, DatabaseError, OperationalError, connect

from clienteling.cache import search_index
from clienteling.cache.tables import REVISION
from clienteling.errors import Damaged, Trouble

_SCHEMA = Path(__file__).with_name("schema.sql")
_CACHE_KIB = 8_000
_MAKE_ROOM = "Make room or give yourself the right to write there, then do it again."
_DAMAGED = ("malformed", "not a database", "disk image", "hmac check")
_CANNOT_WRITE = ("readonly", "unable to open", "disk i/o", "locked", "permission")


class Newer(Trouble):
    """The copy was written by a newer desk."""


class Full(Trouble):
    """Nothing more can be written: the disk is full, or may not be written to."""


def opened(path: Path, key: bytes) -> Connection:
    """A connection to the encrypted file at `path`, its tables made if it is new."""
    connection = connected(path, key)
    with ExitStack() as otherwise:
        otherwise.callback(connection.close)
        prepared(connection)
        otherwise.pop_all()
    return connection


def connected(path: Path, key: bytes) -> Connection:
    """A connection with nothing asked of it yet but the key."""
    connection = connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    connection.execute("PRAGMA busy_timeout = 10000")
    return connection


def prepared(connection: Connection) -> None:
    """Set it up as every connection is, and make the tables in a new file; raises `Newer`."""
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    search_index.teach(connection)
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found == 0:
        script = _SCHEMA.read_text(encoding="utf-8")
        connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
    elif found < REVISION:
        from clienteling.cache import migrations  # noqa: PLC0415 - it imports SQLAlchemy

        migrations.upgrade(connection)
    elif found > REVISION:
        raise Newer("A newer desk has written this data.", "Update this desk, then open it.")


@contextmanager
def translated() -> Iterator[None]:
    """Say what the database refuses in words for the desk."""
    try:
        yield
    except DatabaseError as cause:
        raise _trouble(cause) from cause


@contextmanager
def on_disk() -> Iterator[None]:
    """Say what the disk refuses in words for the desk."""
    try:
        yield
    except OSError as cause:
        raise Full("The data folder cannot be written to.", _MAKE_ROOM) from cause


def is_damage(cause: DatabaseError) -> bool:
    """Whether this means that the file is broken."""
    words = str(cause).lower()
    return any(sign in words for sign in _DAMAGED)


def _trouble(cause: DatabaseError) -> Trouble:
    words = str(cause).lower()
    if is_damage(cause):
        return Damaged("The data kept here is damaged.", "Close the desk and open it again.")
    if "full" in words:
        return Full("The disk is full, so this was not kept.", _MAKE_ROOM)
    if isinstance(cause, OperationalError) and any(sign in words for sign in _CANNOT_WRITE):
        return Full("The data folder cannot be written to, so this was not kept.", _MAKE_ROOM)
    raise cause
