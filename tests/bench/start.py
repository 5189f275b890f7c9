"""Process start to a painted window with 100,000 clients in the list, against a bare window."""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from tests.bench import ground, seat
from tests.bench.figures import Figure, at_most, figure, spread

CLIENTS = 100_000
RUNS = 12


def measure() -> list[Figure]:
    """Twelve starts of each, in turn; the first of each only warms the disk."""
    with ground.folder() as where:
        seat.filled(where, [*ground.clients(CLIENTS, "b")])
        seat.entry(where)
        bare, ours = [], []
        for _ in range(RUNS + 1):
            bare.append(launched("bare")[0])
            ours.append(launched("launch", str(where))[0])
    words = f"process start → painted, {CLIENTS:,} clients listed, median"
    note = f"{spread(ours[1:])}; bare {spread(bare[1:])}"
    name = ("start", words, "ms")
    return [figure(name, median(ours[1:]), median(bare[1:]), at_most(2.5), note)]


def launched(module: str, *told: str) -> tuple[float, int]:
    """Milliseconds until all was painted, and resident bytes at the end."""
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-m", f"tests.bench.{module}", *told],
        check=False,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.returncode == 0, done.stderr
    painted, pages = done.stdout.split()
    return (float(painted) - begun) * 1000, int(pages) * os.sysconf("SC_PAGE_SIZE")
