"""Nothing on the screen is ever taken for markup."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from clienteling.ui.theme import fonts
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.bubble import Bubble, Said, Side
from clienteling.ui.widgets.button import Button, IconButton
from clienteling.ui.widgets.card import Card, Fact, Pair
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.text import (
    Elided,
    Role,
    Text,
    breakable,
    cut,
    one_line,
    plain_tooltip,
)
from clienteling.ui.widgets.toast import Toast

MARKUP = "<b>bold</b> & <img src='//host/x'>"


def _toast() -> Toast:
    toast = Toast()
    toast.say(MARKUP, timedelta(seconds=5))
    return toast


def _field() -> Field:
    field = Field(MARKUP, QLineEdit(MARKUP))
    field.say(MARKUP, Tone.BAD)
    return field


PIECES = {
    "text": lambda: Text(MARKUP, Role.BODY, wraps=True, selectable=True),
    "elided": lambda: Elided(MARKUP, Role.HEADLINE),
    "card": lambda: Card(MARKUP),
    "fact": lambda: Fact(MARKUP, MARKUP),
    "pair": lambda: Pair(MARKUP, MARKUP),
    "banner": lambda: Banner(MARKUP, Tone.WARN, MARKUP),
    "bubble": lambda: Bubble(Said(1, Side.THEIRS, MARKUP, MARKUP, MARKUP)),
    "empty": lambda: Empty("inbox", MARKUP, MARKUP, title=MARKUP),
    "toast": _toast,
    "field": _field,
}


@pytest.mark.parametrize("piece", PIECES)
def test_every_label_is_plain(qtbot: QtBot, piece: str) -> None:
    widget: QWidget = PIECES[piece]()
    qtbot.addWidget(widget)
    labels = [
        each for each in (widget, *widget.findChildren(QLabel)) if isinstance(each, QLabel)
    ]

    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert any(MARKUP in label.text() for label in labels)


def test_typing_markup_shows_markup(qtbot: QtBot) -> None:
    composer = Composer("Write")
    qtbot.addWidget(composer)
    qtbot.keyClicks(composer._editor, "<b>x</b>")
    assert composer.text() == "<b>x</b>"


def test_a_button_shows_an_ampersand_as_it_is(qtbot: QtBot) -> None:
    button = Button("Sons & Daughters")
    qtbot.addWidget(button)
    assert button.text() == "Sons && Daughters"
    assert button.accessibleName() == "Sons & Daughters"


def test_tooltips_say_the_markup_they_are_given(qtbot: QtBot) -> None:
    icon = IconButton("x", MARKUP)
    qtbot.addWidget(icon)
    assert "&lt;b&gt;bold" in icon.toolTip()
    assert "<img" not in icon.toolTip()
    assert plain_tooltip("") == ""


def test_a_cut_line_has_the_whole_in_its_tooltip(qtbot: QtBot) -> None:
    line = Elided("Zhang " * 40)
    qtbot.addWidget(line)
    line.resize(100, 20)
    line.grab()
    assert "Zhang Zhang" in line.toolTip()
    line.setText("Wu")
    assert line.toolTip() == ""


def test_words_without_end_can_break() -> None:
    assert breakable("short words stay") == "short words stay"
    assert breakable("x" * 100).replace("\u200b", "") == "x" * 100
    assert max(map(len, breakable("x" * 100).split("\u200b"))) == 15


def test_a_line_holds_no_control_characters() -> None:
    assert one_line("a\x00b\r\n\tc\x1b[31m") == "ab c[31m"
    assert len(one_line("x" * 10_000_000)) == 400


@pytest.mark.parametrize("words", ["13900001234 " * 9, "", "· · ·" * 30, "مرحبا " * 40])
def test_whatever_is_cut_is_cut_without_a_fault(words: str) -> None:
    metrics = QFontMetrics(fonts.sans(13))
    assert metrics.horizontalAdvance(cut(metrics, words, 60)) <= 60
    assert cut(metrics, words, 1) in {"", "…", "…\u200f"}
