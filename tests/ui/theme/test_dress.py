"""Changing the theme and the language while the window is open."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from clienteling.ui.shell import gallery
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak
from clienteling.ui.theme.sheet import Part, sheet, wear
from clienteling.ui.theme.tokens import DARK, LIGHT, Tokens, worn
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.text import Role, Text


def test_the_dark_is_put_on_at_once(qtbot: QtBot, dress: Dress) -> None:
    card = Card("Watches")
    card.resize(200, 100)
    qtbot.addWidget(card)
    before = card.grab().toImage().pixelColor(100, 50).name()

    with qtbot.waitSignal(dress.changed):
        dress.wear(Mode.DARK)

    assert before == LIGHT.paper.lower()
    assert card.grab().toImage().pixelColor(100, 50).name() == DARK.paper.lower()
    assert worn() is DARK


def test_icons_of_buttons_follow(qtbot: QtBot, dress: Dress) -> None:
    button = Button("Book", icon="calendar")
    qtbot.addWidget(button)
    button.show()
    before = button.grab().toImage()

    dress.wear(Mode.DARK)

    assert button.grab().toImage() != before


def test_the_same_theme_again_changes_nothing(qtbot: QtBot, dress: Dress) -> None:
    with qtbot.assertNotEmitted(dress.changed):
        dress.wear(Mode.LIGHT)


def test_the_system_is_followed_only_when_asked_to(qapp: QApplication, dress: Dress) -> None:
    dress.wear(Mode.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert worn() is DARK

    dress.wear(Mode.SYSTEM)
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert worn() is (DARK if dark else LIGHT)


@pytest.mark.parametrize("part", list(Part))
@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_sheet_is_understood_by_qt(part: Part, tokens: Tokens) -> None:
    assert sheet(part, tokens).count("{") == sheet(part, tokens).count("}") > 0
    assert "{t." not in sheet(part, tokens)


def test_what_wears_a_sheet_follows(qtbot: QtBot, dress: Dress) -> None:
    field = Field("Name", QLineEdit())
    qtbot.addWidget(field)
    field.show()
    wear(field.editor)  # once more changes nothing
    assert field.editor.grab().toImage().pixelColor(20, 20).name() == LIGHT.paper.lower()

    dress.wear(Mode.DARK)

    assert field.editor.grab().toImage().pixelColor(20, 20).name() == DARK.paper.lower()


def test_lines_stay_as_high_as_their_form_says(qtbot: QtBot, dress: Dress) -> None:
    lines = QPlainTextEdit()
    lines.setFixedHeight(40)
    field = Field("Note", lines)
    qtbot.addWidget(field)
    field.show()

    dress.wear(Mode.DARK)

    assert (lines.minimumHeight(), lines.maximumHeight()) == (40, 40)


def test_marks_on_what_is_still_to_be_written_follow(qtbot: QtBot, dress: Dress) -> None:
    composer = Composer("Write")
    qtbot.addWidget(composer)
    composer.write("At {time}?")
    composer.show()
    editor = composer.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)

    dress.wear(Mode.DARK)

    def inks() -> list[str]:
        marks = editor.extraSelections()
        return [each.format.foreground().color().name() for each in marks]

    qtbot.waitUntil(lambda: inks() == [DARK.warn.ink.lower()])


@pytest.mark.parametrize("piece", gallery.pieces(), ids=lambda piece: piece.name)
def test_what_changes_its_theme_looks_as_if_made_in_it(
    piece: gallery.Exhibit, qtbot: QtBot, dress: Dress
) -> None:
    changed = _put_up(piece, qtbot)
    dress.wear(Mode.DARK)
    anew = _put_up(piece, qtbot)
    qtbot.waitUntil(lambda: changed.grab().toImage() == anew.grab().toImage())


def _put_up(piece: gallery.Exhibit, qtbot: QtBot) -> QWidget:
    shown = piece.make()
    qtbot.addWidget(shown)
    shown.resize(1150, 736)
    shown.show()
    shown.setFocus()  # no cursor blinks in it
    return shown


def test_words_change_their_ink_with_the_theme(qtbot: QtBot, dress: Dress) -> None:
    words = Text("late", Role.BAD)
    qtbot.addWidget(words)
    words.show()
    dress.wear(Mode.DARK)
    ink = DARK.bad.ink.lower()
    qtbot.waitUntil(lambda: words.palette().color(words.foregroundRole()).name() == ink)


def test_a_language_brings_its_dates_along(qapp: QApplication) -> None:
    speak(qapp, Language.CHINESE)
    assert QLocale().language() == QLocale.Language.Chinese

    speak(qapp, Language.ENGLISH)
    assert QLocale().language() == QLocale.Language.English
