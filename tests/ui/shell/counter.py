"""A counter: hands and scanners that type, and everything a burst could land in."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QListWidget, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.shell.scanner import Scanner
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.form import paper


class Hands:
    """Types into a window: fast as a scanner, or slow as fingers."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.time = 0.0

    def steady(self) -> float:
        return self.time

    def type(self, text: str, every: float) -> None:
        for sign in text:
            self.time += every
            self._press(Qt.Key.Key_unknown, sign)

    def scan(self, code: str) -> None:
        self.time += 1.0
        self.type(code, 0.004)
        self.time += 0.004
        self._press(Qt.Key.Key_Return, "\r")

    def _press(self, key: Qt.Key, sign: str) -> None:
        """As the system hands a key to the window, which hands it on."""
        plain = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, plain, sign)
        QCoreApplication.sendEvent(self._window.windowHandle(), event)


class Marks(QListWidget):
    """A list in which one key marks a row, as in Today."""

    def __init__(self) -> None:
        super().__init__()
        self.addItems(["Ms Vasseur", "Mr Zhang", "Dr Haddani"])
        self.marked: list[str] = []

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.marked.append(event.text())


class Counter(QWidget):
    """Everything a burst could land in, and what was told."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.page, self.marks = QLineEdit(), paper(""), Marks()
        self.day, self.choice = QDateEdit(), Choice()
        self.choice.addItems(["Card", "Diary", "Repairs"])
        column = QVBoxLayout(self)
        for each in (self.line, self.page, self.marks, self.day, self.choice):
            column.addWidget(each)
        self.codes: list[str] = []
        self.wanted = True
        self.hands = Hands(self)
        self.scanner = Scanner(self, self.hands.steady, lambda: self.wanted)
        self.scanner.scanned.connect(self.codes.append)

    def compose(
        self, field: QWidget, preedit: str, commit: str = "", after: float = 0.004
    ) -> None:
        """One step of an input method, so long after the one before."""
        self.hands.time += after
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(field, event)

    def burst(self, field: QWidget, code: str, before: str = "") -> None:
        """A scan that an input method takes for something to compose."""
        self.hands.time += 1.0
        for end in range(1, len(code) + 1):
            self.compose(field, before + code[:end])
        self.compose(field, "", before + code)
