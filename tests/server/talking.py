"""What tests of a channel ask of a desk that reads and answers."""

import base64
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import TypeVar

import pytest

from clienteling.domain.ids import new_id
from clienteling.domain.messages import MessageState
from clienteling.server import connecting
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.record import Record
from tests.fakes.website import Website, website
from tests.fixtures_central import Caller, Server

R = TypeVar("R", bound=Record)


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


@pytest.fixture
def secret(server: Server, site: Website) -> bytes:
    shown = connecting.connect_web(server.central.engine, "par1", site.url)
    return base64.b64decode(shown.removeprefix("whsec_"))


def of(caller: Caller, kind: type[R]) -> list[R]:
    caller.catch_up()
    return [row for row in caller.rows.values() if isinstance(row, kind)]


def talk_of(caller: Caller) -> Conversation:
    (talk,) = of(caller, Conversation)
    return talk


def messages_of(caller: Caller) -> list[Message]:
    return sorted(of(caller, Message), key=lambda each: each.at)


def reply(caller: Caller, talk: Conversation, body: str) -> str:
    message = new_id()
    command = SendMessage(
        id=new_id(), at=datetime.now(UTC), scope=talk.scope,
        message=message, conversation=talk.id, body=body, client=talk.client,
    )  # fmt: skip
    (receipt,) = caller.push(command)
    assert receipt.status == "done", receipt
    return message


def settled(
    caller: Caller, message: str, meanwhile: Callable[[], None] | None = None
) -> Message:
    """The message once central has made up its mind; pulls park until something moves.

    `meanwhile` is done before each look, since a courier may just be holding the message.
    """
    for _ in range(20):
        row = caller.rows.get(("message", message))
        if isinstance(row, Message) and row.state != MessageState.QUEUED:
            return row
        if meanwhile:
            meanwhile()
        caller.catch_up(wait=1 if meanwhile else 10)
    raise AssertionError("the message never left")
