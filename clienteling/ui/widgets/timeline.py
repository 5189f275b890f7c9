"""The timeline: what happened, newest first, one row for each event."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, focus_ring
from clienteling.ui.theme.tokens import Tone, worn
from clienteling.ui.widgets.chip import HEIGHT, chip_width, paint_chip
from clienteling.ui.widgets.line import KEY
from clienteling.ui.widgets.text import breakable

EVENT = Qt.ItemDataRole.UserRole + 3
"""The role under which a model gives a row's `Event`."""

_WHEN = 128
_PAD = 10
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_LONGEST = 2_000
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: when, of which kind, in which words, and by whom."""

    when: str
    chip: str
    tone: Tone
    text: str
    who: str = ""

    def spoken(self) -> str:
        """The event as a screen reader says it."""
        return ", ".join(part for part in (self.when, self.chip, self.text, self.who) if part)


class TimelineModel(QAbstractListModel):
    """Events by key, as many as were asked for; `wants_more` when the end comes into view."""

    wants_more = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[object, Event]] = []
        self._more = False

    def show(self, rows: Iterable[tuple[object, Event]], *, more: bool = False) -> None:
        """Show `rows` of (key, event) and nothing else; `more` says that older ones exist."""
        self.beginResetModel()
        self._rows = list(rows)
        self._more = more
        self.endResetModel()

    def add(self, rows: Iterable[tuple[object, Event]], *, more: bool = False) -> None:
        """Put older `rows` below those that stand."""
        older = list(rows)
        self._more = more
        if older:
            end = len(self._rows)
            self.beginInsertRows(QModelIndex(), end, end + len(older) - 1)
            self._rows += older
            self.endInsertRows()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return self._more and not parent.isValid()

    @override
    def fetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> None:
        self._more = False
        self.wants_more.emit()

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        key, event = self._rows[index.row()]
        match role:
            case _ if role == EVENT:
                return event
            case _ if role == KEY:
                return key
            case Qt.ItemDataRole.DisplayRole:
                return event.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return event.spoken()
            case _:
                return None


class TimelineDelegate(QStyledItemDelegate):
    """Paints events: when at the left, a chip and as many lines of text as it takes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._when = fonts.sans(13, tabular=True)
        self._text = fonts.sans(14)
        self._metrics = QFontMetrics(self._text)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        event = index.data(EVENT)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        high = self._height(event.text, wide - _WHEN) if isinstance(event, Event) else 0
        return QSize(wide, _PAD + HEIGHT + 4 + high + _PAD + 1)

    def _height(self, text: str, width: int) -> int:
        room = QRect(0, 0, max(80, width), 100_000)
        return self._metrics.boundingRect(room, _WRAP, breakable(text[:_LONGEST])).height()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        event = index.data(EVENT)
        if not isinstance(event, Event):
            return
        tokens = worn()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, box.adjusted(0, 2, 0, -2), 8, tokens)
        painter.setFont(self._when)
        painter.setPen(colour(tokens.ink_2))
        top = box.top() + _PAD
        painter.drawText(
            QRectF(box.left() + 2, top, _WHEN - 12, HEIGHT),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine),
            painter.fontMetrics().elidedText(
                event.when, Qt.TextElideMode.ElideRight, _WHEN - 12
            ),
        )
        left = box.left() + _WHEN
        self._paint_chip(painter, QRectF(left, top, box.right() - left, HEIGHT), event)
        painter.setFont(self._text)
        painter.setPen(colour(tokens.ink))
        under = top + HEIGHT + 4
        room = QRectF(left, under, box.right() - left, box.bottom() - under)
        painter.drawText(room, _WRAP, breakable(event.text[:_LONGEST]))
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour(tokens.line)
        )
        painter.restore()

    def _paint_chip(self, painter: QPainter, room: QRectF, event: Event) -> None:
        wide = min(chip_width(event.chip), room.width())
        paint_chip(
            painter, QRectF(room.left(), room.top(), wide, HEIGHT), event.chip, event.tone
        )
        if event.who:
            painter.setFont(fonts.sans(12))
            painter.setPen(colour(worn().ink_2))
            beside = room.adjusted(wide + 8, 0, 0, 0)
            painter.drawText(
                beside,
                int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine),
                painter.fontMetrics().elidedText(
                    event.who, Qt.TextElideMode.ElideRight, max(0, int(beside.width()))
                ),
            )


class Timeline(QListView):
    """The list of events; give it a TimelineModel. `opened` tells the key of one entered."""

    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(TimelineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(20)
        self.activated.connect(self._open)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(KEY))
