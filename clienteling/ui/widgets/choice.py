"""One of a few: a field that opens a short list."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.sheet import wear
from clienteling.ui.theme.tokens import worn

_BESIDE = 24
"""What the edge of the list and its scroll bar take."""


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
    def showPopup(self) -> None:
        if not isinstance(self.itemDelegate(), QStyledItemDelegate):
            # Qt's own rows of a drop-down heed no sheet: too low for a finger, and not ours.
            self.setItemDelegate(QStyledItemDelegate(self))
        super().showPopup()
        self._widen()

    def _widen(self) -> None:
        """Show the longest words whole, however narrow the field is, and stay on the screen."""
        around, screen = self.view().window(), self.screen().availableGeometry()
        wide = max(around.width(), self.view().sizeHintForColumn(0) + _BESIDE)
        around.resize(min(wide, screen.width()), around.height())
        around.move(min(around.x(), screen.right() + 1 - around.width()), around.y())

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        arrow = QRectF(self.width() - 28, self.height() / 2 - 8, 16, 16)
        icons.paint(painter, "chevron-down", worn().ink_2, arrow)
