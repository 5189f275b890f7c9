"""Changing the theme and the language while the window is open."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak
from clienteling.ui.theme.sheet import sheet
from clienteling.ui.theme.tokens import DARK, LIGHT, worn
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card


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
    before = button.icon().pixmap(18, 18).toImage()

    dress.wear(Mode.DARK)

    assert button.icon().pixmap(18, 18).toImage() != before


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


def test_the_sheet_is_understood_by_qt_in_both_themes() -> None:
    for tokens in (LIGHT, DARK):
        assert sheet(tokens).count("{") == sheet(tokens).count("}")
        assert "{t." not in sheet(tokens)


def test_a_language_brings_its_dates_along(qapp: QApplication) -> None:
    speak(qapp, Language.CHINESE)
    assert QLocale().language() == QLocale.Language.Chinese

    speak(qapp, Language.ENGLISH)
    assert QLocale().language() == QLocale.Language.English
