"""Passwords: kept as Argon2id hashes, checked at one cost whether the login exists or not."""

import secrets
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from clienteling.errors import Refused

SHORTEST = 10
LONGEST = 200
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is read aloud as something else

# RFC 9106, second recommended choice: 64 MiB a check, so only a few may run at once.
_hasher = PasswordHasher(time_cost=3, memory_cost=65536, parallelism=4)
_at_once = BoundedSemaphore(4)


def kept(password: str) -> str:
    """What is stored in place of `password`; raises Refused when too short or too long."""
    if not SHORTEST <= len(password) <= LONGEST:
        title = f"A password has {SHORTEST} to {LONGEST} signs."
        raise Refused(title, "Choose another; a few words in a row are easy to keep in mind.")
    with _at_once:
        return _hasher.hash(password)


def matches(stored: str | None, password: str) -> bool:
    """Whether `password` is the one kept as `stored`; an unknown login (None) takes as long."""
    nobody = _nobody()  # made before the first check, so that no check takes longer for it
    with _at_once:
        try:
            _hasher.verify(nobody if stored is None else stored, password[:LONGEST])
        except (VerificationError, InvalidHashError):
            return False
    return stored is not None


def outdated(stored: str) -> bool:
    """Whether `stored` was made with weaker settings than today's."""
    return _hasher.check_needs_rehash(stored)


def made_up() -> str:
    """A password that can be read out over the telephone: four times five signs, 99 bits."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(4))


@cache
def _nobody() -> str:
    return _hasher.hash(secrets.token_urlsafe(32))
