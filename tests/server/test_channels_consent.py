"""What a client said meanwhile is asked once more when a message is handed to its channel."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from msgspec.structs import replace

from clienteling.domain.consent import ConsentState, Purpose
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, MessageState
from clienteling.server.store.clock import stamped
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.client_commands import RecordConsent
from clienteling.wire.people import Client
from tests.fakes.website import Website, say
from tests.fixtures_central import Caller, Server
from tests.server.talking import deliver_all, settled, talk_of

WEI = "client-wei"


def write_to_wei(
    server: Server, site: Website, lin: Caller, secret: bytes, purpose: Purpose
) -> str:
    """A message to a client who wrote, left waiting because the website is away."""
    say(server.url, secret, text="hello")
    talk = talk_of(lin)
    scope = lin.me.boutique
    granted = {"marketing/web": ConsentState.GRANTED, "service/web": ConsentState.GRANTED}
    with stamped(server.central.engine) as work:
        work.put(Client(id=WEI, scope=scope, family="Wei", consent=granted))
        work.put(replace(talk, client=WEI))
    lin.catch_up()
    site.mood = 503
    message = new_id()
    command = SendMessage(
        id=new_id(), at=datetime.now(UTC), scope=scope, message=message,
        conversation=talk.id, body="A new watch", client=WEI, purpose=purpose,
    )  # fmt: skip
    (receipt,) = lin.push(command)
    assert receipt.status == "done", receipt
    assert site.called.wait(15)
    return message


def silenced(lin: Caller, purpose: Purpose, channel: Channel) -> RecordConsent:
    return RecordConsent(
        id=new_id(), at=datetime.now(UTC), scope=lin.me.boutique, client=WEI,
        consent=new_id(), purpose=purpose, channel=channel,
        state=ConsentState.WITHDRAWN, by_client=True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ((Purpose.MARKETING, Channel.WEB), "The client does not allow this on this channel."),
        ((Purpose.ANY, Channel.ANY), "This client asked not to be contacted."),
    ],
)
def test_what_a_client_takes_back_stops_a_message_already_accepted(
    server: Server,
    secret: bytes,
    site: Website,
    lin: Caller,
    cell: tuple[Purpose, Channel],
    reason: str,
) -> None:
    message = write_to_wei(server, site, lin, secret, Purpose.MARKETING)
    (receipt,) = lin.push(silenced(lin, *cell))
    assert receipt.status == "done", receipt
    site.mood = 200
    heard = len(site.messages)

    later = partial(deliver_all, server, datetime.now(UTC) + timedelta(hours=1))
    failed = settled(lin, message, later)

    assert (failed.state, failed.reason) == (MessageState.FAILED, reason)
    assert len(site.messages) == heard


def test_an_answer_to_a_question_leaves_though_the_client_wants_silence(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    message = write_to_wei(server, site, lin, secret, Purpose.SERVICE)
    lin.push(silenced(lin, Purpose.ANY, Channel.ANY))
    site.mood = 200

    later = partial(deliver_all, server, datetime.now(UTC) + timedelta(hours=1))

    assert settled(lin, message, later).state == MessageState.DELIVERED


def test_nothing_leaves_to_a_client_who_was_erased_meanwhile(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    message = write_to_wei(server, site, lin, secret, Purpose.SERVICE)
    with stamped(server.central.engine) as work:
        work.put(Client(id=WEI, scope=lin.me.boutique, erased_at=datetime.now(UTC)))
    site.mood = 200

    later = partial(deliver_all, server, datetime.now(UTC) + timedelta(hours=1))

    assert settled(lin, message, later).state == MessageState.FAILED
