"""A burst never lands: not in a full line, over a selection, or in a list."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.shell.counter import Counter

PLAIN = Qt.KeyboardModifier.NoModifier
CODE = "D1-000417"


def test_a_key_that_marks_a_row_marks_nothing_when_it_is_scanned(counter: Counter) -> None:
    counter.marks.setFocus()
    counter.hands.scan(CODE)
    assert counter.codes == [CODE]
    assert counter.marks.marked == []


def test_the_same_key_pressed_by_a_person_marks_the_row(qtbot: QtBot, counter: Counter) -> None:
    counter.marks.setFocus()
    counter.hands.type("D", 1.0)
    qtbot.waitUntil(lambda: counter.marks.marked == ["D"])


def test_a_stroke_in_an_address_is_no_shortcut(counter: Counter) -> None:
    begun: list[str] = []
    QShortcut(QKeySequence("/"), counter, lambda: begun.append("search"))
    counter.marks.setFocus()
    code = "https://central/c/1"

    counter.hands.time += 1.0
    for sign in code:
        counter.hands.time += 0.004
        QTest.keyClick(counter.windowHandle(), Qt.Key(ord(sign.upper())))
    counter.hands.time += 0.004
    QTest.keyClick(counter.windowHandle(), Qt.Key.Key_Return)

    assert [each.lower() for each in counter.codes] == [code]
    assert begun == []
    counter.hands.time += 1.0
    QTest.keyClick(counter.windowHandle(), Qt.Key.Key_Slash)
    assert begun == ["search"]


def test_a_full_line_loses_nothing(counter: Counter) -> None:
    counter.line.setMaxLength(5)
    counter.line.setText("short")
    counter.hands.scan(CODE)
    assert (counter.codes, counter.line.text()) == ([CODE], "short")


def test_a_scan_in_the_middle_leaves_the_cursor_there(counter: Counter) -> None:
    counter.line.setText("half words")
    counter.line.setCursorPosition(4)
    counter.hands.scan(CODE)
    assert (counter.codes, counter.line.text()) == ([CODE], "half words")
    assert counter.line.cursorPosition() == 4


@pytest.mark.parametrize("backwards", [False, True])
def test_selected_words_stay_selected(counter: Counter, backwards: bool) -> None:
    counter.line.setText("chosen words")
    counter.line.setSelection(*((6, -6) if backwards else (0, 6)))
    counter.hands.scan(CODE)
    assert (counter.codes, counter.line.text()) == ([CODE], "chosen words")
    assert counter.line.selectedText() == "chosen"
    assert counter.line.cursorPosition() == (0 if backwards else 6)


def test_a_person_types_over_a_selection(qtbot: QtBot, counter: Counter) -> None:
    counter.line.setText("chosen words")
    counter.line.setSelection(0, 6)
    counter.hands.type("new", 0.12)
    qtbot.waitUntil(lambda: counter.line.text() == "new words")


def test_selected_lines_of_a_page_stay_selected(counter: Counter) -> None:
    counter.page.setPlainText("one\ntwo\nthree")
    counter.page.setFocus()
    cursor = counter.page.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(6, cursor.MoveMode.KeepAnchor)
    counter.page.setTextCursor(cursor)
    counter.hands.scan(CODE)
    assert (counter.codes, counter.page.toPlainText()) == ([CODE], "one\ntwo\nthree")
    assert counter.page.textCursor().selectedText() == "e\u2029tw"


def test_a_day_a_choice_and_an_open_list_stay_as_they_are(
    qtbot: QtBot, counter: Counter
) -> None:
    day = counter.day.date()
    counter.day.setFocus()
    counter.hands.scan("20481417")
    assert counter.day.date() == day
    counter.choice.setFocus()
    counter.hands.scan("R-20481")
    assert counter.choice.currentText() == "Card"
    counter.choice.showPopup()
    popup = counter.choice.view().window()
    qtbot.waitUntil(popup.isVisible)
    counter.hands.scan(CODE)
    assert counter.choice.currentText() == "Card"
    assert not popup.isVisible()
    assert counter.codes == ["20481417", "R-20481", CODE]


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        ("2 998 114", "2 998 114"),
        ("(01)07610000000017(21)2998114", "(01)07610000000017(21)2998114"),
        ("21K7734190\x1d240B210", "21K7734190240B210"),
        ("\"çç_&&'", "\"çç_&&'"),
    ],
)
def test_whatever_a_scanner_sends_never_lands(counter: Counter, sent: str, told: str) -> None:
    counter.line.setText("half")
    counter.hands.scan(sent)
    assert (counter.codes, counter.line.text()) == ([told], "half")


def test_a_key_that_is_held_down_repeats_at_once(counter: Counter) -> None:
    counter.hands.type("a", 1.0)
    for _ in range(9):
        counter.hands.time += 0.03
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, PLAIN, "a", autorep=True)
        QCoreApplication.sendEvent(counter.windowHandle(), event)
    assert counter.line.text() == "a" * 10
    counter.hands.time += 0.03
    counter.hands._press(Qt.Key.Key_Return, "\r")
    assert counter.codes == []


def test_what_is_kept_back_comes_before_the_next_key(counter: Counter) -> None:
    counter.hands.type("th", 0.02)
    counter.hands.time += 0.05
    counter.hands._press(Qt.Key.Key_Backspace, "\b")
    assert counter.line.text() == "t"


def test_what_is_kept_back_comes_before_a_click_elsewhere(counter: Counter) -> None:
    counter.hands.type("th", 0.02)
    middle = counter.page.mapTo(counter, counter.page.rect().center())
    QTest.mouseClick(counter.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
    assert counter.line.text() == "th"


def test_shift_between_the_signs_is_part_of_a_burst(counter: Counter) -> None:
    counter.hands.time += 1.0
    for sign in CODE:
        counter.hands.time += 0.004
        counter.hands._press(Qt.Key.Key_Shift, "")
        counter.hands._press(Qt.Key.Key_unknown, sign)
    counter.hands.time += 0.004
    counter.hands._press(Qt.Key.Key_Return, "\r")
    assert (counter.codes, counter.line.text()) == ([CODE], "")


def test_signs_behind_alt_gr_are_part_of_a_burst(counter: Counter) -> None:
    alt_gr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    counter.hands.time += 1.0
    for sign in "AB@1234":
        counter.hands.time += 0.004
        held = alt_gr if sign == "@" else PLAIN
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, held, sign)
        QCoreApplication.sendEvent(counter.windowHandle(), event)
    counter.hands.time += 0.004
    counter.hands._press(Qt.Key.Key_Return, "\r")
    assert (counter.codes, counter.line.text()) == (["AB@1234"], "")


def test_a_second_enter_of_the_same_scan_submits_nothing(counter: Counter) -> None:
    sent: list[str] = []
    counter.line.returnPressed.connect(lambda: sent.append(counter.line.text()))
    counter.line.setText("half")
    counter.hands.scan(CODE)
    counter.hands.time += 0.004
    counter.hands._press(Qt.Key.Key_Return, "\r")
    assert (counter.codes, sent) == ([CODE], [])
    counter.hands.time += 1.0
    counter.hands._press(Qt.Key.Key_Return, "\r")
    assert sent == ["half"]


def test_two_scans_after_each_other_are_two(counter: Counter) -> None:
    counter.line.setText("half")
    counter.hands.scan(CODE)
    counter.hands.scan("R-20481")
    assert (counter.codes, counter.line.text()) == ([CODE, "R-20481"], "half")


def test_at_the_door_a_passphrase_may_be_typed_by_a_machine(
    qtbot: QtBot, counter: Counter
) -> None:
    counter.wanted = False
    counter.line.setEchoMode(QLineEdit.EchoMode.Password)
    counter.hands.scan("correct-horse-7")
    qtbot.waitUntil(lambda: counter.line.text() == "correct-horse-7")
    assert counter.codes == []
