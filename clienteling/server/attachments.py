"""Pictures and papers to and from clients: only known kinds, freed of what they carry along."""

import hashlib
import io
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
_PDF = b"%PDF-"
_ADVICE = "Send up to 4 pictures (JPEG, PNG, WebP) or PDFs of up to 5 MB."


def cleaned(enclosed: Sequence[Enclosed]) -> tuple[bytes, ...]:
    """What may be kept of attachments: pictures drawn anew, so that nothing hides in them.

    Raises Refused for what is no picture and no PDF, and for too much.
    """
    if len(enclosed) > MOST or any(len(each.content) > LARGEST for each in enclosed):
        raise Refused("These attachments are too large.", _ADVICE, code="too_large")
    return tuple(_cleaned(each.content) for each in enclosed)


def kept(
    engine: Engine, pictures: Pictures, contents: Sequence[bytes], by: str, now: datetime
) -> tuple[Attachment, ...]:
    """The attachments as they are kept, whether they were there before or not."""
    found = []
    for content in contents:
        name = hashlib.sha256(content).hexdigest()
        size = pictures.keep(name, content, Part(0, len(content), len(content)))
        arrived(engine, name, size, by, now)
        found.append(Attachment(name, kind_of(content), size=len(content)))
    return tuple(found)


def enclosed(pictures: Pictures, names: Sequence[str]) -> tuple[Enclosed, ...]:
    """Attachments to send along; raises Gone for one that never arrived."""
    contents = [pictures.read(name) for name in names]
    return tuple(Enclosed(kind_of(content), content) for content in contents)


def kind_of(content: bytes) -> str:
    """The media type of `content` by what it begins with."""
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "image/webp"
    return "application/pdf" if content.startswith(_PDF) else "application/octet-stream"


def _cleaned(content: bytes) -> bytes:
    if content.startswith(_PDF):
        return content
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
