"""Random histories of two to five desks and one central, in process and over HTTP."""

from collections.abc import Iterator

import pytest

from clienteling.effects.table import EFFECTS
from clienteling.wire.command import Withdrawn
from tests.convergence.asks import kinds
from tests.convergence.histories import Ground, ground

AT_ONCE, LENGTH = 20, 20

pytestmark = pytest.mark.logs("failed in a way nobody expected")
"""Said by a desk while it is being killed; at any other time the world hears it too."""


@pytest.fixture(scope="module")
def here() -> Iterator[Ground]:
    """Central's whole application, asked without a socket."""
    with ground() as made:
        yield made


@pytest.fixture(scope="module")
def over_http() -> Iterator[Ground]:
    """The same behind a real server on loopback."""
    with ground(over_http=True) as made:
        yield made


@pytest.mark.parametrize("batch", range(11))
def test_every_history_ends_in_agreement(batch: int, here: Ground) -> None:
    for seed in range(batch * AT_ONCE, (batch + 1) * AT_ONCE):
        here.history(seed, LENGTH)


@pytest.mark.parametrize("batch", range(3))
def test_the_same_over_real_http(batch: int, over_http: Ground) -> None:
    for seed in range(10_000 + batch * 10, 10_000 + (batch + 1) * 10):
        over_http.history(seed, LENGTH)


def test_whatever_can_be_asked_is_asked_in_histories() -> None:
    """To take back is asked too, by somebody changing their mind."""
    assert kinds() == EFFECTS.keys() - {Withdrawn}


def test_the_same_seed_gives_the_same_history(here: Ground) -> None:
    """I10."""
    for seed in (3, 7, 19):
        assert here.history(seed) == here.history(seed)
    with ground() as elsewhere:
        assert elsewhere.history(7) == here.history(7)
