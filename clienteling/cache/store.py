"""The encrypted copy of one person at one desk: opening, reading, writing, closing."""

import hashlib
import hmac
import threading
import weakref
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from sqlcipher3.dbapi2 import Connection, Error

from clienteling.cache import salvage
from clienteling.cache.sealed import Full, Newer, on_disk, opened, translated
from clienteling.cache.tables import indexes
from clienteling.errors import Damaged, Trouble

__all__ = ["Full", "InUse", "Newer", "Store", "WrongKey"]


class InUse(Trouble):
    """Another window of this desk holds the copy; it is to be raised instead."""


class WrongKey(Trouble):
    """The key does not open this copy."""


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
        self._writer = opened(path, key)

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Store":
        """The copy at `path`, made if it is not there; `key` is 32 random bytes.

        Raises `InUse`, `WrongKey`, `Newer` or `Full`; a damaged copy is set aside and a new
        one made that holds all that was not yet sent (see `cache.salvage`).
        """
        with on_disk():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = _locked(path)
        with ExitStack() as otherwise, on_disk(), translated():
            otherwise.callback(lock.release)
            _known_key(path, key)
            salvage.ready(path, key)
            made = cls(path, key, lock)
            otherwise.pop_all()
            return made

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """The connection of this thread, seeing one moment until the block ends."""
        connection = self._reader()
        if connection.in_transaction:
            yield connection
            return
        with self._watched():
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("COMMIT")

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """The one writing connection: all of the block is kept for good, or none of it."""
        with self._turn, self._watched():
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            finally:
                if self._writer.in_transaction:
                    with suppress(Error):
                        self._writer.execute("ROLLBACK")

    def index(self) -> None:
        """Build the indexes that are missing, one short transaction each."""
        for statement in indexes():
            with self.write() as tx:
                tx.execute(statement)

    def shrink(self) -> None:
        """Leave nothing of removed rows behind: in the write-ahead log, in a damaged copy."""
        with self._turn, translated():
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        for file in self.path.parent.glob(f"{self.path.name}.damaged*"):
            file.unlink(missing_ok=True)

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

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Have the file looked through at the next start if it cannot be read now."""
        try:
            with translated():
                yield
        except Damaged:
            with suppress(OSError):
                salvage.suspicion(self.path).touch()
            raise

    def _reader(self) -> Connection:
        connection: Connection | None = getattr(self._mine, "connection", None)
        if connection is None:
            with self._watched():
                connection = opened(self.path, self._key)
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


_ENROL = "This desk must be enrolled again: sign in with your password."
