"""From a browser to the desk and back: a client writes on the page, an advisor answers."""

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QPlainTextEdit

from clienteling.demo.hands import is_seen, key, seen, until, write
from clienteling.domain.messages import MessageState
from clienteling.sample import people
from clienteling.server import connecting
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.enclosed import Shot
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


def test_pictures_go_both_ways_in_one_sitting_and_tell_of_no_place(
    lin: Seat, shop: Shop, tmp_path: Path
) -> None:
    connecting.connect_page(shop.server.central.engine, CODE)
    page = lin.go("inbox")
    assert isinstance(page, InboxPage)
    with chromium(tmp_path / "profile") as chrome:
        client = Reader(chrome)
        client.looks(PHONE)
        chrome.get(f"{shop.server.url}/chat/{CODE}")
        client.until(lambda: client.texts(".greeting"), "The page")
        client.one("#files").send_keys(str(_taken(tmp_path, "navy")))
        client.until(lambda: client.texts("#tray li"), "The picture chosen")
        client.write("This one")
        client.until(client.has_sent(1), "The picture")

        (said,) = [each for each in shop.rows(Message) if each.body == "This one"]
        lin.until_found(said)
        lin.go("inbox", said.conversation)
        until(lambda: "This one" in bubbles(page), "The bubble")
        until(lambda: is_seen(page, Shot), "The room for the picture")
        until(lambda: page._acts._pictures.small(seen(page, Shot).paper), "The picture, small")

        held = QMimeData()
        held.setUrls([QUrl.fromLocalFile(str(_taken(tmp_path, "maroon")))])
        editor = seen(seen(page, Composer), QPlainTextEdit)
        editor.insertFromMimeData(held)
        until(lambda: seen(page, Reply).draft.attachments, "The picture made ready")
        write(editor, "Or this one")
        key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        drawn = "return document.querySelector('.theirs .shown img')?.naturalHeight || 0"
        client.until(lambda: chrome.execute_script(drawn), "The boutique's picture")
        assert chrome.execute_script(drawn) == 400
        assert client.complaints() == []
    (answer,) = [each for each in shop.rows(Message) if each.body == "Or this one"]
    for each in (*said.attachments, *answer.attachments):
        content = lin.running.central.get_blob(each.sha256)
        with Image.open(io.BytesIO(content)) as shot:
            assert (shot.size, dict(shot.getexif())) == ((200, 400), {})
        assert b"telephone" not in content


def _taken(folder: Path, colour: str) -> Path:
    """A picture from a telephone that was held upright and says where."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "a telephone", 6
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (400, 200), colour).save(folder / f"{colour}.jpg", exif=exif)
    return folder / f"{colour}.jpg"
