"""A narrow row of a card: a title with its chip, one line below, and where it leads."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme.brush import focus_ring
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.text import Elided, Role

_LONG = 110


class FactRow(QWidget):
    """What is so in two lines; `opened` by mouse or Enter if it `leads` somewhere."""

    opened = Signal()

    def __init__(
        self, title: str, told: str, trailing: QWidget | None = None, *, leads: bool = False
    ) -> None:
        super().__init__()
        self._leads = leads
        self.setAccessibleName(f"{title}, {told}")
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(8)
        first.addWidget(Elided(title, Role.TITLE), 1)
        wide = trailing is not None and trailing.sizeHint().width() > _LONG
        if trailing is not None and not wide:
            first.addWidget(trailing)
        second.addWidget(Elided(told, Role.SECONDARY), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(3)
        column.addLayout(first)
        if told:
            column.addLayout(second)
        if trailing is not None and wide:
            column.addWidget(trailing)
        if leads:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._leads and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leads and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self.rect()).adjusted(-1, 0, 1, 0), 6, worn())
