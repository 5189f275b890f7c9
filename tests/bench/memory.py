"""Resident memory with 100,000 clients and every page visited, against a bare window."""

from statistics import median

from tests.bench import ground, seat
from tests.bench.figures import Figure, figure
from tests.bench.start import CLIENTS, launched, today

RUNS = 3
MOST = 160.0


def measure() -> list[Figure]:
    """Three processes of each."""
    with ground.folder() as where:
        known = ground.clients(CLIENTS, "b")
        seat.filled(where, [*known, *today(known)])
        seat.entry(where)
        ours = [launched("launch", str(where), "visit").size / 1e6 for _ in range(RUNS)]
        bare = [launched("bare").size / 1e6 for _ in range(RUNS)]
    promise = (
        f"≤ 2.5 ×, and ≤ {MOST:g} MB",
        lambda mine, floor: mine <= 2.5 * floor and mine <= MOST,
    )
    words = f"resident, {CLIENTS:,} clients, each page visited, median of {RUNS}"
    each = ", ".join(f"{size:.0f}" for size in ours)
    return [figure(("memory", words, "MB"), median(ours), median(bare), promise, each)]
