"""The palette: people, things and deeds by their names, with nothing but the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import clients
from clienteling.domain.people import NoteKind
from clienteling.ui.bus import Place
from clienteling.ui.shell.deeds import all_deeds
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.window import Window
from tests.fixtures_desk import CLAIRE, WEI
from tests.ui.shell.conftest import TICKET


def _open(window: Window) -> QLineEdit:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, control)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def _titles(frame: Frame) -> list[str]:
    model = frame.palette_panel._model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("张世民", "Shimin Zhang 张世民"),
        ("zsm", "Shimin Zhang 张世民"),
        ("vasseur", "Claire Vasseur"),
        ("5678", "Claire Vasseur"),
        ("R-20481", "R-20481"),
        ("K7734190", "Boréal Date"),
        ("take a w", "Take a watch in"),
    ],
)
def test_it_finds(qtbot: QtBot, window: Window, frame: Frame, typed: str, title: str) -> None:
    _open(window).insert(typed)
    qtbot.waitUntil(lambda: title in _titles(frame))


def test_it_opens_with_everything_that_can_be_done(window: Window, frame: Frame) -> None:
    _open(window)
    assert {"Today", "New client", "Lock"} <= set(_titles(frame))
    keys = [deed.shortcut for deed in all_deeds()]
    assert {"Ctrl 1", "F12", "F9", "/"} <= set(keys)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("zsm", Place("clients", WEI)),
        ("R-20481", Place("repairs", TICKET)),
        ("vasseur", Place("clients", CLAIRE)),
        ("book an app", Place("appointments", action="new")),
    ],
)
def test_enter_goes_there(
    qtbot: QtBot,
    window: Window,
    frame: Frame,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    place: Place,
) -> None:
    gone: list[Place] = []
    monkeypatch.setattr(frame.pages, "open", gone.append)
    field = _open(window)
    qtbot.keyClicks(field, typed)
    qtbot.waitUntil(lambda: len(_titles(frame)) == 1)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert gone == [place]
    assert not frame.palette_panel.isVisible()


def test_arrows_walk_the_list_while_the_field_keeps_the_keyboard(
    qtbot: QtBot, window: Window, frame: Frame
) -> None:
    field = _open(window)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert frame.palette_panel._list.currentIndex().row() == 1
    assert QApplication.focusWidget() is field


def test_escape_gives_the_keyboard_back(qtbot: QtBot, window: Window, frame: Frame) -> None:
    before = QApplication.focusWidget()
    field = _open(window)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not frame.palette_panel.isVisible()
    assert QApplication.focusWidget() is before


def test_a_deed_of_the_window_is_done(qtbot: QtBot, window: Window, frame: Frame) -> None:
    field = _open(window)
    qtbot.keyClicks(field, "lock")
    qtbot.waitUntil(lambda: _titles(frame) == ["Lock"])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.is_locked


def test_what_nobody_knows_is_said_so(qtbot: QtBot, window: Window, frame: Frame) -> None:
    qtbot.keyClicks(_open(window), "qqqqqq")
    qtbot.waitUntil(frame.palette_panel._nothing.isVisible)


def test_notes_are_found_while_they_may_be_seen(
    qtbot: QtBot, window: Window, frame: Frame
) -> None:
    clients.note(frame._desk, CLAIRE, NoteKind.CLIENT_WORDS, "Loves the blue dial")
    field = _open(window)
    field.insert("note:blue")
    qtbot.waitUntil(lambda: "Claire Vasseur" in _titles(frame))

    frame.turn_private()
    field.clear()
    field.insert("note:blue d")
    qtbot.waitUntil(lambda: "Claire Vasseur" not in _titles(frame))
