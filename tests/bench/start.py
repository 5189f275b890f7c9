"""Process start to a painted window with 100,000 clients in the list, against a bare window."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from clienteling.wire.people import Client
from clienteling.wire.service import Appointment
from tests.bench import ground, seat
from tests.bench.figures import Figure, at_most, figure, spread

CLIENTS = 100_000
RUNS = 12
_COMPILED = Path("build/compiled").resolve()


def measure() -> list[Figure]:
    """Twelve starts of each, in turn; the first of each only warms the disk."""
    with ground.folder() as where:
        known = ground.clients(CLIENTS, "b")
        seat.filled(where, [*known, *today(known)])
        seat.entry(where)
        bare, ours = [], []
        for _ in range(RUNS + 1):
            bare.append(launched("bare"))
            ours.append(launched("launch", str(where)))
    floor = [each.first for each in bare[1:]]
    first = [each.first for each in ours[1:]]
    listed = [each.listed for each in ours[1:]]
    cached = f"{CLIENTS:,} clients in the copy"
    note = f"{spread(first)}; bare {spread(floor)}"
    words = f"process start → first window painted, its list filled, {cached}"
    more = "the same, then the list of clients painted"
    promise = at_most(2.5)
    return [
        figure(("start", words, "ms"), median(first), median(floor), promise, note),
        figure(("start", more, "ms"), median(listed), median(floor), promise, spread(listed)),
    ]


def today(known: list[Client]) -> Iterator[Appointment]:
    """Twelve appointments of the day, from an hour ago."""
    begun = datetime.now(UTC) - timedelta(hours=1)
    for number, client in enumerate(known[:12]):
        start = begun + timedelta(minutes=20 * number)
        yield Appointment(
            id=f"a{number}",
            scope="b",
            rev=1,
            client=client.id,
            advisor="lin",
            start=start,
            end=start + timedelta(minutes=20),
        )


def _as_installed() -> dict[str, str]:
    """The surroundings of a program that may keep its compiled modules, as every user's may."""
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(_COMPILED)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    return env


@dataclass(frozen=True)
class Launch:
    """Milliseconds until the first window and until its list, and resident bytes at the end."""

    first: float
    listed: float
    size: int


def launched(module: str, *told: str) -> Launch:
    """One start in a process of its own, the collector off as `clienteling run` has it."""
    module = f"import gc, runpy; gc.disable(); runpy.run_module('tests.bench.{module}')"
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", module, *told],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env=_as_installed(),
    )
    assert done.returncode == 0, done.stderr
    first, listed, pages = done.stdout.split()
    return Launch(
        (float(first) - begun) * 1000,
        (float(listed) - begun) * 1000,
        int(pages) * os.sysconf("SC_PAGE_SIZE"),
    )
