"""A scanner types fast and ends with Enter: it opens things, half-typed text stays."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clienteling.ui.bus import Place
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.scanner import Scanner
from clienteling.ui.shell.window import Window
from tests.fixtures_desk import WEI
from tests.ui.shell.conftest import TICKET, WATCH
from tests.ui.shell.counter import Hands


class Desk(QWidget):
    """A line and a page to write on, and what was scanned."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.page = QPlainTextEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.page)
        self.codes: list[str] = []
        self.entered: list[str] = []
        self.hands = Hands(self)
        self.scanner = Scanner(self, self.hands.steady)
        self.scanner.scanned.connect(self.codes.append)
        self.line.returnPressed.connect(lambda: self.entered.append(self.line.text()))


@pytest.fixture
def counter(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.line.setFocus()
    made.windowHandle().installEventFilter(made.scanner)
    return made


def test_fingers_are_left_alone(counter: Desk) -> None:
    counter.hands.type("Claire Vasseur", 0.12)
    assert counter.line.text() == "Claire Vasseur"
    QTest.keyClick(counter.windowHandle(), Qt.Key.Key_Return)
    assert counter.entered == ["Claire Vasseur"]
    assert counter.codes == []


def test_a_scan_leaves_a_half_typed_line_as_it_was(counter: Desk) -> None:
    counter.hands.type("half", 0.12)
    counter.hands.scan("R-20481")
    assert counter.codes == ["R-20481"]
    assert counter.line.text() == "half"
    assert counter.line.cursorPosition() == 4
    assert counter.entered == []


def test_a_scan_puts_back_what_was_selected(counter: Desk) -> None:
    counter.line.setText("chosen words")
    counter.line.setSelection(0, 6)
    counter.hands.scan("K7734190")
    assert counter.codes == ["K7734190"]
    assert counter.line.text() == "chosen words"


def test_a_scan_leaves_a_half_written_page_as_it_was(counter: Desk) -> None:
    counter.page.setPlainText("Dear Ms Vasseur,\n")
    counter.page.setFocus()
    counter.page.moveCursor(counter.page.textCursor().MoveOperation.End)
    counter.hands.scan("R-20481")
    assert counter.codes == ["R-20481"]
    assert counter.page.toPlainText() == "Dear Ms Vasseur,\n"


def test_a_fast_burst_without_enter_arrives_after_all(qtbot: QtBot, counter: Desk) -> None:
    counter.hands.type("rollover", 0.01)
    qtbot.waitUntil(lambda: counter.line.text() == "rollover")
    assert counter.codes == []


@pytest.mark.parametrize("typed", ["zsm", "12345", "a b c d e f"])
def test_what_is_no_code_is_typed(counter: Desk, typed: str) -> None:
    counter.hands.scan(typed)
    assert counter.codes == []
    assert counter.entered == [typed]


def test_keys_held_with_ctrl_are_no_scan(counter: Desk) -> None:
    counter.line.setText("all of it")
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(7):
        counter.hands.time += 0.004
        QTest.keyClick(counter.windowHandle(), Qt.Key.Key_A, control)
    assert counter.line.selectedText() == "all of it"
    assert counter.codes == []


@pytest.mark.parametrize(
    ("code", "place"),
    [
        ("R-20481", Place("repairs", TICKET)),
        (TICKET, Place("repairs", TICKET)),
        (f"https://central.example/c/{WEI}", Place("clients", WEI)),
        ("K7734190", Place("clients", "", "watch", WATCH)),
        ("bo-4410", Place("clients", "", "reference", "BO-4410")),
    ],
)
def test_a_scan_anywhere_opens_what_it_stands_for(
    qtbot: QtBot,
    window: Window,
    frame: Frame,
    monkeypatch: pytest.MonkeyPatch,
    code: str,
    place: Place,
) -> None:
    gone: list[Place] = []
    monkeypatch.setattr(frame.pages, "open", gone.append)
    hands = Hands(window)
    window.scanner._steady = hands.steady
    hands.scan(code)
    qtbot.waitUntil(lambda: gone == [place])


def test_a_scan_nobody_knows_is_said_so_and_can_be_looked_for(
    qtbot: QtBot, window: Window, frame: Frame
) -> None:
    hands = Hands(window)
    window.scanner._steady = hands.steady
    hands.scan("UNKNOWN-99")
    qtbot.waitUntil(frame.unknown_code.isVisible)
    assert "UNKNOWN-99 is not in the book." in frame.unknown_code.words
    assert "open its owner and scan it again" in frame.unknown_code.words
    assert not frame.unknown_code._add.isVisible()

    frame.unknown_code._search.click()

    assert not frame.unknown_code.isVisible()
    assert frame.palette_panel._field.text() == "UNKNOWN-99"


def test_a_scan_nobody_knows_may_be_a_watch_of_the_open_client(
    qtbot: QtBot, window: Window, frame: Frame, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame.open(Place("clients", WEI))
    qtbot.waitUntil(lambda: frame.pages.client[0] == WEI)
    hands = Hands(window)
    window.scanner._steady = hands.steady
    hands.scan("K9990001")
    qtbot.waitUntil(frame.unknown_code.isVisible)
    gone: list[Place] = []
    monkeypatch.setattr(frame.pages, "open", gone.append)

    assert "write it down for Shimin Zhang" in frame.unknown_code.words
    frame.unknown_code._add.click()

    assert gone == [Place("clients", WEI, "watches", "+K9990001")]


def test_a_locked_desk_opens_nothing(window: Window, frame: Frame) -> None:
    window.lock()
    window.scanner.scanned.emit("R-20481")
    assert not frame.palette_panel.isVisible()
    assert window.is_locked
