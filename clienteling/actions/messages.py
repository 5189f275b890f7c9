"""What a person can say in a conversation, and take back."""

from datetime import datetime, timedelta
from functools import partial

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.actions.desk import Desk
from clienteling.cache import drafts, outbox, returning, shown
from clienteling.cache.drafts import Draft, Returned
from clienteling.cache.outbox import Waiting
from clienteling.domain.changes import Changes
from clienteling.domain.consent import Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import MessageKind
from clienteling.errors import Gone
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


SLACK = timedelta(seconds=2)
"""So much longer than its author sees a message is held, for an undo takes its way too."""


def key(conversation: str) -> str:
    """Under what the draft of a conversation is kept."""
    return returning.key(conversation)


def send(desk: Desk, words: Words, draft: Draft | None = None) -> str:
    """Say something to the client, or to colleagues only; returns the message's id.

    With this the draft of the conversation goes, as its author knew it, and the card of what
    had come back into it or said the same.
    """
    command = sending(desk, words)
    at, known = (draft.at, draft.returned) if draft else (desk.now(), ())

    def deed(tx: Connection) -> Changes:
        changes = outbox.ask(tx, command, desk.moment(command.at))
        drafts.forget(tx, key(words.conversation), at, known)
        for card in {each.of for each in known} | _saying(tx, words):
            changes |= outbox.dismiss(tx, card)
        return changes

    desk.change(deed)
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
        talk = _goes_on(connection, row.conversation) if row else ""
        before = _beside(connection, row, talk, "at <= ?", "DESC")
        after = _beside(connection, row, talk, "at > ? AND direction = 'out'", "ASC")
    return RecallMessage(
        **desk.stamp(), message=message, conversation=talk, before=before, after=after
    )


def _goes_on(connection: Connection, conversation: str) -> str:
    """The conversation that goes on for this one, itself where none does."""
    talk = shown.find(connection, Conversation, conversation)
    if talk is None or talk.joined_into is None:
        return conversation
    return _goes_on(connection, talk.joined_into)


def _beside(
    connection: Connection, row: Message | None, talk: str, side: str, order: str
) -> str | None:
    """What was said, and went, just before or after a message."""
    if row is None:
        return None
    found = connection.execute(
        "SELECT id FROM message WHERE conversation IN"  # noqa: S608 - constant words, values bound
        " (SELECT id FROM conversation WHERE id = ? OR joined_into = ?)"
        " AND private = 0 AND state IN ('queued', 'sent', 'delivered', 'read')"
        f" AND id != ? AND {side} ORDER BY at {order}, id {order} LIMIT 1",
        (talk, talk, row.id, instant(row.at)),
    ).fetchone()
    return None if found is None else str(found[0])


def unsay(desk: Desk, message: str) -> Changes:
    """Take back a message that has not left, or came back; its words are a draft again.

    Raises `Refused` where it has left, and then nothing changes.
    """
    return desk.change(partial(_unsay, desk, message))


def say_again(desk: Desk, message: str) -> Changes:
    """Say a message that came back, or was to leave later, now and anew; raises `Refused`."""
    with desk.store.read() as connection:
        was = shown.find(connection, Message, message)
        talk = shown.find(connection, Conversation, was.conversation) if was else None
        said = returning.said(connection, message)
    if was is None or talk is None:
        raise Gone("That is no longer here.", "Look again.")
    words = Words(
        was.conversation,
        was.body,
        was.attachments,
        client=talk.client,
        seen=talk.newest_in,
        ticket=said.ticket if said else None,
        purpose=said.purpose if said else Purpose.SERVICE,
    )
    return desk.ask(recalling(desk, message), sending(desk, words))


def keep_unsent(desk: Desk, words: Words) -> Changes:
    """What was refused here before it was kept is a draft again."""
    how = (words.private, words.purpose)
    back = Returned(new_id(), words.body, words.attachments, *how)

    def deed(tx: Connection) -> Changes:
        drafts.bring_back(tx, key(words.conversation), back, desk.person.scope, desk.now())
        return Changes(frozenset({"outbox"}))

    return desk.change(deed)


def back_to_draft(desk: Desk, command: str) -> str:
    """Take an ask that was not carried out back into its draft; returns the conversation.

    It stands before what was written there since. Raises `Refused`.
    """
    said: list[SendMessage] = []

    def deed(tx: Connection) -> Changes:
        ask = next((each for each in outbox.waiting(tx) if each.id == command), None)
        if ask is not None and ask.state == "saved" and isinstance(ask.command, SendMessage):
            said.append(ask.command)
            return _unsay(desk, ask.command.message, tx)
        was, changes = outbox.edit(tx, command)
        if isinstance(was, SendMessage):
            returning.back(tx, was, was.message)
            said.append(was)
        return changes

    desk.change(deed)
    return said[0].conversation if said else ""


def _kind(words: Words) -> MessageKind:
    if not words.attachments:
        return MessageKind.TEXT
    pictures = all(each.type.startswith("image/") for each in words.attachments)
    return MessageKind.IMAGE if pictures else MessageKind.FILE


def _unsay(desk: Desk, message: str, tx: Connection) -> Changes:
    """Recalled where the hold is not over, for then asks in their order leave no race.

    Afterwards only an ask that central has not answered can still be taken back.
    """
    row = shown.find(tx, Message, message)
    if row is None:
        raise Gone("That is no longer here.", "Look again.")
    said = returning.said(tx, message)
    ask = next((each for each in outbox.waiting(tx) if _says(each, message)), None)
    early = row.not_before is not None and row.not_before > desk.central_now()
    if ask is not None and ask.state == "saved" and not early:
        return outbox.withdraw(tx, ask.id)
    recall = recalling(desk, message)
    changes = outbox.ask(tx, recall, desk.moment(recall.at))
    purpose = said.purpose if said else Purpose.SERVICE
    words = Returned(message, row.body, row.attachments, row.private, purpose)
    drafts.bring_back(tx, key(row.conversation), words, row.scope, desk.now())
    return changes


def _says(waiting: Waiting, message: str) -> bool:
    return isinstance(waiting.command, SendMessage) and waiting.command.message == message


def _saying(tx: Connection, words: Words) -> set[str]:
    """The cards of refused asks that say the same in this conversation."""
    wanted = (words.conversation, words.body.strip(), words.attachments)
    return {
        each.id
        for each in outbox.cards(tx)
        if isinstance(each.command, SendMessage) and _said(each.command) == wanted
    }


def _said(command: SendMessage) -> tuple[str, str, tuple[Attachment, ...]]:
    return command.conversation, command.body.strip(), command.attachments
