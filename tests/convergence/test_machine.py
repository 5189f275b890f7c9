"""The same world driven by Hypothesis, which shrinks what it breaks to a few deeds."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)
from typing_extensions import override

from tests.convergence.doings import DEEDS
from tests.convergence.histories import Ground, ground
from tests.convergence.world import World

_SEEDS = st.integers(0, 2**16)


@pytest.fixture(scope="module")
def here() -> Iterator[Ground]:
    with ground() as made:
        yield made


class Boutiques(RuleBasedStateMachine):
    """Deeds in any order; after each the world looks at everything, at the end it heals."""

    ground: Ground
    world: World | None = None

    @initialize(seed=_SEEDS)
    def begin(self, seed: int) -> None:
        self.world = World(self.ground.house, self.ground.folder, seed)

    @rule(deed=st.sampled_from(sorted(DEEDS)), seed=_SEEDS)
    def happens(self, deed: str, seed: int) -> None:
        assert self.world is not None
        self.world.step(deed, DEEDS[deed], seed)

    @rule(seed=_SEEDS)
    def somebody_asks(self, seed: int) -> None:
        assert self.world is not None
        self.world.step("ask", DEEDS["ask"], seed)

    @rule(seed=_SEEDS)
    def somebody_syncs(self, seed: int) -> None:
        assert self.world is not None
        self.world.step("sync", DEEDS["sync"], seed)

    @override
    def teardown(self) -> None:
        if self.world is None:
            return
        try:
            self.world.heal()
        finally:
            self.world.close()


@pytest.mark.timeout(900)
@pytest.mark.logs("failed in a way nobody expected")
def test_whatever_happens_all_agree_in_the_end(here: Ground) -> None:
    Boutiques.ground = here
    run_state_machine_as_test(
        Boutiques,
        settings=settings(
            max_examples=250,
            stateful_step_count=15,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
