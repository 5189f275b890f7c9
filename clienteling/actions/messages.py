"""What a person can do about conversations."""

from clienteling.actions.desk import Desk
from clienteling.cache import drafts, shown
from clienteling.cache.drafts import Draft
from clienteling.cache.reads import covers
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.wire.service import Conversation
from clienteling.wire.service_commands import (
    ClaimConversation,
    CloseConversation,
    HandOverConversation,
    OpenConversation,
    SendMessage,
)


def key(conversation: str) -> str:
    """Under what the draft of a conversation is kept."""
    return f"conversation/{conversation}"


def send(
    desk: Desk,
    conversation: str,
    body: str,
    *,
    client: str | None = None,
    ticket: str | None = None,
    private: bool = False,
) -> Changes:
    """Say something to the client, or to colleagues only; its draft goes once it is kept.

    `client` is whom the person believed to write to, `ticket` the open repair it is about.
    """
    changes = desk.ask(
        SendMessage(
            **desk.stamp(),
            message=new_id(),
            conversation=conversation,
            body=body,
            client=client,
            ticket=ticket,
            private=private,
        )
    )
    with desk.store.write() as tx:
        drafts.forget(tx, key(conversation), desk.now())
    return changes


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

    Who stands in for the colleague takes it over.
    """
    with desk.store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
        whose = (talk.assignee if talk else None) or ""
        cover = covers.between(connection, whose, desk.person.advisor, desk.now())
    return desk.ask(ClaimConversation(**desk.stamp(), conversation=conversation, cover=cover))


def hand_over(desk: Desk, conversation: str, to: str | None, text: str) -> Changes:
    """Give a conversation to a colleague, or back to all, with a word of explanation."""
    return desk.ask(
        HandOverConversation(
            **desk.stamp(), conversation=conversation, note=new_id(), to=to, text=text
        )
    )


def close(desk: Desk, conversation: str) -> Changes:
    """Put a conversation away until the client writes again."""
    return desk.ask(CloseConversation(**desk.stamp(), conversation=conversation))


def back_to_draft(desk: Desk, command: str, conversation: str, body: str) -> None:
    """Take a message that was not sent back into the draft, before what stands there."""
    desk.edit(command)
    with desk.store.write() as tx:
        there = drafts.body(tx, key(conversation))
        words = f"{body}\n{there}" if there and there != body else body
        drafts.keep(tx, Draft(key(conversation), words, desk.now()), desk.person.scope)
