"""The web channel: signed messages in, signed answers out, whatever the website does."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import requests
from msgspec.structs import replace

from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, ConversationStatus, Direction, MessageState
from clienteling.errors import Refused
from clienteling.server import connecting, delivering
from clienteling.server.channels import web
from clienteling.server.store.clock import stamped
from clienteling.wire import routes
from clienteling.wire.codec import encode
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Conversation, Message
from clienteling.wire.service_commands import ClaimConversation, CloseConversation, SendMessage
from tests.fakes.website import Website, say, website
from tests.fixtures_central import Caller, Server


@pytest.fixture
def site() -> Iterator[Website]:
    with website() as running:
        yield running


@pytest.fixture
def secret(server: Server, site: Website) -> bytes:
    shown = connecting.connect_web(server.central.engine, "par1", site.url)
    return base64.b64decode(shown.removeprefix("whsec_"))


def of(caller: Caller, kind: type[Record]) -> list[Record]:
    caller.catch_up()
    return [row for row in caller.rows.values() if isinstance(row, kind)]


def talk_of(caller: Caller) -> Conversation:
    (talk,) = of(caller, Conversation)
    assert isinstance(talk, Conversation)
    return talk


def messages_of(caller: Caller) -> list[Message]:
    found = [row for row in of(caller, Message) if isinstance(row, Message)]
    return sorted(found, key=lambda each: each.at)


def reply(caller: Caller, talk: Conversation, body: str) -> str:
    message = new_id()
    command = SendMessage(
        id=new_id(), at=datetime.now(UTC), scope=talk.scope,
        message=message, conversation=talk.id, body=body, client=talk.client,
    )  # fmt: skip
    (receipt,) = caller.push(command)
    assert receipt.status == "done", receipt
    return message


def settled(caller: Caller, message: str) -> Message:
    """The message once central has made up its mind; pulls park until something moves."""
    for _ in range(20):
        row = caller.rows.get(("message", message))
        if isinstance(row, Message) and row.state != MessageState.QUEUED:
            return row
        caller.catch_up(wait=10)
    raise AssertionError("the message never left")


def test_a_visitors_words_become_a_waiting_conversation(
    server: Server, secret: bytes, lin: Caller
) -> None:
    answer = say(
        server.url, secret, name="Élise", text="Bonjour 👋\nC'est pour une montre",
        language="fr", reference="AB-120", campaign="spring",
    )  # fmt: skip

    assert answer.status_code == 200, answer.text
    talk = talk_of(lin)
    assert (talk.visitor, talk.language, talk.last_text) == ("Élise", "fr", "Bonjour 👋")
    assert (talk.origin.reference, talk.origin.campaign) == ("AB-120", "spring")
    assert talk.origin.boutique == talk.scope == lin.me.boutique
    assert talk.status == ConversationStatus.UNASSIGNED
    assert talk.waiting_since is not None
    (message,) = messages_of(lin)
    assert (message.id, message.direction) == (answer.json()["message"], Direction.IN)
    assert message.body == "Bonjour 👋\nC'est pour une montre"


def test_the_same_message_twice_is_one(server: Server, secret: bytes, lin: Caller) -> None:
    with ThreadPoolExecutor(8) as visitors:
        answers = list(visitors.map(lambda _: say(server.url, secret, text="hello"), range(8)))
    assert {each.status_code for each in answers} == {200}
    assert len({each.json()["message"] for each in answers}) == 1
    assert len(messages_of(lin)) == 1


def test_the_same_visitor_goes_on_in_the_same_conversation(
    server: Server, secret: bytes, lin: Caller
) -> None:
    say(server.url, secret, message_id="1", text="one", name="Wen")
    first = talk_of(lin)
    lin.push(
        ClaimConversation(
            id=new_id(), at=datetime.now(UTC), scope=first.scope, conversation=first.id
        ),
        CloseConversation(
            id=new_id(), at=datetime.now(UTC), scope=first.scope, conversation=first.id
        ),
    )
    say(server.url, secret, message_id="2", text="two")
    say(server.url, secret, message_id="3", visitor="v2", text="another person")

    lin.catch_up()
    talk = lin.rows["conversation", first.id]
    assert isinstance(talk, Conversation)
    assert talk.status == ConversationStatus.OPEN
    assert (talk.assignee, talk.visitor, talk.last_text) == (lin.me.advisor, "Wen", "two")
    assert talk.origin == first.origin
    assert len(of(lin, Conversation)) == 2


def test_a_known_client_was_last_heard_of_now(
    server: Server, secret: bytes, lin: Caller
) -> None:
    say(server.url, secret, message_id="1", text="one")
    talk = talk_of(lin)
    client = Client(id=new_id(), scope=talk.scope, given="Wen")
    with stamped(server.central.engine) as work:
        work.put(client, replace(talk, client=client.id))
    say(server.url, secret, message_id="2", text="two")

    lin.catch_up()
    known = lin.rows["client", client.id]
    assert isinstance(known, Client)
    assert known.last_contact_at is not None


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("webhook-signature", "v1,AAAA"),
        ("webhook-signature", ""),
        ("webhook-signature", "v9,é"),
        ("webhook-timestamp", "0"),
        ("webhook-timestamp", "soon"),
        ("webhook-timestamp", "9" * 400),
        ("webhook-id", "another"),
        ("webhook-id", ""),
    ],
)
def test_a_call_that_is_not_proven_is_refused(
    server: Server, secret: bytes, lin: Caller, header: str, value: str
) -> None:
    body = encode({"boutique": "PAR1", "visitor": "v", "message_id": "m", "text": "x"})
    headers: dict[str, str | bytes] = dict(web.signed("m", body, secret, datetime.now(UTC)))
    headers[header] = value.encode()
    answer = requests.post(
        server.url + routes.WEB_INBOUND, data=body, headers=headers, timeout=20
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert of(lin, Message) == []


def test_a_call_older_than_five_minutes_is_refused(server: Server, secret: bytes) -> None:
    late = datetime.now(UTC) - timedelta(minutes=6)
    assert say(server.url, secret, late, text="x").status_code == 403
    early = datetime.now(UTC) + timedelta(minutes=6)
    assert say(server.url, secret, early, text="x").status_code == 403


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ({"boutique": "NONE"}, 404),
        ({"boutique": "PAR1\0"}, 422),
        ({"visitor": ""}, 422),
        ({"message_id": " "}, 422),
        ({"text": "  "}, 422),
        ({"text": "x" * 8001}, 422),
        ({"text": "a\0b"}, 422),
        ({"name": "n" * 5000}, 422),
        ({"text": "x" * 200_000}, 413),
        ({"type": "dance"}, 400),
        ({"visitor": 7}, 400),
        ({"type": "appointment_request", "wanted": "2026-12-01T10:00:00"}, 422),
    ],
)
def test_a_call_that_makes_no_sense_is_a_problem(
    server: Server, secret: bytes, lin: Caller, call: dict[str, object], code: int
) -> None:
    answer = say(server.url, secret, **{"text": "hello"} | call)
    assert answer.status_code == code, answer.text
    assert answer.json()["title"]
    assert of(lin, Message) == []


def test_strange_but_honest_words_are_kept_as_they_are(
    server: Server, secret: bytes, lin: Caller
) -> None:
    words = "<b>../../etc</b> \u202eright to left\u202c 🕰️ " + "é" * 5000
    assert say(server.url, secret, text=words, name="<i>x</i>").status_code == 200
    (message,) = messages_of(lin)
    assert message.body == words


def test_an_appointment_that_is_asked_for_waits_for_an_advisor(
    server: Server, secret: bytes, lin: Caller
) -> None:
    wanted = datetime(2027, 1, 8, 15, tzinfo=UTC)
    say(
        server.url, secret, type="appointment_request", wanted=wanted.isoformat(),
        text="Friday at four?", reference="AB-120",
    )  # fmt: skip

    (asked,) = of(lin, Appointment)
    assert isinstance(asked, Appointment)
    assert (asked.status, asked.start) == (Standing.REQUESTED, wanted)
    assert asked.conversation == talk_of(lin).id
    assert asked.references_to_prepare == ("AB-120",)
    assert asked.advisor


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


def deliver_all(server: Server, at: datetime) -> None:
    """What a courier would do at that time."""
    while delivering.deliver_next(server.central.engine, lambda: at):
        pass


@pytest.mark.parametrize(("mood", "wait"), [(503, timedelta(hours=7)), (410, timedelta())])
def test_a_website_that_never_takes_it_is_given_up_with_a_reason(
    server: Server, secret: bytes, site: Website, lin: Caller, mood: int, wait: timedelta
) -> None:
    site.mood = mood
    say(server.url, secret, text="hello")
    message = reply(lin, talk_of(lin), "Good day")
    assert site.called.wait(15)
    if wait:
        deliver_all(server, datetime.now(UTC) + wait)

    failed = settled(lin, message)
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
    talks = []
    for n in range(5):
        say(server.url, secret, message_id=f"{n}", visitor=f"v{n}", text="hello")
    for talk in of(lin, Conversation):
        assert isinstance(talk, Conversation)
        talks.append(reply(lin, talk, "hi"))
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


@pytest.mark.parametrize(
    "address",
    ["", "ftp://x.example/", "file:///etc/passwd", "http://", "https://u:p@x.example/",
     "http://x.example:port/", "http://x.example/a b", "javascript:alert(1)"],
)  # fmt: skip
def test_only_a_web_address_can_be_connected(server: Server, address: str) -> None:
    with pytest.raises(Refused):
        connecting.connect_web(server.central.engine, "PAR1", address)
