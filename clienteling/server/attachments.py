"""Pictures, papers and recordings of clients: known kinds, freed of what they carry along."""

import hashlib
import io
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from PIL import Image, ImageOps
from sqlalchemy import Engine

from clienteling.errors import Refused
from clienteling.server.channels import Enclosed
from clienteling.server.pictures import Part, Pictures
from clienteling.server.store.blobs import arrived
from clienteling.wire.chat import Attachment

MOST = 4
LARGEST = 5 * 1_048_576
_WIDEST = 12_000
_FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
LONGEST_NAME = 120
UNKNOWN = "application/octet-stream"
_LONGEST_END = 10
_ADVICE = "Send up to 4 pictures (JPEG, PNG, WebP), recordings or PDFs of up to 5 MB."
_BEGINNINGS = (
    ("image/jpeg", 0, b"\xff\xd8\xff"),
    ("image/png", 0, b"\x89PNG\r\n\x1a\n"),
    ("image/webp", 8, b"WEBP"),
    ("application/pdf", 0, b"%PDF-"),
    ("audio/mpeg", 0, b"ID3"),
    ("audio/ogg", 0, b"OggS"),
    ("audio/webm", 0, b"\x1a\x45\xdf\xa3"),
    *(("audio/mp4", 4, b"ftyp" + brand) for brand in (b"M4", b"mp4", b"iso", b"dash", b"3gp")),
)
_FILMS = {
    "audio/ogg": re.compile(rb"\x80theora"),
    "audio/webm": re.compile(rb"\x86.V_[A-Z]", re.DOTALL),
    "audio/mp4": re.compile(rb"hdlr.{8}vide", re.DOTALL),
}
"""How a film's tracks are called in what may also hold sound alone."""


def cleaned(enclosed: Sequence[Enclosed]) -> tuple[Enclosed, ...]:
    """What may be kept of attachments: pictures drawn anew, so that nothing hides in them.

    What they are is read from their bytes. Raises Refused for what is no picture, recording
    or PDF, and for too much.
    """
    if len(enclosed) > MOST or any(len(each.content) > LARGEST for each in enclosed):
        raise Refused("These attachments are too large.", _ADVICE, code="too_large")
    return tuple(_cleaned(each) for each in enclosed)


def kept(
    engine: Engine, pictures: Pictures, parts: Sequence[Enclosed], by: str, now: datetime
) -> tuple[Attachment, ...]:
    """The attachments as they are kept, whether they were there before or not."""
    found = []
    for each in parts:
        name = hashlib.sha256(each.content).hexdigest()
        part = Part(0, len(each.content), len(each.content))
        arrived(engine, name, pictures.keep(name, each.content, part), by, now)
        found.append(Attachment(name, each.kind, each.name, len(each.content)))
    return tuple(found)


def enclosed(pictures: Pictures, parts: Sequence[Attachment]) -> tuple[Enclosed, ...]:
    """Attachments to send along; raises Gone for one that never arrived."""
    contents = ((each, pictures.read(each.sha256)) for each in parts)
    return tuple(Enclosed(kind_of(content), content, named(x.name)) for x, content in contents)


def named(name: str) -> str:
    """A file's name without any folder, and without signs that nobody sees."""
    plain = unicodedata.normalize("NFC", name.replace("\\", "/").rsplit("/", 1)[-1])
    seen = "".join(each for each in plain if unicodedata.category(each)[0] != "C")
    stem, dot, end = seen.strip(" .").rpartition(".")
    end = dot + end if stem and len(end) < _LONGEST_END else ""
    return (stem if end else seen.strip(" ."))[: LONGEST_NAME - len(end)] + end


def kind_of(content: bytes) -> str:
    """The media type of `content` by what it begins with."""
    for kind, at, beginning in _BEGINNINGS:
        if content.startswith(beginning, at):
            return kind if _is_still(kind, content) else UNKNOWN
    return "audio/mpeg" if _is_mp3(content) else UNKNOWN


def _is_still(kind: str, content: bytes) -> bool:
    """Whether nothing moves in it: a film is no recording."""
    film = _FILMS.get(kind)
    return film is None or film.search(content) is None


def _is_mp3(content: bytes) -> bool:
    """Whether it begins with a frame of MPEG layer III, of a known rate."""
    if len(content) < 4 or content[0] != 0xFF or content[1] & 0xE6 != 0xE2:
        return False
    return content[2] >> 4 not in (0, 15) and content[2] >> 2 & 3 != 3


def _cleaned(each: Enclosed) -> Enclosed:
    kind, name = kind_of(each.content), named(each.name)
    if kind.startswith("audio/") or kind == "application/pdf":
        return Enclosed(kind, each.content, name)
    if kind == UNKNOWN:
        raise Refused("This kind of file is not taken here.", _ADVICE)
    return Enclosed(kind, _drawn(each.content), name)


def _drawn(content: bytes) -> bytes:
    try:
        with Image.open(io.BytesIO(content), formats=tuple(_FORMATS)) as picture:
            if max(picture.size) > _WIDEST:
                raise Refused("This picture is too large.", _ADVICE, code="too_large")
            form = picture.format or "PNG"
            upright = ImageOps.exif_transpose(picture)
            bare = Image.frombytes(upright.mode, upright.size, upright.tobytes())
            if upright.mode == "P" and upright.palette is not None:
                bare.putpalette(upright.palette)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as cause:
        raise Refused("This is no picture that can be read.", _ADVICE) from cause
    out = io.BytesIO()
    bare.save(out, form, quality=88)
    return out.getvalue()
