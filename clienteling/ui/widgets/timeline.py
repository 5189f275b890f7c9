"""The timeline: what happened, newest first, read on at both ends."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from clienteling.ui.theme.brush import colour
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.chip import HEIGHT
from clienteling.ui.widgets.event import PIN, WHEN, Event, EventDelegate, Shown
from clienteling.ui.widgets.line import KEY
from clienteling.ui.widgets.surface import let_through

__all__ = ["Event", "Timeline", "TimelineModel"]

_NO_PARENT = QModelIndex()
_NEAR = 40
"""How near to the top of the list somebody must be for newer rows to be read."""

Rows = Iterable[tuple[object, Event]]


class TimelineModel(QAbstractListModel):
    """Events by key, as many as were asked for; `wants_more` when the end comes into view.

    `wants_newer` when the top does and newer ones exist.
    """

    wants_more = Signal()
    wants_newer = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[object, Event]] = []
        self._open: set[object] = set()
        self._more = False
        self._newer = False

    def show(self, rows: Rows, *, more: bool = False, newer: bool = False) -> None:
        """Show `rows` of (key, event) and nothing else; `more` and `newer` say what exists."""
        self.beginResetModel()
        self._rows = list(rows)
        self._more, self._newer = more, newer
        self._open &= {key for key, _ in self._rows}
        self.endResetModel()

    def add(self, rows: Rows, *, more: bool = False) -> None:
        """Put older `rows` below those that stand."""
        self._more = more
        self._insert(len(self._rows), list(rows))

    def put_newer(self, rows: Rows, below: int, *, newer: bool = False) -> None:
        """Put newer `rows` above those that stand, but `below` so many at the top."""
        self._newer = newer
        fresh = list(rows)
        self._insert(below, fresh)
        after = self.index(below + len(fresh))
        self.dataChanged.emit(after, after)

    def _insert(self, at: int, rows: list[tuple[object, Event]]) -> None:
        if rows:
            self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
            self._rows[at:at] = rows
            self.endInsertRows()

    def unfold(self, key: object) -> None:
        """Show all the words of a row, or fold them again."""
        self._open ^= {key}
        row = next((at for at, (each, _) in enumerate(self._rows) if each == key), -1)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def ask_for_newer(self) -> None:
        """Ask once for what is newer than the first row, if anything is."""
        if self._newer:
            self._newer = False
            self.wants_newer.emit()

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
        answers: dict[int, Callable[[], object]] = {
            Shown.EVENT: lambda: event,
            Shown.FIRST: lambda: self._begins_a_day(index.row()),
            Shown.OPEN: lambda: key in self._open,
            KEY: lambda: key,
            Qt.ItemDataRole.DisplayRole: lambda: event.text,
            Qt.ItemDataRole.AccessibleTextRole: event.spoken,
        }
        return answers[role]() if role in answers else None

    def _begins_a_day(self, row: int) -> bool:
        day = self._rows[row][1].day
        return not day or row == 0 or self._rows[row - 1][1].day != day


class Timeline(QListView):
    """The list of events; give it a TimelineModel. `opened` tells the key of one entered.

    `pin_asked` when somebody touches the pin of a row, or types P; Space folds long words.
    """

    opened = Signal(object)
    pin_asked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("Enter opens, Space shows all the words, P pins a note.")
        )
        self._painter = EventDelegate(self)
        self.setItemDelegate(self._painter)
        let_through(self)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(20)
        self.verticalScrollBar().valueChanged.connect(self._notice_top)

    def put_newer(self, rows: Rows, below: int, *, newer: bool = False) -> None:
        """Put newer rows above what is read, which stays where it is on the screen."""
        model = self.model()
        if not isinstance(model, TimelineModel):
            return
        mark = QPersistentModelIndex(self.indexAt(QPoint(4, 4)))
        stood = self.visualRect(mark).top()
        model.put_newer(rows, below, newer=newer)
        self.doItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(mark).top() - stood)

    def unfold(self, key: object) -> None:
        """Show all the words of a row, or fold them again."""
        model = self.model()
        if isinstance(model, TimelineModel):
            model.unfold(key)
            self.scheduleDelayedItemsLayout()

    @Slot(int)
    def _notice_top(self, value: int) -> None:
        model = self.model()
        if value <= _NEAR and isinstance(model, TimelineModel):
            model.ask_for_newer()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.viewport().update()  # The day at the top stays while its rows go by.

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = self.indexAt(QPoint(4, 0))
        shown = top.data(Shown.EVENT)
        box = self.visualRect(top)
        if not isinstance(shown, Event) or (box.top() >= 0 and top.data(Shown.FIRST)):
            return
        if box.bottom() < 2 * HEIGHT:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, WHEN - 8, 2 * HEIGHT, colour(worn().paper))
        self._painter.paint_when(painter, QRectF(0, 4, WHEN - 12, HEIGHT), shown)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        leads = self._acts(index, event.position().toPoint())
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if leads else arrow)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() != Qt.MouseButton.LeftButton or not self._acts(index, place):
            return
        if self._on_pin(index, place):
            self.pin_asked.emit(index.data(KEY))
        elif self._on_foot(index, place):
            self.unfold(index.data(KEY))
        else:
            self.opened.emit(index.data(KEY))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        match event.key():
            case _ if not index.isValid():
                super().keyPressEvent(event)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.opened.emit(index.data(KEY))
            case Qt.Key.Key_Space if self._folds(index):
                self.unfold(index.data(KEY))
            case Qt.Key.Key_P if index.data(Shown.EVENT).pinned is not None:
                self.pin_asked.emit(index.data(KEY))
            case _:
                super().keyPressEvent(event)

    def _acts(self, index: QModelIndex, place: QPoint) -> bool:
        event = index.data(Shown.EVENT)
        if not isinstance(event, Event):
            return False
        return event.leads or self._on_pin(index, place) or self._on_foot(index, place)

    def _on_pin(self, index: QModelIndex, place: QPoint) -> bool:
        box = self.visualRect(index)
        at_right = place.x() >= box.right() - PIN and place.y() <= box.top() + 40
        return at_right and index.data(Shown.EVENT).pinned is not None

    def _on_foot(self, index: QModelIndex, place: QPoint) -> bool:
        low = place.x() >= WHEN and place.y() >= self.visualRect(index).bottom() - HEIGHT - 8
        return low and self._folds(index)

    def _folds(self, index: QModelIndex) -> bool:
        """Whether words are folded away, or could be again."""
        event, wide = index.data(Shown.EVENT), self.viewport().width()
        return bool(index.data(Shown.OPEN)) or self._painter.folds(event, wide)
