"""Taking back what was just done with a conversation, and putting away what was lost."""

from datetime import datetime

from sqlcipher3.dbapi2 import Connection

from clienteling.actions import conversations
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.cache.reads import inbox
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_manage
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import (
    ClaimConversation,
    CloseConversation,
    HandOverConversation,
    SnoozeConversation,
)

_About = (
    type[ClaimConversation]
    | type[CloseConversation]
    | type[HandOverConversation]
    | type[SnoozeConversation]
)


def unclaim(desk: Desk, conversation: str, before: str | None) -> Changes:
    """Give a conversation back to who had it `before`, or to all."""
    taken_back = _withdrawn(desk, conversation, ClaimConversation)
    return taken_back or conversations.hand_over(desk, conversation, before, "")


def unclose(desk: Desk, conversation: str, waiting_since: datetime | None) -> Changes:
    """Open a conversation again, its client waiting as before."""
    taken_back = _withdrawn(desk, conversation, CloseConversation)
    return taken_back or conversations.reopen(desk, conversation, waiting_since)


def unsnooze(desk: Desk, conversation: str, before: str | None) -> Changes:
    """Bring a conversation back, to all where nobody had it `before`."""
    taken_back = _withdrawn(desk, conversation, SnoozeConversation)
    if before is None:
        return taken_back or conversations.hand_over(desk, conversation, None, "")
    return taken_back or conversations.snooze(desk, conversation, None)


def unhand(desk: Desk, conversation: str, before: str | None) -> Changes:
    """Take back what was handed over, while nothing has come of that; raises `Refused`."""
    taken_back = _withdrawn(desk, conversation, HandOverConversation)
    if taken_back is not None:
        return taken_back
    if may_manage(desk.person.roles):
        return conversations.hand_over(desk, conversation, before, "")
    with desk.store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
        mine = talk and inbox.given_away(connection, talk, desk.moment(desk.now()))
    if talk is None or not (talk.assignee is None or mine):
        raise Refused("This is already with your colleague.", "Ask them to hand it back.")
    changes = conversations.claim(desk, conversation)
    if before == desk.person.advisor:
        return changes
    return changes | conversations.hand_over(desk, conversation, before, "")


def put_settled_away(desk: Desk) -> None:
    """Put the cards of claims away that were lost, once the client has the answer all the same.

    What was typed for them stays in the drafts.
    """
    with desk.store.read() as connection:
        settled = [
            each.id
            for each in outbox.waiting(connection)
            if isinstance(each.command, ClaimConversation)
            and each.state == "needs_you"
            and _is_answered(connection, each.command.conversation)
        ]
    for card in settled:
        desk.dismiss(card)


def _is_answered(connection: Connection, conversation: str) -> bool:
    talk = shown.find(connection, Conversation, conversation)
    return talk is None or talk.waiting_since is None


def _withdrawn(desk: Desk, conversation: str, kind: _About) -> Changes | None:
    """Take the newest such ask back, if central has not answered it yet."""
    with desk.store.read() as connection:
        waits = [
            each.id
            for each in outbox.waiting(connection)
            if isinstance(each.command, kind)
            and each.command.conversation == conversation
            and each.state == "saved"
        ]
    if not waits:
        return None
    try:
        return desk.withdraw(waits[-1])
    except Refused:  # answered between the look and the taking back
        return None
