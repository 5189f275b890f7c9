"""What is told through the whole window: what changed, how syncing stands, where to go."""

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from clienteling.domain.changes import Changes


class Place(Struct, frozen=True):
    """Somewhere to go: a page, and there a row by `id`, an `action` or a `filter`.

    `page` is one of today, clients, inbox, appointments, repairs, day; or the palette over it.
    """

    page: str
    id: str = ""
    action: str = ""
    filter: str = ""


def conversation(id_: str, message: str | None = None) -> Place:
    """A conversation in Inbox, at the message that something came out of."""
    return Place("inbox", id_, "message" if message else "", message or "")


class Bus(QObject):
    """Told from any thread; who listens is a bound method of a QObject and hears it in its own.

    `status` carries a `sync.status.Status`, `go` a `Place`.
    """

    changed = Signal(Changes)
    status = Signal(object)
    go = Signal(Place)
