"""The last words before the window closes while something waits to be sent: it is kept."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.ui.shell.threshold import Threshold

_READ_MS = 1_600


class Farewell(Threshold):
    """Shown for as long as it takes to read; `over` then, or at any key."""

    over = Signal()

    def __init__(self, waiting: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        one = self.tr("1 change is kept here")
        many = self.tr("{n} changes are kept here").format(n=waiting)
        self.title.say(one if waiting == 1 else many)
        self.sentence.say(
            self.tr("Everything is sent as soon as the desk is open and connected again.")
        )
        self.sentence.show()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.over)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._timer.start(_READ_MS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.over.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.over.emit()
