"""The list of clients: every row by number, the lines of those in view in memory."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from typing_extensions import override

from clienteling.cache.reads import clients
from clienteling.cache.reads.clients import Row
from clienteling.cache.store import Store
from clienteling.ui.widgets.line import KEY, LINE, Line
from clienteling.ui.widgets.line_list import line_data
from clienteling.ui.work import Work

PAGE = 50
_PAGES_KEPT = 80
_SLICE = 32_768
_AT_ONCE = 4
_NO_PARENT = QModelIndex()
_BLANK = Line("")


class ClientModel(QAbstractListModel):
    """Any number of clients; pages are read by the clerk when they come into view."""

    def __init__(
        self,
        source: tuple[Store, Work, str],
        line: Callable[[Row], Line],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._work, self._me = source
        self._line = line
        self._places: Sequence[int] = array("q")
        self._pages: dict[int, list[Row | None]] = {}
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._version = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def show(self, places: Sequence[int], first: Iterable[Row] = ()) -> None:
        """Show the clients with these row numbers; `first` are the lines known already."""
        self.beginResetModel()
        self._places = places
        self._forget()
        for row, known in enumerate(first):
            self._keep(row, known)
        self.endResetModel()

    def grow(self, places: Sequence[int]) -> None:
        """Show a longer or shorter list that begins alike; lines in memory stay."""
        if len(places) == len(self._places) and places == self._places:
            self.look_again()
            return
        self.beginResetModel()
        self._places = places
        self._forget()
        self.endResetModel()

    def look_again(self) -> None:
        """Read the lines in memory once more; what stands is shown until then."""
        self._version += 1
        self._asked.clear()
        for page in list(self._pages)[:-_AT_ONCE]:
            del self._pages[page]
        self._wanted = set(self._pages)
        self._ask()

    def row_of(self, client: str) -> int:
        """In which row a client stands whose line is in memory, or -1."""
        for page, lines in self._pages.items():
            for row, known in enumerate(lines):
                if known is not None and known.id == client:
                    return page * PAGE + row
        return -1

    def place_at(self, row: int) -> int:
        """The row number of the client in `row`, or -1."""
        return self._places[row] if 0 <= row < len(self._places) else -1

    def row_at(self, place: int) -> int:
        """In which row the client with this row number stands, or -1."""
        return _found(self._places, place)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._places)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        row = index.row()
        if not 0 <= row < len(self._places):
            return None
        page = self._pages.get(row // PAGE)
        known = page[row % PAGE] if page else None
        if known is None:
            self._want(row // PAGE)
            return _BLANK if role == LINE else None
        # Only rows in view are put into words; most of what is read is never looked at.
        return known.id if role == KEY else line_data(known.id, self._line(known), role)

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.add(page)
            if not self._soon.isActive():
                self._soon.start()

    def _ask(self) -> None:
        for page in sorted(self._wanted)[-_AT_ONCE:]:
            places = list(self._places[page * PAGE : (page + 1) * PAGE])
            if places:
                self._asked.add(page)
                job = partial(_read, self._store, places, self._me, (self._version, page))
                self._work.run(self, job, self._take)
        self._wanted.clear()

    def _take(self, answer: tuple[tuple[int, int], list[int], tuple[Row, ...]]) -> None:
        (version, page), places, rows = answer
        if version != self._version:
            return
        known = {row.place: row for row in rows}
        first = page * PAGE
        self._pages.pop(page, None)
        for offset, place in enumerate(places):
            if place in known:
                self._keep(first + offset, known[place])
        self._let_go()
        self.dataChanged.emit(self.index(first), self.index(first + len(places) - 1))

    def _keep(self, row: int, known: Row) -> None:
        lines = self._pages.setdefault(row // PAGE, [None] * PAGE)
        lines[row % PAGE] = known

    def _let_go(self) -> None:
        while len(self._pages) > _PAGES_KEPT:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._asked.discard(oldest)

    def _forget(self) -> None:
        self._version += 1
        self._pages.clear()
        self._asked.clear()
        self._wanted.clear()


def _read(
    store: Store, places: list[int], me: str, stamp: tuple[int, int]
) -> tuple[tuple[int, int], list[int], tuple[Row, ...]]:
    return stamp, places, clients.rows(store, places, me)


def _found(places: Sequence[int], place: int) -> int:
    """Where `place` stands: among bytes, for a million numbers one by one would be felt.

    Slice by slice, because a copy of them all would be felt as well.
    """
    sign = array("q", [place]).tobytes()
    for first in range(0, len(places), _SLICE):
        some = array("q", places[first : first + _SLICE]).tobytes()
        at = some.find(sign)
        while at >= 0 and at % len(sign):
            at = some.find(sign, at + 1)
        if at >= 0:
            return first + at // len(sign)
    return -1
