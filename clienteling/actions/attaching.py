"""Pictures and papers that are to be sent along with a message."""

from clienteling.actions.desk import Desk
from clienteling.cache import files
from clienteling.cache.pictures import fitted
from clienteling.errors import Refused
from clienteling.wire.chat import Attachment

MOST = 9
"""What one message carries; a client looks through no more."""

_LONGEST_NAME = 80


def attach(desk: Desk, content: bytes, name: str = "") -> Attachment:
    """Make a picture or a paper fit to be sent and keep it; raises `Refused`.

    It takes a moment, so no window waits for it.
    """
    if not content:
        raise Refused("This file is empty.", "Choose another.")
    fit = fitted(content)
    with desk.store.write() as tx:
        kept = files.attach(tx, fit, desk.person.scope, desk.now())
    return Attachment(kept, fit.kind, name[-_LONGEST_NAME:], len(fit.content))


def let_go(desk: Desk, attachment: Attachment) -> None:
    """It was taken out again: forget it, unless something else names it."""
    with desk.store.write() as tx:
        files.drop(tx, attachment.sha256)


def content_of(desk: Desk, attachment: Attachment) -> bytes:
    """Its bytes as they are kept here, to be looked at; none where they are not here."""
    with desk.store.read() as connection:
        found = files.find(connection, attachment.sha256)
    return found[1] if found else b""
