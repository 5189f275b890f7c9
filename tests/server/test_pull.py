"""Pulling: a snapshot once, then deltas, over real HTTP."""

from tests.fixtures_central import Caller


def test_a_first_pull_brings_everything_and_ends_in_a_sweep(lin: Caller) -> None:
    page = lin.catch_up()

    assert page.sweep
    assert {kind for kind, _ in lin.rows} == {"boutique", "advisor"}
