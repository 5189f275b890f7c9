"""Two-line rows: what one says, and the delegate that paints a million of them."""

from functools import lru_cache

from msgspec import Struct, structs
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from clienteling.ui.formats import sentence
from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import Tokens, Tone, worn
from clienteling.ui.widgets import parts
from clienteling.ui.widgets.avatar import paint_avatar
from clienteling.ui.widgets.chip import chip_width, paint_chip
from clienteling.ui.widgets.text import cut, one_line

LINE = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives a row's `Line`."""

KEY = Qt.ItemDataRole.UserRole + 2
"""The role under which a model gives what a row is about, an id for instance."""

ROW = 64
TALL = 96
"""Of rows whose chip has a line of its own, and which may have a line above."""
PAD = 12
_AVATAR = 40
_HOUR = 68
_GAP = 10
_LEADING = 2
_TWO = 46
"""How high a title is with the words below it, and what keeps them from what is above."""
_ONE_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class Line(Struct, frozen=True):
    """One row: a title and what stands at its right, a second line and its chip.

    `monogram` shows an avatar, `icon` an icon in its place, `hour` a time of day, in metal if
    it is `current`; `unread` a dot and stronger words. In TALL rows the chip has a line of its
    own with a `note` at its right; where something stands `above`, on up to two lines of small
    type, the chip is beside the words and the note at the end of those lines, or beside what
    is at the right of the title where they are full. `pressing` colours both.
    """

    title: str
    subtitle: str = ""
    trailing: str = ""
    chip: str = ""
    tone: Tone = Tone.NEUTRAL
    monogram: str = ""
    icon: str = ""
    hour: str = ""
    current: bool = False
    unread: bool = False
    struck: bool = False
    above: tuple[str, ...] = ()
    note: str = ""
    pressing: Tone = Tone.NEUTRAL

    def spoken(self) -> str:
        """The row as a screen reader says it."""
        said = (self.hour, self.title, self.subtitle, self.chip, self.trailing, self.note)
        parts = (*said, *self.above)
        return ", ".join(part for part in parts if part)


