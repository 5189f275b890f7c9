"""Trouble on the screen: in place, plain, in the window's language, never in the way."""

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clienteling.errors import Damaged, Offline, Refused, Trouble
from clienteling.ui import present
from clienteling.ui.present import Notice
from clienteling.ui.theme.language import Language, speak
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import IconButton
from clienteling.wire.problems import REFUSALS


class Page(QWidget):
    """Somewhere to work, with a model of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)
        self.model = QObject(self)
        self.resize(800, 600)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show()
    made.line.setFocus()
    return made


def _notice(page: Page) -> Notice:
    found = page.findChildren(Notice)
    assert len(found) == 1
    return found[0]


def test_it_is_said_on_the_page_it_concerns(page: Page) -> None:
    present.say(page.model, Offline("Central cannot be reached.", "Your work is kept here."))
    notice = _notice(page)
    assert notice.isVisible()
    assert notice.said == "Central cannot be reached. Your work is kept here."
    assert notice.accessibleName() == notice.said
    assert page.rect().contains(notice.geometry())


def test_it_takes_no_keyboard_and_blocks_nothing(qtbot: QtBot, page: Page) -> None:
    present.say(page, Trouble("Something."))
    assert QApplication.activeModalWidget() is None
    qtbot.keyClicks(page.line, "still typing")
    assert page.line.text() == "still typing"


def test_the_next_trouble_takes_the_place_of_the_last(page: Page) -> None:
    present.say(page, Trouble("One."))
    present.say(page, Refused("Another."))
    assert _notice(page).said == "Another."


def test_it_goes_when_it_is_put_away(qtbot: QtBot, page: Page) -> None:
    present.say(page, Trouble("Something."))
    notice = _notice(page)
    button = notice.findChild(IconButton)
    assert isinstance(button, IconButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_it_is_plain_text(page: Page) -> None:
    present.say(page, Refused("<b>Bold</b>", "<img src='file:///x'>"))
    labels = _notice(page).findChildren(QLabel)
    assert "<b>Bold</b>" in [each.text() for each in labels]
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


def test_it_follows_the_page_when_that_is_resized(page: Page) -> None:
    present.say(page, Trouble("Something."))
    page.resize(400, 300)
    assert page.rect().contains(_notice(page).geometry())


def test_only_what_is_broken_is_red(page: Page) -> None:
    present.say(page, Offline("Away."))
    assert _notice(page).laid is Tone.WARN
    present.say(page, Damaged("Broken."))
    assert _notice(page).laid is Tone.BAD


def test_words_from_rooms_without_a_window_are_translated(qapp: QApplication) -> None:
    assert speak(qapp, Language.CHINESE)
    said = present.spoken(Offline("Central cannot be reached.", "Check the address."))
    assert said.title == "无法连接中央系统。"
    assert present.spoken(Trouble("Nobody knows this sentence.")).title == (
        "Nobody knows this sentence."
    )


@pytest.mark.parametrize("code", sorted(REFUSALS))
def test_every_refusal_has_words(code: str) -> None:
    title, advice = present.words(code)
    assert title.endswith(".")
    assert advice


def test_trouble_without_a_place_is_no_fault() -> None:
    present.say(QObject(), Trouble("Something."))
