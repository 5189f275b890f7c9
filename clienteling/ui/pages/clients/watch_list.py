"""The left of a client's watches: those they have, those passed on, wishes and offers."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clienteling.cache.reads.allocation import WAITING, Given, Hopes, Wished
from clienteling.cache.reads.watches import Had, Piece
from clienteling.ui.formats import sentence, short_date
from clienteling.ui.pages.clients import watch_words as words
from clienteling.ui.pages.clients import words as client_words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import ROW, Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.text import Role, Text

WATCHES, WISHES, OFFERS = "watches", "wishes", "offers"
Key = tuple[str, str]
"""What a row is about: one of the three, and an id."""


class WatchList(QWidget):
    """Three lists behind filters; `chosen` gives the key of a row, `added` what to add."""

    chosen = Signal(object)
    added = Signal(str)

    def __init__(self, *, may: bool = True) -> None:
        super().__init__()
        self._may = may
        self._filters = {
            WATCHES: FilterChip(self.tr("Watches")),
            WISHES: FilterChip(self.tr("Wishes")),
            OFFERS: FilterChip(self.tr("Offers")),
        }
        self._shown = WATCHES
        self._stack = QStackedWidget()
        self._owned = _List(self.tr("Watches they have"))
        self._apart = Text(self.tr("Passed on"), Role.LABEL)
        self._earlier = _List(self.tr("Watches they passed on"))
        self._wishes = _List(self.tr("Wishes"))
        self._offers = _List(self.tr("Offers"))
        self._nothing = Empty("watch", "")
        self._add = Button(self.tr("Add watch"), Kind.PLAIN, "plus")
        self._lay_out()
        for list_ in self.lists:
            list_.chosen.connect(self._choose)
        for key, chip in self._filters.items():
            chip.clicked.connect(lambda _=False, key=key: self.turn_to(key, choose=True))
        self._add.clicked.connect(lambda: self.added.emit(self._shown))
        self._nothing.step_taken.connect(lambda: self.added.emit(self._shown))

    @property
    def full(self) -> bool:
        """Whether there is anything to choose where one looks."""
        return self._stack.currentWidget() is not self._nothing

    @property
    def lists(self) -> "tuple[_List, ...]":
        """Every list, also those that are hidden."""
        return self._owned, self._earlier, self._wishes, self._offers

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self._filters.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._owned, 1)
        column.addWidget(self._apart)
        column.addWidget(self._earlier)
        column.addStretch(0)
        for each in (both, self._wishes, self._offers, self._nothing):
            self._stack.addWidget(each)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(chips)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._add)
        self._pages = {WATCHES: both, WISHES: self._wishes, OFFERS: self._offers}

    def show_watches(self, owned: Iterable[Piece], earlier: Iterable[Had]) -> None:
        """Show the watches a client has, and below them those they passed on."""
        self._owned.lines.show([((WATCHES, it.watch.id), _piece(it)) for it in owned])
        self._earlier.lines.show([((WATCHES, it.watch.id), _had(it)) for it in earlier])
        self._owned.setMaximumHeight(max(self._owned.rows(), 1) * ROW)
        passed = self._earlier.rows()
        self._earlier.setFixedHeight(min(passed, 3) * ROW)
        for each in (self._apart, self._earlier):
            each.setVisible(passed > 0)
        self._filters[WATCHES].count(self._owned.rows())

    def show_hopes(self, hopes: Hopes) -> None:
        """Show what they wish for, and what they were offered."""
        self._wishes.lines.show([((WISHES, it.wish.id), wish_line(it)) for it in hopes.wishes])
        self._offers.lines.show([((OFFERS, it.offer.id), _given(it)) for it in hopes.offers])
        self._filters[WISHES].count(sum(it.wish.state in WAITING for it in hopes.wishes))
        self._filters[OFFERS].count(len(hopes.offers))

    def turn_to(self, key: str, *, choose: bool = False) -> None:
        """Show one of the three; with `choose`, go to its first row."""
        self._shown = key
        for each, chip in self._filters.items():
            chip.setChecked(each == key)
        lists = self._of(key)
        full = any(each.rows() for each in lists)
        self._stack.setCurrentWidget(self._pages[key] if full else self._nothing)
        sentence_, step = self._first_steps()[key]
        step = step if self._may else ""
        self._nothing.say(sentence_, step)
        self._add.say(step)
        self._add.setVisible(full and self._may)
        if choose:
            first = next((each for each in lists if each.rows()), None)
            if first is None:
                self.chosen.emit((key, ""))
            elif first.currentIndex().row() == 0:
                self.chosen.emit(first.current_key())
            else:
                first.choose(0)

    def go_to(self, key: Key) -> bool:
        """Mark the row about `key`, without telling anybody; False where there is none."""
        found = False
        for each in self.lists:
            row = each.lines.row_of(key)
            each.blockSignals(True)
            if row >= 0:
                each.choose(row)
            else:
                each.clear_choice()
            each.blockSignals(False)
            found = found or row >= 0
        if found:
            self.turn_to(key[0])
        return found

    def _of(self, key: str) -> "tuple[_List, ...]":
        return {
            WATCHES: (self._owned, self._earlier),
            WISHES: (self._wishes,),
            OFFERS: (self._offers,),
        }[key]

    def _first_steps(self) -> dict[str, tuple[str, str]]:
        return {
            WATCHES: (
                self.tr("Watches this client has appear here, bought here or elsewhere."),
                self.tr("Add watch"),
            ),
            WISHES: (self.tr("What this client wishes for appears here."), self.tr("Add wish")),
            OFFERS: (
                self.tr("What was offered to this client, when and why, appears here."),
                self.tr("Record an offer"),
            ),
        }

    @Slot(object)
    def _choose(self, key: Key) -> None:
        for each in self.lists:
            if each.current_key() != key:
                each.blockSignals(True)
                each.clear_choice()
                each.blockSignals(False)
        self.chosen.emit(key)


class _List(LineList):
    """A short list with its rows in `lines`."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.lines = LineModel(self)
        self.setModel(self.lines)

    def clear_choice(self) -> None:
        """Have no row be the current one."""
        self.setCurrentIndex(self.model().index(-1, 0))


