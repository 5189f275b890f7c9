"""A measured figure, its floor and its promise; how they are taken, judged and printed."""

import json
import os
import platform
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One line of the table; `ratio` is ours to floor, `spread` says how sure we are."""

    id: str
    what: str
    unit: str
    ours: float
    floor: float
    ratio: float
    promise: str
    holds: bool
    spread: str = ""


def times(deed: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of each of `runs` calls, after one that is not counted."""
    deed()
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        deed()
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def p(taken: Sequence[float], share: float) -> float:
    """The value that `share` of all do not exceed."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def spread(taken: Sequence[float]) -> str:
    """Median and p99 of `taken`, and how many they are."""
    return f"p50 {median(taken):.3g}, p99 {p(taken, 0.99):.3g}, n={len(taken)}"


def at_most(ratio: float) -> tuple[str, Callable[[float, float], bool]]:
    """A promise of no more than `ratio` times the floor."""
    return f"≤ {ratio} ×", lambda ours, floor: ours <= ratio * floor


def figure(
    name: tuple[str, str, str],
    ours: float,
    floor: float,
    promise: tuple[str, Callable[[float, float], bool]],
    spread: str = "",
) -> Figure:
    """A figure judged by its promise; `name` is id, what and unit."""
    words, holds = promise
    ratio = ours / floor if floor else float("inf")
    return Figure(*name, ours, floor, ratio, words, holds(ours, floor), spread)


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of text, with the machine they were taken on."""
    head = ("id", "what", "ours", "floor", "ratio", "promise", "holds?", "spread")
    rows = [head] + [
        (
            each.id,
            each.what,
            f"{each.ours:,.4g} {each.unit}",
            f"{each.floor:,.4g}",
            f"{each.ratio:.2f}",
            each.promise,
            "yes" if each.holds else "NO",
            each.spread,
        )
        for each in figures
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(len(head))]
    lines = ["  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)) for row in rows]
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return "\n".join([*(line.rstrip() for line in lines), "", machine])


def keep(figures: Sequence[Figure], where: Path) -> None:
    """Write the figures as JSON; those of other ids that stand there already stay."""
    known = json.loads(where.read_text()) if where.exists() else []
    fresh = {each.id for each in figures}
    kept = [row for row in known if row["id"] not in fresh]
    where.parent.mkdir(parents=True, exist_ok=True)
    where.write_text(json.dumps([*kept, *map(asdict, figures)], indent=1) + "\n")
