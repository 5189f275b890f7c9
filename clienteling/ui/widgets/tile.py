"""Tiles: a number that opens the rows it counts."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import Tone, worn

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_PAD = 20


class Tile(QAbstractButton):
    """A label, a large number with a word beside it, and a note; `opened` when entered."""

    opened = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = label
        self._number = "–"
        self._beside = ""
        self._note = ""
        self._tone = Tone.NEUTRAL
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(self.opened)
        self._name_it()

    def say(
        self, number: str, beside: str = "", note: str = "", tone: Tone = Tone.NEUTRAL
    ) -> None:
        """Show for instance `7`, `of 8 so far`, `1 no-show`; `tone` colours the note."""
        self._number = number
        self._beside = beside
        self._note = note
        self._tone = tone
        self._name_it()
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 160)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(150, self.sizeHint().height())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return 96 + max(20, self._note_height(width))

    def _note_height(self, width: int) -> int:
        room = QRectF(0, 0, width - 2 * _PAD, 400).toRect()
        return QFontMetrics(fonts.sans(13)).boundingRect(room, _WRAP, self._note).height()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        rounded(painter, box, 10, tokens.paper, tokens.edge if self._near() else tokens.line)
        inner = box.adjusted(_PAD, 16, -_PAD, -14)
        painter.setFont(fonts.sans(12, fonts.SEMIBOLD, caps=True))
        painter.setPen(colour(tokens.ink_2))
        name = painter.fontMetrics().elidedText(
            self._label.upper(), Qt.TextElideMode.ElideRight, int(inner.width()) - 20
        )
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), 18), name)
        if self._near():
            arrow = QRectF(inner.right() - 16, inner.top(), 16, 16)
            icons.paint(painter, "arrow-right", tokens.metal_ink, arrow)
        self._paint_number(painter, QRectF(inner.left(), inner.top() + 20, inner.width(), 42))
        painter.setFont(fonts.sans(13))
        toned = self._tone is not Tone.NEUTRAL
        painter.setPen(colour(tokens.tint(self._tone).ink if toned else tokens.ink_2))
        painter.drawText(inner.adjusted(0, 64, 0, 14), _WRAP, self._note)
        if self.hasFocus():
            focus_ring(painter, box, 10, tokens)

    def _paint_number(self, painter: QPainter, room: QRectF) -> None:
        tokens = worn()
        painter.setFont(fonts.serif(36))
        painter.setPen(colour(tokens.ink))
        base = room.bottom() - 9
        painter.drawText(round(room.left()), round(base), self._number)
        if self._beside:
            left = room.left() + painter.fontMetrics().horizontalAdvance(self._number) + 8
            painter.setFont(fonts.sans(13))
            painter.setPen(colour(tokens.ink_2))
            beside = painter.fontMetrics().elidedText(
                self._beside, Qt.TextElideMode.ElideRight, max(0, int(room.right() - left))
            )
            painter.drawText(round(left), round(base), beside)

    def _near(self) -> bool:
        return self.underMouse() or self.hasFocus()

    def _name_it(self) -> None:
        parts = (self._label, f"{self._number} {self._beside}".strip(), self._note)
        self.setAccessibleName(", ".join(part for part in parts if part))
