"""Visitors and the desk: each hears what is theirs, once, and nobody else's."""

import base64
import hashlib
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests

from clienteling.domain.appointments import Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import MessageKind, MessageState
from clienteling.errors import Refused
from clienteling.server import connecting
from clienteling.server.store.clock import stamped
from clienteling.wire import routes
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.chat_commands import JoinConversations, SendMessage
from clienteling.wire.service import Appointment
from clienteling.wire.watches import Watch
from tests.fakes.clock import Clock
from tests.fixtures_central import Caller, Server, open_boutique
from tests.server.talking import messages_of, of, reply, settled, talk_of
from tests.web.visitor import Visitor, picture, show

Arrive = Callable[[], Visitor]


def test_a_visitor_writes_and_is_answered(mei: Visitor, lin: Caller) -> None:
    answer = mei.say("Is it in store?", name="Mei", reference="B290", campaign="window")
    assert answer.status_code == 200, answer.text
    talk = talk_of(lin)
    assert (talk.visitor, talk.origin.reference, talk.origin.campaign) == (
        *("Mei", "B290", "window"),
    )
    mei.listen()

    sent = reply(lin, talk, "It is.")
    (heard,) = mei.listen()
    assert (heard["text"], heard["author"], heard["mine"]) == ("It is.", "Lin", False)
    assert settled(lin, sent).state == MessageState.SENT
    reply(lin, talk, "Shall I keep it?")
    mei.listen()  # with the next one, and how far this page had come
    assert _state(lin, sent) == MessageState.DELIVERED
    assert mei.seen(sent).status_code == 204
    assert _state(lin, sent) == MessageState.READ
    about = mei.start()
    assert (about["reference"], about["campaign"]) == ("B290", "window")


def test_the_same_number_is_one_message_however_often(mei: Visitor, lin: Caller) -> None:
    body = {"number": "once-only", "text": "Hello"}
    with ThreadPoolExecutor(6) as pages:
        answers = list(pages.map(lambda _: mei.post("say", body), range(6)))
    assert {each.status_code for each in answers} == {200}
    assert len({each.json()["message"] for each in answers}) == 1
    assert [each.body for each in messages_of(lin)] == ["Hello"]


def test_a_watch_is_called_as_the_house_calls_it(central: Server, lin: Caller) -> None:
    scope = lin.me.boutique
    owned = [("B290", "Boréal", "a"), ("B290", "Boréal", "b"), ("B290", "Anna's", "c")]
    owned += [("B1", "For Mr. Zhang", "a"), ("B1", "For Mr. Zhang", "a"), ("B2", "", "a")]
    watches = [
        Watch(id=new_id(), scope=scope, reference=reference, model=model, owner=owner)
        for reference, model, owner in owned
    ]
    with stamped(central.central.engine) as work:
        work.put(*watches)
    called = {}
    for reference in ("B290", "B1", "B2", "b290", "B290' OR 1=1", "\0", ""):
        answer = Visitor(central.url).post("start", {"reference": reference})
        called[reference] = answer.json()["watch"]
    assert called.pop("B290") == "Boréal"
    assert set(called.values()) == {""}


def test_what_is_between_others_is_nobodys_business(
    arrive: Arrive, lin: Caller, central: Server
) -> None:
    mei, jules = arrive(), arrive()
    content = picture()
    mei.say("Mine", pictures=[content])
    jules.say("His")
    mine = next(each for each in messages_of(lin) if each.body == "Mine")
    name = mine.attachments[0].sha256
    talk = next(each for each in of(lin, Conversation) if each.id == mine.conversation)
    sent = reply(lin, talk, "For Mei")
    settled(lin, sent)

    assert mei.fetch(name).headers["content-type"] == "image/png"
    assert jules.sees() == ["His"]
    assert jules.fetch(name).status_code == 404
    assert jules.seen(sent).status_code == 204
    assert _state(lin, sent) == MessageState.SENT
    stranger = Visitor(central.url)
    assert stranger.get("listen").status_code == 401
    assert stranger.fetch(name).status_code == 401
    elsewhere = requests.get(f"{central.url}{routes.BLOBS}/{name}", timeout=20)
    assert elsewhere.status_code == 401


def test_a_token_is_good_for_its_boutique_and_unaltered(
    mei: Visitor, central: Server, clock: Clock, lin: Caller
) -> None:
    mei.say("Hello")
    good = mei.token
    name, stamp, mark = good.split(".")
    bad = [f"{name}.{stamp}", f"{name}.{int(stamp) + 1}.{mark}", f"{'0' * 32}.{stamp}.{mark}"]
    bad += ["", "x", f"{good}A", good[:-1], f"{name}.².{mark}", f"{name}.{'9' * 40}.{mark}"]
    bad += [lin.me.access]
    for token in bad:
        mei.token = token
        assert mei.get("listen").status_code == 401, token
        assert mei.say("x").status_code == 401, token
    mei.token = good
    open_boutique(central.central, "ROM1")
    connecting.connect_page(central.central.engine, "ROM1")
    mei.url = mei.url.replace("PAR1", "ROM1")
    assert mei.get("listen").status_code == 401
    mei.url = mei.url.replace("ROM1", "par1")
    assert mei.get("listen").status_code == 200
    pull = requests.post(
        central.url + routes.PULL,
        json={"wait": 0},
        headers={"Authorization": f"Bearer {good}"},
        timeout=20,
    )
    assert pull.status_code == 401
    clock.go_on(timedelta(days=401))
    assert mei.get("listen").status_code == 401


