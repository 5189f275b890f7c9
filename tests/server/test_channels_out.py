"""The web channel outwards: signed answers, whatever the website does with them."""

import base64
import hashlib
import hmac
import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from typing_extensions import override

from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, MessageState
from clienteling.errors import Refused
from clienteling.server import connecting, delivering
from clienteling.server.outgoing import TOPIC
from clienteling.server.store.clock import stamped
from clienteling.wire.chat import Conversation, Message
from tests.fakes.website import Website, say
from tests.fixtures_central import Caller, Server
from tests.server.talking import deliver_all, of, reply, settled, talk_of


def test_an_answer_reaches_the_website_signed(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    say(server.url, secret, text="hello")
    message = reply(lin, talk_of(lin), "Good day — 您好")

    assert settled(lin, message).state == MessageState.DELIVERED
    ((headers, body),) = site.heard
    (posted,) = site.messages
    assert posted | {"at": ""} == {
        "type": "message", "boutique": "PAR1", "visitor": "v1", "author": "Lin", "at": "",
        "conversation": talk_of(lin).id, "message_id": message, "text": "Good day — 您好",
        "attachments": [],
    }  # fmt: skip
    signed = f"{message}.{headers['webhook-timestamp']}.".encode() + body
    mac = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{mac}"


def test_a_receipt_marks_the_answer_read_and_never_back(
    server: Server, secret: bytes, lin: Caller
) -> None:
    say(server.url, secret, text="hello")
    message = reply(lin, talk_of(lin), "Good day")
    settled(lin, message)
    for state in ("read", "delivered"):
        answer = say(server.url, secret, type="receipt", message_id=message, state=state)
        assert answer.status_code == 200, answer.text

    lin.catch_up()
    row = lin.rows["message", message]
    assert isinstance(row, Message)
    assert row.state == MessageState.READ
    unknown = say(server.url, secret, type="receipt", message_id="nobody", state="read")
    assert unknown.status_code == 404


@pytest.mark.parametrize("mood", [500, 301, "garbage", "slam"])
def test_a_failing_website_is_tried_again_until_it_recovers(
    server: Server, secret: bytes, site: Website, lin: Caller, mood: int | str
) -> None:
    site.mood = mood
    say(server.url, secret, text="hello")
    message = reply(lin, talk_of(lin), "Good day")
    assert site.called.wait(15)
    site.mood = 200

    later = datetime.now(UTC)
    for _ in range(5):
        later += timedelta(minutes=5)
        deliver_all(server, later)
    assert settled(lin, message).state == MessageState.DELIVERED
    assert {each["message_id"] for each in site.messages} == {message}


@pytest.mark.parametrize(("mood", "wait"), [(503, timedelta(hours=7)), (410, timedelta())])
def test_a_website_that_never_takes_it_is_given_up_with_a_reason(
    server: Server, secret: bytes, site: Website, lin: Caller, mood: int, wait: timedelta
) -> None:
    site.mood = mood
    say(server.url, secret, text="hello")
    message = reply(lin, talk_of(lin), "Good day")
    assert site.called.wait(15)

    later = partial(deliver_all, server, datetime.now(UTC) + wait)
    failed = settled(lin, message, later if wait else None)
    assert failed.state == MessageState.FAILED
    assert failed.reason


def test_a_hanging_website_holds_up_nobody_else(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    site.mood = "hang"
    say(server.url, secret, message_id="1", text="hello")
    hanging = talk_of(lin)
    reply(lin, hanging, "this one hangs")
    assert site.called.wait(15)

    site.mood = 200
    say(server.url, secret, message_id="2", visitor="v2", text="hello")
    lin.catch_up()
    talks = [row for row in lin.rows.values() if isinstance(row, Conversation)]
    (other,) = [talk for talk in talks if talk.id != hanging.id]
    assert settled(lin, reply(lin, other, "this one leaves")).state == MessageState.DELIVERED


def test_the_answers_of_one_conversation_leave_in_order(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    say(server.url, secret, text="hello")
    talk = talk_of(lin)
    last = [reply(lin, talk, f"{n}") for n in range(6)][-1]
    settled(lin, last)
    assert [each["text"] for each in site.messages] == [f"{n}" for n in range(6)]


def test_a_delivery_is_claimed_by_one_process_only(
    server: Server, secret: bytes, site: Website, lin: Caller
) -> None:
    site.mood = 503
    for n in range(5):
        say(server.url, secret, message_id=f"{n}", visitor=f"v{n}", text="hello")
    for talk in of(lin, Conversation):
        reply(lin, talk, "hi")
    assert site.called.wait(15)

    later = datetime.now(UTC) + timedelta(hours=1)
    with ThreadPoolExecutor(8) as processes:
        claimed = list(
            processes.map(lambda _: delivering.claim(server.central.engine, later), range(40))
        )
    taken = [each.message for each in claimed if each is not None]
    assert len(taken) == len(set(taken)) <= 5


def test_a_channel_that_is_not_connected_fails_with_words(server: Server, lin: Caller) -> None:
    talk = Conversation(
        id=new_id(), scope=lin.me.boutique, channel=Channel.SMS, last_at=datetime.now(UTC)
    )
    with stamped(server.central.engine) as work:
        work.put(talk)
    lin.catch_up()
    failed = settled(lin, reply(lin, talk, "anybody?"))
    assert (failed.state, failed.reason) == ("failed", "This channel is not connected.")


def test_a_loopback_channel_takes_everything(server: Server, lin: Caller) -> None:
    connecting.connect_loopback(server.central.engine, "PAR1", "sms")
    talk = Conversation(
        id=new_id(), scope=lin.me.boutique, channel=Channel.SMS, last_at=datetime.now(UTC)
    )
    with stamped(server.central.engine) as work:
        work.put(talk)
    lin.catch_up()
    assert settled(lin, reply(lin, talk, "anybody?")).state == MessageState.DELIVERED


_NOWHERE = [
    "",
    "ftp://x.example/",
    "file:///etc/passwd",
    "http://",
    "https://u:p@x.example/",
    "http://x.example:port/",
    "http://x.example/a b",
    "javascript:alert(1)",
]


def test_only_a_web_address_can_be_connected(server: Server) -> None:
    for address in _NOWHERE:
        with pytest.raises(Refused):
            connecting.connect_web(server.central.engine, "PAR1", address)


class _Ear(logging.Handler):
    """Says when something was logged."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = threading.Event()

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.heard.set()


@pytest.mark.logs("delivering rests")
def test_delivering_outlives_a_database_that_fails_for_a_while(
    server: Server, secret: bytes, lin: Caller
) -> None:
    say(server.url, secret, text="hello")
    talk = talk_of(lin)
    ear = _Ear()
    logging.getLogger(delivering.__name__).addHandler(ear)
    engine = server.central.engine
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE delivery RENAME TO away")
    server.central.wake.tell(frozenset({TOPIC}))
    assert ear.heard.wait(15)
    with engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE away RENAME TO delivery")
    logging.getLogger(delivering.__name__).removeHandler(ear)

    assert settled(lin, reply(lin, talk, "still here")).state == MessageState.DELIVERED
