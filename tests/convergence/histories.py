"""Histories from seeds: one to run, many to count, the same for the same seed."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.convergence.doings import DEEDS
from tests.convergence.fate import chance
from tests.convergence.house import House
from tests.convergence.world import World

_WEIGHTS = {
    "ask": 26,
    "pull": 14,
    "push": 12,
    "sync": 12,
    "sync while busy": 6,
    "go offline": 4,
    "kill": 8,
    "reopen": 1,
    "copy profile": 1,
    "change mind": 5,
    "time passes": 1,
    "visitor writes": 3,
    "message leaves": 2,
    "row goes": 3,
    "row moves": 3,
    "several rows change": 3,
    "client is erased": 1,
    "door opens": 2,
    "door closes": 2,
    "tombs are pruned": 2,
    "copy is kept": 2,
    "central is restored": 2,
    "restored unsaid": 1,
}
assert set(_WEIGHTS) == set(DEEDS)


@contextmanager
def ground(*, over_http: bool = False, within: str | None = None) -> Iterator["Ground"]:
    """A central and a folder for as many histories as one likes, in memory where possible."""
    folder = Path(tempfile.mkdtemp(dir=within or memory()))
    house = House(folder, over_http=over_http)
    try:
        yield Ground(house, folder)
    finally:
        house.close()
        shutil.rmtree(folder)


def memory() -> str | None:
    """Where files cost no disk; None where there is no such place."""
    shared = Path("/dev/shm")  # noqa: S108 - whoever asks makes a folder of their own in it
    return str(shared) if shared.is_dir() else None


class Ground:
    """Where histories happen, one after the other."""

    def __init__(self, house: House, folder: Path) -> None:
        self.house, self.folder = house, folder
        self.counts: Counter[str] = Counter()

    def history(self, seed: int, length: int = 25) -> list[str]:
        """Run the history of this seed to its end; its trace. Raises `Broken`."""
        world = World(self.house, self.folder, seed)
        source = chance(f"deeds of {seed}")
        deeds = source.choices(list(_WEIGHTS), list(_WEIGHTS.values()), k=length)
        try:
            for deed in deeds:
                world.step(deed, DEEDS[deed], source.getrandbits(32))
            world.heal()
        except BaseException as cause:
            cause.add_note(f"history {seed}:\n" + "\n".join(world.trace[-40:]))
            raise
        finally:
            world.close()
            self.counts += world.counts
            self.counts["histories"] += 1
        return [*world.trace, world.last]
