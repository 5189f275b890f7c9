"""One of a few: a field that opens a short list."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.sheet import wear
from clienteling.ui.theme.tokens import worn


class Choice(QComboBox):
    """A drop-down of plain words; the wheel passes by, so that scrolling changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        wear(self)
        self.setFont(fonts.sans())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.setMinimumContentsLength(8)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = QRectF(self.width() - 28, self.height() / 2 - 8, 16, 16)
        icons.paint(painter, "chevron-down", worn().ink_2, arrow)
