"""Pages of a pull on their way in: shown as they come at first, later all at once."""

from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import journal, merge, meta, projection
from clienteling.domain.changes import Changes
from clienteling.effects import Key
from clienteling.errors import Offline, Trouble
from clienteling.wire.codec import encode, instant
from clienteling.wire.sync import PullPage

_PAGE = msgspec.json.Decoder(PullPage)


class TooMuchGone(Trouble):
    """Central's answer would take away more than half of everything; a person is to decide."""


@dataclass(frozen=True)
class Place:
    """Where a pull asks from; an answer counts only while this still stands."""

    cursor: str | None
    device: str | None
    first: bool


def place(connection: Connection) -> Place:
    """Where the next pull asks from, and whether it is part of the first sync."""
    return Place(
        meta.get(connection, "cursor"),
        meta.get(connection, "device"),
        meta.get(connection, "synced") is None and meta.get(connection, "again") is None,
    )


def take(
    connection: Connection, page: PullPage, now: datetime, *, agreed: bool = False
) -> Changes:
    """Take in one page; raises `TooMuchGone` unless that was `agreed` to.

    In a first sync rows are shown as they come. Later they wait until the last page is there,
    so that what is shown is central's state at one moment, always.
    """
    first = place(connection).first
    _save_cursor(connection, page)
    if not first and not page.done:
        _put_away(connection, page)
        return Changes()
    pages = [page] if first else [*_put_away_earlier(connection), page]
    if not agreed:
        _ask_before_emptying(connection, pages)
    touched = _merge(connection, pages, first=first)
    if page.done:
        return _finish(connection, page, now, touched) | projection.changes(touched)
    return projection.rebase(connection, touched) | projection.changes(touched)


def begin_again(connection: Connection, *, offer: bool = False) -> None:
    """Ask for everything once more, behind what is shown; the outbox stays as it is.

    With `offer`, central has lost answers: at the end every ask is offered again.
    """
    if offer and meta.get(connection, "offer") is not None:
        return
    meta.put(connection, "cursor", None)
    meta.put(connection, "again", "1")
    if offer:
        meta.put(connection, "offer", "1")
    connection.execute("DELETE FROM inbox")


def is_news(connection: Connection, page: PullPage) -> bool:
    """Whether taking `page` in would change anything here; a quiet desk writes nothing."""
    if page.rows or page.tombs or page.drop or page.sweep:
        return True
    if page.cursor != meta.get(connection, "cursor"):
        return True
    found = connection.execute("SELECT 1 FROM outbox WHERE seq <= ?", (page.ack,)).fetchone()
    return found is not None


def _merge(connection: Connection, pages: list[PullPage], *, first: bool) -> set[Key]:
    """Rows, then tombs, then drops of each page in turn; at the end the sweep."""
    again = meta.get(connection, "again") is not None
    anew = again and _is_restored(connection, pages[-1])
    touched: set[Key] = set()
    for page in pages:
        touched |= merge.rows(connection, page.rows, anew=anew, first=first)
        touched |= merge.tombs(connection, page.tombs)
        if page.drop:
            touched |= merge.drop(connection, page.drop)
        if again:
            merge.mark(connection, page.rows)
    if again:
        touched |= _sweep(connection, pages)
    return touched


def _sweep(connection: Connection, pages: list[PullPage]) -> set[Key]:
    if not any(page.sweep for page in pages):
        raise Offline("Central's answer ends too early.", "It will be asked again.")
    scopes = {scope for page in pages for scope in page.drop}
    meta.put(connection, "dropped", " ".join(sorted(scopes)))
    return merge.sweep(connection)


def _finish(
    connection: Connection, page: PullPage, now: datetime, touched: set[Key]
) -> Changes:
    """What is shown is now central's state at `page.rev`, with what still waits on top."""
    restored = _is_restored(connection, page)
    meta.put(connection, "epoch", page.epoch)
    meta.put(connection, "base", str(page.rev))
    meta.put(connection, "as_of", instant(now))
    meta.put(connection, "synced", "1")
    meta.put(connection, "again", None)
    meta.put(connection, "offer", None)
    if restored:
        return journal.offer_again(connection, page.ack, carried_out=True)
    settled = journal.touched(connection, page.ack)
    changes = _settle(connection, page, now)
    return changes | projection.rebase(connection, touched | settled)


def _is_restored(connection: Connection, page: PullPage) -> bool:
    """Whether central counts anew, or has lost answers that it once gave."""
    epoch = meta.get(connection, "epoch")
    return epoch not in {None, page.epoch} or meta.get(connection, "offer") is not None


def _settle(connection: Connection, page: PullPage, now: datetime) -> Changes:
    return journal.settle(connection, page.ack, now)


def _save_cursor(connection: Connection, page: PullPage) -> None:
    meta.put(connection, "cursor", page.cursor)
    if meta.get(connection, "epoch") is None:
        meta.put(connection, "epoch", page.epoch)


def _put_away(connection: Connection, page: PullPage) -> None:
    connection.execute("INSERT INTO inbox (page) VALUES (?)", (encode(page),))


def _put_away_earlier(connection: Connection) -> list[PullPage]:
    found = connection.execute("SELECT page FROM inbox ORDER BY number").fetchall()
    connection.execute("DELETE FROM inbox")
    return [_PAGE.decode(page) for (page,) in found]


def _ask_before_emptying(connection: Connection, pages: list[PullPage]) -> None:
    gone = [tomb for page in pages for tomb in page.tombs]
    meant = any(page.sweep or page.drop for page in pages)
    if not meant and merge.would_empty(connection, gone):
        raise TooMuchGone(
            "Central wants to remove more than half of what is kept here.",
            "Ask whoever runs central, then allow it or wait.",
        )
