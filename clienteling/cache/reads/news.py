"""What somebody should be called for: who waits, what was handed over, what came back."""

from datetime import timedelta

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import arrivals, outbox
from clienteling.cache.reads import covers, names, waits
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.replies import Caller, caller
from clienteling.cache.store import Store
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.codec import instant

_LATELY = timedelta(days=3)
"""A handover made through a long outage is still told of."""


class Waiting(Struct, frozen=True):
    """A client who waits for us.

    `newest` is what they wrote last and `words` begin it; `mine` if it waits for this person or
    for anybody, `back` if nobody answered it for too long, not `awake` while it is put off.
    """

    who: Caller
    newest: str
    words: str
    mine: bool
    back: bool
    awake: bool


class Handed(Struct, frozen=True):
    """A conversation that a colleague gave to this person, with a note."""

    who: Caller
    id: str
    by: str
    note: str


class Returned(Struct, frozen=True):
    """A reply of this person's that came back: a failed message, or a refused ask.

    `code` says why for an ask, `reason` in central's words for a message.
    """

    who: Caller
    id: str
    code: str = ""
    reason: str = ""


class News(Struct, frozen=True):
    """All of it as it stands; nothing is news while the copy is being filled."""

    settled: bool
    waiting: tuple[Waiting, ...]
    handed: tuple[Handed, ...]
    returned: tuple[Returned, ...]


_NAME = "c.given, c.family, c.name_native, c.name_order"
_AWAKE = waits.AWAKE.format(now="?2")
_BACK = waits.BACK.format(cut="?3")
_WAITING = f"""
    SELECT t.id, t.channel, t.assignee, coalesce(nullif(t.newest_in, ''), t.waiting_since),
    CASE WHEN t.last_direction = 'in' THEN t.last_text ELSE '' END, {_BACK}, {_AWAKE}, {_NAME}
    FROM conversation t LEFT JOIN client c ON c.id = t.client
    WHERE t.waiting_since IS NOT NULL AND t.status != 'closed' AND t.joined_into IS NULL
    AND t.scope = ?1 ORDER BY t.waiting_since"""  # noqa: S608 - our own names, values bound
_HANDED = f"""
    SELECT t.id, t.channel, m.id, m.author, m.body, {_NAME}
    FROM conversation t JOIN message m ON m.conversation = t.id AND m.at = t.claimed_at
    LEFT JOIN client c ON c.id = t.client
    WHERE t.assignee = ?1 AND t.claimed_at > ?2 AND t.status != 'closed' AND t.scope = ?3
    AND m.kind = 'system' AND m.private = 1 AND m.author NOT IN (?1, '')"""  # noqa: S608 - our own names, values bound
_FAILED = f"""
    SELECT t.id, t.channel, m.id, m.reason, {_NAME}
    FROM conversation t JOIN message m ON m.id = t.not_sent
    LEFT JOIN client c ON c.id = t.client
    WHERE t.not_sent > '' AND t.scope = ?1 AND m.author = ?2"""  # noqa: S608 - our own names, values bound


def news(store: Store, asked: Asked) -> News:
    """What there is for this person now; as short as what waits."""
    with store.read() as connection:
        asked = covers.seen(connection, asked)
        return News(
            settled=not arrivals.place(connection).first,
            waiting=_waiting(connection, asked),
            handed=_handed(connection, asked),
            returned=(*_failed(connection, asked), *_refused(connection)),
        )


def _waiting(connection: Connection, asked: Asked) -> tuple[Waiting, ...]:
    cut = waits.rules(connection, asked.scope).ignored_since(asked.now)
    rows = connection.execute(_WAITING, (asked.scope, instant(asked.now), cut))
    return tuple(
        Waiting(
            who=caller(talk, channel, name),
            newest=newest,
            words=words,
            mine=assignee is None or asked.has(assignee),
            back=bool(back),
            awake=bool(awake),
        )
        for talk, channel, assignee, newest, words, back, awake, *name in rows
    )


def _handed(connection: Connection, asked: Asked) -> tuple[Handed, ...]:
    since = instant(asked.now - _LATELY)
    rows = connection.execute(_HANDED, (asked.advisor, since, asked.scope)).fetchall()
    staff = names.staff(connection) if rows else {}
    return tuple(
        Handed(caller(talk, channel, name), note, staff.get(by, ""), words)
        for talk, channel, note, by, words, *name in rows
    )


def _failed(connection: Connection, asked: Asked) -> tuple[Returned, ...]:
    rows = connection.execute(_FAILED, (asked.scope, asked.advisor))
    return tuple(
        Returned(caller(talk, channel, name), message, reason=reason)
        for talk, channel, message, reason, *name in rows
    )


def _refused(connection: Connection) -> tuple[Returned, ...]:
    cards = [
        (each.id, each.command.conversation, each.problem.code if each.problem else "")
        for each in outbox.cards(connection)
        if isinstance(each.command, SendMessage) and not each.command.private
    ]
    talks = names.by_id(connection, Conversation, (talk for _, talk, _ in cards))
    known = names.clients(connection, (each.client for each in talks.values()))
    found = []
    for id_, talk, code in cards:
        row = talks.get(talk)
        client = known.get(row.client or "") if row else None
        channel = row.channel if row else ""
        found.append(Returned(Caller(talk, client.name if client else "", channel), id_, code))
    return tuple(found)
