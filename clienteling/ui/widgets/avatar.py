"""Avatars: one hanzi or two initials in a quiet circle."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, rounded
from clienteling.ui.theme.tokens import worn


def paint_avatar(
    painter: QPainter, rect: QRectF, monogram: str, *, bright: bool = False
) -> None:
    """Paint `monogram` in a circle; `?` becomes the outline of a person."""
    tokens = worn()
    ground = tokens.metal_pale if bright else tokens.metal_tint.ground
    rounded(painter, rect, rect.width() / 2, ground, tokens.metal_tint.edge)
    if monogram in {"", "?"}:
        inner = rect.adjusted(*(rect.width() * part for part in (0.24, 0.24, -0.24, -0.24)))
        icons.paint(painter, "user", tokens.metal_tint.ink, inner)
        return
    size = rect.width() * (0.46 if len(monogram) == 1 else 0.36)
    painter.setFont(fonts.sans(round(size), fonts.SEMIBOLD))
    painter.setPen(colour(tokens.ink if bright else tokens.metal_tint.ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, monogram[:2])


class Avatar(QWidget):
    """A person as a monogram."""

    def __init__(
        self, monogram: str = "?", size: int = 40, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._monogram = monogram
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_monogram(self, monogram: str) -> None:
        """Show another person."""
        self._monogram = monogram
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_avatar(painter, QRectF(self.rect()), self._monogram)
