"""A small bar chart: how much of something fell into each hour."""

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, rounded
from clienteling.ui.theme.tokens import worn

_FOOT = 24
_HEAD = 20
_WIDEST = 44


class Bar(Struct, frozen=True):
    """One bar: its label below, how high, and whether it is the one to look at."""

    label: str
    value: int
    strong: bool = False


class BarChart(QWidget):
    """Bars side by side with their values above and labels below."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._bars: tuple[Bar, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Iterable[Bar]) -> None:
        """Show `bars` from left to right."""
        self._bars = tuple(bars)
        told = ", ".join(f"{bar.label}: {bar.value}" for bar in self._bars)
        self.setAccessibleName(f"{self._name}. {told}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 130)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 96)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(1, *(bar.value for bar in self._bars))
        wide = self.width() / len(self._bars)
        tall = min(self.height(), 220) - _FOOT - _HEAD
        base = self.height() - _FOOT
        for place, bar in enumerate(self._bars):
            high = max(2.0, tall * bar.value / most)
            column = QRectF(place * wide, base - high, wide, high)
            self._paint_bar(painter, column, bar)

    def _paint_bar(self, painter: QPainter, column: QRectF, bar: Bar) -> None:
        tokens = worn()
        side = max(3.0, column.width() * 0.18, (column.width() - _WIDEST) / 2)
        block = column.adjusted(side, 0, -side, 0)
        rounded(painter, block, 3, tokens.metal if bar.strong else tokens.metal_pale)
        painter.setFont(fonts.sans(12, tabular=True))
        painter.setPen(colour(tokens.ink if bar.strong else tokens.ink_2))
        below = QRectF(column.left(), column.bottom() + 4, column.width(), _FOOT - 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.label)
        if bar.value:
            above = QRectF(column.left(), column.top() - _HEAD, column.width(), _HEAD)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(bar.value))
