"""Looking at what is enclosed with a message: from the copy, or from central and then kept."""

import re
from pathlib import Path

from clienteling.actions.client_out import kept
from clienteling.actions.desk import Desk
from clienteling.cache import files
from clienteling.errors import Refused
from clienteling.wire.chat import Attachment

_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]')
_ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "application/pdf": "pdf",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "video/mp4": "mp4",
    "text/vcard": "vcf",
}
_LONGEST = 80


def at_hand(desk: Desk, sha256: str) -> bytes | None:
    """What is kept here under this SHA-256."""
    with desk.store.read() as connection:
        found = files.find(connection, sha256)
    return found[1] if found else None


def brought(desk: Desk, paper: Attachment) -> bytes:
    """What is enclosed, from central where it is not here; raises `Offline` or `Refused`."""
    here = at_hand(desk, paper.sha256)
    if here is not None:
        return here
    content = desk.central().get_blob(paper.sha256)
    if len(content) > files.LARGEST:
        raise Refused("This file is too large.", "Ask the client for a smaller one.")
    try:
        with desk.store.write() as tx:
            files.fetched(tx, content, paper.type, desk.person.scope, desk.now())
    except Refused:
        return content  # of a kind that is not kept here: it can be saved, and nothing more
    return content


def save(desk: Desk, paper: Attachment, path: Path) -> Path:
    """Write what is enclosed where a person wants it; raises as `brought` does."""
    return kept(path, brought(desk, paper))


def file_name(paper: Attachment) -> str:
    """A name to save it under: no folder, nothing hidden, and the ending that its type has."""
    plain = " ".join(_UNFIT.sub(" ", paper.name).split()).strip(". ")[:_LONGEST]
    stem, _, ending = plain.rpartition(".")
    wanted = _ENDINGS.get(paper.type, "bin")
    return plain if stem and ending.lower() == wanted else f"{plain or 'file'}.{wanted}"
