"""The encrypted copy of one person at one desk: opening, reading, writing, closing."""

import hashlib
import hmac
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from sqlcipher3.dbapi2 import Connection, DatabaseError, Error, OperationalError, connect

from clienteling.cache.tables import REVISION, indexes
from clienteling.errors import Damaged, Trouble

_SCHEMA = Path(__file__).with_name("schema.sql")
_CACHE_KIB = 8_000


class InUse(Trouble):
    """Another window of this desk holds the copy; it is to be raised instead."""


class WrongKey(Trouble):
    """The key does not open this copy."""


class Newer(Trouble):
    """The copy was written by a newer desk."""


class Full(Trouble):
    """Nothing more can be written: the disk is full, or may not be written to."""


class Store:
    """One encrypted file: one connection that writes, one per thread that reads."""

    def __init__(self, path: Path, key: bytes, lock: FileLock) -> None:
        self.path = path
        self._key = key
        self._file_lock = lock
        self._turn = threading.Lock()
        self._roll = threading.Lock()
        self._mine = threading.local()
        self._readers: list[tuple[weakref.ref[threading.Thread], Connection]] = []
        self._writer = open_file(path, key)

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Store":
        """The copy at `path`, made if it is not there; `key` is 32 random bytes.

        Raises `InUse`, `WrongKey`, `Newer` or `Full`; a damaged copy is set aside and a new
        one made that holds all that was not yet sent (see `cache.salvage`).
        """
        from clienteling.cache import salvage  # noqa: PLC0415 - it opens stores itself

        with on_disk():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = _locked(path)
        try:
            with on_disk(), translated():
                _known_key(path, key)
                salvage.ready(path, key)
                return cls(path, key, lock)
        except BaseException:
            lock.release()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """The connection of this thread, seeing one moment until the block ends."""
        connection = self._reader()
        if connection.in_transaction:
            yield connection
            return
        with translated():
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The one writing connection: all of the block is kept for good, or none of it."""
        with self._turn, translated():
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException:
                with suppress(Error):
                    self._writer.execute("ROLLBACK")
                raise

    def index(self) -> None:
        """Build the indexes that are missing, one short transaction each."""
        for statement in indexes():
            with self.write() as tx:
                tx.execute(statement)

    def shrink(self) -> None:
        """Leave nothing of removed rows behind in the write-ahead log."""
        with self._turn, translated():
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        """Put everything into the one file and let another window have it."""
        with self._turn, self._roll, translated():
            for _, connection in self._readers:
                connection.close()
            self._writer.close()
        self._file_lock.release()

    def destroy(self) -> None:
        """Close, and remove every file of this copy from the disk."""
        self.close()
        for file in self.path.parent.glob(f"{self.path.name}*"):
            file.unlink(missing_ok=True)

    def _reader(self) -> Connection:
        connection: Connection | None = getattr(self._mine, "connection", None)
        if connection is None:
            with translated():
                connection = open_file(self.path, self._key)
            connection.execute("PRAGMA query_only = ON")
            self._mine.connection = connection
            with self._roll:
                self._let_go_of_the_dead()
                self._readers.append((weakref.ref(threading.current_thread()), connection))
        return connection

    def _let_go_of_the_dead(self) -> None:
        """Close what threads that have ended were reading with."""
        alive = []
        for thread, connection in self._readers:
            runs = thread()
            if runs is not None and runs.is_alive():
                alive.append((thread, connection))
            else:
                connection.close()
        self._readers = alive


def open_file(path: Path, key: bytes) -> Connection:
    """A connection to the encrypted file at `path`, its tables made if it is new."""
    connection = connect(
        str(path), isolation_level=None, check_same_thread=False, cached_statements=256
    )
    try:
        _prepare(connection, key)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def translated() -> Iterator[None]:
    """Say what the database or the disk refuses in words for the desk."""
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


def _prepare(connection: Connection, key: bytes) -> None:
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA busy_timeout = 10000")
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    if found == 0:
        script = _SCHEMA.read_text(encoding="utf-8")
        connection.executescript(f"BEGIN IMMEDIATE;\n{script}\nCOMMIT;")
    elif found > REVISION:
        raise Newer("A newer desk has written this data.", "Update this desk, then open it.")


def _locked(path: Path) -> FileLock:
    lock = FileLock(f"{path}.lock", timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout as cause:
        raise InUse("This desk is already open.", "Look for its other window.") from cause
    return lock


def _known_key(path: Path, key: bytes) -> None:
    """Tell a wrong key from a damaged file, which look the same to the cipher."""
    mark = path.with_name(f"{path.name}.key")
    print_of_key = hmac.new(key, b"clienteling", hashlib.sha256).digest()
    if mark.exists():
        if not hmac.compare_digest(mark.read_bytes(), print_of_key):
            raise WrongKey("This key does not open the data kept here.", _ENROL)
    elif path.exists():
        raise WrongKey("The mark of this data's key is missing.", _ENROL)
    else:
        mark.write_bytes(print_of_key)


_MAKE_ROOM = "Make room or give yourself the right to write there, then do it again."
_ENROL = "This desk must be enrolled again: sign in with your password."
_DAMAGED = ("malformed", "not a database", "disk image", "hmac check")


def _trouble(cause: DatabaseError) -> Trouble:
    words = str(cause).lower()
    if any(sign in words for sign in _DAMAGED):
        return Damaged("The data kept here is damaged.", "Close the desk and open it again.")
    if "full" in words:
        return Full("The disk is full, so this was not kept.", _MAKE_ROOM)
    if isinstance(cause, OperationalError) and _cannot_write(words):
        return Full("The data folder cannot be written to, so this was not kept.", _MAKE_ROOM)
    raise cause


def _cannot_write(words: str) -> bool:
    signs = ("readonly", "unable to open", "disk i/o", "locked", "permission")
    return any(sign in words for sign in signs)
