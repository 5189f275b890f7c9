"""Keys: words that guard nothing are refused, and equal words make different keys."""

import pytest

from clienteling.auth import key
from clienteling.errors import Refused


@pytest.mark.parametrize("pin", ["", "123", "1234", "0000", "7777", "4321", "6789", "abcd"])
def test_a_pin_that_anybody_would_try_is_refused(pin: str) -> None:
    with pytest.raises(Refused):
        key.check_pin(pin)


@pytest.mark.parametrize("pin", ["2580", "1357", "a1b2", "林月2580"])
def test_other_pins_are_taken(pin: str) -> None:
    key.check_pin(pin)


@pytest.mark.parametrize("words", ["short", "aaaaaaaaaaaaaaaaaaaaaa", "1212121212121212"])
def test_a_weak_passphrase_is_refused(words: str) -> None:
    with pytest.raises(Refused, match="easy to guess"):
        key.check_passphrase(words)


def test_a_long_passphrase_is_taken() -> None:
    key.check_passphrase("amber lantern seven rivers")


def test_a_key_is_256_bits_and_depends_on_word_secret_and_salt() -> None:
    cheap = key.Cost(64, 1)
    made = {
        key.derived(word, secret, salt, cheap)
        for word in ("2580", "2581")
        for secret in (b"a" * 32, b"b" * 32)
        for salt in (b"s" * 16, b"t" * 16)
    }
    assert len(made) == 8
    assert {len(each) for each in made} == {32}


def test_a_mark_recognises_its_key_only() -> None:
    one, other = bytes(32), bytes(31) + b"\1"
    assert key.is_right(one, key.mark_of(one))
    assert not key.is_right(other, key.mark_of(one))
    assert one not in key.mark_of(one)
