"""Conversations, messages and ready words as records."""

from datetime import datetime

from msgspec import Struct

from clienteling.domain.messages import (
    Channel,
    ConversationStatus,
    Direction,
    MessageKind,
    MessageState,
)
from clienteling.wire.record import Record


class Origin(Struct, frozen=True):
    """What a conversation began with: an advertisement, a watch, a boutique."""

    campaign: str = ""
    reference: str = ""
    boutique: str = ""


class Attachment(Struct, frozen=True):
    """A picture, paper or recording: its SHA-256, media type, name and size in bytes."""

    sha256: str
    type: str = ""
    name: str = ""
    size: int = 0


class Spot(Struct, frozen=True):
    """A place somebody sent, in degrees."""

    lat: float
    lon: float
    label: str = ""


class Clock(Struct, frozen=True):
    """Until when, and how often, one may answer on a channel; and what was last asked there."""

    channel: Channel
    window_expires_at: datetime | None = None
    replies_left: int | None = None
    newest_in: str = ""
    newest_in_at: datetime | None = None


class Before(Struct, frozen=True):
    """How two conversations stood when they were joined, for whoever makes them two again.

    `theirs` is the client of the one that was joined; all else is of the one that goes on.
    """

    theirs: str | None
    client: str | None
    status: ConversationStatus
    assignee: str | None
    claimed_at: datetime | None
    waiting_since: datetime | None
    snoozed_until: datetime | None
    last_at: datetime
    last_text: str
    last_direction: Direction


class Conversation(Record, frozen=True, kw_only=True, tag="conversation"):
    """Messages with one person.

    `visitor` names somebody who is not yet a client; `waiting_since` is set while the other
    side waits for an answer; `last_text` begins the newest message that is not private;
    `newest_in` is the client's newest message, `not_sent` ours that came back last.

    Where two are one person's, one is `joined_into` the other, keeps its own messages, and
    says nothing more for itself; answers then go `via` the one last written from, on its
    `channel` and by its clock, while `own` keeps the clock of the one that goes on; `before` is
    kept by the other.
    """

    client: str | None = None
    channel: Channel
    status: ConversationStatus = ConversationStatus.UNASSIGNED
    assignee: str | None = None
    claimed_at: datetime | None = None
    visitor: str = ""
    origin: Origin = Origin()
    waiting_since: datetime | None = None
    window_expires_at: datetime | None = None
    replies_left: int | None = None
    snoozed_until: datetime | None = None
    language: str = ""
    last_at: datetime
    last_text: str = ""
    last_direction: Direction = Direction.IN
    newest_in: str = ""
    newest_in_at: datetime | None = None
    not_sent: str = ""
    joined_into: str | None = None
    via: str = ""
    own: Clock | None = None
    before: Before | None = None


class Message(Record, frozen=True, kw_only=True, tag="message"):
    """One message, `private` if only colleagues see it.

    It leaves at `not_before` and can be taken back until then; `waited_since` is since when
    the client had waited for it.
    """

    conversation: str
    direction: Direction
    author: str = ""
    kind: MessageKind = MessageKind.TEXT
    body: str = ""
    attachments: tuple[Attachment, ...] = ()
    spot: Spot | None = None
    state: MessageState = MessageState.SENT
    reason: str = ""
    private: bool = False
    at: datetime
    not_before: datetime | None = None
    waited_since: datetime | None = None


class Template(Record, frozen=True, kw_only=True, tag="template"):
    """Words kept for an occasion, with `{placeholders}`; one `key` in several languages."""

    key: str
    language: str
    channel: str = ""
    purpose: str = "service"
    body: str
    placeholders: tuple[str, ...] = ()