def test_private_words_and_scheduled_ones_stay_here(
    mei: Visitor, lin: Caller, clock: Clock
) -> None:
    mei.say("Hello")
    talk = talk_of(lin)
    clock.go_on(timedelta(minutes=1))
    later = clock() + timedelta(hours=2)
    words: list[tuple[str, dict[str, Any]]] = [
        ("Private", {"private": True}),
        ("Later", {"not_before": later}),
        ("Now", {}),
    ]
    for body, how in words:
        command = SendMessage(
            id=new_id(), at=datetime.now(UTC), scope=talk.scope, message=new_id(),
            conversation=talk.id, body=body, client=None, **how,
        )  # fmt: skip
        (receipt,) = lin.push(command)
        assert receipt.status == "done", receipt
    mei.listen()
    while "Now" not in mei.sees():
        mei.listen()
    assert mei.sees() == ["Hello", "Now"]


def test_an_answer_finds_the_page_that_was_joined_into_another_talk(
    arrive: Arrive, lin: Caller, clock: Clock
) -> None:
    phone, laptop = arrive(), arrive()
    phone.say("From my phone")
    clock.go_on(timedelta(minutes=1))
    laptop.say("From my laptop")
    keep, other = sorted(of(lin, Conversation), key=lambda each: each.last_at)
    command = JoinConversations(
        id=new_id(), at=datetime.now(UTC), scope=keep.scope, keep=keep.id, other=other.id
    )
    (receipt,) = lin.push(command)
    assert receipt.status == "done", receipt
    laptop.listen()
    lin.catch_up()
    joined = lin.rows["conversation", keep.id]
    assert isinstance(joined, Conversation)

    reply(lin, joined, "To where you wrote from last")
    (heard,) = laptop.listen()
    assert heard["text"] == "To where you wrote from last"
    assert phone.sees() == ["From my phone"]


def test_pictures_go_both_ways(mei: Visitor, lin: Caller, central: Server) -> None:
    assert mei.say("", pictures=[picture()]).status_code == 200
    mei.listen()
    content = picture("maroon")
    name = show(central, lin, talk_of(lin), content)
    (heard,) = mei.listen()
    assert [each["sha256"] for each in heard["attachments"]] == [name]
    fetched = mei.fetch(name)
    assert fetched.content == content
    assert fetched.headers["x-content-type-options"] == "nosniff"
    assert mei.fetch("0" * 64).status_code == 404
    assert mei.fetch("..%2f..%2fcentral.db").status_code == 404


def test_a_wanted_time_is_the_boutiques_time(mei: Visitor, lin: Caller) -> None:
    mei.say("Friday?", asks=True, wanted="2026-11-27T15:00:00", reference="B290")
    (asked,) = of(lin, Appointment)
    assert asked.start == datetime(2026, 11, 27, 14, tzinfo=UTC)  # Paris is an hour ahead
    assert (asked.status, asked.conversation) == (Standing.REQUESTED, talk_of(lin).id)


def test_a_position_arrives_as_a_place(mei: Visitor, lin: Caller) -> None:
    mei.say("Where is the nearest?", spot={"lat": 48.8566, "lon": 2.3522})
    (message,) = messages_of(lin)
    assert message.kind == MessageKind.LOCATION
    assert message.spot is not None
    assert (message.spot.lat, message.spot.lon) == (48.8566, 2.3522)


def test_the_page_of_a_boutique_that_has_none(central: Server) -> None:
    for code in ("TYO1", "NONE", "%00", "a%00b", "%FF", "..%2fhealth"):
        visitor = Visitor(central.url, code)
        assert visitor.post("start").status_code in {400, 404}, code
        page = requests.get(f"{central.url}{routes.CHAT}/{code}", timeout=20)
        assert page.status_code in {400, 404}, code


def test_the_page_runs_only_its_own_script_and_leaves_no_cookie(
    mei: Visitor, central: Server
) -> None:
    page = requests.get(f"{central.url}{routes.CHAT}/PAR1?ref=<script>", timeout=20)
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors *" in policy
    sites = ["https://www.Maison.example/", "https://*.maison.example:8443"]
    connecting.connect_page(central.central.engine, "PAR1", sites)
    framed = requests.get(f"{central.url}{routes.CHAT}/PAR1", timeout=20).headers
    allowed = "frame-ancestors https://www.maison.example https://*.maison.example:8443"
    assert framed["content-security-policy"].endswith(allowed)
    for wrong in ("maison.example", "https://a.example; script-src *", "https://a b", "*", ""):
        with pytest.raises(Refused):
            connecting.connect_page(central.central.engine, "PAR1", [wrong])
    assert "unsafe" not in policy
    (script,) = re.findall(r'<script type="module">(.*?)</script>', page.text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert "innerHTML" not in page.text
    answers = [page, mei.post("start"), mei.say("Hello"), mei.get("listen")]
    assert not any("set-cookie" in each.headers for each in answers)
    assert all(each.headers["cache-control"] == "no-store" for each in answers[1:])
    assert len(page.content) < 60_000


def _state(lin: Caller, message: str) -> MessageState:
    lin.catch_up()
    row = lin.rows["message", message]
    assert isinstance(row, Message)
    return row.state
