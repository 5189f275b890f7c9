"""Steppers: a number that goes up and down by one, and the way from day to day."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.widgets.button import Button, IconButton
from clienteling.ui.widgets.text import Text


class Stepper(QWidget):
    """A whole number between two limits; `changed` tells each new one."""

    changed = Signal(int)

    def __init__(
        self, name: str, least: int = 0, most: int = 99, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._limits = (least, most)
        self._name = name
        self._number = least
        self._shown = Text("")
        self._shown.setFont(fonts.sans(14, fonts.SEMIBOLD, tabular=True))
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setMinimumWidth(36)
        self._less = IconButton("minus", self.tr("Less"))
        self._more = IconButton("plus", self.tr("More"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._less)
        row.addWidget(self._shown)
        row.addWidget(self._more)
        row.addStretch(1)
        self.say(least)
        self._less.clicked.connect(self._step_down)
        self._more.clicked.connect(self._step_up)

    @property
    def number(self) -> int:
        """The number that stands."""
        return self._number

    def say(self, number: int) -> None:
        """Show `number`; nothing is told."""
        least, most = self._limits
        self._number = max(least, min(most, number))
        self._shown.say(str(self._number))
        self._less.setEnabled(self._number > least)
        self._more.setEnabled(self._number < most)
        self.setAccessibleName(f"{self._name}: {self._number}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Plus:
                self._step_up()
            case Qt.Key.Key_Down | Qt.Key.Key_Minus:
                self._step_down()
            case _:
                super().keyPressEvent(event)

    @Slot()
    def _step_up(self) -> None:
        self._go(self._number + 1)

    @Slot()
    def _step_down(self) -> None:
        self._go(self._number - 1)

    def _go(self, number: int) -> None:
        before = self._number
        self.say(number)
        if self._number != before:
            self.changed.emit(self._number)


class DayStepper(QWidget):
    """A day back, today, a day on; `stepped` tells -1, 0 or 1."""

    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back = Button("", icon="chevron-left")
        self._today = Button(self.tr("Today"))
        self._on = Button("", icon="chevron-right")
        self._back.setAccessibleName(self.tr("The day before"))
        self._on.setAccessibleName(self.tr("The day after"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self._back, self._today, self._on):
            row.addWidget(button)
        self._back.clicked.connect(self._go_back)
        self._today.clicked.connect(self._go_to_today)
        self._on.clicked.connect(self._go_on)

    @Slot()
    def _go_back(self) -> None:
        self.stepped.emit(-1)

    @Slot()
    def _go_to_today(self) -> None:
        self.stepped.emit(0)

    @Slot()
    def _go_on(self) -> None:
        self.stepped.emit(1)