def wish_line(it: Wished) -> Line:
    """A wish in a list: what, since when, where it stands."""
    said = states.ask(it.state)
    chip, tone = said or client_words.wish_state(it.wish.state)
    title = it.model or it.wish.reference or it.wish.description
    since = short_date(it.wish.since.date())
    told = sentence(it.wish.reference if it.model else "", since)
    return Line(title=title, subtitle=told, chip=chip, tone=tone)


def _piece(it: Piece) -> Line:
    waits = states.missing(it.alarm) or states.ask(it.state)
    chip, tone = waits or words.chip(it.watch, it.covered)
    stage = states.stage(it.repair.stage).text if it.repair else ""
    watch = it.watch
    return Line(
        title=words.called(watch),
        subtitle=stage or words.unbroken(watch.serial) or watch.dial,
        trailing=watch.reference if watch.model else "",
        chip=chip,
        tone=tone,
    )


def _had(it: Had) -> Line:
    until = short_date(it.ownership.until) if it.ownership.until else ""
    chip, tone = states.missing(it.alarm) or ("", Tone.NEUTRAL)
    return Line(
        title=words.called(it.watch),
        subtitle=sentence(until, it.to.name if it.to else ""),
        chip=chip,
        tone=tone,
    )


def _given(it: Given) -> Line:
    said = states.ask(it.state)
    chip, tone = said or words.offer_state(it.offer.state)
    day = short_date(it.offer.at.date())
    return Line(title=it.called, subtitle=sentence(day, it.advisor), chip=chip, tone=tone)