class LineDelegate(QStyledItemDelegate):
    """Paints `Line` rows; nothing is measured twice and no widget is made."""

    def __init__(self, parent: QObject | None = None, *, ruled: bool = False) -> None:
        super().__init__(parent)
        self._ruled = ruled
        self._title = fonts.sans(14, fonts.SEMIBOLD)
        self._words = fonts.sans(13)
        self._figures = fonts.sans(12, tabular=True)
        self._small = fonts.sans(12)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        tokens = worn()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, 1, 0, -1)
        _paint_ground(painter, box, option.state, tokens)
        if self._ruled:
            foot = QRectF(box.left() + PAD, box.bottom(), box.width() - 2 * PAD, 1)
            painter.fillRect(foot, colour(tokens.line))
        inner = box.adjusted(PAD, 0, -PAD, 0)
        if line.above:
            inner, line = self._paint_above(painter, inner, line, tokens)
        left = inner.left() + _paint_mark(painter, inner, line, tokens)
        room = QRectF(left, inner.top(), inner.right() - left, inner.height())
        if line.above or option.rect.height() < TALL:
            self._paint_first(painter, room, line, tokens)
            self._paint_second(painter, room, line, tokens)
        else:
            self._paint_three(painter, room, line, tokens)
        painter.restore()

    def _paint_three(self, painter: QPainter, room: QRectF, line: Line, tokens: Tokens) -> None:
        """The title, the words over the whole width, and the chip below them."""
        middle = room.center().y()
        upper = QRectF(room.left(), middle - 33, room.width(), 44)
        self._paint_first(painter, upper, line, tokens)
        words = QRectF(room.left(), middle - 12, room.width(), 20)
        _write(painter, words, line.subtitle, self._words, tokens.ink_2)
        low = QRectF(room.left(), middle + 11, room.width(), 22)
        if line.chip:
            wide = min(_chip(line.chip), room.width() * 0.8)
            paint_chip(painter, QRectF(low.left(), low.top(), wide, 22), line.chip, line.tone)
        if line.note:
            painter.setFont(self._figures)
            painter.setPen(colour(tokens.tint(line.pressing).ink))
            painter.drawText(low, int(_ONE_LINE | Qt.AlignmentFlag.AlignRight), line.note)

    def _paint_above(
        self, painter: QPainter, inner: QRectF, line: Line, tokens: Tokens
    ) -> tuple[QRectF, Line]:
        """Paint what stands above; give the room below it, and what is still to be said."""
        lines = parts.laid(line.above, int(inner.width()))
        high = len(lines) * parts.HIGH
        top = inner.center().y() - (high + _TWO) / 2 - _LEADING
        room = QRectF(inner.left(), top, inner.width(), high)
        parts.paint(painter, room, lines)
        below = QRectF(inner.left(), room.bottom() + _LEADING, inner.width(), _TWO - _LEADING)
        spare = inner.width() - parts.width(lines[-1]) - _GAP
        if not line.note or spare < _width(self._figures.key(), line.note):
            return below, line
        room.setTop(room.bottom() - parts.HIGH)
        painter.setFont(self._figures)
        painter.setPen(colour(tokens.tint(line.pressing).ink))
        painter.drawText(room, int(_ONE_LINE | Qt.AlignmentFlag.AlignRight), line.note)
        return below, structs.replace(line, note="")

    def _paint_first(self, painter: QPainter, room: QRectF, line: Line, tokens: Tokens) -> None:
        top = QRectF(room.left(), room.center().y() - 22, room.width(), 22)
        if not (line.subtitle or line.chip):
            top.moveTop(room.center().y() - 11)
        if line.trailing:
            said = sentence(line.note, line.trailing) if line.above else line.trailing
            painter.setFont(self._figures)
            pressing = line.pressing is not Tone.NEUTRAL
            painter.setPen(colour(tokens.tint(line.pressing).ink if pressing else tokens.ink_2))
            painter.drawText(top, int(_ONE_LINE | Qt.AlignmentFlag.AlignRight), said)
            top.setRight(top.right() - _width(self._figures.key(), said) - _GAP)
        elif line.hour and line.chip:
            top.setRight(top.right() - min(_chip(line.chip), room.width() * 0.8) - _GAP)
        if line.unread:
            dot = QRectF(top.left(), top.center().y() - 3, 7, 7)
            rounded(painter, dot, 3.5, tokens.metal)
            top.setLeft(top.left() + 14)
        font = QFont(self._title)
        font.setStrikeOut(line.struck)
        _write(painter, top, line.title, font, tokens.ink)

    def _paint_second(
        self, painter: QPainter, room: QRectF, line: Line, tokens: Tokens
    ) -> None:
        low = QRectF(room.left(), room.center().y() + 1, room.width(), 22)
        if line.chip:
            wide = min(_chip(line.chip), room.width() * 0.8)
            alone = line.hour and not line.trailing
            top = room.center().y() - 11 if alone else low.top()
            chip = QRectF(low.right() - wide, top, wide, 22)
            paint_chip(painter, chip, line.chip, line.tone)
            low.setRight(chip.left() - _GAP)
        if line.subtitle:
            _write(painter, low, line.subtitle, self._words, tokens.ink_2)


def _write(painter: QPainter, room: QRectF, text: str, font: QFont, token: str) -> None:
    painter.setFont(font)
    painter.setPen(colour(token))
    said = cut(painter.fontMetrics(), one_line(text), room.width())
    painter.drawText(room, int(_ONE_LINE | Qt.AlignmentFlag.AlignLeft), said)


def _paint_ground(
    painter: QPainter, box: QRectF, state: QStyle.StateFlag, tokens: Tokens
) -> None:
    if state & QStyle.StateFlag.State_Selected:
        rounded(painter, box, 8, tokens.chosen)
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box, 8, tokens)
    elif state & QStyle.StateFlag.State_MouseOver:
        rounded(painter, box, 8, tokens.hover)


def _paint_mark(painter: QPainter, inner: QRectF, line: Line, tokens: Tokens) -> float:
    """Paint the avatar or the icon, and tell how much room they took."""
    middle = inner.center().y()
    if line.hour:
        painter.setFont(fonts.serif(19, tabular=True))
        painter.setPen(colour(tokens.metal_ink if line.current else tokens.ink))
        room = QRectF(inner.left(), inner.top(), _HOUR, inner.height())
        painter.drawText(room, int(_ONE_LINE | Qt.AlignmentFlag.AlignLeft), line.hour)
        return _HOUR
    if line.monogram:
        circle = QRectF(inner.left(), middle - _AVATAR / 2, _AVATAR, _AVATAR)
        paint_avatar(painter, circle, line.monogram)
        return _AVATAR + PAD
    if line.icon:
        square = QRectF(inner.left(), middle - 10, 20, 20)
        icons.paint(painter, line.icon, tokens.ink_2, square)
        return 20 + PAD
    return 0


@lru_cache(maxsize=512)
def _chip(text: str) -> int:
    return chip_width(text)


@lru_cache(maxsize=2048)
def _width(font_key: str, text: str) -> int:
    font = QFont()
    font.fromString(font_key)
    return QFontMetrics(font).horizontalAdvance(text)
