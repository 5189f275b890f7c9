"""What a person can say in a conversation, and take back."""

from datetime import datetime

from msgspec import Struct

from clienteling.actions.desk import Desk
from clienteling.cache import drafts, shown
from clienteling.cache.drafts import Draft
from clienteling.domain.changes import Changes
from clienteling.domain.consent import Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import MessageKind, MessageState
from clienteling.wire.chat import Attachment, Conversation, Message
from clienteling.wire.chat_commands import RecallMessage, SendMessage
from clienteling.wire.codec import instant


class Words(Struct, frozen=True):
    """What is to be said in a conversation.

    `client` is whom the person believed to write to, `seen` the client's newest message they
    had read, `ticket` the open repair it is about; it leaves at `not_before`, or after `hold`
    seconds in which it can be taken back.
    """

    conversation: str
    body: str
    attachments: tuple[Attachment, ...] = ()
    client: str | None = None
    seen: str | None = None
    ticket: str | None = None
    purpose: Purpose = Purpose.SERVICE
    private: bool = False
    hold: int = 0
    not_before: datetime | None = None


def key(conversation: str) -> str:
    """Under what the draft of a conversation is kept."""
    return f"conversation/{conversation}"


def send(desk: Desk, words: Words) -> str:
    """Say something to the client, or to colleagues only; returns the message's id.

    The draft of the conversation goes once this is kept.
    """
    command = sending(desk, words)
    desk.ask(command)
    with desk.store.write() as tx:
        drafts.forget(tx, key(words.conversation), desk.now())
    return command.message


def sending(desk: Desk, words: Words) -> SendMessage:
    """The ask of `send`, to be kept together with others."""
    return SendMessage(
        **desk.stamp(),
        message=new_id(),
        conversation=words.conversation,
        body=words.body,
        type=_kind(words),
        attachments=words.attachments,
        needs=tuple(dict.fromkeys(each.sha256 for each in words.attachments)),
        purpose=words.purpose,
        private=words.private,
        client=words.client,
        ticket=words.ticket,
        seen=words.seen,
        hold=words.hold,
        not_before=words.not_before,
    )


def take_back(desk: Desk, message: str) -> Changes:
    """Take back a message that has not left, or one that came back; raises `Refused`.

    Its words stay in the message until somebody writes them anew.
    """
    return desk.ask(recalling(desk, message))


def recalling(desk: Desk, message: str) -> RecallMessage:
    """The ask of `take_back`, to be kept together with the one that says it anew."""
    with desk.store.read() as connection:
        row = shown.find(connection, Message, message)
        before: list[Message] = []
        if row is not None:
            before = shown.records(
                connection,
                Message,
                "WHERE conversation = ? AND private = 0 AND id != ? AND at <= ?"
                f" AND state NOT IN ('{MessageState.RECALLED}', '{MessageState.SCHEDULED}')"
                " ORDER BY at DESC, id DESC LIMIT 1",
                (row.conversation, row.id, instant(row.at)),
            )
    return RecallMessage(
        **desk.stamp(),
        message=message,
        conversation=row.conversation if row else "",
        before=before[0].id if before else None,
    )


def back_to_draft(desk: Desk, command: str, conversation: str, body: str) -> None:
    """Take a message that was not sent back into the draft, before what stands there."""
    desk.edit(command)
    with desk.store.write() as tx:
        there = drafts.body(tx, key(conversation))
        words = f"{body}\n{there}" if there and there != body else body
        drafts.keep(tx, Draft(key(conversation), words, desk.now()), desk.person.scope)


def newest_seen(desk: Desk, conversation: str) -> str:
    """The client's newest message that stands on this desk."""
    with desk.store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
    return talk.newest_in if talk else ""


def _kind(words: Words) -> MessageKind:
    if not words.attachments:
        return MessageKind.TEXT
    pictures = all(each.type.startswith("image/") for each in words.attachments)
    return MessageKind.IMAGE if pictures else MessageKind.FILE
