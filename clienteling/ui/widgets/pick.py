"""Something to choose from beside another: what it says, and what speaks for it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.text import cut, one_line, set_plain_tooltip

_HIGH, _LOW = 56, 40
_PAD = 12
_MARK = 16


class Pick(QAbstractButton):
    """A sheet that is chosen or not; an arrow key gives `leant`, to be answered by its row."""

    leant = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = ""
        self._note = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setFont(fonts.sans(14))

    def say(self, value: str, note: str, name: str) -> None:
        """Say a value and what speaks for it; `name` is what a screen reader says first."""
        self._value, self._note = one_line(value), one_line(note)
        self.setAccessibleName(", ".join(filter(None, (name, self._value, self._note))))
        self._tell_the_whole()
        self.updateGeometry()
        self.update()

    @property
    def value(self) -> str:
        """What it says."""
        return self._value

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HIGH if self._note else _LOW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_the_whole()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        way = ways.get(Qt.Key(event.key()))
        if way is not None:
            self.leant.emit(way)
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        on = self.isChecked()
        over = tokens.hover if self.underMouse() and self.isEnabled() else tokens.paper
        rounded(
            painter, box, 8, tokens.chosen if on else over, tokens.metal if on else tokens.line
        )
        if on:
            mark = QRectF(_PAD, box.center().y() - _MARK / 2, _MARK, _MARK)
            icons.paint(painter, "check", tokens.metal_ink, mark)
        room = box.adjusted(_PAD + _MARK + 8, 0, -_PAD, 0)
        top = QRectF(room.left(), room.center().y() - 11, room.width(), 22)
        if self._note:
            top.moveTop(room.center().y() - 22)
            self._write(painter, top.translated(0, 22), self._note, 12, tokens.ink_2)
        self._write(painter, top, self._value, 14, tokens.ink if on else tokens.ink_2)
        if self.hasFocus():
            focus_ring(painter, box, 8, tokens)

    def _write(self, painter: QPainter, room: QRectF, text: str, size: int, token: str) -> None:
        painter.setFont(fonts.sans(size))
        painter.setPen(colour(token))
        said = cut(painter.fontMetrics(), text, room.width())
        flags = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags | Qt.AlignmentFlag.AlignLeft), said)

    def _tell_the_whole(self) -> None:
        room = self.width() - 2 * _PAD - _MARK - 8
        wide = QFontMetrics(self.font()).horizontalAdvance(self._value)
        set_plain_tooltip(self, self._value if wide > room else "")
