"""Conversations that go on as one: where each ends, what is in it, what was said around."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from clienteling.domain.messages import MessageState
from clienteling.effects import Key
from clienteling.server import naming
from clienteling.server.store.line import Line
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.codec import instant
from clienteling.wire.record import Record
from clienteling.wire.records import table

_WENT = (
    *(MessageState.QUEUED, MessageState.SENT),
    *(MessageState.DELIVERED, MessageState.READ),
)
_NEIGHBOUR = (
    "SELECT id FROM message WHERE conversation IN ({talks}) AND private = 0 AND id <> {sign}"
    " AND state IN ({states}) AND {side} ORDER BY at {order}, id {order} LIMIT 1"
)


def chain(connection: Connection, talk: str) -> tuple[str, ...]:
    """The conversation, the one that it goes on in, and so on to the last."""
    return _led(connection, "conversation", "joined_into", talk)


def stands(talks: Sequence[str], found: Mapping[Key, Record | None]) -> bool:
    """Whether a chain, held by now, is still as it was looked at; an empty one may begin."""
    rows = [found[table(Conversation), each] for each in talks]
    led = [each.joined_into for each in rows if isinstance(each, Conversation)]
    return led in ([], [*talks[1:], None])


def one_who_stays(connection: Connection, client: str) -> str:
    """The client, or the one in whose file theirs ends."""
    return _led(connection, "client", "merged_into", client)[-1]


def _led(connection: Connection, name: str, field: str, start: str) -> tuple[str, ...]:
    line = Line(connection)
    sql = f"SELECT {field} FROM {name} WHERE id = {line.sign}"  # noqa: S608 - our own names
    found = [start]
    while (row := line.ask(sql, (found[-1],)).fetchone()) is not None:
        if row[0] is None or row[0] in found:
            break
        found.append(row[0])
    return tuple(found)


def neighbours(
    connection: Connection, talk: str, message: Message
) -> tuple[str | None, str | None]:
    """What was said before a message in all that ends in `talk`, and our next after it."""
    line = Line(connection)
    talks = sorted(naming.thread(connection, [talk]))
    sides = (
        ("at <= {sign}", "DESC"),
        ("at > {sign} AND direction = 'out'", "ASC"),
    )
    found: list[str | None] = []
    for side, order in sides:
        sql = _NEIGHBOUR.format(
            talks=", ".join([line.sign] * len(talks)),
            states=", ".join([line.sign] * len(_WENT)),
            sign=line.sign,
            side=side.format(sign=line.sign),
            order=order,
        )
        values = (*talks, message.id, *map(str, _WENT), instant(message.at))
        row = line.ask(sql, values).fetchone()
        found.append(row[0] if row else None)
    return found[0], found[1]
