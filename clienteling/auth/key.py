"""The key of a copy: made from a secret in the keyring and a PIN, or from a long passphrase."""

import hmac
import secrets
from itertools import pairwise

from msgspec import Struct

from clienteling.errors import Refused

SHORTEST_PIN = 4
LONGEST_PIN = 64
SHORTEST_PASSPHRASE = 16
_FEWEST_SIGNS = 8
_BYTES = 32


class Cost(Struct, frozen=True):
    """What one guess costs by Argon2id (RFC 9106): memory in KiB, passes over it."""

    memory: int
    passes: int


WITH_KEYRING = Cost(32 * 1024, 2)
"""About 50 ms; the other half of the key is 256 random bits that no one can guess."""

ALONE = Cost(128 * 1024, 3)
"""About half a second: a passphrase is all that stands before the copy."""


def new_secret() -> bytes:
    """What the keyring keeps: 256 random bits."""
    return secrets.token_bytes(_BYTES)


def new_salt() -> bytes:
    """What makes two equal PINs differ."""
    return secrets.token_bytes(16)


def derived(word: str, secret: bytes, salt: bytes, cost: Cost) -> bytes:
    """The raw 256-bit key that a PIN and the keyring's secret, or a passphrase alone, give."""
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - after the first paint

    return hash_secret_raw(
        secret + word.encode(), salt, cost.passes, cost.memory, 1, _BYTES, Type.ID
    )


def mark_of(key: bytes) -> bytes:
    """What tells the right key from a wrong one."""
    return hmac.digest(key, b"the right key", "sha256")


def is_right(key: bytes, mark: bytes) -> bool:
    """Whether `mark` was made from `key`."""
    return hmac.compare_digest(mark_of(key), mark)


def check_pin(pin: str) -> None:
    """Raise Refused for a PIN that anybody would try first."""
    if not SHORTEST_PIN <= len(pin) <= LONGEST_PIN:
        raise Refused("The PIN is too short.", "Use at least four signs.")
    steps = {ord(after) - ord(before) for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {-1}):
        raise Refused("Anybody would try this PIN first.", "Choose another.")


def check_passphrase(words: str) -> None:
    """Raise Refused unless `words` can guard a copy alone."""
    if len(words) < SHORTEST_PASSPHRASE or len(set(words.casefold())) < _FEWEST_SIGNS:
        raise Refused(
            "This passphrase is too easy to guess.",
            "Use at least 16 signs: four unusual words, for instance.",
        )
