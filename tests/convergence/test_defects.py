"""A test of the tests: each planted defect must be caught within a few histories."""

from collections.abc import Iterator

import pytest

from tests.convergence.defects import DEFECTS, Plant
from tests.convergence.histories import Ground, ground
from tests.convergence.invariants import Broken

MOST = 60
"""So many histories a defect may survive."""


@pytest.fixture(scope="module")
def here() -> Iterator[Ground]:
    with ground() as made:
        yield made


def histories_until_caught(here: Ground, most: int = MOST) -> tuple[int, str]:
    """How many histories it took, and what was noticed; 0 if nothing was."""
    for seed in range(most):
        try:
            here.history(seed)
        except (Broken, AssertionError) as caught:
            return seed + 1, str(caught)
    return 0, ""


@pytest.mark.logs(".*")
@pytest.mark.parametrize("plant", DEFECTS, ids=lambda plant: plant.__name__)
def test_a_planted_defect_is_caught(
    plant: Plant, here: Ground, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(monkeypatch)
    needed, words = histories_until_caught(here)
    print(f"{plant.__name__}: {needed} histories, {words}")
    assert needed, plant.__doc__
