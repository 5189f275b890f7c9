"""Notices when nobody has touched the window for a while."""

import time
from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from typing_extensions import override

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}
_LOOK_MS = 5_000


class Idle(QObject):
    """Watches one window's input; `rested` once when nothing came for `after`."""

    rested = Signal()

    def __init__(
        self, parent: QObject, after: timedelta, steady: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._after = after.total_seconds()
        self._steady = steady
        self._last = steady()
        self._told = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.touched()
        return False

    def touched(self) -> None:
        """Somebody is here."""
        self._last = self._steady()
        self._told = False

    @Slot()
    def look(self) -> None:
        """Tell when the time is up; a computer that slept is locked when it wakes."""
        if not self._told and self._steady() - self._last >= self._after:
            self._told = True
            self.rested.emit()
