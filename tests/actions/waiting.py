"""A client who has waited for minutes, for tests of what is done about the conversation."""

from datetime import timedelta

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.messages import Channel
from clienteling.wire.chat import Conversation
from tests.fixtures_desk import SCOPE, WEI, put

TALK = "talk"


def wei_waits(desk: Desk) -> Conversation:
    """Wei has waited for nine minutes, for nobody in particular."""
    made = Conversation(
        id=TALK,
        scope=SCOPE,
        client=WEI,
        channel=Channel.WECHAT,
        waiting_since=desk.now() - timedelta(minutes=9),
        last_at=desk.now(),
    )
    put(desk, made)
    return made


def now(desk: Desk) -> Conversation:
    """The conversation as this desk shows it."""
    with desk.store.read() as db:
        found = shown.find(db, Conversation, TALK)
    assert found is not None
    return found
