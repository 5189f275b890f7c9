"""Going to a day of a history, to its beginning, or back to now."""

from datetime import date

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.formats import day_pattern
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.popover import Popover


class Jump(Popover):
    """A day to go to; `picked` tells it, `first` asks for the beginning, `newest` for now."""

    picked = Signal(object)
    first = Signal()
    newest = Signal()

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(self.tr("Go to a day"), parent, 300)
        self._day = QDateEdit(QDate(today.year, today.month, today.day))
        self._day.setDisplayFormat(day_pattern())
        self._day.setMaximumDate(QDate(today.year + 2, 12, 31))
        self._day.lineEdit().setTextMargins(9, 0, 0, 0)
        go = Button(self.tr("Go"), Kind.PRIMARY)
        row = QHBoxLayout()
        row.addWidget(Field(self.tr("Day"), self._day), 1)
        row.addWidget(go, 0, Qt.AlignmentFlag.AlignBottom)
        ends = QHBoxLayout()
        begin = Button(self.tr("The beginning"), Kind.PLAIN)
        now = Button(self.tr("The newest"), Kind.PLAIN)
        ends.addWidget(begin, 1)
        ends.addWidget(now, 1)
        self.body.addLayout(row)
        self.body.addLayout(ends)
        go.clicked.connect(self._pick)
        begin.clicked.connect(self.first)
        now.clicked.connect(self.newest)
        for button in (begin, now):
            button.clicked.connect(self.hide)

    @Slot()
    def _pick(self) -> None:
        day = self._day.date()
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._pick()
            return
        super().keyPressEvent(event)
