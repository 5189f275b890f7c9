"""What a person can do about a conversation as a whole."""

from datetime import datetime

from sqlcipher3.dbapi2 import Connection

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import covers, inbox
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.effects import Key, joining
from clienteling.effects.conversations import MOST_PARTS, PARTS
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import (
    ClaimConversation,
    CloseConversation,
    HandOverConversation,
    JoinConversations,
    LinkConversation,
    OpenConversation,
    SnoozeConversation,
    SplitConversations,
)


def begin(desk: Desk, client: str, channel: Channel) -> str:
    """Begin to write to a client who has not written first; returns the conversation's id."""
    conversation = new_id()
    desk.ask(
        OpenConversation(
            **desk.stamp(), conversation=conversation, client=client, channel=channel
        )
    )
    return conversation


def claim(desk: Desk, conversation: str) -> Changes:
    """Answer for a conversation; raises `Refused` where a colleague already does.

    Who stands in for the colleague takes it over, who has just handed it over takes it back.
    """
    me = desk.moment(desk.now())
    with desk.store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
        whose = (talk.assignee if talk else None) or ""
        cover = covers.between(connection, whose, me.by, me.at)
        handed = inbox.given_away(connection, talk, me) if talk else ""
    return desk.ask(
        ClaimConversation(
            **desk.stamp(), conversation=conversation, cover=cover, handed=handed or None
        )
    )


def hand_over(desk: Desk, conversation: str, to: str | None, text: str) -> Changes:
    """Give a conversation to a colleague, or back to all, with a word of explanation."""
    return desk.ask(
        HandOverConversation(
            **desk.stamp(), conversation=conversation, note=new_id(), to=to, text=text
        )
    )


def close(desk: Desk, conversation: str, *, unwanted: bool = False) -> Changes:
    """Put it away until the client writes again; who is `unwanted` cannot for a day."""
    return desk.ask(
        CloseConversation(**desk.stamp(), conversation=conversation, unwanted=unwanted)
    )


def snooze(desk: Desk, conversation: str, until: datetime | None) -> Changes:
    """Put a conversation out of sight until then, or bring it back with None."""
    return desk.ask(SnoozeConversation(**desk.stamp(), conversation=conversation, until=until))


def reopen(desk: Desk, conversation: str, waiting_since: datetime | None = None) -> Changes:
    """Open a closed conversation again, its client waiting as before where it was a mistake."""
    return desk.ask(
        SnoozeConversation(
            **desk.stamp(), conversation=conversation, waiting_since=waiting_since
        )
    )


def link(desk: Desk, conversation: str, client: str | None) -> Changes:
    """Say who it is that writes, or with None that it was somebody else."""
    return desk.ask(linking(desk, conversation, client))


def linking(desk: Desk, conversation: str, client: str | None) -> LinkConversation:
    """The ask of `link`, to be kept together with the one that makes the client."""
    with desk.store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
        was = talk.client if talk else None
        parts = _parts(connection, conversation, was)
    return LinkConversation(
        **desk.stamp(), conversation=conversation, client=client, was=was, parts=parts
    )


def join(desk: Desk, keep: str, other: str) -> str | None:
    """Let two conversations of one person go on as one; raises `Refused`.

    Where one of them was nobody's, it is linked first, so that what came out of it goes along;
    returns that one's id.
    """
    with desk.store.read() as connection:
        inner = connection.execute(
            "SELECT id FROM conversation WHERE joined_into = ?", (other,)
        ).fetchall()
        both = [shown.find(connection, Conversation, each) for each in (keep, other)]
    joining.one_in_one(inner)
    clients = {talk.client for talk in both if talk} - {None}
    nobodys = next((talk.id for talk in both if talk and talk.client is None), None)
    joined = JoinConversations(**desk.stamp(), keep=keep, other=other)
    if nobodys is None or len(clients) != 1:
        desk.ask(joined)
        return None
    desk.ask(linking(desk, nobodys, next(iter(clients))), joined)
    return nobodys


def unjoin(desk: Desk, keep: str, other: str, named: str | None) -> Changes:
    """Take a `join` back, and the name it gave to the conversation `named`."""
    apart = SplitConversations(**desk.stamp(), keep=keep, other=other)
    if named is None:
        return desk.ask(apart)
    return desk.ask(apart, linking(desk, named, None))


def split(desk: Desk, keep: str, other: str) -> Changes:
    """Make them two again."""
    return desk.ask(SplitConversations(**desk.stamp(), keep=keep, other=other))


def _parts(connection: Connection, conversation: str, was: str | None) -> tuple[Key, ...]:
    """What came out of a conversation, or goes on in it, and is about the same person."""
    found: list[Key] = []
    for table in sorted(PARTS):
        of = "joined_into" if table == "conversation" else "conversation"
        rows = connection.execute(
            f"SELECT id FROM {table} WHERE {of} = ? AND client IS ? ORDER BY id",  # noqa: S608 - our own names, values bound
            (conversation, was),
        )
        found += ((table, identifier) for (identifier,) in rows)
    return tuple(found[:MOST_PARTS])
