"""What the commands about conversations do; the one place that lets a message go."""

from datetime import datetime

import msgspec

from clienteling.domain.consent import Occasion, Purpose, why_not_send
from clienteling.domain.messages import (
    LONGEST_BODY,
    ConversationStatus,
    Direction,
    MessageKind,
    MessageState,
)
from clienteling.domain.repairs import is_open
from clienteling.domain.roles import may_manage
from clienteling.effects.rows import Key, Moment, Rows, brief, keys, limited, require
from clienteling.errors import Refused
from clienteling.wire.book import Cover
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.service import Conversation, Message, Ticket
from clienteling.wire.service_commands import (
    ClaimConversation,
    CloseConversation,
    HandOverConversation,
    OpenConversation,
    SendMessage,
)

replace = msgspec.structs.replace

WHY = {
    "window": ("The time to answer on this channel is over.", "Use another channel."),
    "replies": ("No replies are left on this channel.", "Wait for the client, or telephone."),
    "do_not_contact": ("This client asked not to be contacted.", "Speak with your manager."),
    "consent": ("The client does not allow this on this channel.", "Ask for consent first."),
}


def sent(command: SendMessage, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The message, the conversation that now waits for the client, and the last contact."""
    talk = rows.need(Conversation, command.conversation)
    rows.new(Message, command.message)
    limited((command.body,), LONGEST_BODY)
    said = bool(command.body.strip() or command.attachments)
    require(said, "This message is empty.", "Write something first.")
    message = _message(command, talk, moment)
    if command.private:
        return (message,)
    _assigned(talk, moment)
    same = talk.client == command.client
    require(same, "This conversation has found its client.", "Look again.", code="conflict")
    client = rows.client(talk.client) if talk.client else None
    excused = is_excused(command, rows)
    why = why_not(talk, client, command.purpose, moment.at, excused=excused)
    if why is not None:
        raise Refused(*WHY[why], code=why)
    then = replace(
        talk,
        status=ConversationStatus.WAITING_CLIENT,
        assignee=talk.assignee or moment.by,
        waiting_since=None,
        replies_left=None if talk.replies_left is None else talk.replies_left - 1,
        last_at=moment.at,
        last_text=brief(command.body),
        last_direction=Direction.OUT,
    )
    seen = (replace(client, last_contact_at=moment.at),) if client else ()
    return message, then, *seen


def is_excused(command: SendMessage, rows: Rows) -> bool:
    """Whether it answers what the client just asked, or is about the client's open repair."""
    talk = rows.need(Conversation, command.conversation)
    ticket = rows.find(Ticket, command.ticket)
    ours = ticket is not None and ticket.client == talk.client and is_open(ticket.stage)
    return ours or talk.waiting_since is not None


def why_not(
    talk: Conversation,
    client: Client | None,
    purpose: Purpose,
    now: datetime,
    *,
    excused: bool,
) -> str | None:
    """The code that stops a message in this conversation, None where it may go.

    Every way out asks here: the desk before anybody types and when a message is kept, central
    when it is accepted, and once more when it is handed to its channel.
    """
    return why_not_send(
        Occasion(
            purpose=purpose,
            channel=talk.channel,
            allowed=client.consent if client else {},
            do_not_contact=client.do_not_contact if client else False,
            excused=excused,
            window_expires_at=talk.window_expires_at,
            replies_left=talk.replies_left,
            now=now,
        )
    )


def opened(command: OpenConversation, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """An empty conversation of ours with a client."""
    client = rows.client(command.client)
    rows.new(Conversation, command.conversation)
    return (
        Conversation(
            id=command.conversation,
            scope=client.scope,
            client=client.id,
            channel=command.channel,
            status=ConversationStatus.OPEN,
            assignee=moment.by,
            language=client.language,
            last_at=moment.at,
            last_direction=Direction.OUT,
        ),
    )


def claimed(command: ClaimConversation, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The conversation with its advisor; the second to claim is told who was first."""
    talk = rows.need(Conversation, command.conversation)
    if talk.assignee == moment.by:
        return ()
    if talk.assignee is not None and not _covers(rows.find(Cover, command.cover), talk, moment):
        raise _taken(talk)
    return (replace(talk, assignee=moment.by, status=_open(talk)),)


def handed_over(
    command: HandOverConversation, rows: Rows, moment: Moment
) -> tuple[Record, ...]:
    """The conversation with its new advisor, and the note that explains it."""
    talk = rows.need(Conversation, command.conversation)
    rows.new(Message, command.note)
    if not may_manage(moment.roles):
        _assigned(talk, moment)
    limited((command.text,), 20_000)
    status = _open(talk) if command.to else ConversationStatus.UNASSIGNED
    note = Message(
        id=command.note,
        scope=talk.scope,
        conversation=talk.id,
        direction=Direction.OUT,
        author=moment.by,
        kind=MessageKind.SYSTEM,
        body=command.text,
        private=True,
        at=moment.at,
    )
    return replace(talk, assignee=command.to, status=status), note


def closed(command: CloseConversation, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The conversation put away."""
    talk = rows.need(Conversation, command.conversation)
    if not may_manage(moment.roles):
        _assigned(talk, moment)
    return (replace(talk, status=ConversationStatus.CLOSED, waiting_since=None),)


def of_conversation(command: Command) -> tuple[Key, ...]:
    """The conversation, with the message, client and ticket where they are named."""
    match command:
        case SendMessage():
            return (
                keys(Conversation, command.conversation)
                + keys(Message, command.message)
                + keys(Client, command.client)
                + keys(Ticket, command.ticket)
            )
        case OpenConversation():
            return keys(Conversation, command.conversation) + keys(Client, command.client)
        case HandOverConversation():
            return keys(Conversation, command.conversation) + keys(Message, command.note)
        case ClaimConversation():
            return keys(Conversation, command.conversation) + keys(Cover, command.cover)
        case CloseConversation():
            return keys(Conversation, command.conversation)
    return ()


def _message(command: SendMessage, talk: Conversation, moment: Moment) -> Message:
    return Message(
        id=command.message,
        scope=talk.scope,
        conversation=talk.id,
        direction=Direction.OUT,
        author=moment.by,
        kind=command.type,
        body=command.body,
        attachments=command.attachments,
        state=MessageState.SENT if command.private else MessageState.QUEUED,
        private=command.private,
        at=moment.at,
    )


def _assigned(talk: Conversation, moment: Moment) -> None:
    if talk.assignee not in (None, moment.by):
        raise _taken(talk)


def _covers(cover: Cover | None, talk: Conversation, moment: Moment) -> bool:
    """Whether who asks stands in for the one who answers now."""
    if cover is None:
        return False
    people = (cover.advisor, cover.stand_in) == (talk.assignee, moment.by)
    return people and cover.since <= moment.at < cover.until


def _taken(talk: Conversation) -> Refused:
    return Refused(
        "A colleague is already answering.",
        "Your words are kept as a draft.",
        code="assignment",
        detail={"theirs": str(talk.assignee)},
    )


def _open(talk: Conversation) -> ConversationStatus:
    waiting = talk.waiting_since is not None
    return ConversationStatus.OPEN if waiting else ConversationStatus.WAITING_CLIENT
