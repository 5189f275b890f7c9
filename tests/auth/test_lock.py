"""The right word opens, wrong ones take longer each time, a lease ends."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from clienteling.auth.key import is_right
from clienteling.auth.lock import (
    Gate,
    Lost,
    TooSoon,
    WrongWord,
    is_over,
    pause_before,
)
from clienteling.auth.profiles import Profile, Profiles
from clienteling.cache.store import Store
from tests.auth.conftest import NOW, PIN

MINUTE = timedelta(minutes=1)


def _miss(gate: Gate, lin: Profile, times: int, now: datetime = NOW) -> None:
    for _ in range(times):
        with pytest.raises(WrongWord):
            gate.open(lin, "9999", now)


def test_the_right_word_gives_the_key(gate: Gate, lin: Profile) -> None:
    assert is_right(gate.open(lin, PIN, NOW), lin.mark)


def test_the_key_opens_the_copy_again(gate: Gate, lin: Profile) -> None:
    copy = gate.profiles.copy_of(lin)
    Store.open(copy, gate.open(lin, PIN, NOW)).close()
    Store.open(copy, gate.open(lin, PIN, NOW)).close()


def test_a_wrong_word_is_counted_where_a_restart_finds_it(gate: Gate, lin: Profile) -> None:
    _miss(gate, lin, 2)
    again = Profiles(gate.profiles.folder).find(lin.id)
    assert again is not None
    assert again.misses == 2


def test_after_three_misses_the_next_word_has_to_wait(gate: Gate, lin: Profile) -> None:
    _miss(gate, lin, 3)
    with pytest.raises(TooSoon) as soon:
        gate.open(lin, PIN, NOW + timedelta(seconds=1))
    assert soon.value.wait == timedelta(seconds=4)
    assert is_right(gate.open(lin, PIN, NOW + timedelta(seconds=5)), lin.mark)


def test_the_right_word_forgets_the_misses(gate: Gate, lin: Profile) -> None:
    _miss(gate, lin, 2)
    gate.open(lin, PIN, NOW)
    kept = gate.profiles.find(lin.id)
    assert kept is not None
    assert (kept.misses, kept.missed_at) == (0, None)


def test_waiting_costs_no_attempt(gate: Gate, lin: Profile) -> None:
    _miss(gate, lin, 3)
    with pytest.raises(TooSoon):
        gate.open(lin, "9999", NOW)
    kept = gate.profiles.find(lin.id)
    assert kept is not None
    assert kept.misses == 3


def test_each_pause_is_twice_the_last_and_none_is_endless() -> None:
    pauses = [pause_before(misses, NOW, NOW) for misses in range(40)]
    assert pauses[:3] == [timedelta(0)] * 3
    assert pauses[3] == timedelta(seconds=5)
    assert all(after == 2 * before for before, after in pairwise(pauses[3:10]))
    assert max(pauses) == 15 * MINUTE


def test_a_clock_set_back_makes_nobody_wait_for_years() -> None:
    assert pause_before(3, NOW, NOW - timedelta(days=900)) == timedelta(seconds=5)


def test_a_secret_gone_from_the_keyring_is_said(gate: Gate, lin: Profile) -> None:
    gate.vault.forget(lin.id)
    with pytest.raises(Lost, match="gone from the keyring"):
        gate.open(lin, PIN, NOW)


def test_destroying_takes_the_key_the_files_and_the_name(gate: Gate, lin: Profile) -> None:
    copy = gate.profiles.copy_of(lin)
    Store.open(copy, gate.open(lin, PIN, NOW)).close()
    gate.destroy(lin)
    assert gate.vault.get(lin.id) is None
    assert list(copy.parent.glob(f"{copy.name}*")) == []
    assert gate.profiles.all() == ()


@pytest.mark.parametrize(("days", "gone"), [(6, False), (7, False), (8, True)])
def test_seven_days_without_contact_end_the_lease(
    gate: Gate, lin: Profile, days: int, gone: bool
) -> None:
    now = NOW + timedelta(days=days)
    assert is_over(lin, now) is gone
    assert [each.id for each in gate.sweep(now)] == ([lin.id] if gone else [])
    assert (gate.profiles.find(lin.id) is None) is gone


def test_contact_renews_the_lease_and_never_shortens_it(gate: Gate, lin: Profile) -> None:
    gate.seen(lin, NOW + timedelta(days=5))
    gate.seen(lin, NOW - timedelta(days=5))
    kept = gate.profiles.find(lin.id)
    assert kept is not None
    assert kept.contact_at == NOW + timedelta(days=5)
