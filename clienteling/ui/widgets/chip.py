"""Chips: a state in a word, and filters that can be switched on and off."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import Tone, worn
from clienteling.ui.widgets.text import one_line

HEIGHT = 24
_PAD = 10


def chip_width(text: str) -> int:
    """How wide a chip saying `text` is."""
    return (
        QFontMetrics(fonts.sans(12, fonts.MEDIUM)).horizontalAdvance(one_line(text, 80))
        + 2 * _PAD
    )


def paint_chip(painter: QPainter, rect: QRectF, text: str, tone: Tone) -> None:
    """Paint a chip into `rect`, its text cut with … if it must be."""
    tint = worn().tint(tone)
    # The grounds of these are near that of a chosen row: an edge keeps them apart.
    edge = tint.edge if tone in {Tone.METAL, Tone.WARN, Tone.BAD} else ""
    rounded(painter, rect, rect.height() / 2, tint.ground, edge)
    painter.setFont(fonts.sans(12, fonts.MEDIUM))
    painter.setPen(colour(tint.ink))
    room = rect.adjusted(_PAD - 2, 0, 2 - _PAD, 0)
    line = painter.fontMetrics().elidedText(
        one_line(text, 80), Qt.TextElideMode.ElideRight, int(room.width() + 1)
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, line)


class Chip(QWidget):
    """A state in a word or two."""

    def __init__(
        self, text: str, tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def say(self, text: str, tone: Tone) -> None:
        """Show another state."""
        self._text = text
        self._tone = tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._text), HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(chip_width(self._text), 180), HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_chip(painter, QRectF(self.rect()), self._text, self._tone)


class FilterChip(QAbstractButton):
    """A filter that is on or off, with how many rows it holds; 40 px to touch, 28 to see."""

    def __init__(
        self, text: str, count: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = text
        self._count = count
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFont(fonts.sans(13, fonts.MEDIUM, tabular=True))
        self._name_it()

    def count(self, rows: int | None) -> None:
        """Say how many rows the filter holds."""
        if rows != self._count:
            self._count = rows
            self._name_it()
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words()) + 24, 40)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = QRectF(1, 6, self.width() - 2, 28)
        tint = tokens.tint(Tone.METAL if self.isChecked() else Tone.NEUTRAL)
        ground = tokens.pressed if self.underMouse() and not self.isChecked() else tint.ground
        rounded(painter, pill, 14, ground, tokens.metal if self.isChecked() else "")
        painter.setPen(colour(tint.ink))
        painter.setFont(self.font())
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, self._words())
        if self.hasFocus():
            focus_ring(painter, pill, 14, tokens)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _words(self) -> str:
        return self._name if self._count is None else f"{self._name} {self._count}"

    def _name_it(self) -> None:
        self.setText(self._words().replace("&", "&&"))
        self.setAccessibleName(self._words())
