from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import outbox
from clienteling.ui.bus import Place
from clienteling.ui.pages.inbox.forms import HandOverForm
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.widgets.bubble import Side
from clienteling.ui.widgets.line import LINE
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE
from tests.ui.pages.inbox.steps import (
    ANSWERED,
    VISITOR,
    bubbles,
    send,
    stand_on,
    write,
)


def test_a_private_note_looks_different_and_is_never_blocked(
    qtbot: QtBot, page: InboxPage, clock: Clock
) -> None:
    clock.go_on(timedelta(hours=41))
    page._reading.again()
    qtbot.waitUntil(lambda: "closed this conversation" in page._talk.reply.composer._why.text())

    qtbot.mouseClick(page._talk.reply._private, Qt.MouseButton.LeftButton)
    send(qtbot, page, "prefers tea")

    qtbot.waitUntil(lambda: len(bubbles(page, Side.PRIVATE)) == 1)


def test_claiming_says_so(qtbot: QtBot, page: InboxPage) -> None:
    stand_on(qtbot, page, VISITOR)
    qtbot.mouseClick(page._talk.head._whole["claim"], Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "claimed by you" in page._talk.head._told.text())
    assert not page._talk.head._whole["claim"].isVisible()


def test_it_is_handed_over_with_a_word(qtbot: QtBot, page: InboxPage) -> None:
    page._deeds.do("hand")
    form = page._deeds.form
    assert isinstance(form, HandOverForm)
    qtbot.keyClicks(form._said, "knows the Duet")
    form.saved.emit()

    qtbot.waitUntil(lambda: "Martin Roche answers" in page._talk.head._told.text())
    assert "knows the Duet" in bubbles(page, Side.PRIVATE)[0].said.text

    page._talk.head.do("undo")
    qtbot.waitUntil(lambda: "claimed by you" in page._talk.head._told.text())


def test_the_repair_is_answered_in_the_clients_language(qtbot: QtBot, page: InboxPage) -> None:
    qtbot.mouseClick(page._talk.reply._status, Qt.MouseButton.LeftButton)

    assert "R-20397" in page._talk.reply.composer.text()
    assert "您的" in page._talk.reply.composer.text()


def test_one_may_begin_to_write_to_a_client(qtbot: QtBot, page: InboxPage) -> None:
    page.open(Place("inbox", CLAIRE, "write", "Bonjour"))

    qtbot.waitUntil(lambda: page._reading.chosen == ANSWERED)
    qtbot.waitUntil(lambda: page._talk.reply.composer.text() == "Bonjour")


def test_pressing_send_twice_sends_once(qtbot: QtBot, page: InboxPage, desk: Desk) -> None:
    write(qtbot, page, "once")
    page._talk.reply.composer.sent.emit("once")
    page._talk.reply.composer.sent.emit("once")
    qtbot.waitUntil(lambda: len(bubbles(page)) == 1)

    assert page._talk.reply.composer.text() == ""
    with desk.store.read() as db:
        assert len(outbox.waiting(db)) == 1


def test_a_private_note_does_not_make_the_last_reply_wait(
    qtbot: QtBot, page: InboxPage
) -> None:
    stand_on(qtbot, page, ANSWERED)
    qtbot.mouseClick(page._talk.reply._private, Qt.MouseButton.LeftButton)
    send(qtbot, page, "knows her taste")
    qtbot.waitUntil(lambda: len(bubbles(page, Side.PRIVATE)) == 1)

    line = page._piles.list.currentIndex().data(LINE)
    assert line.chip == "answered"
