"""The room of the inbox at the smallest screen: enough for the thread, and nothing cut."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.appointments import Standing
from clienteling.domain.messages import Channel
from clienteling.ui.bus import Bus
from clienteling.ui.pages.inbox.page import InboxPage
from clienteling.ui.theme import language
from clienteling.ui.theme.language import Language
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.editor import Editor
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation
from clienteling.wire.service import Appointment
from tests.fixtures_desk import LIN, SCOPE, WEI, put
from tests.ui.pages.inbox.steps import VISITOR, WAITS, seed, send, stand_on, write

SMALL = (1150, 736)
"""What the rail and the status bar leave at 1366x768."""
ENOUGH = 330

Opened = Callable[[Language], InboxPage]


@pytest.fixture
def opened(
    qtbot: QtBot, qapp: QApplication, desk: Desk, work: Work, bus: Bus
) -> Iterator[Opened]:
    """Opens Inbox in a language, where there is least room."""
    desk.tell = bus.changed.emit
    with desk.store.write() as tx:
        shown.put(tx, seed(desk))

    def open_in(tongue: Language) -> InboxPage:
        language.speak(qapp, tongue)
        page = InboxPage(desk, work, bus)
        qtbot.addWidget(page)
        page.resize(*SMALL)
        page.show()
        stand_on(qtbot, page, WAITS)
        return page

    yield open_in
    language.speak(qapp, Language.ENGLISH)


@pytest.mark.parametrize("tongue", list(Language))
@pytest.mark.parametrize("talk", [WAITS, VISITOR])
def test_the_thread_has_room_and_no_button_is_cut(
    qtbot: QtBot, opened: Opened, tongue: Language, talk: str
) -> None:
    page = opened(tongue)
    stand_on(qtbot, page, talk)
    thread = page._talk.said
    qtbot.waitUntil(lambda: thread.height() >= ENOUGH)
    assert page.width() == SMALL[0]
    assert thread.horizontalScrollBar().maximum() == 0
    qtbot.waitUntil(lambda: not cut(page))


@pytest.mark.parametrize("tongue", list(Language))
@pytest.mark.parametrize("talk", [WAITS, VISITOR])
def test_beside_it_every_link_can_be_touched_and_nothing_has_to_be_scrolled_to(
    qtbot: QtBot, opened: Opened, desk: Desk, tongue: Language, talk: str
) -> None:
    start = desk.now() + timedelta(hours=3)
    put(
        desk,
        Conversation(
            id="other", scope=SCOPE, rev=1, client=WEI, channel=Channel.WHATSAPP,
            last_at=desk.now(),
        ),
        Appointment(
            id="a1", scope=SCOPE, rev=1, client=WEI, advisor=LIN, start=start,
            end=start + timedelta(hours=1), status=Standing.CONFIRMED,
        ),
    )  # fmt: skip
    page = opened(tongue)
    stand_on(qtbot, page, talk)
    aside = page._aside
    last = aside._visit if talk == WAITS else aside._stranger
    qtbot.waitUntil(last.isVisible)
    qtbot.waitUntil(lambda: bool(links(last if talk == VISITOR else aside._also)))

    assert {each.height() for each in links(aside)} == {40}
    inside = aside.widget()
    assert inside is not None
    assert inside.heightForWidth(aside.viewport().width()) <= aside.viewport().height()
    qtbot.waitUntil(lambda: aside.verticalScrollBar().maximum() == 0)


def links(within: QWidget) -> list[QPushButton]:
    return [each for each in within.findChildren(QPushButton) if each.isVisible()]


@pytest.mark.parametrize("tongue", list(Language))
def test_what_is_said_over_a_reply_is_one_line_and_leaves_the_thread_its_room(
    qtbot: QtBot, opened: Opened, tongue: Language, desk: Desk
) -> None:
    page = opened(tongue)
    reply = page._talk.reply
    write(qtbot, page, "Later")
    reply._send_later(desk.now() + timedelta(hours=2))
    qtbot.waitUntil(page._sending._due.isVisible)
    send(qtbot, page, "Now")
    qtbot.waitUntil(page._sending._undo.isVisible)
    assert not page._sending._due.isVisible()
    assert page._talk.said.height() >= ENOUGH
    qtbot.waitUntil(lambda: not cut(page))


@pytest.mark.parametrize("tongue", list(Language))
def test_a_form_that_is_open_asks_for_no_more_than_the_screen_has(
    qtbot: QtBot, opened: Opened, tongue: Language
) -> None:
    page = opened(tongue)
    for deed in ("book", "times", "task", "wish"):
        page._deeds.do(deed)
        qtbot.waitUntil(lambda: page._deeds._slot.form is not None, timeout=20_000)
        form = page._deeds._slot.form
        assert form is not None
        qtbot.waitUntil(form.isVisible, timeout=20_000)
        assert form.minimumSizeHint().width() <= page._talk.width(), deed
        assert (page.width(), page.height()) == SMALL
        page._deeds.leave()


def test_the_sides_take_their_part_of_a_wide_window(qtbot: QtBot, opened: Opened) -> None:
    page = opened(Language.ENGLISH)
    least = page._piles.width(), page._aside.width()
    page.resize(1704, 1048)
    qtbot.waitUntil(lambda: (page._piles.width(), page._aside.width()) == (380, 317))
    assert page.minimumSizeHint().width() <= SMALL[0]
    page.resize(*SMALL)
    qtbot.waitUntil(lambda: (page._piles.width(), page._aside.width()) == least)
    assert page.width() == SMALL[0]


def test_tools_say_their_names_where_there_is_room(qtbot: QtBot, opened: Opened) -> None:
    page = opened(Language.ENGLISH)
    composer = page._talk.reply.composer
    named = {each.accessibleName() for each in composer.findChildren(QAbstractButton)}
    assert {"Photo", "Template", "Offer times", "Private note"} <= named
    note = page._talk.reply._private
    assert not note.text()
    assert "Private note" in note.toolTip()
    stand_on(qtbot, page, VISITOR)
    named_tools = {"Photo", "Template", "Offer times"}
    qtbot.waitUntil(lambda: named_tools <= said(composer))
    qtbot.waitUntil(lambda: said(page._talk.head) >= {"Book", "Task"})
    page.resize(1800, SMALL[1])
    qtbot.waitUntil(lambda: note.text() == "Private note")
    assert not note.toolTip()


def said(within: QWidget) -> set[str]:
    """What buttons say that can be read without pointing at them."""
    return {each.text() for each in links(within) if each.text()}


@pytest.mark.parametrize(
    ("over", "told"),
    [(0, ""), (1, "1 sign too long to be sent"), (2, "2 signs too long to be sent")],
)
def test_how_much_is_too_much_is_said_in_right_english(
    qtbot: QtBot, over: int, told: str
) -> None:
    composer = Composer("Write")
    qtbot.addWidget(composer)
    composer.write("x" * (8_000 + over))
    assert composer._long.text() == told
    assert composer.may_send is not bool(over)


def test_a_composer_grows_with_what_is_written_from_two_lines_to_six(qtbot: QtBot) -> None:
    composer = Composer("Write")
    qtbot.addWidget(composer)
    composer.resize(500, 300)
    composer.show()
    (editor,) = composer.findChildren(Editor)
    two = editor.height()
    composer.write("one\ntwo\nthree\nfour")
    four = editor.height()
    composer.write("line\n" * 40)
    many = editor.height()
    composer.clear()
    assert two < four < many < 3 * two
    assert editor.height() == two


def cut(page: InboxPage) -> list[str]:
    """The buttons that have less room than their words need, or lie outside the page."""
    return [
        each.accessibleName()
        for each in page.findChildren(QAbstractButton)
        if each.isVisible()
        and (
            each.width() < each.minimumSizeHint().width()
            or each.mapTo(page, each.rect().topRight()).x() >= page.width()
        )
    ]
