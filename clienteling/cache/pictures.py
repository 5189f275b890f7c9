"""Pictures without what the camera wrote into them: where, when and with which telephone."""

import io
from typing import TYPE_CHECKING, NamedTuple

from clienteling.errors import Refused

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
LONGEST_SIDE = 2_048
"""Pixels of a picture that is sent to a client."""

_MOST_PIXELS = 60_000_000
_HEAVY = 1_000_000
_BEGINNINGS = (
    ("image/jpeg", 0, b"\xff\xd8\xff"),
    ("image/png", 0, b"\x89PNG\r\n\x1a\n"),
    ("image/webp", 8, b"WEBP"),
    ("application/pdf", 0, b"%PDF-"),
    *((("image/heic", 4, b"ftyp" + brand)) for brand in (b"hei", b"hev", b"mif1", b"msf1")),
)


class Fitted(NamedTuple):
    """A file as it is sent, and its media type."""

    content: bytes
    kind: str


def kind_of(content: bytes) -> str:
    """What a file is by what it begins with, whatever its name says; empty where unknown."""
    for kind, at, beginning in _BEGINNINGS:
        if content.startswith(beginning, at):
            return kind
    return ""


def fitted(content: bytes) -> Fitted:
    """A picture as it is sent: upright, without metadata, no larger than a screen; or a PDF.

    A photograph kept as a PNG becomes a JPEG. Raises `Refused` for anything else.
    """
    kind = kind_of(content)
    if kind == "image/heic":
        raise Refused("HEIC pictures cannot be sent.", "Save it as a JPEG, then choose that.")
    if kind == "application/pdf":
        return Fitted(content, kind)
    if kind not in FORMATS:
        raise Refused("This kind of file is not sent.", "Choose a JPEG, PNG, WebP or PDF.")
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - rarely needed

    wrong = (UnidentifiedImageError, Image.DecompressionBombError)
    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[kind]]) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise _unreadable()
            profile = picture.info.get("icc_profile") if picture.mode in _PLAIN else None
            plain = picture if picture.mode in _PLAIN else picture.convert(_mode(picture))
            plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(plain)
    except (*wrong, OSError, ValueError, SyntaxError) as cause:
        raise _unreadable() from cause
    made = _written(upright, kind, profile)
    if kind == "image/png" and len(made) > _HEAVY and upright.mode in {"RGB", "L"}:
        return Fitted(_written(upright, "image/jpeg", profile), "image/jpeg")
    return Fitted(made, kind)


_PLAIN = frozenset({"RGB", "RGBA", "L"})


def _mode(picture: "Image") -> str:
    return "RGBA" if picture.has_transparency_data else "RGB"


def _written(picture: "Image", kind: str, profile: bytes | None) -> bytes:
    """Only what can be seen, and the colours it is meant in."""
    from PIL import Image  # noqa: PLC0415 - rarely needed

    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    out = io.BytesIO()
    bare.save(out, FORMATS[kind], quality=88, icc_profile=profile)
    return out.getvalue()


def cleaned(content: bytes, kind: str) -> bytes:
    """The picture upright and without metadata; other files stay as they are.

    Raises `Refused` for a picture that cannot be read or is far too large.
    """
    if kind not in FORMATS:
        return content
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - rarely needed

    try:
        with Image.open(io.BytesIO(content), formats=[FORMATS[kind]]) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise _unreadable()
            upright = ImageOps.exif_transpose(picture)
            out = io.BytesIO()
            profile = picture.info.get("icc_profile")
            plain = Image.new(upright.mode, upright.size)
            plain.paste(upright)
            plain.save(out, FORMATS[kind], quality=90, icc_profile=profile)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as cause:
        raise _unreadable() from cause
    return out.getvalue()


def _unreadable() -> Refused:
    return Refused("This picture cannot be read.", "Take it again or choose another.")
