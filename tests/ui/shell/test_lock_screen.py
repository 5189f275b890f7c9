"""Locking and unlocking: nothing shows, wrong words take longer, the right one opens."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.idle import Idle
from clienteling.ui.shell.lock_screen import LockScreen
from clienteling.ui.shell.window import Window
from clienteling.ui.widgets.button import Button
from tests.ui.shell.conftest import PIN


@pytest.fixture
def screen(window: Window) -> LockScreen:
    """The locked desk."""
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F12)
    assert window.lock_screen is not None
    return window.lock_screen


def _try(qtbot: QtBot, screen: LockScreen, word: str) -> None:
    field = screen.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.clear()
    qtbot.keyClicks(field, word)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def _said(screen: LockScreen) -> str:
    return " ".join(each.text() for each in screen.findChildren(QLabel) if each.isVisible())


def test_locked_nothing_of_the_desk_shows(window: Window, screen: LockScreen) -> None:
    assert window.is_locked
    assert window.frame is not None
    assert not window.frame.isVisible()
    assert "林月" in _said(screen)


def test_the_right_pin_opens_where_it_was_left(
    qtbot: QtBot, window: Window, frame: Frame, screen: LockScreen
) -> None:
    frame.pages.turn_to(3)
    _try(qtbot, screen, PIN)
    qtbot.waitUntil(frame.isVisible)
    assert frame.pages.number == 3
    field = screen.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    assert field.echoMode() == QLineEdit.EchoMode.Password
    del window


def test_a_wrong_pin_says_so_and_stays(
    qtbot: QtBot, window: Window, screen: LockScreen
) -> None:
    _try(qtbot, screen, "9999")
    qtbot.waitUntil(lambda: "That is not the right PIN." in _said(screen))
    assert window.is_locked


def test_after_three_wrong_pins_the_field_waits(
    qtbot: QtBot, gate: Gate, profile: Profile, screen: LockScreen
) -> None:
    for misses in (1, 2, 3):
        _try(qtbot, screen, "9999")
        qtbot.waitUntil(lambda: screen._open.isEnabled() or screen._until is not None)
        assert _misses(gate, profile) == misses
    qtbot.waitUntil(lambda: "Too many wrong attempts. The next in" in _said(screen))
    field = screen.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.isReadOnly()
    assert not screen._open.isEnabled()


def _misses(gate: Gate, profile: Profile) -> int:
    kept = gate.profiles.find(profile.id)
    return kept.misses if kept else -1


def test_a_lost_key_is_told(
    qtbot: QtBot, window: Window, gate: Gate, profile: Profile, screen: LockScreen
) -> None:
    gate.vault.forget(profile.id)
    with qtbot.waitSignal(window.lost):
        _try(qtbot, screen, PIN)


def test_somebody_else_can_come_in(qtbot: QtBot, window: Window, screen: LockScreen) -> None:
    new = [each for each in screen.findChildren(Button) if "first time" in each.text()]
    with qtbot.waitSignal(window.switched) as switched:
        qtbot.mouseClick(new[0], Qt.MouseButton.LeftButton)
    assert switched.args == [""]


def test_locking_twice_is_locking_once(window: Window, screen: LockScreen) -> None:
    window.lock()
    assert window.screens.currentWidget() is screen


def test_a_desk_nobody_touches_locks_itself(window: Window) -> None:
    time = [0.0]
    steady: Callable[[], float] = lambda: time[0]  # noqa: E731 - one line tells it
    idle = Idle(window, timedelta(minutes=5), steady)
    idle.rested.connect(window.lock)
    time[0] = 299.0
    idle.look()
    assert not window.is_locked
    idle.touched()
    time[0] = 598.0
    idle.look()
    assert not window.is_locked
    time[0] = 599.0
    idle.look()
    assert window.is_locked


def test_a_key_keeps_the_desk_open(qtbot: QtBot, window: Window) -> None:
    before = window.idle._last
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert window.idle._last > before
    del qtbot
