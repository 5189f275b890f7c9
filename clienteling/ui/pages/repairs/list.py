"""The list of repairs: a search field, four filters with their counts, rows."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.repairs import Filter, Listed
from clienteling.ui.pages.repairs import lines
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.text import Role, Text


class RepairList(QWidget):
    """What is asked for and what answers; `asked` when the question changed."""

    asked = Signal()
    chosen = Signal(str)
    intake_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = SearchField(self.tr("Ticket, serial or client"))
        self._chips = {each: FilterChip(words) for each, words in self._filters()}
        self._mine = FilterChip(self.tr("Mine"))
        self._list = LineList(self.tr("Repairs"))
        self._model = LineModel(self)
        self._list.setModel(self._model)
        self._empty = Empty(
            "wrench",
            self.tr("Watches that were taken in stand here until they are collected."),
            self.tr("Take a watch in"),
        )
        self._foot = Text("", Role.SMALL, wraps=True)
        self._intake = Button(self.tr("New repair"), icon="plus")
        self._lay_out()
        self._chips[Filter.OPEN].setChecked(True)
        for chip in self._chips.values():
            chip.clicked.connect(self._choose_filter)
        self._mine.toggled.connect(self.asked)
        self._search.typed.connect(self.asked)
        self._search.stepped.connect(self._list.step)
        self._list.chosen.connect(self._choose)
        for step in (self._empty.step_taken, self._intake.clicked):
            step.connect(self.intake_asked)

    @property
    def text(self) -> str:
        """What is typed."""
        return self._search.text()

    @property
    def filter(self) -> Filter:
        """Which filter is on."""
        on = (each for each, chip in self._chips.items() if chip.isChecked())
        return next(on, Filter.OPEN)

    @property
    def mine(self) -> bool:
        """Whether only one's own clients' repairs are wanted."""
        return self._mine.isChecked()

    def choose_filter(self, wanted: str) -> None:
        """Put the filters on that `wanted` names, and forget what was typed."""
        named = wanted.split()
        self._search.clear()
        self._mine.setChecked("mine" in named)
        chosen = next((each for each in Filter if each in named), Filter.OPEN)
        self._put_on(chosen)

    def show_listed(
        self, listed: Listed, chosen: str, now: datetime, *, pinned: bool = False
    ) -> None:
        """Show what answers; the row `chosen` is chosen if it is there.

        Where it is not, the first row is, unless something else is `pinned` beside the list.
        """
        for each, chip in self._chips.items():
            chip.count(listed.counts.get(each, 0))
        self._model.show((row.id, lines.line(row, now)) for row in listed.rows)
        row = self._model.row_of(chosen)
        if row >= 0 and self._list.current_key() != chosen:
            self._list.choose(row)
        elif row < 0:
            self._choose_first(pinned=pinned)
        found = bool(listed.rows)
        self._list.setVisible(found)
        self._empty.setVisible(not found)
        if not found:
            self._say_empty()
        more = self.tr("The first {n} are shown; type more to find one.")
        self._foot.setVisible(listed.cut)
        self._foot.say(more.format(n=len(listed.rows)))

    def _choose_first(self, *, pinned: bool) -> None:
        if pinned:
            self._list.setCurrentIndex(QModelIndex())
        else:
            self._list.choose(0)

    def begin(self) -> None:
        """Put the keyboard into the search field."""
        self._search.begin()

    def begin_list(self) -> None:
        """Put the keyboard into the list."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> str:
        """The id of the chosen repair."""
        key = self._list.current_key()
        return str(key) if key is not None else ""

    def _filters(self) -> tuple[tuple[Filter, str], ...]:
        return (
            (Filter.OPEN, self.tr("Open")),
            (Filter.LATE, self.tr("Late")),
            (Filter.DECIDE, self.tr("To decide")),
            (Filter.READY, self.tr("Ready")),
        )

    def _lay_out(self) -> None:
        self.setFixedWidth(340)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._search, 1)
        top.addWidget(self._mine)
        column.addLayout(top)
        column.addWidget(Flow(*self._chips.values(), gap=4))
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        self._empty.hide()
        column.addWidget(self._foot)
        column.addWidget(self._intake)

    def _say_empty(self) -> None:
        step = self.tr("Take a watch in")
        if self.text.strip():
            self._empty.say(self.tr("No repair fits what is typed."), step)
        elif self.filter is Filter.LATE:
            self._empty.say(self.tr("No promise has slipped."))
        elif self.filter is Filter.DECIDE:
            self._empty.say(self.tr("No estimate waits for a decision."))
        elif self.filter is Filter.READY:
            self._empty.say(self.tr("No watch waits to be collected."))
        else:
            words = self.tr("Watches that were taken in stand here until they are collected.")
            self._empty.say(words, step)

    def _put_on(self, wanted: Filter) -> None:
        for each, chip in self._chips.items():
            chip.setChecked(each is wanted)
        self.asked.emit()

    @Slot()
    def _choose_filter(self) -> None:
        for each, chip in self._chips.items():
            if chip is self.sender():
                self._put_on(each)

    @Slot(object)
    def _choose(self, key: object) -> None:
        self.chosen.emit(str(key))
