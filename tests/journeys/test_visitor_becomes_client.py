"""A visitor writes, is made into a client in one step, is offered times, and comes."""

import base64
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit, QWidget

from clienteling.demo.hands import is_seen, key, press, seen, until
from clienteling.sample import people
from clienteling.server import connecting
from clienteling.ui.pages.inbox.book_form import BookForm
from clienteling.ui.pages.inbox.stranger_card import StrangerCard
from clienteling.ui.pages.inbox.times_form import TimesForm
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.toast import Toast
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.service import Appointment
from tests.fakes.website import Website, say, website
from tests.journeys.looks import bubbles
from tests.journeys.seat import Seat
from tests.journeys.shop import PIERRE, Shop

CODE = people.boutique().code
PHONE = "+8613812345678"
ZONE = ZoneInfo(people.boutique().tz)
HELLO = "你好，想看 Boréal，我的电话是 138 1234 5678"


class Browser:
    """The visitor at the other end of the website."""

    def __init__(self, shop: Shop, site: Website) -> None:
        engine = shop.server.central.engine
        secret = connecting.connect_web(engine, CODE, site.url)
        self._secret = base64.b64decode(secret.removeprefix("whsec_"))
        self._central, self._site, self._said = shop.server.url, site, 0

    def says(self, text: str) -> None:
        self._said += 1
        call: dict[str, Any] = {"boutique": CODE, "visitor": "v7", "name": "韩梅"}
        number = f"m{self._said}"
        answer = say(self._central, self._secret, text=text, message_id=number, **call)
        assert answer.status_code == 200, answer.text

    def last_read(self) -> str:
        until(lambda: self._site.messages, "An answer on the website")
        return str(self._site.messages[-1]["text"])


@pytest.fixture
def visitor(shop: Shop) -> Iterator[Browser]:
    """Somebody on the boutique's website, whom nobody knows."""
    with website() as site:
        yield Browser(shop, site)


def _stand_on(lin: Seat, text: str) -> tuple[QWidget, str]:
    """Inbox with the visitor's conversation open."""
    until(lambda: lin.count("conversation WHERE visitor = '韩梅'"), "The visitor")
    talk = lin.look_up("SELECT id FROM conversation WHERE visitor = ?", "韩梅")
    page = lin.go("inbox", talk)
    until(lambda: text in bubbles(page), "The bubble")
    return page, talk


def _button(within: QWidget, name: str) -> QAbstractButton:
    until(lambda: is_seen(within, QAbstractButton, name), name)
    return seen(within, QAbstractButton, name)


def _send(page: QWidget) -> None:
    editor = seen(seen(page, Composer), QPlainTextEdit)
    key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: not editor.toPlainText(), "An empty reply")


def _enter(page: QWidget, form: type[QWidget]) -> None:
    until(lambda: is_seen(page, form), form.__name__)
    there = seen(page, form)
    at: QWidget | None = there.focusWidget()
    key(there if at is None else at, Qt.Key.Key_Return)
    until(lambda: not is_seen(page, form), "The form put away")


def test_a_visitor_becomes_a_client_with_an_appointment(
    lin: Seat, shop: Shop, visitor: Browser
) -> None:
    pierre = shop.desk(PIERRE)
    visitor.says(HELLO)
    page, talk = _stand_on(lin, HELLO)

    lin.cut()
    press(_button(page, "Make a client"))
    until(lambda: lin.shows(Conversation, talk).client, "The client, offline")
    lin.mend()
    client = lin.shows(Conversation, talk).client or ""
    assert shop.row(Client, client).name_native == "韩梅"
    assert shop.row(Client, client).pinyin.startswith("han mei")
    assert [each.value for each in shop.rows(ContactPoint) if each.client == client] == [PHONE]

    lin.front()
    press(_button(page, "Offer times"))
    _enter(page, TimesForm)
    _send(page)
    until(lambda: "2) " in visitor.last_read(), "The offered times")
    visitor.says("2")
    until(lambda: "2" in bubbles(page), "The answer")
    press(_button(page, "Book"))
    _enter(page, BookForm)
    lin.until_sent()

    (held,) = [each for each in shop.rows(Appointment) if each.conversation == talk]
    assert f"{held.start.astimezone(ZONE):%H:%M}" in visitor.last_read().splitlines()[2]
    assert held.client == client
    assert held.message == lin.shows(Conversation, talk).newest_in
    until(lambda: pierre.find(Appointment, held.id) == held, "The appointment at Pierre's")
    assert lin.shows(Appointment, held.id) == held


def test_a_wrong_link_is_undone_everywhere_with_what_came_of_it(
    lin: Seat, shop: Shop, visitor: Browser
) -> None:
    visitor.says(HELLO)
    page, talk = _stand_on(lin, HELLO)
    press(_button(page, "Make a client"))
    until(lambda: lin.shows(Conversation, talk).client, "The client")
    press(_button(page, "Book"))
    _enter(page, BookForm)
    lin.until_sent()
    (held,) = [each for each in shop.rows(Appointment) if each.conversation == talk]
    assert held.client == shop.row(Conversation, talk).client != ""

    lin.front()
    toast = next(each for each in page.findChildren(Toast) if each.isVisible())
    press(_button(toast, "Undo"))
    until(lambda: lin.shows(Conversation, talk).client is None, "Nobody again")
    lin.until_sent()

    assert shop.row(Conversation, talk).client is None
    assert shop.row(Appointment, held.id).client is None
    until(lambda: is_seen(page, StrangerCard), "Who is it?")
