"""A box to tick."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import worn

_BOX = 20
_GAP = 10
_WRAP = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
)


class Check(QCheckBox):
    """A tick box with its words, as large to touch as both."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setFont(fonts.sans())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, text: str) -> None:
        """Show `text` as it is."""
        self._words = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self.font()).horizontalAdvance(self._words)
        return QSize(_BOX + _GAP + words + 8, 40)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_BOX + _GAP + 60, 40)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(2, self.height() / 2 - _BOX / 2, _BOX, _BOX)
        if self.isChecked():
            rounded(painter, box, 5, tokens.deed)
            icons.paint(painter, "check", tokens.deed_ink, box.adjusted(2, 2, -2, -2))
        else:
            rounded(painter, box, 5, tokens.paper, tokens.ink_2)
        if self.hasFocus():
            focus_ring(painter, box.adjusted(-2, -2, 2, 2), 6, tokens)
        painter.setFont(self.font())
        painter.setPen(colour(tokens.ink if self.isEnabled() else tokens.ink_2))
        room = QRectF(box.right() + _GAP, 0, self.width() - box.right() - _GAP, self.height())
        painter.drawText(room, _WRAP, self._words)
