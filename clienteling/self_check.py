"""Looks whether this program, frozen or not, has everything that a desk needs."""

import secrets
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from clienteling import __version__, paths
from clienteling.errors import Damaged, Trouble

_ADVICE = "Install the program again."
_SEARCH_INDEXES = "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%using fts5%'"


def run(_: Namespace) -> int:
    """Print one line for each thing looked at; 1 if a desk could not work here."""
    print(f"clienteling {__version__}")
    looked = [_line(name, look) for name, look in _LOOKS.items()]
    return 0 if all(looked) else 1


def _line(name: str, look: Callable[[], str]) -> bool:
    try:
        print(f"ok     {name}: {look()}", flush=True)
    except (Trouble, OSError, ImportError) as cause:
        print(f"FAILED {name}: {cause}", flush=True)
        return False
    return True


def _resources() -> str:
    """Icons, faces and translations lie where the program looks for them."""
    counts = []
    for folder, ending in (("icons", "svg"), ("fonts", "?tf"), ("translations", "qm")):
        found = len(list((paths.resources() / folder).glob(f"*.{ending}")))
        if not found:
            raise Damaged(f"There are no {folder}.", _ADVICE)
        counts.append(f"{found} {folder}")
    return ", ".join(counts)


def _window() -> str:
    """Qt starts on this screen, draws our icons and knows our faces."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication, QImageReader
    from PySide6.QtWidgets import QApplication

    from clienteling.ui.theme import fonts

    _app = QGuiApplication.instance() or QApplication(["clienteling"])
    fonts.load()
    missing = {"Inter", "EB Garamond"} - set(QFontDatabase.families())
    if missing:
        raise Damaged(f"Qt does not know the faces {', '.join(sorted(missing))}.", _ADVICE)
    if b"svg" not in {bytes(each.data()) for each in QImageReader.supportedImageFormats()}:
        raise Damaged("Qt cannot draw SVG icons.", _ADVICE)
    return f"Qt on {QGuiApplication.platformName()}, {len(QFontDatabase.families())} faces"


def _copy() -> str:
    """The encrypted copy opens, is unreadable without its key, and can be searched."""
    from clienteling.cache.store import Store

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "check.db"
        store = Store.open(file, secrets.token_bytes(32))
        with store.read() as tx:
            (cipher,) = tx.execute("PRAGMA cipher_version").fetchone()
            (indexes,) = tx.execute(_SEARCH_INDEXES).fetchone()
        store.close()
        if not indexes or file.read_bytes().startswith(b"SQLite"):
            raise Damaged("The copy is not encrypted, or not searchable.", _ADVICE)
    return f"SQLCipher {cipher}, FTS5"


def _growth() -> str:
    """An older copy can be brought up to date: every step runs, on an empty one."""
    from clienteling.cache import migrations
    from clienteling.cache.sealed import connected

    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        connection = connected(Path(folder) / "older.db", secrets.token_bytes(32))
        migrations.upgrade(connection)
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.close()
    return f"{tables} tables and indexes from nothing"


def _keyring() -> str:
    """Where the key would be kept; without a place the desk asks for a passphrase."""
    import keyring

    backend = keyring.get_keyring()
    if backend.priority <= 0:
        return "none on this machine; the desk will ask for a passphrase"
    return backend.name


_LOOKS: dict[str, Callable[[], str]] = {
    "resources": _resources,
    "window": _window,
    "encrypted copy": _copy,
    "older copies": _growth,
    "keyring": _keyring,
}
