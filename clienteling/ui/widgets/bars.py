"""A small bar chart: how much of something fell into each hour, each bar a way to its rows."""

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import worn

_FOOT = 24
_HEAD = 20
_WIDEST = 44


class Bar(Struct, frozen=True):
    """One bar: its label below, how high, whether it is the one to look at, what it stands for.

    `part` of it is filled, for instance what was kept of what was promised; `told` says it all.
    """

    label: str
    value: int
    strong: bool = False
    key: object = None
    part: int | None = None
    told: str = ""


class BarChart(QWidget):
    """Bars side by side with their values above and labels below.

    `opened` tells the key of a bar that was clicked or entered; without keys it is a picture.
    """

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._bars: tuple[Bar, ...] = ()
        self._at = -1
        self._near = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Iterable[Bar]) -> None:
        """Show `bars` from left to right."""
        self._bars = tuple(bars)
        self._at = min(self._at, len(self._bars) - 1)
        opens = any(bar.key is not None for bar in self._bars)
        policy = Qt.FocusPolicy.TabFocus if opens else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self._name_it()
        self.update()

    def _name_it(self) -> None:
        """Say every bar, or the one that the keyboard stands on."""
        told = [bar.told or f"{bar.label}: {bar.value}" for bar in self._bars]
        if self.hasFocus() and 0 <= self._at < len(told):
            told = [told[self._at]]
        self.setAccessibleName(f"{self._name}. {', '.join(told)}")

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
            self._paint_bar(painter, column, bar, near=place == self._near)
        if self.hasFocus() and 0 <= self._at < len(self._bars):
            around = QRectF(self._at * wide + 2, 2, wide - 4, self.height() - 4)
            focus_ring(painter, around, 8, worn())

    def _paint_bar(self, painter: QPainter, column: QRectF, bar: Bar, *, near: bool) -> None:
        tokens = worn()
        side = max(3.0, column.width() * 0.18, (column.width() - _WIDEST) / 2)
        block = column.adjusted(side, 0, -side, 0)
        if near:
            behind = QRectF(column.left() + 2, 2, column.width() - 4, self.height() - 4)
            rounded(painter, behind, 8, tokens.pressed)
        whole = tokens.metal if bar.strong and bar.part is None else tokens.metal_pale
        rounded(painter, block, 3, whole)
        if bar.part and bar.value:
            full = block.height() * bar.part / bar.value
            part = QRectF(block.left(), block.bottom() - full, block.width(), full)
            rounded(painter, part, 3, tokens.metal)
        painter.setFont(fonts.sans(12, tabular=True))
        painter.setPen(colour(tokens.ink if bar.strong else tokens.ink_2))
        below = QRectF(column.left(), column.bottom() + 4, column.width(), _FOOT - 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.label)
        if bar.value:
            above = QRectF(column.left(), column.top() - _HEAD, column.width(), _HEAD)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(bar.value))

    def _bar_under(self, at: QPointF) -> int:
        """Which bar that opens something is there, or -1."""
        place = int(at.x() * len(self._bars) / max(1, self.width()))
        if not 0 <= place < len(self._bars) or self._bars[place].key is None:
            return -1
        return place

    def _open(self, place: int) -> None:
        if 0 <= place < len(self._bars) and self._bars[place].key is not None:
            self._at = place
            self._name_it()
            self.opened.emit(self._bars[place].key)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._near = self._bar_under(event.position())
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if self._near >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._near = -1
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._bar_under(event.position()) >= 0)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self._bar_under(event.position()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._at = max(0, self._at)
        self._name_it()
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            last = len(self._bars) - 1
            self._at = max(0, min(last, self._at + steps[Qt.Key(event.key())]))
            self._name_it()
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open(max(0, self._at))
        else:
            super().keyPressEvent(event)
