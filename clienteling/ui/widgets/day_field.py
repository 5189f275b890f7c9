"""A day that may be left out: typed as figures, read in any usual order."""

import re
from datetime import date

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLineEdit, QWidget

from clienteling.errors import Refused
from clienteling.ui.theme import fonts

_FIGURES = re.compile(r"(\d{4})\s*[-./年 ]\s*(\d{1,2})\s*[-./月 ]\s*(\d{1,2})\s*日?")


class DayField(QLineEdit):
    """One line for one day, empty where it is not known."""

    def __init__(self, day: date | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(40)
        self.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.setFont(fonts.sans())
        self.show_day(day)

    def show_day(self, day: date | None) -> None:
        """Put a day in, or none."""
        self.setText(day.isoformat() if day else "")

    @property
    def day(self) -> date | None:
        """The day that was typed; raises `Refused` where it is none."""
        return read(self.text())

    @property
    def needed(self) -> date:
        """The day, which has to be there; raises `Refused`."""
        day = self.day
        if day is None:
            raise Refused("A day is missing.", "Type it like 2026-11-23.")
        return day


def read(text: str) -> date | None:
    """The day in `text`, as figures or as the window writes days; raises `Refused`."""
    plain = text.strip()
    if not plain:
        return None
    figures = _FIGURES.fullmatch(plain)
    try:
        if figures:
            return date(*(int(part) for part in figures.groups()))
    except ValueError as cause:
        raise _refused() from cause
    for pattern in ("d MMM yyyy", "d MMMM yyyy", "dd.MM.yyyy", "d/M/yyyy"):
        found = QLocale().toDate(plain, pattern)
        if found.isValid() and found.year() > _EARLIEST:
            return date(found.year(), found.month(), found.day())
    raise _refused()


_EARLIEST = 1800


def _refused() -> Refused:
    return Refused("This is no day.", "Type it like 2026-11-23.")
