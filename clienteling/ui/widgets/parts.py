"""A few parts of one piece of news, on one line or two, none of them cut for another's sake."""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.text import cut, one_line, set_plain_tooltip

HIGH = 16
"""How high one line of parts is."""

_BETWEEN = " · "
_ONE_LINE = int(Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter)

Placed = tuple[tuple[str, int], ...]
"""Parts of one line, each with the room it gets."""


@lru_cache(maxsize=256)
def laid(parts: tuple[str, ...], room: int) -> tuple[Placed, ...]:
    """The lines these parts take: one where all fit whole, else the two that cut least."""
    said = tuple(one_line(part) for part in parts)
    needs = [_wide(part) + 1 for part in said]
    ways = [len(said), *range(len(said) - 1, 0, -1)]
    shares = [_shared(needs, at, room) for at in ways]
    lost = [sum(needs) - sum(share) for share in shares]
    best = lost.index(min(lost))
    given = tuple(zip(said, shares[best], strict=True))
    at = ways[best]
    return tuple(line for line in (given[:at], given[at:]) if line)


def paint(painter: QPainter, top: QRectF, lines: Sequence[Placed]) -> None:
    """Paint the lines from `top` on, in metal and in small type."""
    painter.setFont(_face())
    painter.setPen(colour(worn().metal_ink))
    gap = _wide(_BETWEEN)
    for row, line in enumerate(lines):
        left, y = top.left(), top.top() + row * HIGH
        for place, (part, wide) in enumerate(line):
            if place:
                painter.drawText(QRectF(left, y, gap, HIGH), _ONE_LINE, _BETWEEN)
                left += gap
            said = cut(painter.fontMetrics(), part, wide)
            painter.drawText(QRectF(left, y, wide, HIGH), _ONE_LINE, said)
            left += wide


def width(line: Placed) -> int:
    """How wide one line is."""
    return sum(wide for _, wide in line) + _wide(_BETWEEN) * (len(line) - 1)


class Parts(QWidget):
    """Parts as a widget as high as its lines; the whole of what is cut is its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, *parts: str) -> None:
        """Show these parts; none at all hides it."""
        self._parts = parts
        self.setAccessibleName(_BETWEEN.join(parts))
        self.setVisible(bool(parts))
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(HIGH, HIGH * max(1, len(self._lines())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint(QPainter(self), QRectF(self.rect()), self._lines())

    def _lines(self) -> tuple[Placed, ...]:
        return laid(self._parts, self.width())

    def _fit(self) -> None:
        is_cut = any(wide < _wide(part) for line in self._lines() for part, wide in line)
        set_plain_tooltip(self, self.accessibleName() if is_cut else "")
        self.updateGeometry()
        self.update()


def _shared(needs: Sequence[int], at: int, room: int) -> list[int]:
    """The room each part gets where the second line begins with part `at`."""
    return [*_line(needs[:at], room), *_line(needs[at:], room)]


def _line(needs: Sequence[int], room: int) -> list[int]:
    """A line's room shared so that only what is longest is cut."""
    left = room - _wide(_BETWEEN) * (len(needs) - 1)
    wides: list[int] = []
    for place, need in enumerate(needs):
        others = needs[place + 1 :]
        fair = left // (1 + len(others))
        spare = sum(max(0, fair - other) for other in others)
        wides.append(max(0, min(need, fair + spare)))
        left -= wides[-1]
    return wides


@lru_cache(maxsize=1024)
def _wide(text: str) -> int:
    return QFontMetrics(_face()).horizontalAdvance(text)


def _face() -> QFont:
    return fonts.sans(12)
