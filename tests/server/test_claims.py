"""A conversation has one who answers, whoever else asked for it in the same moment."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from msgspec.structs import replace

from clienteling.domain.messages import ConversationStatus
from clienteling.server.store.clock import stamped
from clienteling.server.store.loading import load
from clienteling.wire.book import Cover
from clienteling.wire.book_commands import HandOverClients, UndoHandover
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import (
    ClaimConversation,
    HandOverConversation,
    LinkConversation,
    SendMessage,
)
from clienteling.wire.people import Client
from clienteling.wire.sync import Receipt
from tests.fakes.website import say
from tests.fixtures_central import Caller, Server, add_person, now, seated
from tests.server.asks import refusal
from tests.server.talking import asked, now_of, of, talk_of

DESKS = 6


@pytest.fixture
def talk(server: Server, secret: bytes, lin: Caller) -> Conversation:
    """Somebody has asked, and nobody has answered yet."""
    say(server.url, secret, text="hello")
    return talk_of(lin)


def claim(desk: Caller, talk: Conversation, **more: object) -> Receipt:
    return asked(desk, ClaimConversation, talk, **more)


def winners(desks: list[Caller], receipts: list[Receipt]) -> list[str]:
    return [
        desk.me.advisor
        for desk, receipt in zip(desks, receipts, strict=True)
        if receipt.status == "done"
    ]


def at_once(server: Server) -> list[Caller]:
    """Colleagues at desks of their own."""
    for n in range(DESKS):
        add_person(server.central, f"desk{n}")
    return [seated(server, f"desk{n}") for n in range(DESKS)]


def test_of_all_who_claim_at_once_one_wins_and_the_others_are_told_who(
    server: Server, secret: bytes, lin: Caller
) -> None:
    desks = at_once(server)
    for n in range(5):
        say(server.url, secret, message_id=f"{n}", visitor=f"v{n}", text="hello")
    for talk in of(lin, Conversation):
        start = threading.Barrier(DESKS)

        def race(
            desk: Caller, talk: Conversation = talk, start: threading.Barrier = start
        ) -> Receipt:
            start.wait()
            return claim(desk, talk)

        with ThreadPoolExecutor(DESKS) as pool:
            receipts = list(pool.map(race, desks))
        (winner,) = winners(desks, receipts)
        then = now_of(lin, Conversation, talk.id)
        assert (then.assignee, then.status) == (winner, ConversationStatus.OPEN)
        for receipt in receipts:
            if receipt.problem is not None:
                assert receipt.problem.code == "assignment"
                assert receipt.problem.detail == {"theirs": winner}


def test_a_claim_and_a_reply_at_once_have_one_winner_too(
    server: Server, lin: Caller, marie: Caller, talk: Conversation
) -> None:
    start = threading.Barrier(2)

    def replies() -> Receipt:
        start.wait()
        return asked(lin, SendMessage, talk, message="said", body="Good day")

    def claims() -> Receipt:
        start.wait()
        return claim(marie, talk)

    with ThreadPoolExecutor(2) as both:
        receipts = [each.result() for each in (both.submit(replies), both.submit(claims))]
    (winner,) = winners([lin, marie], receipts)
    assert now_of(lin, Conversation, talk.id).assignee == winner
    assert server.central.now() > talk.last_at


def test_what_nobody_answered_in_time_is_claimed_by_one_of_all(
    server: Server, lin: Caller, talk: Conversation
) -> None:
    assert claim(lin, talk).status == "done"
    desks = at_once(server)
    early = [claim(desk, talk) for desk in desks]
    assert {refusal(each) for each in early} == {"assignment"}
    long_ago = now() - timedelta(days=9)
    with stamped(server.central.engine) as work:
        left = now_of(lin, Conversation, talk.id)
        work.put(replace(left, waiting_since=long_ago, claimed_at=long_ago))

    with ThreadPoolExecutor(DESKS) as pool:
        receipts = list(pool.map(lambda desk: claim(desk, talk), desks))

    (winner,) = winners(desks, receipts)
    assert now_of(lin, Conversation, talk.id).assignee == winner
    late = asked(lin, SendMessage, talk, message="late", body="Good day")
    assert refusal(late) == "assignment"


def test_who_stands_in_takes_it_over_and_nobody_else(
    server: Server, lin: Caller, marie: Caller, talk: Conversation
) -> None:
    assert claim(lin, talk).status == "done"
    day = timedelta(days=1)
    cover = Cover(
        id="cover", scope=talk.scope, advisor=lin.me.advisor, stand_in=marie.me.advisor,
        since=now() - day, until=now() + day,
    )  # fmt: skip
    load(server.central.engine, [cover])
    (other, *_) = at_once(server)
    assert refusal(claim(other, talk, cover="cover")) == "assignment"
    assert claim(marie, talk, cover="cover").status == "done"
    assert now_of(lin, Conversation, talk.id).assignee == marie.me.advisor


def test_what_goes_back_to_all_is_anybodys(
    lin: Caller, marie: Caller, talk: Conversation
) -> None:
    assert claim(lin, talk).status == "done"
    assert refusal(claim(marie, talk)) == "assignment"
    assert asked(lin, HandOverConversation, talk, note="note").status == "done"
    assert claim(marie, talk).status == "done"


def test_who_handed_it_over_takes_it_back_and_nobody_else(
    server: Server, lin: Caller, marie: Caller, talk: Conversation
) -> None:
    assert claim(lin, talk).status == "done"
    over = {"note": "note", "to": marie.me.advisor}
    assert asked(lin, HandOverConversation, talk, **over).status == "done"
    (other, *_) = at_once(server)
    assert refusal(claim(other, talk, handed="note")) == "assignment"
    assert refusal(claim(lin, talk)) == "assignment"
    assert claim(lin, talk, handed="note").status == "done"
    assert now_of(lin, Conversation, talk.id).assignee == lin.me.advisor

    again = {"note": "again", "to": marie.me.advisor}
    assert asked(lin, HandOverConversation, talk, **again).status == "done"
    assert refusal(claim(lin, talk, handed="note")) == "assignment"
    assert asked(marie, SendMessage, talk, message="said", body="Good day").status == "done"
    assert refusal(claim(lin, talk, handed="again")) == "assignment"


def test_clients_handed_over_take_the_conversations_that_were_answered_along(
    server: Server, lin: Caller, marie: Caller, talk: Conversation
) -> None:
    """Also those that the desk which asked had not seen."""
    client = Client(id="wei", scope=talk.scope, owner=lin.me.advisor)
    load(server.central.engine, [client])
    assert asked(lin, LinkConversation, talk, client="wei").status == "done"
    assert claim(lin, talk).status == "done"
    over = {"handover": "over", "task": "task", "clients": ("wei",), "to": marie.me.advisor}
    assert asked(lin, HandOverClients, None, **over).status == "done"
    assert now_of(lin, Conversation, talk.id).assignee == marie.me.advisor
    back = {"handover": "over", "clients": ("wei",)}
    assert asked(lin, UndoHandover, None, **back).status == "done"
    assert now_of(lin, Conversation, talk.id).assignee == lin.me.advisor
