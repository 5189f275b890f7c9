"""One thing that happened, as a row of a timeline, and the delegate that paints such rows."""

from enum import IntEnum
from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring
from clienteling.ui.theme.tokens import Tone, worn
from clienteling.ui.widgets.chip import HEIGHT, chip_width, paint_chip
from clienteling.ui.widgets.text import breakable

WHEN = 112
"""How wide the column of days and hours is."""
PIN = 32
"""How wide the place of the pin is, at the right of a row that has one."""
_PAD = 8
_FEW = 4
"""More lines than this are folded."""
_FOLDED = 900
"""No line is so wide that this many characters would not fill the lines that are shown."""
_LONGEST = 40_000
_KNOWN = 256
"""Of how many words the height is remembered: a list asks for it several times."""
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class Shown(IntEnum):
    """The roles under which a model gives a row to the delegate."""

    EVENT = Qt.ItemDataRole.UserRole + 3
    FIRST = Qt.ItemDataRole.UserRole + 4
    OPEN = Qt.ItemDataRole.UserRole + 5


class Event(Struct, frozen=True):
    """One thing that happened: when, of which kind, in which words, and by whom.

    `day` groups rows under a day that is named once, `hour` then stands at each row, and
    both say when. `mark` says how far it has come, `pinned` puts a pin on it (None: it cannot
    have one).
    """

    when: str
    chip: str
    tone: Tone
    text: str
    who: str = ""
    day: str = ""
    hour: str = ""
    mark: tuple[str, Tone] | None = None
    pinned: bool | None = None
    leads: bool = False

    def spoken(self) -> str:
        """The event as a screen reader says it."""
        mark = self.mark[0] if self.mark else ""
        pinned = _tr("pinned") if self.pinned else ""
        when = (self.when,) if self.when else (self.day, self.hour)
        said = (*when, self.chip, self.text, self.who, mark, pinned)
        return ", ".join(part for part in said if part)


