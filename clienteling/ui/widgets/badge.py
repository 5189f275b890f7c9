"""Badges: how many things wait for a person."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, rounded
from clienteling.ui.theme.tokens import worn

HEIGHT = 18
_MOST = 99


def badge_text(count: int) -> str:
    """What a badge says for `count`; nothing for none."""
    if count <= 0:
        return ""
    return str(count) if count <= _MOST else f"{_MOST}+"


def badge_width(text: str) -> int:
    """How wide a badge saying `text` is."""
    return max(24, QFontMetrics(fonts.sans(12, fonts.SEMIBOLD)).horizontalAdvance(text) + 14)


def paint_badge(painter: QPainter, rect: QRectF, text: str) -> None:
    """Paint a badge into `rect`."""
    tokens = worn()
    rounded(painter, rect, rect.height() / 2, tokens.badge)
    painter.setFont(fonts.sans(12, fonts.SEMIBOLD, tabular=True))
    painter.setPen(colour(tokens.badge_ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class Badge(QWidget):
    """A count on its own; nothing at all when it is nought."""

    def __init__(self, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.count(count)

    def count(self, count: int) -> None:
        """Show `count`."""
        self._text = badge_text(count)
        self.setVisible(bool(self._text))
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(badge_width(self._text), HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, QRectF(self.rect()), self._text)
