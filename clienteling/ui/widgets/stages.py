"""The stage bar: how far a repair has come."""

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, rounded
from clienteling.ui.theme.tokens import Tokens, worn

_WRAP = int(
    Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
)
_GAP = 8


class Step(Struct, frozen=True):
    """One stage on the bar: its name, a date or an estimate, and whether it is reached."""

    name: str
    note: str = ""
    reached: bool = False
    current: bool = False


class StageBar(QWidget):
    """Stages side by side, those reached in the house's metal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_steps(self, steps: Iterable[Step]) -> None:
        """Show `steps` from first to last."""
        self._steps = tuple(steps)
        current = next((step for step in self._steps if step.current), None)
        told = f"{current.name}, {current.note}" if current else ""
        self.setAccessibleName(told.rstrip(", "))
        self.updateGeometry()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        names = max((self._name_height(step, width) for step in self._steps), default=18)
        notes = 17 if any(step.note for step in self._steps) else 0
        return 12 + names + notes

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, self.heightForWidth(max(self.width(), 360)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = self._column(self.width())
        names = max((self._name_height(step, self.width()) for step in self._steps), default=18)
        for place, step in enumerate(self._steps):
            room = QRectF(place * (wide + _GAP), 0, wide, self.height())
            self._paint_step(painter, room, step, names, tokens)

    def _paint_step(
        self, painter: QPainter, room: QRectF, step: Step, names: int, tokens: Tokens
    ) -> None:
        bar = tokens.metal if step.reached or step.current else tokens.line
        rounded(painter, QRectF(room.left(), 0, room.width(), 4), 2, bar)
        painter.setFont(_name_font(step))
        painter.setPen(colour(tokens.ink if step.current else tokens.ink_2))
        painter.drawText(QRectF(room.left(), 12, room.width(), names + 4), _WRAP, step.name)
        painter.setFont(fonts.sans(12, tabular=True))
        painter.setPen(colour(tokens.ink_2))
        low = QRectF(room.left() - _GAP, 12 + names, room.width() + 2 * _GAP, 20)
        low = low.intersected(QRectF(self.rect()))
        note = painter.fontMetrics().elidedText(
            step.note, Qt.TextElideMode.ElideRight, int(low.width())
        )
        painter.drawText(low, _WRAP, note)

    def _column(self, width: int) -> float:
        count = max(1, len(self._steps))
        return (width - _GAP * (count - 1)) / count

    def _name_height(self, step: Step, width: int) -> int:
        room = QRectF(0, 0, max(20, self._column(width)), 400).toRect()
        return QFontMetrics(_name_font(step)).boundingRect(room, _WRAP, step.name).height()


def _name_font(step: Step) -> QFont:
    return fonts.sans(13, fonts.SEMIBOLD if step.current else fonts.NORMAL)
