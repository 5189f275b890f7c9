"""`clienteling demo`: the window where there is a display, the tour where there is none."""

import os
import sys
from argparse import Namespace
from pathlib import Path

DEFAULT_TOUR = Path("build/tour")


def run(args: Namespace) -> int:
    """Open the demo, or play its tour."""
    if args.tour is not None:
        return _tour(args, args.tour)
    if args.headless or not has_display():
        print("There is no display here, so the tour runs instead.")
        return _tour(args, DEFAULT_TOUR)
    from clienteling.demo import play  # noqa: PLC0415 - needs Qt's window system

    code: int = play.run(clients=args.clients, seed=args.seed)
    return code


def has_display() -> bool:
    """Whether a window could be opened here."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tour(args: Namespace, pictures: Path) -> int:
    from clienteling.demo import tour  # noqa: PLC0415 - the tour alone needs it

    return tour.play(pictures, clients=args.clients, seed=args.seed)
