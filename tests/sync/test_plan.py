"""What syncing decides, as tables."""

import random

import pytest

from clienteling.cache.arrivals import TooMuchGone
from clienteling.cache.store import Full
from clienteling.errors import Damaged, Gone, Offline, Refused, SignedOut, Trouble
from clienteling.sync.backoff import Backoff
from clienteling.sync.plan import (
    LOOK_AGAIN,
    Pull,
    Push,
    Reaction,
    Rest,
    Situation,
    next_pull,
    next_push,
    reaction,
)

REACTIONS: list[tuple[Trouble, Reaction]] = [
    (Offline("x"), Reaction.AGAIN),
    (Damaged("x"), Reaction.AGAIN),
    (Gone("x"), Reaction.AGAIN),
    (Refused("x", code="malformed"), Reaction.AGAIN),
    (Refused("x", code="epoch"), Reaction.AGAIN),
    (Refused("x", code="resync"), Reaction.RESYNC),
    (Refused("x", code="gap"), Reaction.OFFER),
    (Refused("x", code="fork"), Reaction.ENROL),
    (Refused("x", code="upgrade"), Reaction.UPDATE),
    (Refused("x", code="unknown_kind"), Reaction.PAUSE),
    (SignedOut("x"), Reaction.SIGN_IN),
    (SignedOut("x", code="device_revoked"), Reaction.WIPE),
    (Full("x"), Reaction.REST),
    (TooMuchGone("x"), Reaction.ASK),
]

PUSHES: list[tuple[Situation, Push | Rest]] = [
    (Situation(now=5), Rest(LOOK_AGAIN)),
    (Situation(now=5, known=True), Rest(LOOK_AGAIN)),
    (Situation(now=5, unanswered=True), Rest(LOOK_AGAIN)),
    (Situation(now=5, unanswered=True, known=True), Push()),
    (Situation(now=5, not_before=8, unanswered=True, known=True), Rest(3)),
    (Situation(now=5, not_before=5, unanswered=True, known=True), Push()),
    (Situation(now=5, halted=True, unanswered=True, known=True), Rest(LOOK_AGAIN)),
]

PULLS: list[tuple[Situation, bool, Pull | Rest]] = [
    (Situation(now=5), False, Pull(0.0)),
    (Situation(now=5), True, Pull(25.0)),
    (Situation(now=5, unanswered=True), True, Pull(25.0)),
    (Situation(now=5, not_before=9), True, Rest(4)),
    (Situation(now=5, halted=True), False, Rest(LOOK_AGAIN)),
]


@pytest.mark.parametrize(("trouble", "expected"), REACTIONS)
def test_what_trouble_means(trouble: Trouble, expected: Reaction) -> None:
    assert reaction(trouble) is expected


@pytest.mark.parametrize(("situation", "expected"), PUSHES)
def test_when_to_push(situation: Situation, expected: Push | Rest) -> None:
    assert next_push(situation) == expected


@pytest.mark.parametrize(("situation", "caught_up", "expected"), PULLS)
def test_when_to_pull(situation: Situation, caught_up: bool, expected: Pull | Rest) -> None:
    assert next_pull(situation, caught_up=caught_up) == expected


def test_the_longer_it_fails_the_longer_it_waits_up_to_a_minute() -> None:
    most = [0.0] * 12
    for seed in range(300):
        backoff = Backoff(random.Random(seed))  # noqa: S311 - the same every time
        for n in range(12):
            waited = backoff.failed()
            assert 0 <= waited <= min(60, 2**n)
            most[n] = max(most[n], waited)
    assert most[0] > 0.9
    assert most[-1] > 55


def test_it_never_comes_back_sooner_than_it_was_told() -> None:
    backoff = Backoff()
    assert backoff.failed(retry_after=30) >= 30
    backoff.reset()
    assert backoff.failed() <= 1
