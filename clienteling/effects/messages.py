"""What the commands about messages do; the one place that lets a message go."""

from datetime import datetime, timedelta

import msgspec

from clienteling.domain.consent import Occasion, Purpose, why_not_send
from clienteling.domain.messages import (
    CROSSED,
    ENCLOSED,
    LONGEST_BODY,
    LONGEST_HOLD,
    REPLIES_IN_WINDOW,
    ConversationStatus,
    Direction,
    MessageState,
)
from clienteling.domain.repairs import is_open
from clienteling.domain.roles import may_manage
from clienteling.domain.templates import placeholders
from clienteling.effects.conversations import assigned, standing, whole
from clienteling.effects.rows import Key, Made, Moment, Rows, brief, keys, limited, require
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import RecallMessage, SendMessage
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket

replace = msgspec.structs.replace
_GOING = {
    *(MessageState.QUEUED, MessageState.SENT),
    *(MessageState.DELIVERED, MessageState.READ),
}

WHY = {
    "window": ("The time to answer on this channel is over.", "Use another channel."),
    "replies": ("No replies are left on this channel.", "Wait for the client, or telephone."),
    "do_not_contact": ("This client asked not to be contacted.", "Speak with your manager."),
    "newer": (
        "The client has written again meanwhile.",
        "Read it, then send these words or others.",
    ),
    "consent": ("The client does not allow this on this channel.", "Ask for consent first."),
}


def sent(command: SendMessage, rows: Rows, moment: Moment) -> Made:
    """The message, the conversation that now waits for the client, and the last contact.

    One that is to leave later changes nothing else until then.
    """
    talk = whole(rows, command.conversation)
    rows.new(Message, command.message)
    limited((command.body,), LONGEST_BODY)
    said = bool(command.body.strip() or command.attachments)
    require(said, "This message is empty.", "Write something first.")
    message = _message(command, talk, moment)
    if command.private:
        return (message,)
    _complete(command)
    assigned(talk, moment)
    same = talk.client == command.client
    require(same, "This conversation has found its client.", "Look again.", code="conflict")
    client = rows.client(talk.client) if talk.client else None
    then = max(moment.at, command.not_before or moment.at)
    why = why_not(talk, client, command.purpose, then, excused=is_excused(command, rows))
    if why is None and overtaken(talk, command.seen, moment.at):
        why = "newer"
    if why is not None:
        raise Refused(*WHY[why], code=why)
    if command.not_before is not None:
        return (message,)
    answered, leaving = departed(talk, message, moment.at)
    seen = (replace(client, last_contact_at=moment.at),) if client else ()
    return leaving, answered, *seen


def overtaken(talk: Conversation, seen: str | None, now: datetime) -> bool:
    """Whether the client wrote again before this was sent, and its author had not read it.

    Words that cross within moments are no reason to stop: that is how people talk.
    """
    if seen is None or seen == talk.newest_in or talk.newest_in_at is None:
        return False
    return now - talk.newest_in_at > CROSSED


def is_excused(command: SendMessage, rows: Rows) -> bool:
    """Whether it answers what the client just asked, or is about the client's open repair."""
    talk = rows.need(Conversation, command.conversation)
    return talk.waiting_since is not None or is_about_repair(command, rows)


def is_about_repair(command: SendMessage, rows: Rows) -> bool:
    """Whether it is about the client's open repair."""
    talk = rows.need(Conversation, command.conversation)
    ticket = rows.find(Ticket, command.ticket)
    return ticket is not None and ticket.client == talk.client and is_open(ticket.stage)


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


def departed(
    talk: Conversation, message: Message, now: datetime
) -> tuple[Conversation, Message]:
    """The conversation that now waits for the client, and the message on its way."""
    left = None if talk.replies_left is None else talk.replies_left - 1
    then = replace(
        talk,
        status=ConversationStatus.WAITING_CLIENT,
        assignee=talk.assignee or message.author,
        claimed_at=talk.claimed_at if talk.assignee else now,
        waiting_since=None,
        snoozed_until=None,
        replies_left=left,
        last_at=now,
        last_text=brief(message.body) or (ENCLOSED if message.attachments else ""),
        last_direction=Direction.OUT,
    )
    waited = talk.waiting_since
    return then, replace(message, state=MessageState.QUEUED, at=now, waited_since=waited)


