"""The left of Clients: what is typed, which part of the book, and who is in it."""

import time
from array import array
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions import segments
from clienteling.actions.desk import Desk
from clienteling.cache.reads import clients
from clienteling.cache.reads.clients import Row
from clienteling.cache.reads.filters import is_narrow
from clienteling.domain.changes import Changes
from clienteling.ui.formats import ago, number, sentence
from clienteling.ui.pages.clients import words
from clienteling.ui.pages.clients.model import PAGE, ClientModel
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import ROW, Line
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work
from clienteling.wire.book import ClientFilter

_REST_MS = 90
"""Cards are not turned over while somebody types: the next key comes sooner than this."""


class Book(QWidget):
    """The list of clients; `chosen` tells whom the person moved to, `entered` whom to work on.

    `newcomer_asked` gives what was typed, for somebody who is not in the book.
    """

    chosen = Signal(str)
    entered = Signal(str)
    newcomer_asked = Signal(str)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._all = 0
        self._top = QHBoxLayout()
        self._began = 0.0
        self._keep_to: str | None = None
        self._model = ClientModel((desk.store, work, desk.person.advisor), self._line, self)
        self.search = SearchField(self.tr("zsm / 张 / phone / serial"))
        self._add = IconButton("user-plus", self.tr("New client (Ctrl+N)"))
        self._mine = FilterChip(self.tr("Mine"))
        self._boutique = FilterChip(self.tr("Boutique"))
        self._vip = FilterChip(self.tr("VIP"))
        self.list = LineList(self.tr("Clients"))
        self._count = Text("", Role.SMALL)
        self._empty = Empty(
            "users",
            self.tr(
                "Clients appear here once the first sync is done, or when you write one in."
            ),
            self.tr("New client"),
        )
        self._soon = QTimer(self, singleShot=True, interval=300)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._lay_out()
        self._boutique.setChecked(True)
        self.search.typed.connect(self._look)
        self.search.stepped.connect(self._step)
        self.search.taken.connect(self._enter)
        self.list.chosen.connect(self._tell_chosen)
        self.list.opened.connect(self._tell_entered)
        self._mine.clicked.connect(self._only_mine)
        self._boutique.clicked.connect(self._everybody)
        self._vip.clicked.connect(self._look)
        self._add.clicked.connect(self._ask_newcomer)
        self._empty.step_taken.connect(self._ask_newcomer)
        self._soon.timeout.connect(self._read_book)
        self._rest.timeout.connect(self._tell_at_rest)
        self.begin()

    def begin(self) -> None:
        """Show the first page at once, and count the rest after it."""
        if not self._model.rowCount():
            job = partial(clients.begin, self._desk.store, self._desk.person.advisor, PAGE)
            self._work.run(self, job, self._show_first)
        self._read_book()

    def look_again(self, changes: Changes) -> None:
        """Show what has changed, keeping the place, the selection and what is typed."""
        if not changes.touch("client", "contact_point", "watch", "ticket", "outbox"):
            return
        self._model.look_again()
        if changes.touch("client"):
            self._soon.start()

    def go_to(self, client: str) -> None:
        """Move to this client, in the whole book."""
        self._keep_to = client
        if self.search.text():
            self.search.clear()
        self._rest.stop()
        row = self._model.row_of(client)
        if row >= 0:
            self.list.choose(row)
            self._keep_to = None
            return
        job = partial(clients.place_of, self._desk.store, client)
        self._work.run(self, job, self._choose_place, replaces=True)

    def filter(self, name: str) -> None:
        """Show only one part of the book: `mine` or `vip`."""
        self._mine.setChecked(name == "mine")
        self._boutique.setChecked(name != "mine")
        self._vip.setChecked(name == "vip")
        self._look()

    def put_beside_search(self, widget: QWidget) -> None:
        """Put another deed at the right of the search."""
        self._top.addWidget(widget)

    def _lay_out(self) -> None:
        top = self._top
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(self._add)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in (self._mine, self._boutique, self._vip):
            chips.addWidget(chip)
        chips.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(chips)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._count)
        self._empty.hide()
        self.list.setModel(self._model)

    def _wanted(self) -> ClientFilter:
        return ClientFilter(
            mine=self._mine.isChecked(),
            tiers=clients.VIPS if self._vip.isChecked() else (),
        )

    @Slot()
    def _look(self) -> None:
        """Show what is typed, or the book where nothing is."""
        text = self.search.text().strip()
        self._began = time.perf_counter()
        if not text:
            self.begin()
            return
        job = partial(_found, self._desk, text, self._wanted())
        self._work.run(self, job, self._show_found, replaces=True)

    def _read_book(self) -> None:
        if self.search.text().strip():
            self._look()
            return
        job = partial(_book, self._desk, self._wanted())
        self._work.run(self, job, self._show_book, replaces=True)

    def _show_first(self, rows: tuple[Row, ...]) -> None:
        if not self._model.rowCount() and not self.search.text():
            self._model.show(array("q", (row.place for row in rows)), rows)
            if self._keep_to is None:
                self.list.choose(0)

    def _show_book(self, places: "array[int]") -> None:
        if self.search.text().strip():
            return
        if not self._mine.isChecked() and not self._vip.isChecked():
            self._all = len(places)
        before = self.list.currentIndex().row()
        place, seen = self._model.place_at(before), self.list.verticalScrollBar().value()
        self._model.grow(places)
        self._say(self.tr("{all} clients").format(all=number(len(places))))
        self._restore(before, place, seen)
        self._fill_or_invite()

    def _show_found(self, rows: tuple[Row, ...]) -> None:
        places = array("q", (row.place for row in rows))
        self._model.show(places, rows)
        taken = max(1, round((time.perf_counter() - self._began) * 1000))
        many = "+" if len(places) >= clients.MOST_FOUND else ""
        counted = self.tr("{found} of {all} clients · {ms} ms")
        said = counted if self._all else self.tr("{found} found · {ms} ms")
        found = f"{number(len(places))}{many}"
        self._say(said.format(found=found, all=number(self._all), ms=taken))
        self._fill_or_invite()
        if len(places):
            self._rest.start()
            self.list.choose(0)

    def _say(self, words_: str) -> None:
        self._count.say(words_)

    def _restore(self, before: int, place: int, seen: int) -> None:
        """Stand and look where one did before the list was read again."""
        if self._keep_to is not None:
            self.go_to(self._keep_to)
            return
        row = self._model.row_at(place)
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.choose(row)
        if row >= 0:
            self.list.verticalScrollBar().setValue(seen + (row - before) * ROW)

    def _choose_place(self, place: int | None) -> None:
        row = -1 if place is None else self._model.row_at(place)
        if row >= 0:
            self._keep_to = None
            self.list.choose(row)

    def _fill_or_invite(self) -> None:
        some = self._model.rowCount() > 0
        typed = self.search.text().strip()
        if not some:
            sentence_ = (
                self.tr("Nobody is found under “{typed}”. Part of a name, pinyin, initials, the"
                        " end of a number, a serial or a ticket will do.").format(typed=typed)
                if typed
                else self.tr("Clients appear here once the first sync is done, or when you"
                             " write one in.")
            )  # fmt: skip
            self._empty.say(sentence_, self.tr("New client"))
        self.list.setVisible(some)
        self._empty.setVisible(not some)

    def _line(self, row: Row) -> Line:
        last = ago(row.last_contact_at, self._desk.now()) if row.last_contact_at else ""
        chip, tone = words.state(row.state) if row.state != "sent" else ("", Tone.NEUTRAL)
        if row.do_not_contact and not chip:
            chip, tone = self.tr("Do not contact"), Tone.BAD
        told = sentence(words.tier(row.tier), last)
        return Line(row.name, told, "", chip, tone, row.monogram)

    @Slot(object)
    def _tell_chosen(self, key: object) -> None:
        if isinstance(key, str) and not self._rest.isActive():
            self.chosen.emit(key)

    @Slot()
    def _tell_at_rest(self) -> None:
        """Show the first that was found once the person stops typing."""
        self._tell_chosen(self.list.current_key())

    @Slot(object)
    def _tell_entered(self, key: object) -> None:
        if isinstance(key, str):
            self.entered.emit(key)

    @Slot(int)
    def _step(self, rows: int) -> None:
        self._rest.stop()
        self.list.step(rows)

    @Slot()
    def _enter(self) -> None:
        self._tell_entered(self.list.current_key())

    @Slot()
    def _only_mine(self) -> None:
        self._mine.setChecked(True)
        self._boutique.setChecked(False)
        self._look()

    @Slot()
    def _everybody(self) -> None:
        self._boutique.setChecked(True)
        self._mine.setChecked(False)
        self._look()

    @Slot()
    def _ask_newcomer(self) -> None:
        self.newcomer_asked.emit(self.search.text().strip())


def _found(desk: Desk, text: str, wanted: ClientFilter) -> tuple[Row, ...]:
    """Who is found, with their lines: one journey to the clerk a keystroke."""
    viewer = segments.viewer(desk)
    meant = clients.part(desk.store, wanted, viewer).meant if is_narrow(wanted) else None
    return clients.found(desk.store, text, viewer, meant)


def _book(desk: Desk, wanted: ClientFilter) -> "array[int]":
    if not is_narrow(wanted):
        return clients.book(desk.store)
    return clients.part(desk.store, wanted, segments.viewer(desk)).places
