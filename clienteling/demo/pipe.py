"""How the tour's director and its desk speak: one JSON line at a time over the desk's pipes."""

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import msgspec
from msgspec import Struct

from clienteling.errors import Trouble


class Line(Struct, frozen=True, omit_defaults=True):
    """One line: what the desk did (`step`), what it asks for (`please`), or what went wrong.

    `seconds` is how long a step took; `kept` is what the director is to remember for later.
    """

    step: str = ""
    seconds: float = 0.0
    please: str = ""
    kept: dict[str, str] = msgspec.field(default_factory=dict)
    wrong: str = ""
    over: bool = False


_DECODER = msgspec.json.Decoder(Line)


def say(line: Line) -> None:
    """Tell the director; the answer to a `please` comes on standard input."""
    sys.stdout.write(msgspec.json.encode(line).decode() + "\n")
    sys.stdout.flush()


def ask(what: str) -> None:
    """Have the director do something, and wait until it is done."""
    say(Line(please=what))
    if not sys.stdin.readline():
        raise Trouble("The director has left.", "Start the tour again.")


class Actor:
    """A desk in a process of its own, which can be killed like one."""

    def __init__(self, part: str, told: dict[str, str], log: Path) -> None:
        with log.open("a", encoding="utf-8") as errors:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-m", "clienteling.demo.actor", part],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
                text=True,
                encoding="utf-8",
            )
        self._log = log
        self._tell(msgspec.json.encode(told).decode())

    def hear(self) -> Line:
        """The next thing the desk says; raises Trouble when it has fallen over."""
        pipe: IO[str] | None = self._process.stdout
        text = pipe.readline() if pipe else ""
        if not text:
            last = self._log.read_text(encoding="utf-8")[-2_000:]
            raise Trouble("The desk has fallen over.", last)
        return _DECODER.decode(text)

    def done(self) -> None:
        """Tell the desk that what it asked for is done."""
        self._tell("done")

    def kill(self) -> None:
        """Kill the desk as a power cut would; it has no time to put anything away."""
        self._process.kill()
        self._process.communicate()

    def leave(self) -> int:
        """Wait until the desk has closed by itself."""
        self._process.communicate(timeout=30)
        return self._process.returncode

    def _tell(self, text: str) -> None:
        if self._process.stdin is None:
            raise Trouble("The desk cannot be told anything.")
        self._process.stdin.write(text + "\n")
        self._process.stdin.flush()


def told() -> dict[str, str]:
    """What the director told this desk at its start."""
    return msgspec.json.decode(sys.stdin.readline(), type=dict[str, str])
