"""Opening the desk: the application in its clothes, its one window, and a person's copy."""

import gc
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from clienteling.app.running import Running
from clienteling.auth.entry import Entry
from clienteling.ui.shell.choices import Choices
from clienteling.ui.shell.window import Window
from clienteling.ui.theme.dress import Dress
from clienteling.ui.theme.language import speak
from clienteling.ui.widgets.banner import Banner

_HEAPS = -8
"""M_ARENA_MAX of mallopt(3)."""
_TURN = 0.001
"""Seconds a thread may hold the interpreter: a sync must not keep the window waiting."""


def dressed(folder: Path) -> tuple[QApplication, Window]:
    """The application in its clothes, and its one window, still empty."""
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication(["clienteling"])
    choices = Choices.of(folder)
    window = Window(choices, Dress(app, choices.now.theme))
    speak(app, choices.now.language)
    window.painted.connect(_collect_again)
    sys.setswitchinterval(_TURN)
    _share_heaps()
    return app, window


def _collect_again() -> None:
    """What start-up made stays for good: the collector, off until now, need not look at it."""
    gc.freeze()
    gc.enable()


def _share_heaps() -> None:
    """Let the threads to come share a heap: glibc would give each one of its own, and keep it.

    Six megabytes of a desk whose every page was visited; elsewhere there is nothing to do.
    """
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only after the first paint, and only here

        tune = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
        if tune is not None:
            tune(_HEAPS, 2)


def open_desk(
    entry: Entry, window: Window | None = None, banner: Banner | None = None
) -> Running:
    """Open the copy behind `entry` and build the desk, in `window` or in one of its own.

    Raises what `Store.open` raises. Show the window to begin to sync.
    """
    if window is None:
        _, window = dressed(entry.gate.profiles.folder)
    running = Running(entry, window)
    running.show(banner)
    return running
