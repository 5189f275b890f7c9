"""Measures all that is promised, or only what is named: `python -m tests.bench search`."""

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path

from tests.bench.figures import Figure, keep, table

ALL = (
    "start",
    "snapshot",
    "delta",
    "search",
    "open",
    "scroll",
    "stall",
    "save",
    "chat",
    "memory",
)
WHERE = Path("build/bench.json")


def main() -> int:
    """Measure, print one table, write it down; 1 when a promise does not hold."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("only", nargs="*", choices=[*ALL, []], help="default: all")
    wanted = parser.parse_args().only or list(ALL)
    figures: list[Figure] = []
    for name in wanted:
        begun = time.monotonic()
        print(f"{name} …", end=" ", flush=True, file=sys.stderr)
        figures += import_module(f"tests.bench.{name}").measure()
        print(f"{time.monotonic() - begun:.0f} s", file=sys.stderr)
    print(table(figures))
    keep(figures, WHERE)
    return 0 if all(each.holds for each in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
