"""Who may open this desk: one profile each, beside the sealed copies, without secrets."""

from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from clienteling.auth.key import Cost
from clienteling.cache.sealed import on_disk
from clienteling.errors import Damaged

_FILE = "profiles.json"


class Profile(Struct, frozen=True, kw_only=True):
    """One person at one desk.

    `keyring` tells whether half of the key lies in the system's keyring or all of it in a
    passphrase; `mark` recognises the right key and says nothing about it. `misses` counts wrong
    words since the last right one; after `lease_days` without contact the copy is destroyed.
    """

    id: str
    central: str
    authority: str = ""
    login: str
    advisor: str
    name: str
    name_native: str = ""
    roles: tuple[str, ...] = ()
    boutique: str
    device: str
    salt: bytes
    cost: Cost
    keyring: bool = True
    mark: bytes
    lease_days: int = 7
    contact_at: datetime
    misses: int = 0
    missed_at: datetime | None = None


_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(tuple[Profile, ...])


class Profiles:
    """The profiles kept in one folder; written whole, so a power cut leaves the old ones."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file = folder / _FILE

    def all(self) -> tuple[Profile, ...]:
        """Everybody who has enrolled here, the last to be in contact first.

        Raises Damaged when the file cannot be understood.
        """
        with on_disk():
            if not self._file.exists():
                return ()
            written = self._file.read_bytes()
        try:
            found = _DECODER.decode(written)
        except msgspec.DecodeError as cause:
            title = "The list of people at this desk cannot be read."
            raise Damaged(title, "Move profiles.json away, then enrol again.") from cause
        return tuple(sorted(found, key=lambda each: each.contact_at, reverse=True))

    def find(self, identifier: str) -> Profile | None:
        """The profile as it stands now."""
        return next((each for each in self.all() if each.id == identifier), None)

    def beside(self, profile: Profile) -> tuple[Profile, ...]:
        """Everybody else; what the same person left behind is not somebody else."""
        mine = (profile.central, profile.advisor)
        return tuple(each for each in self.all() if (each.central, each.advisor) != mine)

    def keep(self, profile: Profile) -> None:
        """Write `profile` down, in the place of the one with its id."""
        others = [each for each in self.all() if each.id != profile.id]
        self._write((*others, profile))

    def forget(self, identifier: str) -> None:
        """Strike a profile out."""
        self._write(tuple(each for each in self.all() if each.id != identifier))

    def copy_of(self, profile: Profile) -> Path:
        """Where the sealed copy of `profile` is."""
        return self.folder / f"{profile.id}.db"

    def _write(self, profiles: tuple[Profile, ...]) -> None:
        fresh = self._file.with_suffix(".new")
        with on_disk():
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            fresh.touch(mode=0o600)
            fresh.write_bytes(_ENCODER.encode(profiles))
            fresh.replace(self._file)
