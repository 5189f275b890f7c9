"""A central of the demo's own: filled with the season, then served by a process beside us."""

import re
import subprocess
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from clienteling.errors import Trouble
from clienteling.server import connecting, passwords, sampling
from clienteling.server.app import open_central
from clienteling.server.pictures import Pictures
from clienteling.server.settings import Settings

_GREETING = re.compile(r"listening on (http://127\.0\.0\.1:(\d+))")
_STOP_WITHIN = 15


@dataclass(frozen=True)
class Sample:
    """What was filled in: where it lies, and who may sign in."""

    database: str
    boutique: str
    password: str
    rows: int


def fill(folder: Path, *, clients: int, seed: int) -> Sample:
    """A SQLite file in `folder` with the season in it, and its chat page open."""
    database = f"sqlite:///{folder / 'central.db'}"
    opened = open_central(Settings(database=database, blobs=folder / "blobs"))
    password = passwords.made_up()
    pictures = Pictures(folder / "blobs", opened.settings.largest_blob)
    made = sampling.fill(opened.engine, password, clients=clients, seed=seed, pictures=pictures)
    connecting.connect_page(opened.engine, made.boutique.code)
    opened.engine.dispose()
    return Sample(database, made.boutique.code, password, made.rows)


class Served:
    """`clienteling serve` in a process of its own, on a free port of this machine."""

    def __init__(self, sample: Sample, folder: Path) -> None:
        command = [sys.executable, "-m", "clienteling", "serve", "--database", sample.database]
        log = (folder / "central.log").open("w", encoding="utf-8")
        with log:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [*command, "--port", "0", "--blobs", str(folder / "blobs")],
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        lines = self._process.stdout or ()
        found = _greeting(lines)
        if found is None:
            raise Trouble("Central did not start.", f"Its log is {folder / 'central.log'}.")
        self.url, self.port = found
        self._rest = threading.Thread(target=_swallow, args=(lines,), daemon=True)
        self._rest.start()

    def stop(self) -> None:
        """Let parked desks go, and end."""
        self._process.terminate()
        try:
            self._process.wait(_STOP_WITHIN)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._rest.join()
        self._process.communicate()


def _greeting(lines: Iterable[str]) -> tuple[str, int] | None:
    for line in lines:
        if found := _GREETING.search(line):
            return found.group(1), int(found.group(2))
    return None


def _swallow(lines: Iterable[str]) -> None:
    for _ in lines:
        pass
