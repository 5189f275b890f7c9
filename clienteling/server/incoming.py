"""What a client's words become: a message, the conversation that waits, a wish for a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from msgspec.structs import replace

from clienteling.domain.appointments import Standing
from clienteling.domain.ids import derived_id
from clienteling.domain.messages import (
    ENCLOSED,
    REPLIES_IN_WINDOW,
    WINDOW,
    Channel,
    ConversationStatus,
    Direction,
    MessageKind,
    MessageState,
    keeps_a_clock,
)
from clienteling.effects import Key
from clienteling.effects.joining import written_from
from clienteling.effects.rows import brief
from clienteling.server.channels import Link, Said
from clienteling.wire.chat import Attachment, Conversation, Message, Origin
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, StandingChange

_KINDS = {"image": MessageKind.IMAGE, "audio": MessageKind.VOICE}
_AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Place:
    """Where a message belongs; `talks` lead from its conversation to the one that goes on."""

    talks: tuple[str, ...]
    message: str
    client: str | None
    enclosed: tuple[Attachment, ...] = ()

    @property
    def talk(self) -> str:
        """The message's own conversation."""
        return self.talks[0]

    @property
    def client_key(self) -> Key:
        """The client, if one is known."""
        return "client", self.client or ""

    @property
    def appointment(self) -> str:
        """The id of a time that is asked for with it."""
        return derived_id(self.message, "appointment")

    def keys(self, *, asks: bool) -> list[Key]:
        """Every row to be held."""
        found: list[Key] = [("conversation", each) for each in self.talks]
        found.append(("message", self.message))
        found += [self.client_key] if self.client else []
        return found + ([("appointment", self.appointment)] if asks else [])


def written(
    found: Mapping[Key, Record | None], place: Place, link: Link, said: Said, now: datetime
) -> list[Conversation]:
    """The conversation with the client's words in it, and those that go on for it."""
    rows = [found["conversation", each] for each in place.talks]
    known = [each for each in rows if isinstance(each, Conversation)]
    talk = _continued(known[0] if known else None, place, link, said, now)
    if len(known) > 1 and not _waits_still(known[0], known[-1]):
        talk = replace(talk, waiting_since=now)
    written = [talk]
    for outer in known[1:]:
        written.append(_goes_on(outer, written[-1]))
    return written


def _waits_still(inner: Conversation, last: Conversation) -> bool:
    """Whether nobody has answered since somebody began to wait in the joined one."""
    if inner.waiting_since is None or last.waiting_since is None:
        return False
    return last.waiting_since <= inner.waiting_since


def _goes_on(outer: Conversation, inner: Conversation) -> Conversation:
    """The one that `inner` goes on in: who waits, waits there, and is answered `via` inner."""
    heard = {each: getattr(inner, each) for each in ("last_at", "last_text", "last_direction")}
    return replace(
        written_from(outer, inner),
        status=ConversationStatus.OPEN if outer.assignee else ConversationStatus.UNASSIGNED,
        waiting_since=outer.waiting_since or inner.last_at,
        snoozed_until=None,
        updated_at=inner.updated_at,
        updated_by=inner.updated_by,
        **heard,
    )


def _continued(
    before: Conversation | None, place: Place, link: Link, said: Said, now: datetime
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
    clock = keeps_a_clock(link.channel)
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
        last_text=brief(said.text) or _mark(said, place),
        last_direction=Direction.IN,
        newest_in=place.message,
        newest_in_at=now,
        channel=Channel(link.channel),
        via="",
        own=None,
        updated_at=now,
        updated_by=link.channel,
    )


def message_of(place: Place, said: Said, talk: Conversation, now: datetime) -> Message:
    """The message as it is kept."""
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


def _kind(said: Said, place: Place) -> MessageKind:
    if said.spot is not None:
        return MessageKind.LOCATION
    if not place.enclosed:
        return MessageKind.TEXT
    kinds = {_KINDS.get(each.type.partition("/")[0]) for each in place.enclosed}
    return (kinds.pop() if len(kinds) == 1 else None) or MessageKind.FILE


def _mark(said: Said, place: Place) -> str:
    """A sign for what came without words."""
    if said.spot is not None:
        return brief(said.spot.label) or "📍"
    return ENCLOSED if place.enclosed else ""


def request(
    place: Place, said: Said, talk: Conversation, advisor: str, now: datetime
) -> Appointment:
    """A time the client would like; it holds nothing until an advisor confirms it."""
    start = said.wanted or now
    return Appointment(
        id=place.appointment,
        scope=talk.scope,
        client=place.client,
        advisor=advisor,
        start=start,
        end=start + _AN_HOUR,
        references_to_prepare=(said.watch,) if said.watch else (),
        language=talk.language,
        channel=talk.channel,
        note=brief(said.text, 2_000),
        conversation=talk.id,
        message=place.message,
        status=Standing.REQUESTED,
        status_history=(StandingChange(Standing.REQUESTED, now, talk.channel),),
        created_at=now,
        created_by=talk.channel,
        updated_at=now,
        updated_by=talk.channel,
    )