class EventDelegate(QStyledItemDelegate):
    """Paints events: the day once and the hour, a chip, and as many lines as are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day = fonts.sans(13, fonts.MEDIUM, tabular=True)
        self._hour = fonts.sans(13, tabular=True)
        self._text = fonts.sans(14)
        self._metrics = QFontMetrics(self._text)
        self._height = lru_cache(_KNOWN)(self._reckoned)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        event = index.data(Shown.EVENT)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        if not isinstance(event, Event):
            return QSize(wide, 0)
        unfolded = bool(index.data(Shown.OPEN))
        high, folded = self._height(event.text, wide - WHEN, unfolded=unfolded)
        foot = self._line if folded or unfolded else 0
        return QSize(wide, _PAD + HEIGHT + 4 + high + foot + _PAD + 2)

    def folds(self, event: Event, width: int) -> bool:
        """Whether a row of this width does not show all of the words."""
        return self._height(event.text, width - WHEN, unfolded=False)[1]

    @property
    def _line(self) -> int:
        return self._metrics.lineSpacing()

    def _reckoned(self, text: str, width: int, *, unfolded: bool) -> tuple[int, bool]:
        """How high the words are, and whether some of them are folded away."""
        room = QRect(0, 0, max(80, width), 1_000_000)
        shown = breakable(text[: _LONGEST if unfolded else _FOLDED])
        high = self._metrics.boundingRect(room, _WRAP, shown).height()
        if unfolded or high <= (_FEW + 1) * self._line:
            return high, False
        lines = self._lines(shown, room.width())
        if len(lines) <= _FEW + 1 and len(shown) < _FOLDED:
            return high, False
        return round(sum(lines[:_FEW]) + (_FEW - 1) * self._metrics.leading()), True

    def _lines(self, text: str, width: int) -> list[float]:
        """How high each of the first lines is; those with hanzi are higher than others."""
        layout = QTextLayout(text.replace("\n", "\u2028"), self._text)
        layout.beginLayout()
        heights = []
        for _ in range(_FEW + 2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            heights.append(line.height())
        layout.endLayout()
        return heights

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        event = index.data(Shown.EVENT)
        if not isinstance(event, Event):
            return
        first, unfolded = bool(index.data(Shown.FIRST)), bool(index.data(Shown.OPEN))
        tokens = worn()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        left = box.left() + WHEN
        if index.row():
            begin = box.left() if first else left
            rule = QRectF(begin, box.top(), box.right() - begin, 1)
            painter.fillRect(rule, colour(tokens.line))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box.adjusted(0, 2, 0, -1), 8, tokens)
        top = box.top() + _PAD
        self.paint_when(painter, QRectF(box.left(), top, WHEN - 12, HEIGHT), event, first=first)
        self._paint_line(painter, QRectF(left, top, box.right() - left, HEIGHT), event)
        under = QRectF(box)
        under.setLeft(left)
        under.setTop(top + HEIGHT + 4)
        self._paint_words(painter, under, event.text, unfolded=unfolded)
        painter.restore()

    def paint_when(
        self, painter: QPainter, room: QRectF, event: Event, *, first: bool = True
    ) -> None:
        """Paint the day, if this is its `first` row, and the hour under it or in its place."""
        tokens = worn()
        day = event.day or event.when
        room = room.adjusted(2, 0, 0, 0)
        if first:
            painter.setFont(self._day)
            painter.setPen(colour(tokens.ink))
            metrics = painter.fontMetrics()
            elide = Qt.TextElideMode.ElideRight
            painter.drawText(room, _ONE_LINE, metrics.elidedText(day, elide, int(room.width())))
        if event.hour:
            painter.setFont(self._hour)
            painter.setPen(colour(tokens.ink_2))
            painter.drawText(room.translated(0, HEIGHT if first else 0), _ONE_LINE, event.hour)

    def _paint_line(self, painter: QPainter, room: QRectF, event: Event) -> None:
        """The chip, who it was, how far it has come, and the pin."""
        end = float(room.right())
        if event.pinned is not None:
            token = worn().metal_ink if event.pinned else worn().faint
            place = QRectF(end - PIN + 8, room.top() + 3, 18, 18)
            icons.paint(painter, "pin", token, place)
            end -= PIN
        if event.mark:
            wide = chip_width(event.mark[0])
            paint_chip(painter, QRectF(end - wide, room.top(), wide, HEIGHT), *event.mark)
            end -= wide + 8
        broad = min(chip_width(event.chip), end - room.left())
        chip = QRectF(room.left(), room.top(), broad, HEIGHT)
        paint_chip(painter, chip, event.chip, event.tone)
        beside = QRectF(chip.right() + 8, room.top(), end - chip.right() - 8, HEIGHT)
        if event.who and beside.width() > 0:
            painter.setFont(fonts.sans(12))
            painter.setPen(colour(worn().ink_2))
            elide = Qt.TextElideMode.ElideRight
            who = painter.fontMetrics().elidedText(event.who, elide, int(beside.width()))
            painter.drawText(beside, _ONE_LINE, who)

    def _paint_words(
        self, painter: QPainter, room: QRectF, text: str, *, unfolded: bool
    ) -> None:
        high, folded = self._height(text, int(room.width()), unfolded=unfolded)
        painter.setFont(self._text)
        painter.setPen(colour(worn().ink))
        shown = breakable(text[: _LONGEST if unfolded else _FOLDED])
        painter.drawText(QRectF(room.left(), room.top(), room.width(), high), _WRAP, shown)
        if folded or unfolded:
            painter.setFont(fonts.sans(13, fonts.MEDIUM))
            painter.setPen(colour(worn().metal_ink))
            foot = QRectF(room.left(), room.top() + high, room.width(), self._line)
            painter.drawText(foot, _ONE_LINE, _tr("Read all") if folded else _tr("Fold"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("timeline", text)