def recalled(command: RecallMessage, rows: Rows, moment: Moment) -> Made:
    """The message taken back, and the conversation as if it had not been said."""
    talk = whole(rows, command.conversation)
    message = rows.need(Message, command.message)
    if message.state == MessageState.RECALLED:
        return ()
    ours = message.author == moment.by or may_manage(moment.roles)
    require(ours, "These are a colleague's words.", "Speak with them.", code="forbidden")
    require(
        message.scope == talk.scope and not message.private and _is_back(message, moment),
        "This message has left already.",
        "Write once more instead.",
        code="stage",
    )
    back = replace(message, state=MessageState.RECALLED)
    if message.state == MessageState.QUEUED:
        before, after = (rows.find(Message, each) for each in (command.before, command.after))
        return back, *unsaid(talk, message, before, after)
    same = talk.not_sent == message.id
    return back, (replace(talk, not_sent="") if same else talk)


def unsaid(
    talk: Conversation, message: Message, before: Message | None, after: Message | None = None
) -> tuple[Record, ...]:
    """The conversation without a message that did not go: who waited for it waits again.

    Where another answer of ours went `after` it, that is now the one they waited for.
    `before` is what was said before it, where that is known.
    """
    then = replace(talk, replies_left=_given_back(talk, message))
    if after is not None and _went(after) and after.at >= message.at:
        return then, replace(after, waited_since=_first(after.waited_since, message))
    then = replace(then, waiting_since=_first(talk.waiting_since, message))
    if then.waiting_since is not None:
        then = replace(then, status=standing(then), snoozed_until=None)
    elif then.status not in {ConversationStatus.CLOSED, ConversationStatus.SNOOZED}:
        then = replace(then, status=standing(then))
    if talk.last_at > message.at or before is None or before.scope != talk.scope:
        return (then,)
    return (
        replace(
            then,
            last_at=before.at,
            last_text=brief(before.body) or (ENCLOSED if before.attachments else ""),
            last_direction=before.direction,
        ),
    )


def of_message(command: SendMessage | RecallMessage) -> tuple[Key, ...]:
    """The conversation and message, with the client, ticket and neighbours that are named."""
    both = keys(Conversation, command.conversation) + keys(Message, command.message)
    if isinstance(command, RecallMessage):
        return both + keys(Message, command.before, command.after)
    return both + keys(Client, command.client) + keys(Ticket, command.ticket)


def _message(command: SendMessage, talk: Conversation, moment: Moment) -> Message:
    hold = timedelta(seconds=min(max(command.hold, 0), LONGEST_HOLD))
    leaves = max(moment.at + hold, command.not_before or moment.at)
    state = MessageState.QUEUED if command.not_before is None else MessageState.SCHEDULED
    return Message(
        id=command.message,
        scope=talk.scope,
        conversation=talk.id,
        direction=Direction.OUT,
        author=moment.by,
        kind=command.type,
        body=command.body,
        attachments=command.attachments,
        state=MessageState.SENT if command.private else state,
        private=command.private,
        at=moment.at,
        not_before=None if command.private else leaves,
    )


def _complete(command: SendMessage) -> None:
    """Refuse words with a gap that somebody meant to fill in."""
    gaps = placeholders(command.body)
    require(
        not gaps,
        "A gap in these words is not filled in.",
        "Write what belongs between the braces, or take them out.",
        code="placeholder",
    )


def _is_back(message: Message, moment: Moment) -> bool:
    """Whether a message has not left yet, or came back."""
    waits = message.state in {MessageState.SCHEDULED, MessageState.QUEUED}
    early = message.not_before is not None and message.not_before > moment.at
    return (waits and early) or message.state == MessageState.FAILED


def _went(message: Message) -> bool:
    """Whether these words of ours have left, or are on their way."""
    ours = message.direction == Direction.OUT and not message.private
    return ours and message.state in _GOING


def _first(since: datetime | None, message: Message) -> datetime | None:
    """The earlier of a wait and that for the message."""
    waits = (since, message.waited_since)
    return min((at for at in waits if at is not None), default=None)


def _given_back(talk: Conversation, message: Message) -> int | None:
    """The replies left without this one, unless the client has opened a new count since."""
    left = talk.replies_left
    if left is None or (talk.newest_in_at is not None and talk.newest_in_at > message.at):
        return left
    return min(left + 1, REPLIES_IN_WINDOW)
