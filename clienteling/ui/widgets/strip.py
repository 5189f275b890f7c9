"""The day strip: who is with whom at which hour, and where the day stands now."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import Tokens, Tone, worn
from clienteling.ui.widgets.text import cut, plain_tooltip

_HEAD = 30
_LANE = 58
_NAMES = 150
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class Block(Struct, frozen=True):
    """A time that is held, `start` to `end` in hours since midnight, and what for."""

    key: object
    start: float
    end: float
    text: str = ""
    tone: Tone = Tone.METAL


class Lane(Struct, frozen=True):
    """One advisor's day."""

    name: str
    note: str = ""
    blocks: tuple[Block, ...] = ()


class DayStrip(QWidget):
    """Advisors down, hours across; arrow keys walk the blocks, `opened` tells one's key."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[Lane, ...] = ()
        self._hours = (10, 19)
        self._now: float | None = None
        self._at = -1
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(
        self, lanes: Iterable[Lane], hours: tuple[int, int], now: float | None = None
    ) -> None:
        """Show `lanes` between two `hours`, and a line at `now`, in hours since midnight."""
        self._lanes = tuple(lanes)
        self._hours = (hours[0], max(hours[0] + 1, hours[1]))
        self._now = now
        self._at = min(self._at, len(self._blocks()) - 1)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(700, _HEAD + _LANE * max(1, len(self._lanes)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(420, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_hours(painter, tokens)
        for place, lane in enumerate(self._lanes):
            self._paint_name(painter, place, lane, tokens)
        for place, (block, room) in enumerate(self._placed()):
            self._paint_block(painter, block, room)
            if place == self._at and self.hasFocus():
                focus_ring(painter, room, 6, tokens)
        if self._now is not None and self._hours[0] <= self._now <= self._hours[1]:
            x = self._x(self._now)
            painter.fillRect(
                QRectF(x - 0.75, _HEAD - 6, 1.5, self.height() - _HEAD), colour(tokens.now)
            )
            rounded(painter, QRectF(x - 3, _HEAD - 9, 6, 6), 3, tokens.now)

    def _paint_hours(self, painter: QPainter, tokens: Tokens) -> None:
        painter.setFont(fonts.sans(12, tabular=True))
        first, last = self._hours
        each = self._x(first + 1) - self._x(first)
        stride = 1 if each > 44 else 2
        for hour in range(first, last + 1, stride):
            painter.setPen(colour(tokens.ink_2))
            x = self._x(hour)
            if hour < last:
                place = QRectF(x - 24, 0, 48, 18)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{hour:02d}:00")
            painter.fillRect(
                QRectF(round(x), _HEAD - 6, 1, self.height() - _HEAD), colour(tokens.line)
            )

    def _paint_name(self, painter: QPainter, place: int, lane: Lane, tokens: Tokens) -> None:
        top = _HEAD + place * _LANE
        room = QRectF(0, top + 9, _NAMES - 16, 20)
        for words, font, token in (
            (lane.name, fonts.sans(14, fonts.SEMIBOLD), tokens.ink),
            (lane.note, fonts.sans(12), tokens.ink_2),
        ):
            painter.setFont(font)
            painter.setPen(colour(token))
            said = cut(painter.fontMetrics(), words, room.width())
            painter.drawText(room, int(_ONE_LINE), said)
            room.translate(0, 20)
        painter.fillRect(QRectF(0, top + _LANE - 1, self.width(), 1), colour(tokens.line))

    def _paint_block(self, painter: QPainter, block: Block, room: QRectF) -> None:
        tint = worn().tint(block.tone)
        rounded(painter, room, 6, tint.ground, tint.edge)
        painter.setFont(fonts.sans(12, fonts.MEDIUM))
        painter.setPen(colour(tint.ink))
        inner = room.adjusted(6, 0, -4, 0)
        said = _fitting(block.text, painter.fontMetrics(), inner.width())
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), said)

    def _blocks(self) -> list[Block]:
        return [block for lane in self._lanes for block in lane.blocks]

    def _placed(self) -> Iterator[tuple[Block, QRectF]]:
        for place, lane in enumerate(self._lanes):
            top = _HEAD + place * _LANE + 8
            for block in lane.blocks:
                left = self._x(max(block.start, self._hours[0]))
                right = self._x(min(block.end, self._hours[1]))
                wide = max(10.0, right - left - 2)
                yield block, QRectF(left + 1, top, wide, _LANE - 17)

    def _x(self, hour: float) -> float:
        first, last = self._hours
        return _NAMES + (self.width() - _NAMES - 8) * (hour - first) / (last - first)

    def _under(self, spot: QPointF) -> int:
        found = (n for n, (_, room) in enumerate(self._placed()) if room.contains(spot))
        return next(found, -1)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._under(event.position()) >= 0
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._under(event.position())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._at = place
            self._open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }
        key = Qt.Key(event.key())
        if key in steps and self._blocks():
            self._at = max(0, min(len(self._blocks()) - 1, self._at + steps[key]))
            self.setAccessibleDescription(self._blocks()[self._at].text)
            self.update()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._at = max(0, self._at)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._under(QPointF(event.pos()))
            words = self._blocks()[place].text if place >= 0 else ""
            QToolTip.showText(event.globalPos(), plain_tooltip(words), self)
            return True
        return super().event(event)

    def _open(self) -> None:
        blocks = self._blocks()
        if 0 <= self._at < len(blocks):
            self.opened.emit(blocks[self._at].key)


def _fitting(name: str, metrics: QFontMetrics, room: float) -> str:
    """What fits of `name` without a cut: all, two lines, a part, initials or nothing."""
    words = name.split()
    ways = [name]
    ways += [f"{' '.join(words[:n])}\n{' '.join(words[n:])}" for n in range(1, len(words))]
    ways += words[-1:] if not name.isascii() else []
    ways += [*words[:1], "".join(word[0] for word in words[:2])]
    for way in ways:
        if all(metrics.horizontalAdvance(line) <= room for line in way.split("\n")):
            return way
    return ""
