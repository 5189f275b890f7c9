"""Conversations with clients: their states and the clock of a channel."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum

WINDOW = timedelta(hours=48)
REPLIES_IN_WINDOW = 20
LONGEST_BODY = 8_000
ENCLOSED = "📎"
"""How a conversation says that its newest message has something with it, and no words."""
UNDO_SECONDS = 10
LONGEST_HOLD = 60
TAKEN_BACK_WITHIN = timedelta(minutes=10)
"""So long whoever handed a conversation over may have it back, while nothing came of that."""
CROSSED = timedelta(seconds=10)
"""Words of both sides that come so soon after each other were written at the same time."""


class Channel(StrEnum):
    """Where a conversation is held; ANY stands for all of them in a consent."""

    WEB = "web"
    WECHAT = "wechat"
    WECOM = "wecom"
    WHATSAPP = "whatsapp"
    LINE = "line"
    SMS = "sms"
    EMAIL = "email"
    PHONE = "phone"
    ANY = "any"


class ConversationStatus(StrEnum):
    """Who has to act."""

    UNASSIGNED = "unassigned"
    OPEN = "open"
    WAITING_CLIENT = "waiting_client"
    SNOOZED = "snoozed"
    CLOSED = "closed"


class Direction(StrEnum):
    """Who speaks."""

    IN = "in"
    OUT = "out"


class MessageKind(StrEnum):
    """What a message is made of."""

    TEXT = "text"
    IMAGE = "image"
    VOICE = "voice"
    VIDEO = "video"
    FILE = "file"
    CARD = "card"
    LOCATION = "location"
    SYSTEM = "system"


class MessageState(StrEnum):
    """How far a message has come.

    SCHEDULED waits at central for its hour, QUEUED for the channel; RECALLED was taken back.
    """

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    QUEUED = "queued"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    EXPIRED = "expired"
    RECALLED = "recalled"


RECEIPTS: Mapping[Channel, frozenset[MessageState]] = {
    Channel.WEB: frozenset({MessageState.DELIVERED, MessageState.READ}),
    Channel.WHATSAPP: frozenset({MessageState.DELIVERED, MessageState.READ}),
    Channel.SMS: frozenset({MessageState.DELIVERED}),
}
"""What each channel tells of a message that has left; of others it is known that it left."""


def known_state(channel: str, state: MessageState) -> MessageState:
    """How far a message has come as far as its channel can know."""
    tells = RECEIPTS.get(Channel(channel), frozenset())
    for known in (state, MessageState.DELIVERED):
        if known not in {MessageState.DELIVERED, MessageState.READ} or known in tells:
            return known
    return MessageState.SENT


def keeps_a_clock(channel: str) -> bool:
    """Whether the channel closes a conversation some time after the client's last words."""
    return channel in {Channel.WECHAT, Channel.WECOM, Channel.WHATSAPP}
