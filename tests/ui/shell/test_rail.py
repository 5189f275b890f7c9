"""The rail and the status bar: where one may go, what waits, and how fresh everything is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.ui.shell.rail import NARROW, WIDE, Place, Rail
from clienteling.ui.shell.status_bar import StatusBar
from clienteling.ui.theme.tokens import Tone


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    """A rail of three places."""
    places = [
        Place("Today", "sun", "Ctrl 1"),
        Place("Clients", "users", "Ctrl 2"),
        Place("Inbox", "inbox", "Ctrl 3"),
    ]
    made = Rail("Clienteling", "Shanghai · Lakeside", places)
    qtbot.addWidget(made)
    made.resize(WIDE, 700)
    made.show()
    return made


def test_a_place_is_gone_to_by_pointer_and_by_key(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.went) as went:
        qtbot.mouseClick(rail._items[1], Qt.MouseButton.LeftButton)
    assert went.args == [1]
    with qtbot.waitSignal(rail.went) as went:
        qtbot.keyClick(rail._items[2], Qt.Key.Key_Space)
    assert went.args == [2]


def test_only_the_open_place_is_marked(qtbot: QtBot, rail: Rail) -> None:
    rail.show_place(0)
    qtbot.mouseClick(rail._items[1], Qt.MouseButton.LeftButton)
    assert [item.isChecked() for item in rail._items] == [True, False, False]
    rail.show_place(1)
    assert [item.isChecked() for item in rail._items] == [False, True, False]


def test_what_waits_is_heard(rail: Rail) -> None:
    rail.show_waiting(2, 4)
    assert rail._items[2].accessibleName() == "Inbox, 4, Ctrl 3"
    rail.show_waiting(2, 0)
    assert rail._items[2].accessibleName() == "Inbox, Ctrl 3"


def test_the_rail_folds_on_a_small_screen(rail: Rail) -> None:
    rail.fit(1279)
    assert rail.width() == NARROW
    assert "Clients" in rail._items[1].toolTip()
    rail.fit(1280)
    assert rail.width() == WIDE
    assert rail._items[1].toolTip() == ""


def test_the_person_locks(qtbot: QtBot, rail: Rail) -> None:
    rail.show_person("Lin Wei 林蔚", "Advisor", "林")
    assert rail._person.accessibleName() == "Lin Wei 林蔚, Advisor, Lock F12"
    with qtbot.waitSignal(rail.lock_asked):
        qtbot.keyClick(rail._person, Qt.Key.Key_Space)


def test_the_status_bar_tells_three_truths(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_connection("Offline since 14:02 — everything stays usable", Tone.WARN)
    bar.show_waiting("3 changes waiting to send")
    bar.show_as_of("Up to date as of 14:01:07")
    assert bar.height() == 32
    with qtbot.waitSignal(bar.waiting_opened):
        qtbot.mouseClick(bar._waiting, Qt.MouseButton.LeftButton)
    bar.show_waiting("")
    assert bar._waiting.isHidden()
