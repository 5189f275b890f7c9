"""A list of two-line rows: a model for short lists, a view for short and endless ones."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.ui.widgets.line import KEY, LINE, ROW, Line, LineDelegate
from clienteling.ui.widgets.row_view import RowView

_NO_PARENT = QModelIndex()


class LineModel(QAbstractListModel):
    """Rows of `Line` by key, for lists short enough to hold."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[object] = []
        self._lines: list[Line] = []

    def show(self, rows: Iterable[tuple[object, Line]]) -> None:
        """Show `rows` of (key, line).

        Where rows only changed their words, or others follow them, the selection stays.
        """
        pairs = list(rows)
        keys = [key for key, _ in pairs]
        lines = [line for _, line in pairs]
        known = len(self._keys)
        if keys[:known] == self._keys:
            self._lines[:], before = lines[:known], self._lines[:]
            for row, (new, old) in enumerate(zip(self._lines, before, strict=True)):
                if new != old:
                    self.dataChanged.emit(self.index(row), self.index(row))
            self._append(keys[known:], lines[known:])
            return
        self.beginResetModel()
        self._keys, self._lines = keys, lines
        self.endResetModel()

    def _append(self, keys: list[object], lines: list[Line]) -> None:
        if keys:
            first = len(self._keys)
            self.beginInsertRows(_NO_PARENT, first, first + len(keys) - 1)
            self._keys += keys
            self._lines += lines
            self.endInsertRows()

    def row_of(self, key: object) -> int:
        """Which row `key` stands in, or -1."""
        return self._keys.index(key) if key in self._keys else -1

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        return line_data(self._keys[index.row()], self._lines[index.row()], role)


def line_data(key: object, line: Line, role: int) -> object:
    """What a model of lines answers for `role`; for models that page by themselves."""
    match role:
        case _ if role == LINE:
            return line
        case _ if role == KEY:
            return key
        case Qt.ItemDataRole.DisplayRole:
            return line.title
        case Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken()
        case _:
            return None


class LineList(RowView):
    """A list of `Line` rows under any model that answers the roles LINE and KEY.

    `chosen` tells the key of the row the person moved to, `opened` of one they entered.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        ruled: bool = False,
        high: int = ROW,
    ) -> None:
        super().__init__(high, parent)
        self.setAccessibleName(name)
        self.setItemDelegate(LineDelegate(self, ruled=ruled))
        self.doubleClicked.connect(self._open)

    def current_key(self) -> object:
        """What the current row is about, or None."""
        return self.currentIndex().data(KEY)

    def choose(self, row: int) -> None:
        """Move to `row`, as if the person had."""
        if 0 <= row < self.rows():
            self.setCurrentIndex(self.model().index(row, 0))

    def step(self, rows: int) -> None:
        """Move down by `rows`, or up; for a search field that keeps the keyboard."""
        now = self.currentIndex().row()
        self.choose(0 if now < 0 else max(0, min(self.rows() - 1, now + rows)))

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.data(KEY))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(KEY))
