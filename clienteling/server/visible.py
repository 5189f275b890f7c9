"""What a visitor may see of a conversation: their own words, and what has left for them."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec import Struct
from sqlalchemy import Connection, Select, select

from clienteling.domain.messages import Direction, MessageState
from clienteling.server.store.clock import Clock, read_clock
from clienteling.server.store.people import delivery
from clienteling.server.store.tables import RECORDS
from clienteling.wire.chat import Attachment, Message, Spot
from clienteling.wire.codec import from_row

MOST = 200
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


class News(Struct, frozen=True):
    """What is new after `since`, and how far that is; `arrived` is what the visitor has now."""

    lines: tuple[Line, ...]
    cursor: str
    arrived: tuple[str, ...] = ()


def news(connection: Connection, talk: str, after: str) -> News:
    """What is new in a conversation since a cursor; without one, the latest of all."""
    clock = read_clock(connection)
    since = _since(after, clock)
    cursor = f"{clock.epoch}.{clock.rev}"
    if since is None:
        return News(latest(connection, talk, MOST), cursor)
    found = _lines(connection, talk, _message.rev > since, _message.rev)
    fresh = sorted(found, key=lambda each: each.rev)[:MOST]
    if len(fresh) == MOST:
        cursor = f"{clock.epoch}.{fresh[-1].rev}"
    sent = (_message.state == MessageState.SENT, _message.rev <= since)
    waiting = connection.execute(_theirs(talk).with_only_columns(_message.id).where(*sent))
    return News(_seen(connection, fresh), cursor, tuple(waiting.scalars()))


def latest(connection: Connection, talk: str, most: int) -> tuple[Line, ...]:
    """The last of a conversation, the oldest first."""
    found = _lines(connection, talk, None, _message.at.desc(), most)
    return _seen(connection, sorted(found, key=lambda each: (each.at, each.id))[-most:])


def shows(connection: Connection, talk: str, name: str) -> bool:
    """Whether a picture belongs to what the visitor sees."""
    if not name.isalnum():
        return False
    named = _message.attachments.contains(name)
    found = _lines(connection, talk, named, _message.rev)
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
    connection: Connection, talk: str, which: object, order: object, most: int = MOST
) -> list[Message]:
    rows: list[Message] = []
    for kind in (_mine(talk), _theirs(talk)):
        wanted = kind if which is None else kind.where(which)  # type: ignore[arg-type]
        found = connection.execute(wanted.order_by(order).limit(most))  # type: ignore[arg-type]
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
