"""Commands about conversations, what is said in them, and the words kept for that."""

from datetime import date, datetime

from clienteling.domain.consent import Purpose
from clienteling.domain.messages import Channel, MessageKind
from clienteling.wire.chat import Attachment
from clienteling.wire.command import Command
from clienteling.wire.people import OpeningHours


class OpenConversation(Command, frozen=True, kw_only=True, tag="open_conversation"):
    """Begin to write to a client who has not written first."""

    conversation: str
    client: str
    channel: Channel


class ClaimConversation(Command, frozen=True, kw_only=True, tag="claim_conversation"):
    """Answer for a conversation; one advisor wins, or who stands in for them by `cover`.

    One that nobody answered in time has come back to all, and can be claimed anew; who handed
    it over with the note `handed` takes it back while nothing has come of that.
    """

    conversation: str
    cover: str | None = None
    handed: str | None = None


class HandOverConversation(Command, frozen=True, kw_only=True, tag="hand_over_conversation"):
    """Give a conversation to a colleague, or back to all with no `to`."""

    conversation: str
    note: str
    to: str | None = None
    text: str = ""


class CloseConversation(Command, frozen=True, kw_only=True, tag="close_conversation"):
    """Nothing more to say for now; the client's next words open it again.

    Where it is `unwanted`, whoever writes there on central's page is put off for a day.
    """

    conversation: str
    unwanted: bool = False


class SnoozeConversation(Command, frozen=True, kw_only=True, tag="snooze_conversation"):
    """Put a conversation out of sight `until` then, or bring it back with none.

    One that was closed by mistake is opened again with its `waiting_since`.
    """

    conversation: str
    until: datetime | None = None
    waiting_since: datetime | None = None


class LinkConversation(Command, frozen=True, kw_only=True, tag="link_conversation"):
    """Say who it is that writes, or with no `client` that it was somebody else.

    `was` is whom the author saw there; `parts` are the rows (table and id) that came out of
    the conversation and are about the same person.
    """

    conversation: str
    client: str | None = None
    was: str | None = None
    parts: tuple[tuple[str, str], ...] = ()


class JoinConversations(Command, frozen=True, kw_only=True, tag="join_conversations"):
    """Two conversations are one person's: `other` goes on in `keep`."""

    keep: str
    other: str


class SplitConversations(Command, frozen=True, kw_only=True, tag="split_conversations"):
    """They were two people after all."""

    keep: str
    other: str


class SendMessage(Command, frozen=True, kw_only=True, tag="send_message"):
    """Say something to a client, or to colleagues only when `private`.

    `ticket` names the open repair it is about, when it is about one. `seen` is the client's
    newest message that the author had read. It leaves `hold` seconds after central has it,
    or `not_before` then, and can be taken back until it does.
    """

    message: str
    conversation: str
    body: str
    type: MessageKind = MessageKind.TEXT
    attachments: tuple[Attachment, ...] = ()
    purpose: Purpose = Purpose.SERVICE
    private: bool = False
    client: str | None = None
    ticket: str | None = None
    seen: str | None = None
    hold: int = 0
    not_before: datetime | None = None


class RecallMessage(Command, frozen=True, kw_only=True, tag="recall_message"):
    """Take back a message that has not left, or one that came back.

    `conversation` is the one that goes on where its own was joined. `before` is the newest
    message before it that was said, `after` our next one that leaves or has left.
    """

    message: str
    conversation: str
    before: str | None = None
    after: str | None = None


class KeepTemplate(Command, frozen=True, kw_only=True, tag="keep_template"):
    """Keep ready words, new or in place of those there."""

    template: str
    key: str
    language: str
    body: str
    channel: str = ""
    purpose: Purpose = Purpose.SERVICE


class DropTemplate(Command, frozen=True, kw_only=True, tag="drop_template"):
    """Let go of ready words."""

    template: str


class SetReplyRules(Command, frozen=True, kw_only=True, tag="set_reply_rules"):
    """How soon the boutique wants to answer, when it is open, and where; as in `Boutique`.

    With no `address` that stays what it is.
    """

    reply_within: int
    returns_after: int
    opening_hours: tuple[OpeningHours, ...] = ()
    holidays: tuple[date, ...] = ()
    address: str | None = None
