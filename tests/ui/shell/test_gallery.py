"""Every sheet of single widgets is drawn, in both themes and languages, without a warning."""

import inspect
from importlib import import_module
from pkgutil import iter_modules

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clienteling.ui import widgets
from clienteling.ui.shell import gallery
from clienteling.ui.shell.gallery import Exhibit
from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.segments import Segment

PIECES = {each.name: each for each in gallery.pieces()}


def made(qtbot: QtBot, exhibit: Exhibit) -> QWidget:
    sheet = exhibit.make()
    qtbot.addWidget(sheet)
    return sheet


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
@pytest.mark.parametrize("name", PIECES)
def test_a_sheet_is_drawn(
    qtbot: QtBot, qapp: QApplication, dress: Dress, name: str, mode: Mode, language: Language
) -> None:
    assert speak(qapp, language)
    dress.wear(mode)
    sheet = made(qtbot, PIECES[name])
    sheet.resize(1366, 768)
    drawn = sheet.grab().toImage()

    assert (drawn.width(), drawn.height()) == (1366, 768)
    shades = {
        drawn.pixelColor(x, y).name() for x in range(0, 1366, 7) for y in range(0, 768, 7)
    }
    assert len(shades) > 10


@pytest.mark.parametrize("name", PIECES)
def test_a_sheet_fits_the_smallest_screen(qtbot: QtBot, name: str) -> None:
    least = made(qtbot, PIECES[name]).minimumSizeHint()
    assert least.width() <= 1366
    assert least.height() <= 768


@pytest.mark.parametrize("name", PIECES)
def test_everything_that_can_be_pressed_has_a_name(qtbot: QtBot, name: str) -> None:
    sheet = made(qtbot, PIECES[name])
    for button in sheet.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text(), button
    for label in sheet.findChildren(QLabel):
        assert label.textFormat().name == "PlainText", label.text()


def test_every_widget_has_its_place_in_the_gallery(qtbot: QtBot) -> None:
    shown: set[type] = set()
    for exhibit in PIECES.values():
        sheet = made(qtbot, exhibit)
        for each in sheet.findChildren(QWidget):
            shown.update(type(each).__mro__)
    assert sorted(each.__name__ for each in _public_widgets() - shown) == []


def _public_widgets() -> set[type]:
    modules = [
        import_module(f"{widgets.__name__}.{each.name}")
        for each in iter_modules(widgets.__path__)
    ]
    return {
        each
        for module in modules
        for name, each in inspect.getmembers(module, inspect.isclass)
        if issubclass(each, QWidget)
        and each.__module__ == module.__name__
        and not name.startswith("_")
    }


def test_the_window_changes_its_dress_and_its_language(
    qtbot: QtBot, qapp: QApplication, dress: Dress
) -> None:
    window = gallery.Gallery(qapp, dress, list(PIECES.values()))
    qtbot.addWidget(window)
    window.show()
    segments = {each.accessibleName(): each for each in window.findChildren(Segment)}
    names = window.findChildren(LineList)[-1]

    segments["Dark"].click()
    assert dress.mode == Mode.DARK
    segments["中文"].click()
    assert any(label.text() == "正文" or "保修" in label.text() for label in labels(window))
    names.choose(1)
    assert not any("保修" in label.text() for label in labels(window))
    segments["English"].click()
    assert any(button.text() == "Message" for button in window.findChildren(QAbstractButton))


def labels(window: QWidget) -> list[QLabel]:
    return window.findChildren(QLabel)
