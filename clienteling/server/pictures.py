"""Pictures and attachments on disk, under the hash of what they hold."""

import hashlib
import os
import re
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from clienteling.domain.ids import new_id
from clienteling.errors import Gone, Refused, Trouble

_NAME = re.compile(r"[0-9a-f]{64}")
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")
_ADVICE = "Choose another folder with --blobs, or give yourself rights to it."


class Part(NamedTuple):
    """Which bytes of how many an upload brings; the first one's place."""

    start: int
    end: int
    total: int


def part_of(header: str, length: int) -> Part:
    """What `Content-Range: bytes 0-499/1000` says; without it, the whole."""
    if not header:
        return Part(0, length, length)
    found = _RANGE.fullmatch(header.strip())
    if found is None:
        raise Refused("This part says nowhere it belongs.", "Send it whole.", code="malformed")
    start, last, total = (int(each) for each in found.groups())
    if last + 1 - start != length or last >= total:
        raise Refused("This part is not what it says.", "Send it again.", code="malformed")
    return Part(start, last + 1, total)


class Pictures:
    """The folder in which central keeps what desks and clients sent."""

    def __init__(self, folder: Path, largest: int) -> None:
        self._folder = folder
        self._largest = largest
        self._lock = Lock()

    def make_ready(self) -> None:
        """Make the folder, readable by nobody else; raises Trouble without rights."""
        try:
            for each in (self._folder, self._folder / "parts"):
                each.mkdir(mode=0o700, parents=True, exist_ok=True)
            (self._folder / "parts" / ".rights").write_bytes(b"")
        except OSError as cause:
            raise Trouble("The folder for pictures may not be written to.", _ADVICE) from cause

    def read(self, name: str, start: int = 0) -> bytes:
        """The bytes under `name` from `start` on; raises Gone, saying how much has arrived."""
        path = self._path(name)
        try:
            return path.read_bytes()[start:]
        except FileNotFoundError as cause:
            missing = Gone("This picture has not arrived here.", "Send it.")
            missing.detail["offset"] = str(self._arrived(name))
            raise missing from cause

    def keep(self, name: str, content: bytes, part: Part) -> int:
        """Keep a part; the size of the whole once it is complete, or 0.

        Raises Refused for a wrong hash, too many bytes, or a part that does not follow.
        """
        path = self._path(name)
        if part.total > self._largest:
            raise Refused("This picture is too large.", "Send a smaller one.", code="too_large")
        if path.exists():
            return path.stat().st_size
        if (part.start, part.end) == (0, part.total):
            self._settle(name, content)
            return part.total
        with self._lock:
            return self._append(name, content, part)

    def forget(self, name: str) -> None:
        """Take what lies under `name` away for good."""
        self._path(name).unlink(missing_ok=True)

    def _append(self, name: str, content: bytes, part: Part) -> int:
        waiting = self._part(name)
        arrived = self._arrived(name)
        if part.start > arrived:
            raise Refused(
                "An earlier part is missing.",
                "Go on there.",
                "conflict",
                {"offset": str(arrived)},
            )
        with waiting.open("r+b" if arrived else "wb") as file:
            file.seek(part.start)
            file.write(content)
            file.truncate()
        if part.end < part.total:
            return 0
        whole = waiting.read_bytes()
        waiting.unlink()
        self._settle(name, whole)
        return len(whole)

    def _settle(self, name: str, content: bytes) -> None:
        """Put the whole under its name, on disk for good, if the name is its hash."""
        if hashlib.sha256(content).hexdigest() != name:
            title = "This picture was damaged on its way."
            raise Refused(title, "It is sent again.", code="invalid")
        fresh = self._folder / "parts" / new_id()
        path = self._path(name)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        try:
            with fresh.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)

    def _arrived(self, name: str) -> int:
        with suppress(FileNotFoundError):
            return self._part(name).stat().st_size
        return 0

    def _part(self, name: str) -> Path:
        return self._folder / "parts" / name

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise Gone("That is not a picture's name.", "Ask by its SHA-256.")
        return self._folder / name[:2] / name


async def gathered(stream: AsyncIterator[bytes], largest: int) -> bytes:
    """A body in one piece; raises Refused as soon as it is too large."""
    content = bytearray()
    async for chunk in stream:
        content += chunk
        if len(content) > largest:
            raise Refused("This picture is too large.", "Send a smaller one.", code="too_large")
    return bytes(content)
