"""A single icon that follows the theme."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import icons
from clienteling.ui.theme.tokens import Tone, worn


class Mark(QWidget):
    """An icon in the ink of a tone, to look at only."""

    def __init__(
        self,
        icon: str,
        tone: Tone = Tone.NEUTRAL,
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: str, tone: Tone) -> None:
        """Show another icon."""
        self._icon = icon
        self._tone = tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.paint(painter, self._icon, worn().tint(self._tone).ink, QRectF(self.rect()))
