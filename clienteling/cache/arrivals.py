"""Pages of a pull on their way in: shown as they come at first, later all at once."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

import msgspec
from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import erasure, journal, merge, meta, mirror, projection
from clienteling.domain.changes import Changes
from clienteling.effects import Key
from clienteling.errors import Offline, Trouble
from clienteling.wire.codec import encode, instant
from clienteling.wire.sync import PullPage, Tomb

_PAGE = msgspec.json.Decoder(PullPage)
_MANY = 10_000


class TooMuchGone(Trouble):
    """Central's answer would take away more than half of everything; a person is to decide."""


class Place(Struct, frozen=True):
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
    if not agreed:
        _ask_before_emptying(connection, page)
    closed = projection.dropped(connection)
    touched = _merge(connection, page, first=first)
    if projection.dropped(connection) != closed:
        touched |= set(mirror.keys(connection))
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
    for waiting in ("inbox", "seen"):
        connection.execute(f"DELETE FROM {waiting}")  # noqa: S608 - constant names


def is_news(connection: Connection, page: PullPage) -> bool:
    """Whether taking `page` in would change anything here; a quiet desk writes nothing."""
    if page.rows or page.tombs or page.drop or page.sweep:
        return True
    if page.cursor != meta.get(connection, "cursor"):
        return True
    found = connection.execute("SELECT 1 FROM outbox WHERE seq <= ?", (page.ack,)).fetchone()
    return found is not None


def _merge(connection: Connection, last: PullPage, *, first: bool) -> set[Key]:
    """Rows, then tombs, then drops of each page in turn; at the end the sweep."""
    again = meta.get(connection, "again") is not None
    anew = again and _is_restored(connection, last)
    if again:
        merge.mark(connection, last.rows)
        if not anew:
            erasure.foresee_unnamed(connection)
    touched: set[Key] = set()
    for page in _pages(connection, last):
        erasure.foresee(connection, page)
        touched |= merge.rows(connection, page.rows, anew=anew, first=first)
        touched |= merge.tombs(connection, page.tombs)
        if page.drop:
            touched |= merge.drop(connection, page.drop)
        touched = _few(connection, touched)
    connection.execute("DELETE FROM inbox")
    if again:
        touched |= _sweep(connection, last)
    if last.sweep:
        merge.close(connection)
    return touched


def _few(connection: Connection, touched: set[Key]) -> set[Key]:
    """Where very many rows changed: those that asks wait for, and enough to say "many"."""
    if len(touched) <= _MANY:
        return touched
    of_each_table = {key[0]: key for key in touched}.values()
    return {*touched.intersection(mirror.keys(connection)), *of_each_table} | set(
        islice(touched, 2 * projection.FEW)
    )


def _sweep(connection: Connection, last: PullPage) -> set[Key]:
    if not last.sweep:
        raise Offline("Central's answer ends too early.", "It will be asked again.")
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
    erasure.forget(connection)
    if restored:
        return journal.offer_again(connection, page.ack, carried_out=True)
    settled = journal.touched(connection, page.ack)
    changes = _settle(connection, page, now)
    erasure.purge(connection)
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
    """Keep a page for later; of a snapshot behind what is shown, only what is new in it."""
    if meta.get(connection, "again") is not None:
        merge.mark(connection, page.rows)
        page = msgspec.structs.replace(page, rows=merge.news(connection, page.rows))
    connection.execute("INSERT INTO inbox (page) VALUES (?)", (encode(page),))


def _pages(connection: Connection, last: PullPage) -> Iterator[PullPage]:
    """The pages that wait, one at a time, for they may be many; then the last."""
    for (number,) in connection.execute("SELECT number FROM inbox ORDER BY number").fetchall():
        found = connection.execute("SELECT page FROM inbox WHERE number = ?", (number,))
        yield _PAGE.decode(found.fetchone()[0])
    yield last


def _ask_before_emptying(connection: Connection, last: PullPage) -> None:
    if last.sweep:
        return
    gone: list[Tomb] = []
    for page in _pages(connection, last):
        if page.drop:
            return
        gone.extend(page.tombs)
    if merge.would_empty(connection, gone):
        raise TooMuchGone(
            "Central wants to remove more than half of what is kept here.",
            "Ask whoever runs central, then allow it or wait.",
        )
