"""What clients say, filed: the conversation, the message in it, and who waits since when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, Engine, select, text, update

from clienteling.domain.ids import derived_id
from clienteling.domain.messages import Direction, MessageState
from clienteling.domain.roles import may_manage
from clienteling.errors import Gone, Trouble
from clienteling.server import attachments, connecting, threads
from clienteling.server.channels import Link, Said, Seen
from clienteling.server.incoming import Place, message_of, request, written
from clienteling.server.pictures import Pictures
from clienteling.server.store import records
from clienteling.server.store.clock import Writing, stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.people import correspondent
from clienteling.server.store.tables import RECORDS
from clienteling.wire.chat import Attachment, Conversation, Message
from clienteling.wire.codec import instant
from clienteling.wire.people import Client

_REACHED = text(
    "INSERT INTO correspondent (conversation, scope, channel, address)"
    " VALUES (:conversation, :scope, :channel, :address) ON CONFLICT DO NOTHING"
)
_FURTHER = {
    MessageState.QUEUED: 0,
    MessageState.SENT: 1,
    MessageState.FAILED: 1,
    MessageState.DELIVERED: 2,
    MessageState.READ: 3,
}
_advisor = RECORDS["advisor"].c
_TURNS = 5


@dataclass(frozen=True)
class Call:
    """A call from outside: the boutique's code, the channel, and what was sent."""

    boutique: str
    channel: str
    headers: Mapping[str, str]
    body: bytes


def take(engine: Engine, pictures: Pictures, call: Call, now: datetime) -> str:
    """File what came in; the id of the message it is about.

    The same call twice has one effect. Raises Gone for a boutique that is not connected, and
    what the channel raises for a call that is not genuine.
    """
    with reading(engine) as connection:
        found = connecting.link_by_code(connection, call.boutique, call.channel)
    if found is None:
        title = "No boutique with this code has this channel."
        raise Gone(title, "Check the code; `channel list` shows what is connected.")
    link, channel = found
    heard = channel.receive(call.headers, call.body, link, now)
    if isinstance(heard, Seen):
        return _marked(engine, link, heard, now)
    return filed(engine, pictures, link, heard, now)


def filed(engine: Engine, pictures: Pictures, link: Link, heard: Said, now: datetime) -> str:
    """File what somebody said who is known to be who they say; the id of the message."""
    contents = attachments.cleaned(heard.enclosed)
    names = attachments.kept(engine, pictures, contents, link.channel, now)
    talk = talk_of(link, heard.address)
    message = derived_id(talk, heard.reference)
    for _ in range(_TURNS):
        with reading(engine) as connection:
            known = records.find(connection, [("message", message)])["message", message]
            place = _place(connection, talk, message, names)
        if known is not None or _file(engine, link, heard, place, now):
            return message
    raise Trouble("This conversation moves too fast.", "Send it again.")


def put_off(work: Writing, talk: str, until: datetime | None) -> None:
    """Hear nothing of whoever writes in a conversation until then, or hear them again."""
    at = instant(until) if until else None
    where = correspondent.c.conversation == talk
    work.connection.execute(update(correspondent).where(where).values(put_off_until=at))


def talk_of(link: Link, address: str) -> str:
    """The conversation with whoever is found at that address, whether it has begun or not."""
    return derived_id(link.scope, f"{link.channel}:{address}")


def _file(engine: Engine, link: Link, said: Said, place: Place, now: datetime) -> bool:
    """Keep the message; whether nobody joined, split or linked its conversation meanwhile."""
    with stamped(engine, now) as work:
        # First, so that a new visitor's words that come twice at once wait for each other.
        values = {"conversation": place.talk, "scope": link.scope, "channel": link.channel}
        work.connection.execute(_REACHED, {**values, "address": said.address})
        found = work.lock(place.keys(asks=said.asks))
        if found["message", place.message] is not None:
            return True
        if not threads.stands(place.talks, found):
            return False
        talks = written(found, place, link, said, now)
        last = talks[-1]
        if last.client != place.client:
            return False
        work.put(*talks, message_of(place, said, talks[0], now))
        client = found.get(place.client_key)
        known = client if isinstance(client, Client) else None
        if known is not None:
            work.put(replace(known, last_contact_at=now))
        if said.asks:
            advisor = (known.owner if known else None) or _leader(work, link.scope)
            work.put(request(place, said, talks[0], advisor, now))
    return True


def _place(
    connection: Connection, talk: str, message: str, names: tuple[Attachment, ...]
) -> Place:
    """Where a message belongs as things stand now."""
    talks = threads.chain(connection, talk)
    last = ("conversation", talks[-1])
    found = records.find(connection, [last])[last]
    client = found.client if isinstance(found, Conversation) else None
    return Place(talks, message, client, names)


def _leader(work: Writing, scope: str) -> str:
    """Whom a request goes to when the client has no advisor yet: a manager, else anybody."""
    here = (_advisor.scope == scope, _advisor.status == "active")
    people = work.connection.execute(select(_advisor.id, _advisor.roles).where(*here)).all()
    leading = [each.id for each in people if may_manage(msgspec.json.decode(each.roles))]
    return min(leading or [each.id for each in people], default="")


def _marked(engine: Engine, link: Link, seen: Seen, now: datetime) -> str:
    """Note how far a message of ours has come; raises Gone for one that is not ours."""
    if not marked(engine, link, [seen.message], seen.state, now):
        raise Gone("There is no such message.", "Use the message_id that was posted.")
    return seen.message


def marked(
    engine: Engine, link: Link, messages: Iterable[str], state: MessageState, now: datetime
) -> int:
    """Note how far messages of ours have come; none goes back. How many of them are ours."""
    with stamped(engine, now) as work:
        found = work.lock(("message", each) for each in messages).values()
        rows = [row for row in found if isinstance(row, Message) and row.scope == link.scope]
        ours = [row for row in rows if row.direction == Direction.OUT]
        for row in ours:
            if _FURTHER.get(row.state, 9) < _FURTHER[state]:
                work.put(replace(row, state=state, updated_at=now, updated_by=link.channel))
    return len(ours)
