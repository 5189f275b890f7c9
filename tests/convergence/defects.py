"""Twelve ways to get syncing wrong, each put in place of the function that gets it right."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

import msgspec
import pytest
from sqlalchemy import Connection as ServerConnection
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import arrivals, journal, merge, meta, projection, shown
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.effects import Key
from clienteling.server import commands, feed, pages
from clienteling.server.asked import Asked
from clienteling.server.cursors import Cursor
from clienteling.server.pages import News
from clienteling.server.store import receipts
from clienteling.server.store.clock import Clock
from clienteling.server.store.line import Line
from clienteling.sync import pull
from clienteling.wire.record import Record
from clienteling.wire.sync import PullPage, Receipt, Tomb

Plant = Callable[[pytest.MonkeyPatch], None]
_EVERYTHING = 2**53


def no_deduplication(patch: pytest.MonkeyPatch) -> None:
    """Central carries a command out whenever it arrives."""

    def always_new(_connection: object, _device: str, last_seq: int, asked: Asked) -> None:
        assert asked.seq <= last_seq + 1

    patch.setattr(commands, "answered_before", always_new)
    right_held, right_filed = receipts.held, receipts._filed

    def held(line: Line, device: str, command: str) -> receipts.Standing | None:
        standing = right_held(line, device, command)
        return standing and standing._replace(earlier=None)

    def filed(sign: str, *, again: bool) -> str:
        return right_filed(sign, again=again).replace("INSERT", "INSERT OR REPLACE")

    patch.setattr(receipts, "held", held)
    patch.setattr(receipts, "_filed", filed)


def cleared_on_the_answer(patch: pytest.MonkeyPatch) -> None:
    """The outbox is emptied by the push's answer, before the state that contains it came."""
    right = journal.record

    def wrong(connection: Connection, answered: Iterable[Receipt]) -> Changes:
        told = tuple(answered)
        changes = right(connection, told)
        last = max((each.seq for each in told), default=0)
        touched = journal.touched(connection, last)
        moment = datetime.fromisoformat(meta.get(connection, "as_of") or "2026-01-01T00:00:00Z")
        settled = journal.settle(connection, last, moment)
        return changes | settled | projection.rebase(connection, touched)

    patch.setattr(journal, "record", wrong)


def cleared_past_ack(patch: pytest.MonkeyPatch) -> None:
    """A pull empties the outbox further than central has answered."""
    right_settle, right_touched = journal.settle, journal.touched

    def settle(connection: Connection, _ack: int, now: datetime) -> Changes:
        return right_settle(connection, _EVERYTHING, now)

    patch.setattr(journal, "settle", settle)
    patch.setattr(
        journal, "touched", lambda connection, _: right_touched(connection, _EVERYTHING)
    )


def page_cut_inside_a_revision(patch: pytest.MonkeyPatch) -> None:
    """A page ends after so many rows, wherever that is."""
    right = pages.delta

    def wrong(
        connection: ServerConnection, scopes: tuple[str, ...], since: int, now: int, limit: int
    ) -> News:
        news = right(connection, scopes, since, now, limit)
        revs = sorted([row["rev"] for row in news.rows] + [tomb.rev for tomb in news.tombs])
        if len(revs) <= limit:
            return news
        rows = news.rows[:limit]
        tombs = news.tombs[: limit - len(rows)]
        upto = max([row["rev"] for row in rows] + [tomb.rev for tomb in tombs])
        return News(rows, tombs, upto)

    patch.setattr(pages, "delta", wrong)


def pruned_without_410(patch: pytest.MonkeyPatch) -> None:
    """Whoever has missed a pruned tomb is not told to begin again."""
    patch.setattr(feed, "forgotten", lambda *_: False)


def delta_from_the_end(patch: pytest.MonkeyPatch) -> None:
    """After a snapshot a desk goes on from its end, not from its beginning."""
    right = feed.after_snapshot

    def wrong(cursor: Cursor, clock: Clock) -> Cursor:
        return msgspec.structs.replace(right(cursor, clock), since=clock.rev)

    patch.setattr(feed, "after_snapshot", wrong)


def closed_boutique_kept(patch: pytest.MonkeyPatch) -> None:
    """A desk keeps what it may no longer see."""
    patch.setattr(merge, "drop", lambda *_: set())


def pull_overwrites(patch: pytest.MonkeyPatch) -> None:
    """A pull writes into what is shown, whatever waits for that row."""

    def wrong(
        _connection: Connection, part: Sequence[Record], _mirrored: object, **_: bool
    ) -> Iterable[Record]:
        yield from part

    patch.setattr(merge, "_apart", wrong)


def shown_before_done(patch: pytest.MonkeyPatch) -> None:
    """Pages are shown as they come, also after the first sync."""
    right = arrivals.place

    def wrong(connection: Connection) -> arrivals.Place:
        place = right(connection)
        return arrivals.Place(place.cursor, place.device, first=True)

    patch.setattr(arrivals, "place", wrong)


def cursor_saved_apart(patch: pytest.MonkeyPatch) -> None:
    """The cursor is kept in a transaction of its own, before what it stands for."""
    right, save = pull.taken, arrivals._save_cursor

    def wrong(
        store: Store, asked: arrivals.Place, page: PullPage, now: datetime, *, agreed: bool
    ) -> pull.Pulled:
        with store.write() as tx:
            if arrivals.place(tx) != asked:
                return pull.Pulled()
            save(tx, page)
            then = arrivals.place(tx)
        return right(store, then, page, now, agreed=agreed)

    patch.setattr(pull, "taken", wrong)


def no_sweep(patch: pytest.MonkeyPatch) -> None:
    """After everything was fetched again, what was not named stays."""

    def wrong(connection: Connection) -> set[Key]:
        connection.execute("DELETE FROM seen")
        return set()

    patch.setattr(merge, "sweep", wrong)


def tomb_without_scope(patch: pytest.MonkeyPatch) -> None:
    """A row that left one boutique is buried in the other one too."""

    def bury(connection: Connection, tomb: Tomb) -> None:
        connection.execute(
            f"DELETE FROM {tomb.table} WHERE id = ? AND rev <= ?",  # noqa: S608
            (tomb.id, tomb.rev),
        )

    patch.setattr(shown, "bury", bury)


DEFECTS: tuple[Plant, ...] = (
    no_deduplication,
    cleared_on_the_answer,
    cleared_past_ack,
    page_cut_inside_a_revision,
    pruned_without_410,
    delta_from_the_end,
    closed_boutique_kept,
    pull_overwrites,
    shown_before_done,
    cursor_saved_apart,
    no_sweep,
    tomb_without_scope,
)
