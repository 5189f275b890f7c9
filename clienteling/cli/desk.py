"""The desk's subcommands: run, demo, gallery, self-check."""

import gc
from argparse import Namespace
from pathlib import Path

from clienteling.cli.words import Subcommands, count


def add(under: Subcommands) -> None:
    """Say what the desk can be asked on the terminal."""
    _add_run(under)
    _add_demo(under)
    _add_gallery(under)
    _add_self_check(under)


def _add_run(under: Subcommands) -> None:
    run = under.add_parser("run", help="open the desk", description="Open the desk.")
    run.add_argument(
        "--central", metavar="URL", help="the boutique's central; else the sign-in page asks"
    )
    run.add_argument(
        "--data", metavar="DIR", type=Path, help="where the encrypted copy is kept"
    )
    run.set_defaults(start=_run)


def _add_demo(under: Subcommands) -> None:
    demo = under.add_parser(
        "demo",
        help="try everything in a made-up boutique",
        description="Start a central with a made-up boutique on this machine, sign a desk in "
        "and open its window. Nothing outlives it. Without a display the tour runs instead.",
    )
    demo.add_argument(
        "--tour",
        metavar="DIR",
        type=Path,
        help="play the main job by itself; pictures into DIR",
    )
    demo.add_argument("--clients", metavar="N", type=count, default=3000, help="default: 3000")
    demo.add_argument(
        "--seed", metavar="N", type=int, default=1, help="same seed, same boutique"
    )
    demo.add_argument(
        "--headless", action="store_true", help="never open a window on the screen"
    )
    demo.set_defaults(start=_demo)


def _add_gallery(under: Subcommands) -> None:
    gallery = under.add_parser(
        "gallery",
        help="show every widget in every state",
        description="Show every widget in every state and every page, full and empty, light "
        "and dark, in English and Chinese.",
    )
    gallery.add_argument(
        "--pictures", metavar="DIR", type=Path, help="save pictures into DIR, open no window"
    )
    gallery.set_defaults(start=_gallery)


def _add_self_check(under: Subcommands) -> None:
    check = under.add_parser(
        "self-check",
        help="check that everything the desk needs is here",
        description="Check resources, fonts, the window system, the encrypted file with its "
        "search index, and the keyring; one line each.",
    )
    check.set_defaults(start=_self_check)


def _run(args: Namespace) -> int:
    gc.disable()  # until the first paint, see app.opening: a tenth of the start
    from clienteling.app import run

    return run(args)


def _demo(args: Namespace) -> int:
    from clienteling.demo.main import run

    return run(args)


def _gallery(args: Namespace) -> int:
    from clienteling.demo.gallery import run

    return run(args)


def _self_check(args: Namespace) -> int:
    from clienteling.self_check import run

    return run(args)
