"""What a desk is told when it pulls: one page, read in one view of the database."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Raw
from msgspec.structs import replace
from sqlalchemy import Connection

from clienteling.errors import Refused, Trouble
from clienteling.server import pages
from clienteling.server.central import Central
from clienteling.server.cursors import Cursor, Place, resync, sealed
from clienteling.server.readers import Asker, Reader, readers
from clienteling.server.store.clock import Clock, new_epoch, read_clock
from clienteling.server.store.engine import reading
from clienteling.wire.codec import encode

Scopes = tuple[str, ...]


class Answer(NamedTuple):
    """A page as it travels, and whether it says anything new."""

    body: bytes
    news: bool


class Page(NamedTuple):
    """What everybody hears who asks with the same cursor and sees the same boutiques."""

    rows: Raw
    tombs: Raw
    drop: Scopes
    cursor: Cursor
    done: bool = False
    sweep: bool = False
    news: bool = True


Heard = dict[str, Answer | Trouble]


def answers(
    central: Central, cursor: Cursor | None, schema: int, limit: int, askers: Sequence[Asker]
) -> Heard:
    """What each asker, by device, hears: all in one view, the same rows read only once."""
    heard: Heard = {}
    made: dict[Scopes, Page | Refused] = {}
    with reading(central.engine) as connection:
        clock = read_clock(connection)
        for asker, reader in readers(connection, askers):
            if isinstance(reader, Trouble):
                heard[asker.bearer.device] = reader
                continue
            scopes = reader.scopes
            if scopes not in made:
                start = cursor or beginning(clock, scopes, schema)
                made[scopes] = _made(connection, start, scopes, clock, limit)
            heard[asker.bearer.device] = _heard(central.key, made[scopes], clock, reader, asker)
    if cursor is not None and cursor.epoch == clock.epoch and cursor.since > clock.rev:
        new_epoch(central.engine, seen=clock.epoch)  # restored from a copy, and nobody said so
    return heard


def page(
    connection: Connection, cursor: Cursor, scopes: Scopes, clock: Clock, limit: int
) -> Page:
    """The next page after `cursor` for whoever sees `scopes`; raises Refused `resync`."""
    reason = why_resync(cursor, scopes, clock)
    if reason:
        raise resync(reason)
    drop = dropped(cursor, scopes)
    if cursor.place is not None:
        rows, place = pages.snapshot(connection, scopes, cursor.place, limit)
        then = replace(cursor, scopes=scopes, place=place)
        then = after_snapshot(then, clock) if place is None else then
        return Page(Raw(encode(rows)), Raw(b"[]"), drop, then)
    news = pages.delta(connection, scopes, cursor.since, clock.rev, limit)
    done = news.upto >= clock.rev
    return Page(
        Raw(encode(news.rows)),
        Raw(encode(news.tombs)),
        drop,
        replace(cursor, scopes=scopes, since=news.upto, sweep=cursor.sweep and not done),
        done=done,
        sweep=cursor.sweep and done,
        news=bool(news.rows or news.tombs or drop or cursor.sweep) or not done,
    )


def beginning(clock: Clock, scopes: Scopes, schema: int) -> Cursor:
    """Where a snapshot starts: before the first row, remembering the clock."""
    return Cursor(clock.epoch, scopes, schema, clock.rev, Place())


def after_snapshot(cursor: Cursor, _clock: Clock) -> Cursor:
    """A snapshot's end: on with what changed since its beginning, then sweep."""
    return replace(cursor, place=None, sweep=True)


def why_resync(cursor: Cursor, scopes: Scopes, clock: Clock) -> str:
    """Why nothing can be told from `cursor` on; empty when it can."""
    if cursor.epoch != clock.epoch or cursor.since > clock.rev:
        return "epoch"
    if forgotten(cursor, clock):
        return "too_old"
    if set(scopes) - set(cursor.scopes):
        return "scopes"
    return ""


def forgotten(cursor: Cursor, clock: Clock) -> bool:
    """Whether tombs that this reader has not seen are pruned."""
    return cursor.since < clock.min_rev


def dropped(cursor: Cursor, scopes: Scopes) -> Scopes:
    """The boutiques this person may no longer see."""
    return tuple(sorted(set(cursor.scopes) - set(scopes)))


def _made(
    connection: Connection, cursor: Cursor, scopes: Scopes, clock: Clock, limit: int
) -> Page | Refused:
    try:
        return page(connection, cursor, scopes, clock, limit)
    except Refused as no:
        return no


def _heard(
    key: bytes, made: Page | Refused, clock: Clock, reader: Reader, asker: Asker
) -> Answer | Refused:
    if isinstance(made, Refused):
        return made
    told: dict[str, object] = {
        "cursor": sealed(key, replace(made.cursor, ack=reader.last_seq)),
        "epoch": clock.epoch,
        "rev": clock.rev,
        "ack": reader.last_seq,
        "rows": made.rows,
        "tombs": made.tombs,
        "drop": made.drop,
        "done": made.done,
        "sweep": made.sweep,
    }
    return Answer(encode(told), made.news or reader.last_seq != asker.ack)
