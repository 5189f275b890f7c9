"""What can be done with a message: a button beside the one that is pointed at or stood on."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clienteling.ui.widgets.bubble import Bubble, Said, Side
from clienteling.ui.widgets.bubble_menu import BubbleMenu
from clienteling.ui.widgets.bubble_more import More
from clienteling.ui.widgets.thread import Thread


def said(count: int) -> list[Said]:
    return [
        Said(n, Side.THEIRS if n % 2 else Side.OURS, f"{n} OK", "14:02") for n in range(count)
    ]


@pytest.mark.parametrize("side", [Side.THEIRS, Side.OURS, Side.PRIVATE])
def test_what_can_be_done_with_a_message_is_offered_beside_it(
    qtbot: QtBot, thread: Thread, side: Side
) -> None:
    offers = (("book", "Book an appointment"),)
    words = "Could I see the blue one? " * 6
    thread.show_said([*said(6), Said("it", side, words, "14:02", offers=offers)])
    bubble = thread._bubbles["it"]
    assert is_left_alone(bubble)

    point_at(bubble)
    more = in_sight(bubble)[0]
    assert more.accessibleName() == "More about this message"
    assert (more.width(), more.height()) == (40, 40)
    assert bubble.rect().contains(more.geometry())
    assert not more.geometry().intersects(bubble._words.geometry())
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, BubbleMenu)
    with qtbot.waitSignal(thread.acted) as acted:
        menu.actions()[0].trigger()
    assert acted.args == ["it", "book", ""]
    menu.close()

    point_away(bubble)
    assert not bubble.underMouse()
    assert is_left_alone(bubble)


def test_what_can_be_done_is_reached_by_keyboard_and_stays_while_one_is_there(
    qtbot: QtBot, thread: Thread
) -> None:
    thread.show_said([*said(6), Said("day", Side.BETWEEN, "Today")])
    thread.activateWindow()
    thread.take_keyboard()
    day = thread._bubbles["day"]
    assert day.hasFocus()
    assert not in_sight(day)

    qtbot.keyClick(day, Qt.Key.Key_Up)
    bubble = thread._bubbles[5]
    (more,) = in_sight(bubble)
    qtbot.keyClick(bubble, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is more
    assert in_sight(bubble)
    qtbot.keyClick(more, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, BubbleMenu)
    menu.close()
    qtbot.keyClick(more, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert bubble.hasFocus()
    qtbot.keyClick(bubble, Qt.Key.Key_Up)
    assert is_left_alone(bubble)
    assert in_sight(thread._bubbles[4])


def test_a_bubble_used_again_offers_nothing_until_it_is_pointed_at(thread: Thread) -> None:
    thread.show_said(said(400))
    point_at(thread._bubbles[399])
    bar = thread.verticalScrollBar()
    for place in range(bar.maximum(), bar.maximum() // 2, -180):
        bar.setValue(place)
        assert all(is_left_alone(each) for each in thread._bubbles.values())


def is_left_alone(bubble: Bubble) -> bool:
    """Whether it offers nothing, unless the pointer happens to rest there."""
    return bubble.underMouse() or not in_sight(bubble)


def in_sight(bubble: Bubble) -> list[More]:
    return [each for each in bubble.findChildren(More) if each.isVisible()]


def point_at(bubble: Bubble) -> None:
    at = QPointF(4, 4)
    QApplication.sendEvent(bubble, QEnterEvent(at, at, QPointF(bubble.mapToGlobal(at))))


def point_away(bubble: Bubble) -> None:
    QApplication.sendEvent(bubble, QEvent(QEvent.Type.Leave))
