"""Ten thousand histories on all cores: `python -m tests.convergence.soak`."""

import argparse
import multiprocessing
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from functools import cache
from typing import NamedTuple

from tests.convergence.asks import kinds
from tests.convergence.histories import Ground, ground, memory

_AT_ONCE, _FEW = 20, 6
_held = ExitStack()
_WORTH_TELLING = ("steps", "asks", "done", "refused", "cuts", "kills", "copies", "restores")


class Batch(NamedTuple):
    """Seeds to run, how long each history is, and whether central is asked over HTTP."""

    seeds: range
    length: int
    over_http: bool
    folder: str


class Outcome(NamedTuple):
    """What a batch did, and what broke."""

    counts: Counter[str]
    broken: str


def main(words: Sequence[str] | None = None) -> int:
    """Run them; 1 with the seed and the trace at the first that breaks."""
    args = _understood(words)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever works for us ends too
    began = time.monotonic()
    done: Counter[str] = Counter()
    with (
        tempfile.TemporaryDirectory(dir=memory(), ignore_cleanup_errors=True) as folder,
        multiprocessing.get_context("spawn").Pool(args.cores) as pool,
    ):
        for outcome in pool.imap_unordered(_run, _batches(args, folder)):
            done += outcome.counts
            seconds = time.monotonic() - began
            _say(done, args.histories, seconds)
            if outcome.broken:
                print(f"\n{outcome.broken}", file=sys.stderr)
                pool.terminate()
                return 1
    print(f"\nNothing lost, nothing doubled. Asked least often: {_least(done)}.")
    return 0


def _understood(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--histories", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1_000_000, help="the first one's seed")
    parser.add_argument("--length", type=int, default=25, help="steps of a history")
    parser.add_argument(
        "--http", type=int, default=10, help="every how many-th batch over HTTP"
    )
    parser.add_argument("--cores", type=int, default=os.cpu_count() or 1)
    return parser.parse_args(words)


def _batches(args: argparse.Namespace, folder: str) -> Iterator[Batch]:
    last = args.seed + args.histories
    for number, first in enumerate(range(args.seed, last, _AT_ONCE)):
        over_http = args.http > 0 and number % args.http == args.http - 1
        yield Batch(range(first, min(first + _AT_ONCE, last)), args.length, over_http, folder)


def _run(batch: Batch) -> Outcome:
    here = _ground(batch.folder, over_http=batch.over_http)
    here.counts.clear()
    for seed in batch.seeds:
        try:
            here.history(seed, batch.length)
        except Exception as cause:  # noqa: BLE001 - whatever it is, it is told with its trace
            trace = "\n".join(
                [f"{type(cause).__name__}: {cause}", *getattr(cause, "__notes__", ())]
            )
            return Outcome(Counter(here.counts), trace)
        here.counts["over http"] += batch.over_http
    return Outcome(Counter(here.counts), "")


@cache
def _ground(folder: str, *, over_http: bool) -> Ground:
    """One for each process and way, for as long as the process lives."""
    return _held.enter_context(ground(over_http=over_http, within=folder))


def _least(done: Counter[str]) -> str:
    """What histories reach hardly ever, or not at all: that they held says little of it."""
    few = sorted((done[kind.__name__], kind.__name__) for kind in kinds())[:_FEW]
    return ", ".join(f"{name} {count:,}" for count, name in few)


def _say(done: Counter[str], wanted: int, seconds: float) -> None:
    told = ", ".join(f"{done[each]:,} {each}" for each in _WORTH_TELLING)
    count = done["histories"]
    share = f"{done['over http']:,} over HTTP"
    print(
        f"\r{count:,}/{wanted:,} histories ({share}), {told}, {count / seconds:.1f}/s", end=""
    )
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
