"""What a visitor may see of a conversation: their own words, and what has left for them."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from clienteling.domain.messages import Direction, MessageState
from clienteling.server.store.clock import Clock, read_clock
from clienteling.server.store.people import delivery
from clienteling.server.store.tables import RECORDS
from clienteling.wire.chat import Attachment, Message, Spot
from clienteling.wire.codec import from_row

MOST = 200
PAGE = 60
_LEFT = (MessageState.SENT, MessageState.DELIVERED, MessageState.READ)
_CURSOR = re.compile(r"([0-9a-f]{1,40})\.(\d{1,18})")
_table = RECORDS["message"]
_message, _advisor = _table.c, RECORDS["advisor"].c


class Line(Struct, frozen=True):
    """One message as its visitor sees it; `author` as written here and at home."""

    id: str
    mine: bool
    text: str
    at: datetime
    state: MessageState
    author: str = ""
    author_native: str = ""
    attachments: tuple[Attachment, ...] = ()
    spot: Spot | None = None


class Past(Struct, frozen=True):
    """A stretch of what was said, the oldest first, and whether something was said before."""

    lines: tuple[Line, ...] = ()
    more: bool = False


class News(Struct, frozen=True):
    """What is new after a cursor, and how far that is; `arrived` is what the visitor has now.

    With no cursor it is the latest, and there may be `more` before it.
    """

    lines: tuple[Line, ...]
    cursor: str
    arrived: tuple[str, ...] = ()
    more: bool = False


def news(connection: Connection, talk: str, after: str) -> News:
    """What is new in a conversation since a cursor; without one, the latest of all."""
    clock = read_clock(connection)
    since = _since(after, clock)
    cursor = f"{clock.epoch}.{clock.rev}"
    if since is None:
        past = before(connection, talk)
        return News(past.lines, cursor, more=past.more)
    found = _lines(connection, talk, _message.rev > since, (_message.rev,))
    fresh = sorted(found, key=lambda each: each.rev)[:MOST]
    if len(fresh) == MOST:
        cursor = f"{clock.epoch}.{fresh[-1].rev}"
    sent = (_message.state == MessageState.SENT, _message.rev <= since)
    waiting = connection.execute(_theirs(talk).with_only_columns(_message.id).where(*sent))
    return News(_seen(connection, fresh), cursor, tuple(waiting.scalars()))


def before(connection: Connection, talk: str, message: str = "", most: int = PAGE) -> Past:
    """The last that was said before a message that its visitor sees, or the last of all."""
    which = None
    if message:
        at = _moment(connection, talk, message)
        if at is None:
            return Past()
        which = or_(_message.at < at, and_(_message.at == at, _message.id < message))
    newest = (_message.at.desc(), _message.id.desc())
    found = _lines(connection, talk, which, newest, most + 1)
    found.sort(key=lambda each: (each.at, each.id))
    return Past(_seen(connection, found[-most:]), len(found) > most)


def read_until(connection: Connection, talk: str) -> datetime | None:
    """When a visitor said the last of what the authors of their answers say they had read."""
    read = _theirs(talk).with_only_columns(delivery.c.seen)
    wanted = select(func.max(_message.at)).where(
        _message.id.in_(read), _message.direction == Direction.IN
    )
    at = connection.execute(wanted).scalar()
    return datetime.fromisoformat(at) if at else None


def shows(connection: Connection, talk: str, name: str) -> bool:
    """Whether a picture belongs to what the visitor sees."""
    if not name.isalnum():
        return False
    named = _message.attachments.contains(name)
    found = _lines(connection, talk, named, (_message.rev,))
    return any(each.sha256 == name for row in found for each in row.attachments)


def until(connection: Connection, talk: str, message: str) -> tuple[str, ...]:
    """What was said to the visitor up to `message`, that message included, and is not read."""
    if "\0" in message:
        return ()
    wanted = _theirs(talk).with_only_columns(_message.at).where(_message.id == message)
    at = connection.execute(wanted).scalar_one_or_none()
    if at is None:
        return ()
    unread = (_message.at <= at, _message.state != MessageState.READ)
    rows = connection.execute(_theirs(talk).with_only_columns(_message.id).where(*unread))
    return tuple(rows.scalars())


def _moment(connection: Connection, talk: str, message: str) -> str | None:
    """When a message was said that the visitor sees."""
    if "\0" in message:
        return None
    for kind in (_mine(talk), _theirs(talk)):
        wanted = kind.with_only_columns(_message.at).where(_message.id == message)
        at: str | None = connection.execute(wanted).scalar()
        if at is not None:
            return at
    return None


def _since(after: str, clock: Clock) -> int | None:
    """The revision of a cursor; None for one of another epoch, which begins again."""
    found = _CURSOR.fullmatch(after)
    if found is None or found[1] != clock.epoch:
        return None
    return int(found[2])


def _mine(talk: str) -> Select[tuple[object, ...]]:
    return select(_table).where(
        _message.conversation == talk, _message.direction == Direction.IN
    )


def _theirs(talk: str) -> Select[tuple[object, ...]]:
    """What left for the visitor's own address, whichever conversation it was written in."""
    return (
        select(_table)
        .join(delivery, delivery.c.message == _message.id)
        .where(
            delivery.c.via == talk,
            delivery.c.done_at.is_not(None),
            _message.direction == Direction.OUT,
            _message.private == 0,
            _message.state.in_(_LEFT),
        )
    )


def _lines(
    connection: Connection,
    talk: str,
    which: ColumnElement[bool] | None,
    order: tuple[ColumnElement[Any], ...],
    most: int = MOST,
) -> list[Message]:
    rows: list[Message] = []
    for kind in (_mine(talk), _theirs(talk)):
        wanted = kind if which is None else kind.where(which)
        found = connection.execute(wanted.order_by(*order).limit(most))
        rows += [from_row(Message, tuple(row)) for row in found]
    return rows


def _seen(connection: Connection, rows: Sequence[Message]) -> tuple[Line, ...]:
    names = _names(connection, {row.author for row in rows if row.author})
    return tuple(
        Line(
            id=row.id,
            mine=row.direction == Direction.IN,
            text=row.body,
            at=row.at,
            state=row.state,
            author=names.get(row.author, ("", ""))[0],
            author_native=names.get(row.author, ("", ""))[1],
            attachments=row.attachments,
            spot=row.spot,
        )
        for row in rows
    )


def _names(connection: Connection, people: Iterable[str]) -> dict[str, tuple[str, str]]:
    columns = (_advisor.id, _advisor.name, _advisor.name_native)
    rows = connection.execute(select(*columns).where(_advisor.id.in_(people)))
    return {row.id: (row.name, row.name_native or "") for row in rows}
