"""What was chosen for this window: theme, language, size, and how each person is called."""

import logging
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from clienteling.ui.theme.dress import Mode
from clienteling.ui.theme.language import Language, usual

_log = logging.getLogger(__name__)
_FILE = "window.json"


class Called(Struct, frozen=True):
    """How one person wants to be called to what waits for them.

    Not at all while `quiet`, which ends by itself at `until` if that is given; by `sound` too;
    `discreet` without names and words.
    """

    quiet: bool = False
    until: datetime | None = None
    sound: bool = False
    discreet: bool = False

    def is_quiet(self, now: datetime) -> bool:
        """Whether this person is not to be disturbed now."""
        return self.quiet and (self.until is None or now < self.until)


class Chosen(Struct, frozen=True):
    """The choices; `geometry` as Qt writes it, empty before the first close.

    `people` are called as each of them chose, by the id of their profile.
    """

    theme: Mode = Mode.SYSTEM
    language: Language = Language.ENGLISH
    geometry: bytes = b""
    people: dict[str, Called] = {}


class Choices(Struct):
    """The choices in a folder; one that cannot be read or written costs nobody their work."""

    folder: Path
    now: Chosen

    @classmethod
    def of(cls, folder: Path) -> "Choices":
        """What was chosen before, or the usual."""
        try:
            written = (folder / _FILE).read_bytes()
            return cls(folder, msgspec.json.decode(written, type=Chosen))
        except (OSError, msgspec.DecodeError):
            return cls(folder, Chosen(language=usual()))

    def choose(
        self,
        *,
        theme: Mode | None = None,
        language: Language | None = None,
        geometry: bytes | None = None,
    ) -> None:
        """Remember what is given; None leaves a choice as it was."""
        self._keep(
            Chosen(
                self.now.theme if theme is None else theme,
                self.now.language if language is None else language,
                self.now.geometry if geometry is None else geometry,
                self.now.people,
            )
        )

    def called(self, profile: str) -> Called:
        """How this person wants to be called."""
        return self.now.people.get(profile, Called())

    def call(self, profile: str, how: Called) -> None:
        """Remember how this person wants to be called."""
        self._keep(replace(self.now, people=self.now.people | {profile: how}))

    def _keep(self, chosen: Chosen) -> None:
        self.now = chosen
        try:
            (self.folder / _FILE).write_bytes(msgspec.json.encode(self.now))
        except OSError:
            _log.info("what was chosen for the window could not be written down")
