"""What can be typed after `clienteling`; each subcommand wakes only the room it needs."""

import sys
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from io import TextIOWrapper

from clienteling import __version__
from clienteling.cli import central, desk
from clienteling.errors import Trouble

_EXAMPLES = """\
examples:
  clienteling demo                                a made-up boutique, to try everything
  clienteling run --central https://central.example
  clienteling serve --database sqlite:///central.db
  clienteling import --clients clients.csv --database sqlite:///central.db --boutique PAR1

Every subcommand explains itself: clienteling SUBCOMMAND --help
Exit codes: 0 done, 1 something went wrong and was said, 2 the words were not understood."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what `words` (by default, what was typed) ask for, and say how it went."""
    _never_fail_to_print()
    typed = list(sys.argv[1:] if words is None else words)
    args = parser().parse_args(typed or ["run"])
    try:
        return int(args.start(args))
    except Trouble as trouble:
        return _say(trouble)
    except ModuleNotFoundError as missing:
        if not _is_left_out(missing.name or "clienteling"):
            raise
        title = f"This installation lacks {missing.name}."
        advice = "A central needs more than a desk does: pip install 'clienteling[server]'."
        return _say(Trouble(title, advice))
    except KeyboardInterrupt:
        return _say(Trouble("Stopped from the keyboard."))


def parser() -> ArgumentParser:
    """Every subcommand and every word it understands."""
    whole = ArgumentParser(
        prog="clienteling",
        description="The desk of a watch boutique: clients, appointments, repairs and chat, "
        "online or not. Without a subcommand, the desk opens.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"clienteling {__version__}")
    under = whole.add_subparsers(title="subcommands", metavar="SUBCOMMAND", required=True)
    desk.add(under)
    central.add(under)
    return whole


def _is_left_out(module: str) -> bool:
    """Whether `module` is one that a desk's installation, or the frozen desk, does without."""
    room = ".".join(module.split(".")[:2])
    ours = room.startswith("clienteling")
    return not ours or room in {"clienteling.server", "clienteling.demo"}


def _say(trouble: Trouble) -> int:
    """Put `trouble` into words on the terminal; the exit code that goes with it."""
    print(*filter(None, (trouble.title, trouble.advice)), sep="\n", file=sys.stderr)
    return 1


def _never_fail_to_print() -> None:
    """A name that this terminal cannot show is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
