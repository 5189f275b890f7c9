"""Tokens: one refresh at a time, the last one kept, nothing asked of the clock."""

import threading
from datetime import UTC, datetime

import pytest

from clienteling.auth.tokens import Tokens
from clienteling.cache import meta
from clienteling.cache.store import Store
from clienteling.errors import Offline, SignedOut
from clienteling.wire.auth import Refresh, Refreshed

DEVICE = "0197f000-0000-7000-8000-0000000000d1"


class Counter:
    """Central's side of a refresh: a numbered pair, each refresh token good once."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.down = False

    def __call__(self, ask: Refresh) -> Refreshed:
        if self.down:
            raise Offline("Central cannot be reached.")
        self.asked.append(ask.refresh)
        number = len(self.asked)
        return _pair(number)


def _pair(number: int) -> Refreshed:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    return Refreshed(access=f"a{number}", access_expires_at=at, refresh=f"r{number}")


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def tokens(store: Store, counter: Counter) -> Tokens:
    made = Tokens(store, DEVICE, counter)
    made.begin(_pair(0))
    return made


def test_what_a_sign_in_gave_is_used_first(tokens: Tokens, counter: Counter) -> None:
    assert tokens.access() == "a0"
    assert counter.asked == []


def test_a_restart_trades_the_kept_token(
    store: Store, tokens: Tokens, counter: Counter
) -> None:
    del tokens
    again = Tokens(store, DEVICE, counter)
    assert again.access() == "a1"
    assert counter.asked == ["r0"]
    with store.read() as db:
        assert meta.get(db, "refresh") == "r1"


def test_many_threads_share_one_refresh(tokens: Tokens, counter: Counter) -> None:
    all_here = threading.Barrier(6)
    got: list[str] = []

    def work() -> None:
        tokens.access()
        all_here.wait(20)
        tokens.renew()
        got.append(tokens.access())

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counter.asked == ["r0"]
    assert set(got) == {"a1"}


def test_offline_keeps_the_token_for_later(
    store: Store, tokens: Tokens, counter: Counter
) -> None:
    tokens.access()
    counter.down = True
    with pytest.raises(Offline):
        tokens.renew()
    counter.down = False
    tokens.renew()
    assert counter.asked == ["r0"]
    with store.read() as db:
        assert meta.get(db, "refresh") == "r1"


def test_after_the_end_nobody_is_signed_in(tokens: Tokens) -> None:
    assert tokens.end() == "r0"
    with pytest.raises(SignedOut):
        tokens.access()
