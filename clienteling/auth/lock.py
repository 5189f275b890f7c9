"""Opening what is locked: the right word, fewer guesses each time, and the end of a lease."""

from contextlib import suppress
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct

from clienteling.auth import key
from clienteling.auth.profiles import Profile, Profiles
from clienteling.auth.vault import NoKeyring, Vault
from clienteling.errors import Refused, SignedOut

IDLE = timedelta(minutes=5)
_FREE_MISSES = 3
_FIRST_PAUSE = timedelta(seconds=5)
_LONGEST_PAUSE = timedelta(minutes=15)


class WrongWord(Refused):
    """The PIN or passphrase is not the right one."""


class TooSoon(Refused):
    """After several wrong words the next one has to wait."""

    def __init__(self, wait: timedelta) -> None:
        seconds = max(1, round(wait.total_seconds()))
        super().__init__("Too many wrong attempts.", f"Wait {seconds} seconds, then try again.")
        self.wait = wait


class Lost(SignedOut):
    """Half of the key is gone from the keyring: nobody can open this copy any more."""


class Gate(Struct, frozen=True):
    """What stands before a person's copy, and before the window when it is locked."""

    profiles: Profiles
    vault: Vault

    def open(self, profile: Profile, word: str, now: datetime) -> bytes:
        """The key of the copy; each miss is counted on disk before the word is tried.

        Raises `WrongWord`, `TooSoon`, `Lost`, and `NoKeyring` when the keyring does not answer.
        """
        kept = self.profiles.find(profile.id) or profile
        wait = pause_before(kept.misses, kept.missed_at, now)
        if wait > timedelta(0):
            raise TooSoon(wait)
        tried = msgspec.structs.replace(kept, misses=kept.misses + 1, missed_at=now)
        secret = self._secret(kept)
        self.profiles.keep(tried)
        found = key.derived(word, secret, kept.salt, kept.cost)
        if not key.is_right(found, kept.mark):
            raise _wrong(tried)
        self.profiles.keep(msgspec.structs.replace(kept, misses=0, missed_at=None))
        return found

    def destroy(self, profile: Profile) -> None:
        """Make the copy unreadable for good: the key first, then the files, then the profile.

        A keyring that does not answer keeps no file alive.
        """
        with suppress(NoKeyring):
            self.vault.forget(profile.id)
        copy = self.profiles.copy_of(profile)
        for file in copy.parent.glob(f"{copy.name}*"):
            file.unlink(missing_ok=True)
        self.profiles.forget(profile.id)

    def sweep(self, now: datetime) -> tuple[Profile, ...]:
        """Destroy every copy whose lease is over; whose they were."""
        over = tuple(each for each in self.profiles.all() if is_over(each, now))
        for profile in over:
            self.destroy(profile)
        return over

    def seen(self, profile: Profile, now: datetime) -> None:
        """Central was reached: the lease begins again."""
        kept = self.profiles.find(profile.id)
        if kept is not None and now > kept.contact_at:
            self.profiles.keep(msgspec.structs.replace(kept, contact_at=now))

    def _secret(self, profile: Profile) -> bytes:
        if not profile.keyring:
            return b""
        secret = self.vault.get(profile.id)
        if secret is None:
            title = "The key to the data kept here is gone from the keyring."
            raise Lost(title, "This desk must be enrolled again: sign in with your password.")
        return secret


def pause_before(misses: int, missed_at: datetime | None, now: datetime) -> timedelta:
    """How long the next word has to wait: nothing at first, then twice as long each time.

    A clock that was set back makes nobody wait longer than the whole pause.
    """
    if missed_at is None or misses < _FREE_MISSES:
        return timedelta(0)
    doublings = min(misses - _FREE_MISSES, 20)
    pause = min(_FIRST_PAUSE * (1 << doublings), _LONGEST_PAUSE)
    return max(timedelta(0), min(pause, missed_at + pause - now))


def is_over(profile: Profile, now: datetime) -> bool:
    """Whether this desk was too long without contact to keep its copy."""
    return now > profile.contact_at + timedelta(days=profile.lease_days)


def _wrong(tried: Profile) -> WrongWord:
    if tried.keyring:
        return WrongWord("That is not the right PIN.", "Try again.", code="wrong_word")
    return WrongWord("That is not the right passphrase.", "Try again.", code="wrong_word")
