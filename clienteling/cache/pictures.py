"""Pictures without what the camera wrote into them: where, when and with which telephone."""

import io

from clienteling.errors import Refused

FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
_MOST_PIXELS = 60_000_000


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
