"""A place to sign with a finger, a pen or a mouse."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QImageWriter,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, rounded
from clienteling.ui.theme.tokens import LIGHT, worn

_SHORTEST = 24.0
_SCALE = 2


class SignaturePad(QWidget):
    """White paper with a line to sign on; `signed` when a stroke has ended.

    The paper is white in every theme, as the picture that is kept.
    """

    signed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[QPainterPath] = []
        self._drawing = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(132)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Sign here"))

    @property
    def is_signed(self) -> bool:
        """Whether there is more on the paper than a slip of the hand."""
        return sum(each.length() for each in self._strokes) >= _SHORTEST

    def clear(self) -> None:
        """Begin with empty paper."""
        self._strokes.clear()
        self._drawing = False
        self.update()

    def png(self) -> bytes:
        """The picture of the signature; nothing when nobody signed."""
        if not self.is_signed:
            return b""
        picture = QImage(self.size() * _SCALE, QImage.Format.Format_Grayscale8)
        picture.fill(colour(LIGHT.paper))
        painter = QPainter(picture)
        painter.scale(_SCALE, _SCALE)
        self._draw(painter)
        painter.end()
        kept = QByteArray()
        out = QBuffer(kept)
        out.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(out, QByteArray(b"PNG")).write(picture)
        return bytes(kept.data())

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 132)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._drawing = True
            stroke = QPainterPath(event.position())
            stroke.lineTo(event.position() + QPointF(0.5, 0.5))
            self._strokes.append(stroke)
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._strokes[-1].lineTo(event.position())
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.button() == Qt.MouseButton.LeftButton:
            self._drawing = False
            self.signed.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 8, LIGHT.paper, worn().edge)
        base = self.height() - 32
        painter.setPen(QPen(colour(LIGHT.line), 1))
        painter.drawLine(24, base, self.width() - 24, base)
        if not self._strokes:
            painter.setPen(colour(LIGHT.ink_2))
            painter.setFont(fonts.sans(12))
            room = QRectF(24, base + 4, self.width() - 48, 20)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, self.accessibleName())
        self._draw(painter)

    def _draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour(LIGHT.ink), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for stroke in self._strokes:
            painter.drawPath(stroke)
