"""Words that come back by themselves: a reply central refused stands in its draft again."""

import msgspec
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts
from clienteling.cache.drafts import Returned
from clienteling.wire.chat_commands import RecallMessage, SendMessage
from clienteling.wire.command import Command
from clienteling.wire.sync import Receipt

_SAID = msgspec.json.Decoder(SendMessage)


def key(conversation: str) -> str:
    """Under what the draft of a conversation is kept."""
    return f"conversation/{conversation}"


def left_behind(connection: Connection, conversation: str) -> tuple[str, ...]:
    """The drafts of conversations that were joined into this one."""
    inner = "SELECT 'conversation/' || id FROM conversation WHERE joined_into = ?"
    found = connection.execute(
        f"SELECT key FROM draft WHERE key IN ({inner}) ORDER BY updated_at",  # noqa: S608 - our own names, values bound
        (conversation,),
    )
    return tuple(key for (key,) in found)


def goes_on(connection: Connection, conversation: str) -> str:
    """Under what the draft of a conversation is kept, or that of the one it was joined into."""
    row = connection.execute(
        "SELECT joined_into FROM conversation WHERE id = ?", (conversation,)
    ).fetchone()
    return key(row[0] if row and row[0] else conversation)


def answered(connection: Connection, command: Command, receipt: Receipt) -> bool:
    """What an answer that needs a person does to the drafts; whether it still needs one.

    Words for the client that may not go come back. Words that were taken back too late have
    gone, so they leave the draft: nothing is to be said twice.
    """
    match command:
        case SendMessage() if receipt.status == "refused":
            if _is_taken_back(connection, command.message):
                return False
            if not command.private:
                back(connection, command, command.id)
        case SendMessage():
            _take_out(connection, command, command.message)
        case RecallMessage():
            if receipt.problem is not None and receipt.problem.code == "gone":
                return False  # what it was to take back never got there
            _take_out(connection, command, command.message)
    return True


def taken_back(connection: Connection, command: Command) -> None:
    """An ask is withdrawn: what it was to say is a draft again."""
    if isinstance(command, SendMessage):
        back(connection, command, command.message)


def back(connection: Connection, said: SendMessage, of: str) -> None:
    """Put what was to be said before what stands in the draft, under `of`."""
    words = Returned(of, said.body, said.attachments, said.private, said.purpose)
    place = goes_on(connection, said.conversation)
    drafts.bring_back(connection, place, words, said.scope, said.at)


def settled(connection: Connection, command: Command) -> None:
    """A refused ask is asked again or let go: its words leave the draft."""
    if isinstance(command, SendMessage):
        _take_out(connection, command, command.id)


def _take_out(connection: Connection, of: SendMessage | RecallMessage, words: str) -> None:
    drafts.take_out(connection, goes_on(connection, of.conversation), words)


def said(connection: Connection, message: str) -> SendMessage | None:
    """The ask by which a message was sent from this desk, while that is known."""
    which = "kind = 'send_message' AND json_extract(CAST(args AS TEXT), '$.message') = ?"
    for kept in ("outbox", "journal"):
        sql = f"SELECT args FROM {kept} WHERE {which}"  # noqa: S608 - constant names, values bound
        row = connection.execute(sql, (message,)).fetchone()
        if row is not None:
            return _SAID.decode(row[0])
    return None


def _is_taken_back(connection: Connection, message: str) -> bool:
    """Whether its author had taken the message back before central answered."""
    taken = "kind = 'recall_message' AND json_extract(CAST(args AS TEXT), '$.message') = ?1"
    found = connection.execute(
        f"SELECT 1 FROM outbox WHERE {taken} UNION ALL SELECT 1 FROM journal WHERE {taken}",  # noqa: S608 - our own names, values bound
        (message,),
    )
    return found.fetchone() is not None
