"""Messages that have to leave: put in the channel's queue together with the message itself."""

from collections.abc import Iterable

from sqlalchemy import insert

from clienteling.domain.messages import MessageState
from clienteling.effects.messages import is_excused
from clienteling.server.store.clock import Writing
from clienteling.server.store.people import delivery
from clienteling.wire.codec import instant
from clienteling.wire.command import Command
from clienteling.wire.record import Record
from clienteling.wire.service import Conversation, Message
from clienteling.wire.service_commands import SendMessage

TOPIC = "deliveries"


def enqueue(work: Writing, command: Command, made: Iterable[Record]) -> None:
    """Queue the message of a command for its channel, in the transaction that keeps it."""
    if not isinstance(command, SendMessage):
        return
    rows = tuple(made)
    talks = {row.id: row for row in rows if isinstance(row, Conversation)}
    leaving = [
        {
            "message": row.id,
            "scope": row.scope,
            "channel": str(talks[row.conversation].channel),
            "conversation": row.conversation,
            "purpose": str(command.purpose),
            "excused": int(is_excused(command, work.seen)),
            "since": instant(work.now),
            "due_at": instant(work.now),
            "tries": 0,
            "outcome": "",
        }
        for row in rows
        if isinstance(row, Message) and row.state == MessageState.QUEUED
    ]
    if leaving:
        work.connection.execute(insert(delivery), leaving)
        work.touch(TOPIC)
