"""Not now: tomorrow, next week, on a day, or never, with a word why."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from clienteling.ui.formats import day_pattern
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.text import Hairline

_WEEK = 7


class LaterPanel(Popover):
    """`put_off` tells what and until which day, `let_go` what and the word why."""

    put_off = Signal(object, object)
    let_go = Signal(object, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Not now"), parent, 340)
        self._subject: object = None
        self._today = date.min
        self._tomorrow = Button(self.tr("Tomorrow"))
        self._week = Button(self.tr("Next week"))
        self._day = QDateEdit()
        self._day.setDisplayFormat(day_pattern())
        self._day.lineEdit().setTextMargins(9, 0, 0, 0)
        self._day.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._then = Button(self.tr("Put off"))
        self._why = QLineEdit()
        self._why.setMaxLength(200)
        self._why.setPlaceholderText(self.tr("Already spoke on the telephone"))
        self._never = Button(self.tr("Let it go"))
        self._lay_out()
        self._tomorrow.clicked.connect(self._until_tomorrow)
        self._week.clicked.connect(self._until_next_week)
        self._then.clicked.connect(self._until_then)
        self._never.clicked.connect(self._never_again)
        self._why.returnPressed.connect(self._never_again)

    def ask(self, subject: object, today: date, anchor: QWidget) -> None:
        """Ask about `subject` under `anchor`."""
        self._subject = subject
        self._today = today
        first = QDate(today.year, today.month, today.day).addDays(1)
        self._day.setMinimumDate(first)
        self._day.setDate(first.addDays(_WEEK - 1))
        self._why.clear()
        self.open_under(anchor)

    def _lay_out(self) -> None:
        soon = QHBoxLayout()
        soon.setSpacing(8)
        soon.addWidget(self._tomorrow, 1)
        soon.addWidget(self._week, 1)
        self.body.addLayout(soon)
        self.body.addLayout(_row(Field(self.tr("On a day"), self._day), self._then))
        self.body.addWidget(Hairline())
        self.body.addLayout(_row(Field(self.tr("Never, because"), self._why), self._never))

    def _put_off(self, until: date) -> None:
        self.hide()
        self.put_off.emit(self._subject, until)

    @Slot()
    def _until_tomorrow(self) -> None:
        self._put_off(self._today + timedelta(days=1))

    @Slot()
    def _until_next_week(self) -> None:
        self._put_off(self._today + timedelta(days=_WEEK))

    @Slot()
    def _until_then(self) -> None:
        day = self._day.date()
        self._put_off(date(day.year(), day.month(), day.day()))

    @Slot()
    def _never_again(self) -> None:
        self.hide()
        self.let_go.emit(self._subject, self._why.text())


def _row(field: QWidget, button: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(field, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
    return row
