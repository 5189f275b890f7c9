"""Every sheet of the gallery is drawn, in both themes and languages, without a warning."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from clienteling.ui.shell import gallery
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("name", gallery._SHEETS)
def test_a_sheet_is_drawn(
    qtbot: QtBot, qapp: QApplication, dress: Dress, name: str, mode: Mode, language: Language
) -> None:
    assert speak(qapp, language)
    dress.wear(mode)
    sheet = gallery._SHEETS[name]()
    qtbot.addWidget(sheet)
    sheet.resize(1366, 768)
    drawn = sheet.grab().toImage()

    assert (drawn.width(), drawn.height()) == (1366, 768)
    shades = {
        drawn.pixelColor(x, y).name() for x in range(0, 1366, 7) for y in range(0, 768, 7)
    }
    assert len(shades) > 10


@pytest.mark.parametrize("name", gallery._SHEETS)
def test_a_sheet_fits_the_smallest_screen(qtbot: QtBot, name: str) -> None:
    sheet = gallery._SHEETS[name]()
    qtbot.addWidget(sheet)
    least = sheet.minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 768


@pytest.mark.parametrize("name", gallery._SHEETS)
def test_everything_that_can_be_pressed_has_a_name(qtbot: QtBot, name: str) -> None:
    sheet = gallery._SHEETS[name]()
    qtbot.addWidget(sheet)
    for button in sheet.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button
    for label in sheet.findChildren(QLabel):
        assert label.textFormat().name == "PlainText", label.text()
