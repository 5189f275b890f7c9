"""A conversation handed over by mistake is taken back, the network or not."""

from PySide6.QtWidgets import QWidget

from clienteling.actions import conversations, messages
from clienteling.demo.hands import is_seen, press, seen, until
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button
from clienteling.wire.chat import Conversation
from tests.journeys.seat import Seat
from tests.journeys.shop import PIERRE, Shop


def _handed_over(giver: Seat, taker: Seat, shop: Shop) -> tuple[Conversation, QWidget]:
    """One that is the other's by now, as central and both desks know."""
    talk = shop.talk(shop.client(), "Is it in blue?", giver.me)
    giver.until_found(talk)
    page = giver.go("inbox", talk.id)
    conversations.hand_over(giver.running.desk, talk.id, taker.me, "Knows the Duet.")
    giver.until_sent()
    taker.until_found(talk)
    until(lambda: taker.shows(Conversation, talk.id).assignee == taker.me, "What was handed")
    until(lambda: is_seen(page, Button, "Take back"), "The way back")
    return talk, page


def test_offline_it_is_taken_back_and_central_agrees(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    talk, page = _handed_over(pierre, lin, shop)
    pierre.cut()
    press(seen(page, Button, "Take back"))
    until(lambda: pierre.shows(Conversation, talk.id).assignee == pierre.me, "The prediction")
    pierre.mend()
    assert shop.row(Conversation, talk.id).assignee == pierre.me
    assert pierre.outbox(0) == []


def test_once_the_colleague_has_answered_it_stays_theirs(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    talk, page = _handed_over(pierre, lin, shop)
    pierre.cut()
    messages.send(lin.running.desk, messages.Words(talk.id, "Yes.", client=talk.client))
    lin.until_sent()
    press(seen(page, Button, "Take back"))
    until(lambda: pierre.shows(Conversation, talk.id).assignee == pierre.me, "The prediction")
    pierre.mend()
    until(lambda: is_seen(page, Banner), "Who answers")
    assert shop.row(Conversation, talk.id).assignee == lin.me
    assert not is_seen(page, Button, "Take back")
