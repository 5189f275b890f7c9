"""The demo in its window: central, wire and visitor behind it, a banner with a switch."""

import logging
import signal
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtWidgets import QApplication

from clienteling import log
from clienteling.app import dressed, open_desk
from clienteling.auth import sign_in
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profiles
from clienteling.auth.sign_in import Asked, Entry
from clienteling.auth.vault import ThrowAway
from clienteling.demo import central
from clienteling.demo.visitor import Visitor, address
from clienteling.demo.wire import Wire
from clienteling.sample import people
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner

LOGIN = "lin.wei"
PIN = "2580"


def run(*, clients: int, seed: int) -> int:
    """Open the demo's window until it is closed; nothing of it stays on this machine."""
    log.set_up(None, level=logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="clienteling-demo-") as name:
        folder = Path(name)
        print(f"Making up a boutique with {clients:,} clients …", flush=True)
        visitor = Visitor(people.boutique().code)
        sample = central.fill(folder, clients=clients, seed=seed)
        served = central.Served(sample, folder)
        wire = Wire(served.port)
        visitor.start(served.url)
        try:
            entry = enrolled(folder / "desk", wire.url, sample.password)
            print(f"Central answers at {served.url}; the desk's PIN is {PIN}.", flush=True)
            print("Be a client yourself, in a browser, and answer in the window:", flush=True)
            print(address(served.url, sample.boutique), flush=True)
            return _show(entry, wire)
        finally:
            visitor.stop()
            wire.close()
            served.stop()


def enrolled(folder: Path, url: str, password: str) -> Entry:
    """A new desk of Lin Wei, its key in a vault that is thrown away at the end."""
    asked = Asked(url, LOGIN, password, PIN, "demo")
    gate = Gate(Profiles(folder), ThrowAway())
    return sign_in.enrol(asked, gate, datetime.now(UTC), with_keyring=True)


class Switch(QObject):
    """The banner that says what this is, and cuts or mends the wire."""

    def __init__(self, wire: Wire) -> None:
        super().__init__()
        self._wire = wire
        self.banner = Banner("")
        self.banner.acted.connect(self._turn)
        self._say()

    @Slot()
    def _turn(self) -> None:
        (self._wire.mend if self._wire.is_cut else self._wire.cut)()
        self._say()

    def _say(self) -> None:
        if self._wire.is_cut:
            text = _tr("The wire is cut. Go on working: nothing stops, nothing is lost.")
            self.banner.say(text, Tone.WARN, _tr("Mend the wire"))
        else:
            text = _tr("A made-up boutique. Its key and data are thrown away at the end.")
            self.banner.say(text, Tone.METAL, _tr("Cut the wire"))


def _show(entry: Entry, wire: Wire) -> int:
    _, window = dressed(entry.gate.profiles.folder)
    switch = Switch(wire)
    running = open_desk(entry, window, switch.banner)
    window.resize(1440, 900)
    window.show()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = QApplication.exec()
    running.close()
    return code


def _tr(text: str) -> str:
    return QCoreApplication.translate("demo", text)
