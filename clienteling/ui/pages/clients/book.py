"""The left of Clients: what is typed, which part of the book, and who is in it."""

import time
from array import array
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache import search_words
from clienteling.cache.reads import clients
from clienteling.cache.reads.clients import VIPS, Row
from clienteling.cache.reads.filters import is_narrow
from clienteling.domain.changes import Changes
from clienteling.ui.formats import ago, number, sentence
from clienteling.ui.pages.clients import filter_words, words
from clienteling.ui.pages.clients.chooser import Chooser
from clienteling.ui.pages.clients.filter_bar import FilterBar
from clienteling.ui.pages.clients.model import ClientModel
from clienteling.ui.pages.clients.shelf import Shelf
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import ROW, Line
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.text import Role, Text, set_plain_tooltip
from clienteling.ui.work import Work
from clienteling.wire.book import ClientFilter

_REST_MS = 90
"""Cards are not turned over while somebody types: the next key comes sooner than this."""

_SHOWN = ("client", "contact_point", "watch", "ticket", "outbox")
_FILTERED = ("watch", "ticket", "wish", "important_date", "cover", "note", "contact_point")
_PARTS = {
    "all": ClientFilter(),
    "mine": ClientFilter(mine=True),
    "vip": ClientFilter(tiers=VIPS),
}


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
        self._began = 0.0
        self._keep_to: str | None = None
        self._turned = True
        self._hidden = False
        self.shelf = Shelf(desk, work, self)
        self._model = ClientModel((desk.store, work, desk.person.advisor), self._line, self)
        self.search = SearchField(self.tr("zsm / 张 / phone"))
        set_plain_tooltip(
            self.search,
            self.tr(
                "A name in any writing, pinyin, initials, a phone number, an address, a serial,"
                " a reference or a ticket; note: and some words look into notes"
            ),
        )
        self._top = QHBoxLayout()
        self._add = IconButton("user-plus", self.tr("New client (Ctrl+N)"))
        self.bar = FilterBar()
        self.chooser = Chooser(desk, work, self.bar, self)
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
        self._listen()
        self._look()

    @property
    def wanted(self) -> ClientFilter:
        """Who is in the list now: the filter, with the words that are typed."""
        return self.chooser.wanted

    def look_again(self, changes: Changes) -> None:
        """Show what has changed, keeping the place, the selection and what is typed."""
        self.chooser.look_again(changes)
        if changes.touch(*_SHOWN):
            self._model.look_again()
        narrow = is_narrow(self.bar.wanted) or bool(self.search.text())
        if changes.touch("client") or (narrow and changes.touch(*_FILTERED)):
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

    def filter(self, name: str) -> bool:
        """Show a part of the book, or what it is chosen with; whether there is such a name.

        `mine`, `vip`, `all`, the id of a list; `choose` and `lists` for the two panels.
        """
        if name in _PARTS:
            self.bar.show_filter(_PARTS[name])
        elif name == "choose":
            self.chooser.open_form()
        elif name == "lists":
            self.chooser.open_lists()
        else:
            return self.chooser.open_segment(name)
        return True

    def hide_private(self, *, hidden: bool) -> None:
        """Find no notes while the screen faces the client."""
        self._hidden = hidden
        self.shelf.hide_private(hidden=hidden)

    def put_beside_search(self, widget: QWidget) -> None:
        """Put another deed at the right of the search."""
        self._top.addWidget(widget)

    def _lay_out(self) -> None:
        top = self._top
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self.chooser.toast)
        column.addWidget(self._count)
        self._empty.hide()
        self.list.setModel(self._model)

    def _listen(self) -> None:
        self.search.typed.connect(self._look)
        self.search.stepped.connect(self._step)
        self.search.taken.connect(self._enter)
        self.list.chosen.connect(self._tell_chosen)
        self.list.opened.connect(self._tell_entered)
        self.bar.changed.connect(self._turn)
        self.chooser.text_asked.connect(self.search.setText)
        self._add.clicked.connect(self._ask_newcomer)
        self._empty.step_taken.connect(self._ask_newcomer)
        self._soon.timeout.connect(self.shelf.look_again)
        self._rest.timeout.connect(self._tell_at_rest)
        self.shelf.began.connect(self._show_first)
        self.shelf.filled.connect(self._show_book)
        self.shelf.found.connect(self._show_found)

    @Slot()
    def _turn(self) -> None:
        """Show another part of the book from its beginning."""
        self._turned = True
        self._look()

    @Slot()
    def _look(self) -> None:
        """Show what is typed, or the part of the book where nothing is."""
        text = self.search.text().strip()
        self._began = time.perf_counter()
        self.chooser.show_text(text)
        self.shelf.look(self.bar.wanted, text)

    @Slot(object)
    def _show_first(self, rows: tuple[Row, ...]) -> None:
        if not self._turned:
            return
        self._turned = False
        first = not self._model.rowCount() and self._keep_to is None
        before = self._model.place_at(self.list.currentIndex().row())
        self._model.show(array("q", (row.place for row in rows)), rows)
        row = 0 if first else self._model.row_at(before)
        if row >= 0:
            self.list.choose(row)
        self.list.scrollToTop()

    @Slot(object)
    def _show_book(self, places: "array[int]") -> None:
        before = self.list.currentIndex().row()
        place, seen = self._model.place_at(before), self.list.verticalScrollBar().value()
        self._turned = False
        self._model.grow(places)
        shown, all_ = number(len(places)), number(self.shelf.all)
        part = self.tr("{shown} of {all} clients").format(shown=shown, all=all_)
        whole = self.tr("{all} clients").format(all=all_)
        self._say(part if is_narrow(self.bar.wanted) else whole)
        self._restore(before, place, seen)
        self._fill_or_invite()
        self.chooser.begin()

    @Slot(object)
    def _show_found(self, rows: tuple[Row, ...]) -> None:
        self._turned = False
        self._model.show(array("q", (row.place for row in rows)), rows)
        taken = max(1, round((time.perf_counter() - self._began) * 1000))
        many = "+" if len(rows) >= clients.MOST_FOUND else ""
        counted = self.tr("{found} of {all} clients · {ms} ms")
        said = counted if self.shelf.all else self.tr("{found} found · {ms} ms")
        found = f"{number(len(rows))}{many}"
        self._say(said.format(found=found, all=number(self.shelf.all), ms=taken))
        self._fill_or_invite()
        if rows:
            self._rest.start()
            self.list.choose(0)

    def _say(self, words_: str) -> None:
        self._count.say(words_)
        self.chooser.say_count(words_)

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
        if not some:
            typed = self.search.text().strip()
            hidden = self._hidden and bool(search_words.typed(typed).note)
            why = filter_words.nobody(typed, self.bar.wanted, hidden=hidden)
            self._empty.say(why, self.tr("New client"))
        self.list.setVisible(some)
        self._empty.setVisible(not some)

    def _line(self, row: Row) -> Line:
        last = ago(row.last_contact_at, self._desk.now()) if row.last_contact_at else ""
        chip, tone = words.state(row.state) if row.state != "sent" else ("", Tone.NEUTRAL)
        if row.do_not_contact and not chip:
            chip, tone = self.tr("Do not contact"), Tone.BAD
        told = row.said or sentence(words.tier(row.tier), last)
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
    def _ask_newcomer(self) -> None:
        self.newcomer_asked.emit(self.search.text().strip())
