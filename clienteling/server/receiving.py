"""What clients say, filed: the conversation, the message in it, and who waits since when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace
from sqlalchemy import Engine, select, text

from clienteling.domain.appointments import Standing
from clienteling.domain.ids import derived_id
from clienteling.domain.messages import (
    REPLIES_IN_WINDOW,
    WINDOW,
    Channel,
    ConversationStatus,
    Direction,
    MessageKind,
    MessageState,
    keeps_a_clock,
)
from clienteling.domain.roles import may_manage
from clienteling.effects.rows import Key, brief
from clienteling.errors import Gone
from clienteling.server import attachments, connecting
from clienteling.server.channels import Link, Said, Seen
from clienteling.server.pictures import Pictures
from clienteling.server.store import records
from clienteling.server.store.clock import Writing, stamped
from clienteling.server.store.engine import reading
from clienteling.server.store.tables import RECORDS
from clienteling.wire.chat import Attachment, Conversation, Message, Origin
from clienteling.wire.people import Client
from clienteling.wire.service import Appointment, StandingChange

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
_AN_HOUR = timedelta(hours=1)


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
    with reading(engine) as connection:
        found = records.find(connection, [("conversation", talk), ("message", message)])
    if found["message", message] is None:
        before = found["conversation", talk]
        client = before.client if isinstance(before, Conversation) else None
        _file(engine, link, heard, _Place(talk, message, client, names), now)
    return message


def talk_of(link: Link, address: str) -> str:
    """The conversation with whoever is found at that address, whether it has begun or not."""
    return derived_id(link.scope, f"{link.channel}:{address}")


def _file(engine: Engine, link: Link, said: Said, place: "_Place", now: datetime) -> None:
    with stamped(engine, now) as work:
        # First, so that a new visitor's words that come twice at once wait for each other.
        values = {"conversation": place.talk, "scope": link.scope, "channel": link.channel}
        work.connection.execute(_REACHED, {**values, "address": said.address})
        found = work.lock(place.keys(asks=said.asks))
        if found["message", place.message] is not None:
            return
        talk, client = found["conversation", place.talk], found.get(place.client_key)
        before = talk if isinstance(talk, Conversation) else None
        then = _continued(before, place, link, said, now)
        work.put(then, _message(place, said, then, now))
        if isinstance(client, Client) and client.id == then.client:
            work.put(replace(client, last_contact_at=now))
        if said.asks:
            owner = client.owner if isinstance(client, Client) else None
            work.put(_request(place, said, then, owner or _leader(work, link.scope), now))


@dataclass(frozen=True)
class _Place:
    """Where a message belongs."""

    talk: str
    message: str
    client: str | None
    enclosed: tuple[Attachment, ...] = ()

    @property
    def client_key(self) -> Key:
        return "client", self.client or ""

    @property
    def appointment(self) -> str:
        return derived_id(self.message, "appointment")

    def keys(self, *, asks: bool) -> list[Key]:
        found: list[Key] = [("conversation", self.talk), ("message", self.message)]
        found += [self.client_key] if self.client else []
        return found + ([("appointment", self.appointment)] if asks else [])


def _continued(
    before: Conversation | None, place: _Place, link: Link, said: Said, now: datetime
) -> Conversation:
    """The conversation with the client's words in it: waiting, and open again if closed."""
    talk = before or Conversation(
        id=place.talk,
        scope=link.scope,
        channel=Channel(link.channel),
        last_at=now,
        created_at=now,
        created_by=link.channel,
    )
    ours = ConversationStatus.OPEN if talk.assignee else ConversationStatus.UNASSIGNED
    clock = keeps_a_clock(talk.channel)
    fresh = bool(said.watch or said.campaign) or before is None
    origin = Origin(said.campaign, said.watch, link.scope) if fresh else talk.origin
    return replace(
        talk,
        status=ours,
        visitor=said.name or talk.visitor,
        origin=origin,
        language=said.language or talk.language,
        waiting_since=talk.waiting_since or now,
        window_expires_at=now + WINDOW if clock else None,
        replies_left=REPLIES_IN_WINDOW if clock else None,
        snoozed_until=None,
        last_at=now,
        last_text=brief(said.text) or ("📎" if place.enclosed else ""),
        last_direction=Direction.IN,
        newest_in=place.message,
        newest_in_at=now,
        updated_at=now,
        updated_by=link.channel,
    )


def _message(place: _Place, said: Said, talk: Conversation, now: datetime) -> Message:
    return Message(
        id=place.message,
        scope=talk.scope,
        conversation=talk.id,
        direction=Direction.IN,
        kind=_kind(said, place),
        body=said.text,
        attachments=place.enclosed,
        spot=said.spot,
        state=MessageState.DELIVERED,
        at=now,
        created_at=now,
        created_by=talk.channel,
        updated_at=now,
        updated_by=talk.channel,
    )


def _kind(said: Said, place: _Place) -> MessageKind:
    if said.spot is not None:
        return MessageKind.LOCATION
    return MessageKind.TEXT if said.text.strip() or not place.enclosed else MessageKind.FILE


def _request(
    place: _Place, said: Said, talk: Conversation, advisor: str, now: datetime
) -> Appointment:
    """A time the client would like; it holds nothing until an advisor confirms it."""
    start = said.wanted or now
    return Appointment(
        id=place.appointment,
        scope=talk.scope,
        client=talk.client,
        advisor=advisor,
        start=start,
        end=start + _AN_HOUR,
        references_to_prepare=(said.watch,) if said.watch else (),
        language=talk.language,
        channel=talk.channel,
        note=brief(said.text, 2_000),
        conversation=talk.id,
        status=Standing.REQUESTED,
        status_history=(StandingChange(Standing.REQUESTED, now, talk.channel),),
        created_at=now,
        created_by=talk.channel,
        updated_at=now,
        updated_by=talk.channel,
    )


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
