"""What a person chose for this window: theme, language, size; nothing about anybody."""

import logging
from pathlib import Path

import msgspec
from msgspec import Struct

from clienteling.ui.theme.dress import Mode
from clienteling.ui.theme.language import Language, usual

_log = logging.getLogger(__name__)
_FILE = "window.json"


class Chosen(msgspec.Struct, frozen=True):
    """The choices; `geometry` as Qt writes it, empty before the first close."""

    theme: Mode = Mode.SYSTEM
    language: Language = Language.ENGLISH
    geometry: bytes = b""


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
        self.now = Chosen(
            self.now.theme if theme is None else theme,
            self.now.language if language is None else language,
            self.now.geometry if geometry is None else geometry,
        )
        try:
            (self.folder / _FILE).write_bytes(msgspec.json.encode(self.now))
        except OSError:
            _log.info("what was chosen for the window could not be written down")
