"""Whatever is typed is shown as it is, or refused in a sentence while the words stay."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from clienteling.demo.hands import is_seen, key, press, seen, until, write
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.wire.chat import Message
from clienteling.wire.people import Client, Note
from tests.journeys.looks import bubble, bubbles, history, says, words
from tests.journeys.seat import Seat
from tests.journeys.shop import Shop

CTRL = Qt.KeyboardModifier.ControlModifier
STRANGE = (
    "<b>bold</b> &amp; <img src=x onerror=y>",
    "../../../etc/passwd",
    "👩🏽‍🎨 🕰️ 表 ¥",
    "مرحبا \u202egnirts\u202c",
    "W" * 5_000,
)


def _is_plain(root: QWidget) -> bool:
    said = root.findChildren(QLabel)
    return all(each.textFormat() is Qt.TextFormat.PlainText for each in said)


def _tells(page: QWidget, text: str) -> bool:
    return text in history(page)


def test_in_a_message_it_is_shown_and_sent_as_it_is(lin: Seat, shop: Shop) -> None:
    talk = shop.talk(shop.client(), "Hello?", lin.me)
    lin.until_found(talk)
    page = lin.go("inbox", talk.id)
    until(lambda: "Hello?" in bubbles(page), "The conversation")
    editor = seen(seen(page, Composer), QPlainTextEdit)
    for text in STRANGE:
        write(editor, text)
        key(editor, Qt.Key.Key_Return, CTRL)
        until(partial(bubble, page, text), text[:20])
        until(lambda: editor.toPlainText() == "", "The empty composer")
    lin.until_sent()
    assert set(STRANGE) <= {each.body for each in shop.rows(Message)}
    assert _is_plain(page)


def test_in_a_note_it_is_kept_as_it_is(lin: Seat, shop: Shop) -> None:
    client = shop.client()
    page = lin.go("clients", client.id)
    for text in STRANGE:
        lin.go("clients", client.id, "note")
        until(lambda: is_seen(page, QPlainTextEdit, "Note"), "The form")
        write(seen(page, QPlainTextEdit, "Note"), text)
        press(seen(page, Button, "Save note"))
        until(partial(_tells, page, text[:80]), text[:20])
        until(lambda: not is_seen(page, QPlainTextEdit, "Note"), "The form put away")
    lin.until_sent()
    assert set(STRANGE) <= {each.text for each in shop.rows(Note)}
    assert _is_plain(page)


def test_in_a_name_it_is_kept_as_it_is(lin: Seat, shop: Shop) -> None:
    for text in STRANGE[:-1]:
        page = _newcomer(lin, text)
        until(says(page, text), "The card of the newcomer")
        assert _is_plain(page)
    lin.until_sent()
    assert set(STRANGE[:-1]) <= {each.family for each in shop.rows(Client)}


def test_a_name_without_end_is_refused_in_place_and_not_cut(lin: Seat) -> None:
    page = _newcomer(lin, STRANGE[-1])
    until(says(page, "This text is too long. Keep it under 200 signs."), "Why not")
    assert seen(page, QLineEdit, "Family name").text() == STRANGE[-1]
    assert "W" * 100 not in words(lin.frame.rail)


def _newcomer(seat: Seat, family: str) -> QWidget:
    page = seat.go("clients", action="new")
    until(lambda: is_seen(page, Button, "Save client"), "The form")
    write(seen(page, QLineEdit, "Family name"), family)
    press(seen(page, Button, "Save client"))
    return page
