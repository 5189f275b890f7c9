"""The web channel inwards: what a website says, once, if it is proven to come from it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import requests
from msgspec.structs import replace

from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import ConversationStatus, Direction
from clienteling.server.channels import web
from clienteling.server.store.clock import stamped
from clienteling.wire import routes
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import ClaimConversation, CloseConversation
from clienteling.wire.codec import encode
from clienteling.wire.people import Client
from clienteling.wire.service import Appointment
from tests.fakes.website import say
from tests.fixtures_central import Caller, Server
from tests.server.talking import messages_of, of, talk_of


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


_FORGED = [
    ("webhook-signature", "v1,AAAA"),
    ("webhook-signature", ""),
    ("webhook-signature", "v9,é"),
    ("webhook-timestamp", "0"),
    ("webhook-timestamp", "soon"),
    ("webhook-timestamp", "9" * 400),
    ("webhook-id", "another"),
    ("webhook-id", ""),
]


def test_a_call_that_is_not_proven_is_refused(
    server: Server, secret: bytes, lin: Caller
) -> None:
    body = encode({"boutique": "PAR1", "visitor": "v", "message_id": "m", "text": "x"})
    for header, value in _FORGED:
        headers: dict[str, str | bytes] = dict(web.signed("m", body, secret, datetime.now(UTC)))
        headers[header] = value.encode()
        answer = requests.post(
            server.url + routes.WEB_INBOUND, data=body, headers=headers, timeout=20
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden"), header
    assert of(lin, Message) == []


def test_a_call_older_than_five_minutes_is_refused(server: Server, secret: bytes) -> None:
    late = datetime.now(UTC) - timedelta(minutes=6)
    assert say(server.url, secret, late, text="x").status_code == 403
    early = datetime.now(UTC) + timedelta(minutes=6)
    assert say(server.url, secret, early, text="x").status_code == 403


_SENSELESS: list[tuple[dict[str, Any], int]] = [
    ({"boutique": "NONE"}, 404),
    ({"boutique": "PAR1\0"}, 422),
    ({"visitor": ""}, 422),
    ({"message_id": " "}, 422),
    ({"text": "  "}, 422),
    ({"text": "x" * 8001}, 422),
    ({"text": "a\0b"}, 422),
    ({"name": "n" * 5000}, 422),
    ({"text": "x" * 200_000}, 422),
    ({"text": "x" * 10_000_000}, 413),
    ({"attachments": [{"data": "!"}]}, 400),
    ({"type": "dance"}, 400),
    ({"visitor": 7}, 400),
    ({"type": "appointment_request", "wanted": "2026-12-01T10:00:00"}, 422),
]


def test_a_call_that_makes_no_sense_is_a_problem(
    server: Server, secret: bytes, lin: Caller
) -> None:
    for call, code in _SENSELESS:
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
    assert (asked.status, asked.start) == (Standing.REQUESTED, wanted)
    assert asked.conversation == talk_of(lin).id
    assert asked.references_to_prepare == ("AB-120",)
    assert asked.advisor
