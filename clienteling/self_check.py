"""Looks whether this program, frozen or not, has everything that a desk needs."""

import secrets
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from clienteling import __version__, paths
from clienteling.errors import Damaged, Trouble

_ADVICE = "Install the program again."


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


def _encryption() -> str:
    """A file opened with a key is unreadable without it, and has a search index."""
    from sqlcipher3 import dbapi2

    key = secrets.token_hex(32)
    with TemporaryDirectory() as folder:
        file = Path(folder) / "check.db"
        written = dbapi2.connect(file)
        written.execute(f"PRAGMA key = \"x'{key}'\"")
        written.execute("CREATE VIRTUAL TABLE found USING fts5(name)")
        written.execute("INSERT INTO found VALUES ('spring bar')")
        written.commit()
        hits = written.execute("SELECT * FROM found WHERE found MATCH 'spr*'").fetchall()
        cipher = written.execute("PRAGMA cipher_version").fetchone()
        written.close()
        if not cipher or not hits or b"spring" in file.read_bytes():
            raise Damaged("Files are not encrypted, or not searchable.", _ADVICE)
    return f"SQLCipher {cipher[0]} with FTS5"


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
    "encrypted file": _encryption,
    "keyring": _keyring,
}
