"""A view of rows of one height that costs the same for ten rows and for a million."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QMetaObject,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QHoverEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from clienteling.ui.widgets.surface import let_through

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction


class RowView(QAbstractItemView):
    """One column of rows, all `row_height` high; nothing is laid out, so nothing is waited for.

    Qt's own list lays out every row once: a second of work for a million.
    """

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._high = row_height
        self._over = -1
        self._by_keys = True
        self._ties: list[QMetaObject.Connection] = []
        let_through(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def rows(self) -> int:
        """How many rows there are."""
        model: QAbstractItemModel | None = self.model()
        return 0 if model is None else model.rowCount(self.rootIndex())

    def visible_rows(self) -> range:
        """The rows that are in view."""
        top = self.verticalOffset()
        first = top // self._high
        last = (top + self.viewport().height() - 1) // self._high
        return range(max(0, first), min(self.rows(), last + 1))

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        for tie in self._ties:
            QObject.disconnect(tie)
        super().setModel(model)
        watched = (
            () if model is None else (model.rowsInserted, model.rowsRemoved, model.modelReset)
        )
        self._ties = [signal.connect(self._count_again) for signal in watched]
        self._count_again()

    @Slot()
    def _count_again(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    @override
    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        high = self.viewport().height()
        bar.setRange(0, max(0, self.rows() * self._high - high))
        bar.setPageStep(max(self._high, high - self._high // 2))
        bar.setSingleStep(self._high // 3)
        super().updateGeometries()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() is not Qt.FocusReason.MouseFocusReason
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:  # Qt would move to the first row; coming by is not choosing.
            QWidget.focusInEvent(self, event)
            self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_keys = False
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keys = True
        super().keyPressEvent(event)

    @override
    def visualRect(self, index: _Index) -> QRect:
        if not index.isValid():
            return QRect()
        top = index.row() * self._high - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._high)

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = (point.y() + self.verticalOffset()) // self._high
        if point.y() < 0 or not 0 <= row < self.rows():
            return QModelIndex()
        return self.model().index(row, 0, self.rootIndex())

    @override
    def scrollTo(self, index: _Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        room = self.visualRect(index)
        high = self.viewport().height()
        bar = self.verticalScrollBar()
        if hint is _Hint.PositionAtTop:
            bar.setValue(bar.value() + room.top())
        elif hint is _Hint.PositionAtCenter:
            bar.setValue(bar.value() + room.center().y() - high // 2)
        elif hint is _Hint.PositionAtBottom:
            bar.setValue(bar.value() + room.bottom() + 1 - high)
        elif room.bottom() > high:
            # So far that the first row in view is whole, not the last.
            over = bar.value() + room.bottom() + 1 - high
            bar.setValue(-(-over // self._high) * self._high)
        elif room.top() < 0:
            bar.setValue(bar.value() + room.top())

    @override
    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self.rows()
        if not count:
            return QModelIndex()
        page = max(1, self.viewport().height() // self._high - 1)
        now = self.currentIndex().row()
        to = {
            _Move.MoveHome: 0,
            _Move.MoveEnd: count - 1,
            _Move.MovePageUp: now - page,
            _Move.MovePageDown: now + page,
            _Move.MoveUp: now - 1,
            _Move.MovePrevious: now - 1,
            _Move.MoveDown: now + 1,
            _Move.MoveNext: now + 1,
        }.get(action, now)
        return self.model().index(max(0, min(count - 1, to)), 0, self.rootIndex())

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    @override
    def isIndexHidden(self, index: _Index) -> bool:
        return False

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        first = self.indexAt(QPoint(0, max(rect.top(), -self.verticalOffset())))
        last = self.indexAt(QPoint(0, rect.bottom()))
        if first.isValid():
            picked = QItemSelection(first, last if last.isValid() else first)
            self.selectionModel().select(picked, command)

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for row in self.visible_rows():
            index = self.model().index(row, 0, self.rootIndex())
            if selection.contains(index):
                region += self.visualRect(index)
        return region

    @override
    def keyboardSearch(self, search: str) -> None:
        """Do nothing when typed over: asking a million rows in turn would hold the desk."""

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHoverEvent):
            left = event.type() == QEvent.Type.HoverLeave
            spot = event.position().toPoint()
            over = -1 if left else self.indexAt(spot).row()
            if over != self._over:
                self._over = over
                self.viewport().update()
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~(QStyle.StateFlag.State_HasFocus | _HOVERED | _SELECTED)
        chosen = self.selectionModel()
        current = self.currentIndex().row()
        for row in self.visible_rows():
            index = self.model().index(row, 0, self.rootIndex())
            room = self.visualRect(index)
            if not room.intersects(event.rect()):
                continue
            state = plain
            if chosen.isSelected(index):
                state |= _SELECTED
            if row == self._over:
                state |= _HOVERED
            if row == current and self._by_keys and self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
            option.rect = room
            option.state = state
            self.itemDelegate().paint(painter, option, index)


_HOVERED = QStyle.StateFlag.State_MouseOver
_SELECTED = QStyle.StateFlag.State_Selected
