"""Popovers: a small panel beside what it is about, gone with Escape or a click elsewhere."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.widgets.surface import Lay, Surface
from clienteling.ui.widgets.text import Role, Text


class Popover(Surface):
    """A panel that opens under a widget and stays inside the window; `closed` when it goes."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget, width: int = 360) -> None:
        super().__init__(Lay.PANEL, parent)
        self.setWindowFlags(Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAccessibleName(title)
        self.setFixedWidth(width)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(20, 16, 20, 16)
        self.body.setSpacing(12)
        if title:
            self.body.addWidget(Text(title, Role.LABEL))

    def open_under(self, anchor: QWidget) -> None:
        """Open below `anchor`, or above it where there is no room below."""
        self.adjustSize()
        window = anchor.window()
        edge = window.mapToGlobal(QPoint(window.width(), window.height()))
        under = anchor.mapToGlobal(QPoint(0, anchor.height() + 6))
        x = max(0, min(under.x(), edge.x() - self.width() - 8))
        y = under.y()
        if y + self.height() > edge.y() - 8:
            y = max(0, anchor.mapToGlobal(QPoint(0, 0)).y() - self.height() - 6)
        self.move(x, y)
        self.show()
        self.focusNextChild()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
