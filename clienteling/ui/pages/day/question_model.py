"""The questions of some days as rows: thousands of them, put into words as they are seen."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from clienteling.cache.reads.replies import Caller, Question
from clienteling.ui.bus import Place
from clienteling.ui.pages.day.reply_lines import Wording
from clienteling.ui.widgets.line_list import line_data

_NO_PARENT = QModelIndex()


class QuestionModel(QAbstractListModel):
    """Each row opens the conversation in which its question was asked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Question, Caller]] = []
        self._words: Wording | None = None

    def show(self, rows: list[tuple[Question, Caller]], words: Wording) -> None:
        """Show these; the same questions that only took longer keep the selection."""
        same = [each[0].conversation for each in rows] == [
            each[0].conversation for each in self._rows
        ]
        if same and rows:
            self._rows, self._words = rows, words
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows, self._words = rows, words
        self.endResetModel()

    @property
    def talks(self) -> list[str]:
        """The conversations that the rows open."""
        return [caller.talk for _, caller in self._rows]

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if not index.isValid() or index.row() >= len(self._rows) or self._words is None:
            return None
        question, caller = self._rows[index.row()]
        place = Place("inbox", id=caller.talk)
        return line_data(place, self._words.line(question, caller), role)
