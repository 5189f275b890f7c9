"""Puts the desktop together by hand; the only room that knows all others of the desk."""

import os
import sys
from argparse import Namespace
from pathlib import Path

from clienteling import paths, ui  # noqa: F401 - ui takes out PySide's import hook, so it comes first
from clienteling.app.opening import dressed, open_desk
from clienteling.app.running import Running
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profiles
from clienteling.cache.sealed import on_disk
from clienteling.errors import Trouble

__all__ = ["Running", "dressed", "open_desk", "run"]


def has_display() -> bool:
    """Whether a window can be shown; Qt itself would just abort."""
    asked = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return sys.platform != "linux" or any(os.environ.get(name) for name in asked)


def run(args: Namespace) -> int:
    """Open the desk on the screen until its window is closed."""
    import signal  # noqa: PLC0415 - only `run` uses it; tests and tools import this room too

    from clienteling import log  # noqa: PLC0415 - only `run` uses it; tests and tools import this room too
    from clienteling.app.house import House  # noqa: PLC0415 - only `run` uses it; tests and tools import this room too
    from clienteling.auth.vault import Keyring  # noqa: PLC0415 - only `run` uses it; tests and tools import this room too
    from clienteling.ui.shell.crash import Alarm  # noqa: PLC0415 - only `run` uses it; tests and tools import this room too
    from clienteling.ui.shell.one_window import OneWindow  # noqa: PLC0415 - only `run` uses it; tests and tools import this room too

    if not has_display():
        advice = "Start it from a desktop, or try `clienteling demo`, which can do without."
        raise Trouble("There is no display to open the desk on.", advice)
    log.set_up(paths.logs())
    folder: Path = args.data or paths.data()
    with on_disk():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    app, window = dressed(folder)
    one = OneWindow(folder)
    if not one.is_first():
        return 0
    alarm = Alarm(app)
    alarm.rang.connect(window.show_crash)
    alarm.arm()
    one.raised.connect(window.come_forward)
    house = House(window, Gate(Profiles(folder), Keyring()), args.central or "")
    house.begin()
    window.show()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = app.exec()
    alarm.disarm()
    one.close()
    return code
