"""Two desks claim one request: one answers, the other is told by whom and when, once."""

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from clienteling.demo.hands import is_seen, press, seen, until, write
from clienteling.ui.formats import Clockface
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.wire.chat import Conversation
from tests.journeys.looks import says
from tests.journeys.seat import Seat
from tests.journeys.shop import PIERRE, Shop

DRAFT = "Bonjour, je vous la mets de côté."


def _stand_on(seat: Seat, talk: Conversation) -> QWidget:
    seat.until_found(talk)
    page = seat.go("inbox", talk.id)
    until(lambda: is_seen(page, Button, "Claim"), "The conversation is shown")
    return page


def _claim(page: QWidget) -> None:
    press(seen(page, Button, "Claim"))
    until(lambda: not is_seen(page, Button, "Claim"), "The claim is shown")


def _first_words(seat: Seat, talk: Conversation) -> str:
    """What the one who was slower is told: who was first, and when by the wall's clock."""
    at = seat.shows(Conversation, talk.id).claimed_at
    assert at is not None
    face = Clockface(ZoneInfo(seat.running.desk.person.tz))
    return f"Lin Wei 林蔚 was first, at {face.time(at)}. Your words are kept."


def test_offline_both_claim_and_the_slower_is_told_kindly_once(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    talk = shop.talk(shop.client(), "Bonjour ?")
    pages = {}
    for seat in (lin, pierre):
        pages[seat] = _stand_on(seat, talk)
        seat.cut()
    _claim(pages[lin])
    pierre.front()
    page = pages[pierre]
    _claim(page)
    write(seen(seen(page, Composer), QPlainTextEdit), DRAFT)

    lin.mend()
    pierre.mend()

    assert shop.row(Conversation, talk.id).assignee == lin.me
    until(lambda: is_seen(page, Banner), "Who was first")
    told = _first_words(pierre, talk)
    until(says(page, told), told)
    assert seen(page, Composer).text() == DRAFT
    pierre.outbox(1)
    pierre.frame.close_panels()

    press(seen(page, Button, "Understood"))
    pierre.outbox(0)
    assert not is_seen(page, Banner)
    assert seen(page, Composer).text() == DRAFT
    assert lin.outbox(0) == []


def test_online_exactly_one_wins(lin: Seat, shop: Shop) -> None:
    pierre = shop.desk(PIERRE)
    talk = shop.talk(shop.client(), "Is it in blue?")
    pages = [_stand_on(seat, talk) for seat in (lin, pierre)]
    for page in pages:
        press(seen(page, Button, "Claim"))
    lin.until_sent()
    pierre.until_sent()

    winner = shop.row(Conversation, talk.id).assignee
    assert winner in {lin.me, pierre.me}
    until(partial(_know, (lin, pierre), talk, winner), "Both desks know who answers")


def _know(seats: tuple[Seat, ...], talk: Conversation, winner: str | None) -> bool:
    return all(each.shows(Conversation, talk.id).assignee == winner for each in seats)
