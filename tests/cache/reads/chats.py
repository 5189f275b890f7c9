"""Conversations and messages to be read, and how they come into the copy."""

from datetime import datetime
from typing import Any

from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, Direction
from clienteling.wire.chat import Conversation, Message
from tests.fixtures_desk import LIN, SCOPE, WEI


def conversation(id_: str, last_at: datetime, **facts: Any) -> Conversation:  # noqa: ANN401 - any field
    """A conversation with Wei, whom Lin answers."""
    told = {"client": WEI, "channel": Channel.WEB, "assignee": LIN} | facts
    return Conversation(id=id_, scope=SCOPE, last_at=last_at, **told)


def message(talk: str, at: datetime, **facts: Any) -> Message:  # noqa: ANN401 - any field
    """Lin's words in a conversation."""
    told = {"direction": Direction.OUT, "author": LIN, "id": new_id()} | facts
    return Message(scope=SCOPE, conversation=talk, at=at, **told)
