"""What clients of the season send along: a picture and a recording, made of nothing."""

import hashlib
import struct
import zlib
from functools import cache

from clienteling.wire.chat import Attachment

_WIDE, _HIGH = 320, 240
_CUFF, _CASE, _DIAL, _HAND, _SCRATCH = (
    (52, 58, 68), (196, 190, 180), (28, 48, 88), (236, 232, 224), (214, 210, 204),
)  # fmt: skip
_SILENCE = b"\xff\xfb\x10\xc4" + bytes(100)
"""A frame of MPEG layer III at 32 kbit/s in which nothing is heard."""
_FRAMES = 120


@cache
def picture() -> tuple[Attachment, bytes]:
    """A blue dial with a scratched glass, as a PNG."""
    rows = b"".join(
        b"\x00" + bytes(part for x in range(_WIDE) for part in _colour(x, y))
        for y in range(_HIGH)
    )
    head = struct.pack(">IIBBBBB", _WIDE, _HIGH, 8, 2, 0, 0, 0)
    parts = (
        _chunk(b"IHDR", head),
        _chunk(b"IDAT", zlib.compress(rows, 9)),
        _chunk(b"IEND", b""),
    )
    return _named(b"\x89PNG\r\n\x1a\n" + b"".join(parts), "image/png", "IMG_0418.png")


@cache
def recording() -> tuple[Attachment, bytes]:
    """Three seconds of silence, as an MP3."""
    return _named(_SILENCE * _FRAMES, "audio/mpeg", "voice.mp3")


def papers() -> dict[str, bytes]:
    """Everything that was sent along, under its SHA-256."""
    return {each.sha256: content for each, content in (picture(), recording())}


def _named(content: bytes, kind: str, name: str) -> tuple[Attachment, bytes]:
    sha256 = hashlib.sha256(content).hexdigest()
    return Attachment(sha256, kind, name, len(content)), content


def _chunk(kind: bytes, body: bytes) -> bytes:
    checked = kind + body
    return struct.pack(">I", len(body)) + checked + struct.pack(">I", zlib.crc32(checked))


def _colour(x: int, y: int) -> tuple[int, int, int]:
    """What is seen there: cuff, case, dial, two hands, hour marks, and the scratch."""
    over, down = x - _WIDE // 2, y - _HIGH // 2
    away = over * over + down * down
    if away > 104 * 104:
        return _CASE if abs(over) < 44 else _CUFF
    if away > 92 * 92:
        return _CASE
    if abs(3 * over + down - 120) < 4 and down < 40:
        return _SCRATCH
    upright = abs(over) < 2 and -72 < down < 6
    across = abs(down) < 3 and -6 < over < 50
    mark = away > 80 * 80 and min(abs(over), abs(down)) < 3
    return _HAND if upright or across or mark else _DIAL
