"""A day and an hour in one line, by the clock of a place."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from clienteling.ui.formats import day_pattern


class MomentEdit(QDateTimeEdit):
    """A moment as the clock of `zone` says it, whatever this computer's says."""

    def __init__(self, zone: tzinfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.setDisplayFormat(f"{day_pattern()}  HH:mm")
        self.lineEdit().setTextMargins(9, 0, 0, 0)

    def stand_at(self, at: datetime) -> None:
        """Show this moment."""
        local = at.astimezone(self._zone)
        day, hour = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        self.setDateTime(QDateTime(day, hour))

    @property
    def moment(self) -> datetime:
        """The moment that stands there."""
        day, hour = self.date(), self.time()
        clock = (hour.hour(), hour.minute())
        return datetime(day.year(), day.month(), day.day(), *clock, tzinfo=self._zone)
