"""The week around a day: seven days with how many appointments each holds."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clienteling.ui.widgets.chip import FilterChip


class Week(QWidget):
    """Monday to Sunday; `chosen` tells a day."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[FilterChip] = []
        self._days: Sequence[date] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._row.addStretch(1)

    def show_week(self, week: Sequence[tuple[date, int]], day: date) -> None:
        """Show `week` with `day` marked."""
        days = [each for each, _ in week]
        if days != list(self._days):
            self._make(days)
        for chip, (each, count) in zip(self._chips, week, strict=True):
            chip.count(count)
            chip.setChecked(each == day)

    def _make(self, days: Sequence[date]) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._days = days
        self._chips = [FilterChip(f"{_short(each)} ·", 0) for each in days]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
            chip.clicked.connect(self._choose)

    @Slot()
    def _choose(self) -> None:
        for chip, day in zip(self._chips, self._days, strict=True):
            if chip is self.sender():
                self.chosen.emit(day)


def _short(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d")
