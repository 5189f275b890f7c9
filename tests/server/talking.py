"""What tests of a channel ask of a desk that reads and answers."""

import base64
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, TypeVar

import pytest

from clienteling.domain.ids import new_id
from clienteling.domain.messages import MessageState
from clienteling.server import connecting, delivering
from clienteling.server.pictures import Pictures
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.command import Command
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.sync import Receipt
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


def reply(caller: Caller, talk: Conversation, body: str, **more: object) -> str:
    """Say something; the message's id."""
    message = new_id()
    values = {"message": message, "body": body, "client": talk.client} | more
    receipt = asked(caller, SendMessage, talk, **values)
    assert receipt.status == "done", receipt
    return message


def asked(
    caller: Caller, kind: type[Command], talk: Conversation | None, **values: object
) -> Receipt:
    """What became of a command about a conversation, or about nothing in particular."""
    where: dict[str, Any] = {"scope": caller.me.boutique}
    if talk is not None:
        where = {"scope": talk.scope, "conversation": talk.id}
    command = kind(id=new_id(), at=datetime.now(UTC), **where | values)
    (receipt,) = caller.push(command)
    return receipt


def now_of(caller: Caller, kind: type[R], identifier: str) -> R:
    """A row as it is by now."""
    caller.catch_up()
    row = caller.rows[table(kind), identifier]
    assert isinstance(row, kind)
    return row


def deliver_all(server: Server, at: datetime) -> None:
    """What a courier would do at that time."""
    settings = server.central.settings
    pictures = Pictures(settings.blobs, settings.largest_blob)
    while delivering.deliver_next(server.central.engine, pictures, lambda: at):
        pass


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
