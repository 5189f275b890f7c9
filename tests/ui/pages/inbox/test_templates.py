"""Ready words: a stroke opens them, one is put in, and nobody sends a gap."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import outbox
from clienteling.domain.consent import Purpose
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.pages.inbox.templates_popup import TemplatesPopup
from clienteling.wire.chat_commands import SendMessage
from tests.fixtures_desk import client, put
from tests.ui.pages.inbox.steps import VISITOR, stand_on


def editor(page: InboxPage) -> QPlainTextEdit:
    return page._talk.reply.composer._editor


def opened(qtbot: QtBot, page: InboxPage, keys: str = "/") -> TemplatesPopup:
    editor(page).setFocus()
    qtbot.keyClicks(editor(page), keys)
    templating = page._deeds._templating
    qtbot.waitUntil(lambda: templating.popup is not None and templating.popup.isVisible())
    assert templating.popup is not None
    return templating.popup


def press(
    qtbot: QtBot,
    popup: TemplatesPopup,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(popup._search, key, held)


def words(page: InboxPage) -> str:
    return page._talk.reply.composer.text()


@pytest.mark.usefixtures("ready")
def test_a_stroke_opens_them_and_enter_puts_the_clients_language_in(
    qtbot: QtBot, page: InboxPage
) -> None:
    popup = opened(qtbot, page)
    popup._search.insert("您好")
    press(qtbot, popup, Qt.Key.Key_Return)

    assert words(page) == "张世民您好，我是林月。"
    assert not popup.isVisible()


@pytest.mark.usefixtures("ready")
def test_both_of_a_pair_go_one_under_the_other(qtbot: QtBot, page: InboxPage) -> None:
    popup = opened(qtbot, page)
    press(qtbot, popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert words(page) == (
        "张世民您好，我是林月。\n\nGood afternoon Shimin Zhang, this is Lin Yue."
    )


@pytest.mark.usefixtures("ready")
def test_escape_leaves_what_was_typed(qtbot: QtBot, page: InboxPage) -> None:
    popup = opened(qtbot, page)
    qtbot.keyClicks(popup._search, "5 pm")
    press(qtbot, popup, Qt.Key.Key_Escape)

    assert words(page) == "/5 pm"


@pytest.mark.usefixtures("ready")
def test_a_stroke_among_words_is_only_a_stroke(qtbot: QtBot, page: InboxPage) -> None:
    qtbot.keyClicks(editor(page), "10/12")

    assert words(page) == "10/12"
    assert page._deeds._templating.popup is None


@pytest.mark.usefixtures("ready")
def test_a_gap_is_shown_jumped_to_and_never_sent(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    popup = opened(qtbot, page)
    popup._search.insert("谢谢")
    assert "day of the appointment" in popup._first._missing.text()
    press(qtbot, popup, Qt.Key.Key_Return)

    assert editor(page).textCursor().selectedText() == "{date}"
    assert len(editor(page).extraSelections()) == 1
    qtbot.keyClick(editor(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: words(page) == "谢谢，{date}见。")
    with desk.store.read() as db:
        assert outbox.waiting(db) == []
    qtbot.keyClicks(editor(page), "friday")
    assert words(page) == "谢谢，friday见。"
    assert editor(page).extraSelections() == []


@pytest.mark.usefixtures("ready")
def test_tab_goes_from_gap_to_gap_and_then_on(qtbot: QtBot, page: InboxPage) -> None:
    box = editor(page)
    box.setPlainText("😀 {date} {time}")
    box.setFocus()
    seen = []
    for _ in range(2):
        qtbot.keyClick(box, Qt.Key.Key_Tab)
        seen.append(box.textCursor().selectedText())
    qtbot.keyClick(box, Qt.Key.Key_Tab)

    assert seen == ["{date}", "{time}"]
    assert not box.hasFocus()


@pytest.mark.usefixtures("ready")
def test_marketing_words_make_the_reply_a_marketing_one(qtbot: QtBot, page: InboxPage) -> None:
    popup = opened(qtbot, page)
    popup._search.insert("诚邀")
    assert "Marketing" in popup._why.text()
    press(qtbot, popup, Qt.Key.Key_Return)

    reply = page._talk.reply
    assert "Marketing" in reply._for.text()
    assert not reply.composer._send.isEnabled()
    editor(page).clear()
    assert reply._for.isHidden()
    qtbot.keyClicks(editor(page), "Yes")
    assert reply.composer._send.isEnabled()


@pytest.mark.usefixtures("ready")
def test_where_marketing_is_allowed_its_purpose_travels(
    qtbot: QtBot, page: InboxPage, desk: Desk
) -> None:
    put(desk, replace(client(desk), consent={"marketing/wechat": "granted"}))
    page._reading.again()
    popup = opened(qtbot, page)
    popup._search.insert("诚邀")
    press(qtbot, popup, Qt.Key.Key_Return)
    qtbot.keyClick(editor(page), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def purposes() -> list[Purpose]:
        with desk.store.read() as db:
            asked = [each.command for each in outbox.waiting(db)]
        return [each.purpose for each in asked if isinstance(each, SendMessage)]

    qtbot.waitUntil(lambda: purposes() == [Purpose.MARKETING])


@pytest.mark.usefixtures("ready")
def test_a_visitor_without_a_name_leaves_a_gap(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, VISITOR)
    popup = opened(qtbot, page)
    qtbot.keyClicks(popup._search, "afternoon")

    assert "client’s name" in popup._first._missing.text()


def test_where_there_are_none_it_says_so(qtbot: QtBot, page: InboxPage) -> None:
    popup = opened(qtbot, page)

    assert "no templates yet" in popup._nothing._sentence.text()
    assert not popup._insert.isVisible()
