"""Messages that have to leave: put in the channel's queue together with the message itself."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from sqlalchemy import insert, select, update

from clienteling.domain.consent import Purpose
from clienteling.domain.messages import MessageState
from clienteling.effects.messages import is_about_repair, is_excused
from clienteling.errors import Refused
from clienteling.server.store.clock import Writing
from clienteling.server.store.people import delivery
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import RecallMessage, SendMessage
from clienteling.wire.codec import instant
from clienteling.wire.command import Command
from clienteling.wire.record import Record

TOPIC = "deliveries"
_LEAVING = (MessageState.QUEUED, MessageState.SCHEDULED)


class Claimed(Struct, frozen=True):
    """A delivery that this process alone may try, until its lease is over."""

    message: str
    scope: str
    channel: str
    conversation: str
    purpose: Purpose
    excused: bool
    via: str
    seen: str
    since: datetime
    tries: int


def enqueue(work: Writing, command: Command, made: Iterable[Record]) -> None:
    """Queue the message of a command for its channel, in the transaction that keeps it.

    One that may still be taken back is due when it no longer may.
    """
    if not isinstance(command, SendMessage):
        return
    talk = work.seen.need(Conversation, command.conversation)
    leaving = [
        {
            "message": row.id,
            "scope": row.scope,
            "channel": str(talk.channel),
            "conversation": row.conversation,
            "purpose": str(command.purpose),
            "excused": int(_excused(command, work, row)),
            "via": talk.via or talk.id,
            "seen": command.seen or "",
            "since": instant(_since(row)),
            "due_at": instant(row.not_before or row.at),
            "tries": 0,
            "outcome": "",
        }
        for row in made
        if isinstance(row, Message) and row.state in _LEAVING
    ]
    if leaving:
        work.connection.execute(insert(delivery), leaving)
        work.touch(TOPIC)


def stop(work: Writing, command: RecallMessage) -> None:
    """Take a message out of the queue; raises Refused where a courier has it already.

    The queue's own row decides between the two, so that no message is both.
    """
    mine = delivery.c.message == command.message
    still = mine & delivery.c.done_at.is_(None)
    values = {"done_at": instant(work.now), "outcome": "recalled"}
    untried = update(delivery).where(still & (delivery.c.tries == 0)).values(**values)
    if work.connection.execute(untried).rowcount:
        work.touch(TOPIC)
    elif work.connection.execute(select(delivery.c.message).where(still)).first() is not None:
        title = "This message has left already."
        raise Refused(title, "Write once more instead.", code="stage")


def _excused(command: SendMessage, work: Writing, message: Message) -> bool:
    """Whether it needs no consent; what leaves later is asked then whether somebody waits."""
    if message.state == MessageState.SCHEDULED:
        return is_about_repair(command, work.seen)
    return is_excused(command, work.seen)


def _since(message: Message) -> datetime:
    """The message's place in the line: what is to leave later holds up nothing now."""
    later = message.state == MessageState.SCHEDULED and message.not_before
    return later or message.at
