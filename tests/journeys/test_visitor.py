"""A visitor of the website writes, and is answered."""

import base64
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from clienteling.demo.hands import key, seen, until, write
from clienteling.sample import people
from clienteling.server import connecting
from clienteling.ui.shell.rail import Rail
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.line_list import LineList
from tests.fakes.website import say, website
from tests.journeys.looks import bubble, bubbles
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop

CODE = people.boutique().code
QUESTION = "你好，请问 Boréal 蓝盘有货吗？"
ANSWER = "您好！有的，我为您留一只。"


def _badge(seat: Seat) -> str:
    """What the rail says about Inbox."""
    rail = seen(seat.frame, Rail)
    named = (each.accessibleName() for each in rail.findChildren(QAbstractButton))
    return next(each for each in named if each.startswith("Inbox"))


def test_what_a_visitor_writes_appears_by_itself_and_the_answer_arrives(
    lin: Seat, shop: Shop
) -> None:
    with website() as site:
        secret = connecting.connect_web(shop.server.central.engine, CODE, site.url)
        page = lin.go("inbox")
        before = _badge(lin)

        call: dict[str, Any] = {"boutique": CODE, "visitor": "v7", "name": "韩梅"}
        answer = say(
            shop.server.url,
            base64.b64decode(secret.removeprefix("whsec_")),
            text=QUESTION,
            **call,
        )
        assert answer.status_code == 200, answer.text

        until(lambda: _badge(lin) != before, "Another number on the rail")
        talk = lin.look_up("SELECT id FROM conversation WHERE visitor = ?", "韩梅")
        until(lambda: seen(page, LineList, "Conversations").rows(), "The conversations")
        lin.go("inbox", talk)
        until(lambda: QUESTION in bubbles(page), "The bubble")

        editor = seen(seen(page, Composer), QPlainTextEdit)
        write(editor, ANSWER)
        key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        until(lambda: bubble(page, ANSWER), "The bubble of the answer")
        until(site.called.is_set, "The call to the website")
        (called,) = site.messages
        assert (called["visitor"], called["text"]) == ("v7", ANSWER)
        until(lambda: _badge(lin) == before, "The old number on the rail")
