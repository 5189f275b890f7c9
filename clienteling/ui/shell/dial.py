"""A dial that tells the time in hairlines: the quiet picture at the door."""

import math
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.ui.theme.brush import colour
from clienteling.ui.theme.tokens import worn

_HALF_A_MINUTE = 30_000


class Dial(QWidget):
    """Hour marks and two hands, at the time of this computer's clock; decoration only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.update)
        self._timer.start(_HALF_A_MINUTE)

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, 280)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height()) - 4
        middle = QPointF(self.width() / 2, self.height() / 2)
        radius = side / 2
        painter.setPen(QPen(colour(tokens.rail_line), 1))
        painter.drawEllipse(middle, radius, radius)
        painter.drawEllipse(middle, radius * 0.62, radius * 0.62)
        for minute in range(60):
            self._mark(painter, middle, radius, minute)
        now = datetime.now().astimezone()
        _hand(painter, middle, radius * 0.50, (now.hour % 12 + now.minute / 60) * 30, 2.5)
        _hand(painter, middle, radius * 0.80, now.minute * 6, 1.5)
        painter.setBrush(colour(tokens.rail))
        painter.setPen(QPen(colour(worn().metal), 1.5))
        painter.drawEllipse(QRectF(middle.x() - 4, middle.y() - 4, 8, 8))

    def _mark(self, painter: QPainter, middle: QPointF, radius: float, minute: int) -> None:
        tokens = worn()
        hour = minute % 5 == 0
        painter.setPen(
            QPen(colour(worn().metal if hour else tokens.rail_line), 1.5 if hour else 1)
        )
        inner = radius * (0.86 if hour else 0.93)
        angle = minute * 6
        painter.drawLine(_at(middle, inner, angle), _at(middle, radius * 0.97, angle))


def _hand(painter: QPainter, middle: QPointF, length: float, angle: float, wide: float) -> None:
    pen = QPen(colour(worn().rail_ink), wide)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(_at(middle, length * -0.14, angle), _at(middle, length, angle))


def _at(middle: QPointF, distance: float, degrees: float) -> QPointF:
    """`distance` from the middle, clockwise from twelve."""
    turn = math.radians(degrees)
    return QPointF(
        middle.x() + distance * math.sin(turn), middle.y() - distance * math.cos(turn)
    )
