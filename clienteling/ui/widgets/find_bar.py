"""A bar to find words in what stands below it: n of m, the next, the one before, Escape."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.text import Role, Text

_PAUSE_MS = 150


class FindBar(QWidget):
    """`sought` tells the words, `went` which of those found is meant, `left` that it closed."""

    sought = Signal(str)
    went = Signal(int)
    left = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._at = 0
        self.field = SearchField(placeholder, "")
        self._told = Text("", Role.SMALL)
        self._before = Button(self.tr("The one before"), Kind.ICON, "chevron-up")
        self._next = Button(self.tr("The next"), Kind.ICON, "chevron-down")
        self._close = Button(self.tr("Close the search"), Kind.ICON, "x")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for each in (self._told, self._before, self._next, self._close):
            row.addWidget(each)
        self.field.typed.connect(self._pause.start)
        self.field.taken.connect(self._go_on)
        self.field.stepped.connect(self._step)
        self._pause.timeout.connect(self._seek)
        self._before.clicked.connect(self._go_on)
        self._next.clicked.connect(self._go_back)
        self._close.clicked.connect(self.close_it)
        self.hide()

    def begin(self) -> None:
        """Open, and take the keyboard."""
        self.show()
        self.field.begin()

    def show_count(self, count: int) -> None:
        """So many were found, the newest first, which is stood on."""
        self._count, self._at = count, 0
        self._tell()
        if count:
            self.went.emit(0)

    @Slot()
    def close_it(self) -> None:
        """Close, and forget what was sought."""
        if not self.isHidden():
            self.hide()
            self._pause.stop()
            self.field.blockSignals(True)
            self.field.clear()
            self.field.blockSignals(False)
            self._count = 0
            self.left.emit()

    def _tell(self) -> None:
        typed = bool(self.field.text().strip())
        none = self.tr("not said here") if typed else ""
        of = self.tr("{n} of {m}").format(n=self._at + 1, m=self._count)
        self._told.say(of if self._count else none)
        for each in (self._before, self._next):
            each.setEnabled(self._count > 1)

    @Slot()
    def _seek(self) -> None:
        self.sought.emit(self.field.text().strip())

    @Slot()
    def _go_on(self) -> None:
        """Further up, for the newest was found first."""
        self._go(1)

    @Slot()
    def _go_back(self) -> None:
        self._go(-1)

    @Slot(int)
    def _step(self, rows: int) -> None:
        self._go(-1 if rows > 0 else 1)

    def _go(self, by: int) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._seek()
        elif self._count:
            self._at = (self._at + by) % self._count
            self._tell()
            self.went.emit(self._at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_it()
            return
        super().keyPressEvent(event)
