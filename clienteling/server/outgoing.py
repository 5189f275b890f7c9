"""Messages that have to leave: put in the channel's queue together with the message itself."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert

from clienteling.domain.messages import MessageState
from clienteling.effects.messages import is_excused
from clienteling.server.store.clock import Writing
from clienteling.server.store.people import delivery
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.codec import instant
from clienteling.wire.command import Command
from clienteling.wire.record import Record

TOPIC = "deliveries"
_LEAVING = (MessageState.QUEUED, MessageState.SCHEDULED)


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
            "excused": int(is_excused(command, work.seen)),
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


def _since(message: Message) -> datetime:
    """The message's place in the line: what is to leave later holds up nothing now."""
    later = message.state == MessageState.SCHEDULED and message.not_before
    return later or message.at
