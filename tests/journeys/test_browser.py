"""From a browser to the desk and back: a client writes on the page, an advisor answers."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from clienteling.demo.hands import key, seen, until, write
from clienteling.domain.messages import MessageState
from clienteling.sample import people
from clienteling.server import connecting
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.line_list import LineList
from clienteling.wire.chat import Conversation, Message
from tests.journeys.looks import bubble, bubbles, line_of, says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop
from tests.web.browser import PHONE, Reader, chromium
from tests.web.visitor import picture

CODE = people.boutique().code
QUESTION = "你好，请问 Boréal 蓝盘有货吗？ <b>谢谢</b>"
ANSWER = "您好！有的，我为您留一只。"


def test_a_client_in_a_browser_is_answered_from_the_window(
    lin: Seat, shop: Shop, tmp_path: Path
) -> None:
    connecting.connect_page(shop.server.central.engine, CODE)
    photo = tmp_path / "mine.png"
    photo.write_bytes(picture())
    page = lin.go("inbox")
    with chromium(tmp_path / "profile") as chrome:
        client = Reader(chrome)
        client.looks(PHONE, language="zh-CN")
        chrome.get(f"{shop.server.url}/chat/{CODE}?ref=B290.9301&campaign=Bor%C3%A9al%20window")
        client.until(lambda: client.texts(".greeting"), "The page")
        assert client.texts("h1") == [people.boutique().name]
        client.one("#name").send_keys("韩梅")
        client.one("#files").send_keys(str(photo))
        client.until(lambda: client.texts("#tray li"), "The picture chosen")
        client.write(QUESTION)
        client.until(lambda: "已送达" in "".join(client.texts(".foot")), "That it arrived")

        (here,) = [each for each in shop.rows(Conversation) if each.visitor == "韩梅"]
        assert (here.origin.reference, here.origin.campaign) == ("B290.9301", "Boréal window")
        talk = here.id
        rows = seen(page, LineList, "Conversations")
        until(lambda: line_of(rows, talk), "The conversation in the list")
        lin.go("inbox", talk)
        until(lambda: QUESTION in bubbles(page), "The bubble")
        for each in ("B290.9301", "Boréal window"):
            until(says(page, each), f"{each} in {words(page)}")

        editor = seen(seen(page, Composer), QPlainTextEdit)
        write(editor, ANSWER)
        key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        until(lambda: bubble(page, ANSWER), "The bubble of the answer")
        client.until(lambda: client.said() == [QUESTION, ANSWER], "The answer")
        assert client.texts(".author") == ["林蔚"]
        assert client.complaints() == []
        sent = lin.look_up("SELECT id FROM message WHERE body = ?", ANSWER)
        read = MessageState.READ
        until(lambda: lin.shows(Message, sent).state == read, "That it was read")
