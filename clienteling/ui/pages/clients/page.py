"""The Clients page: the book at the left, one client's card, deeds in place."""

from functools import partial
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.cache.reads.client_card import Card
from clienteling.cache.reads.history import Opening
from clienteling.domain.changes import Changes
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import filter_words, menus, promises, sheets
from clienteling.ui.pages.clients.book import Book
from clienteling.ui.pages.clients.ends import Ends
from clienteling.ui.pages.clients.menus import Menu
from clienteling.ui.pages.clients.open_form import Forms
from clienteling.ui.pages.clients.right import Right
from clienteling.ui.pages.clients.subject import Subject, file_of
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.work import Work

_BOOK = 284
_TABLES = (
    *("client", "contact_point", "consent", "important_date", "watch", "coverage", "wish"),
    *("purchase", "visit", "appointment", "ticket", "ticket_event", "conversation", "message"),
    *("note", "task", "outbox", "call", "offer", "watch_event", "client_merge", "handover"),
    *("cover", "ownership", "overwrite", "relation"),
)


_PARTS = {
    "edit": ("person", "family"),
    "contact": ("person", "contact"),
    "date": ("person", "date"),
    "relation": ("person", "relation"),
}
"""Deeds that begin in a part of a sheet."""
_OF_THE_LIST = {"handover", "segment"}


class ClientsPage(QWidget):
    """Find anyone, know them at one look, and do what they need without leaving."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._client = ""
        self._then = self._row = self._expected = ""
        face = Clockface(ZoneInfo(desk.person.tz))
        self._book = Book(desk, work)
        self._subject = Subject(desk, work, bus, face)
        self._nobody = Empty(
            "users",
            self.tr("Choose a client at the left, or type any part of a name or a number."),
            self.tr("Record a walk-in"),
        )
        self._right = Right((desk, work, bus), self._nobody, self._subject)
        self._ends = Ends(desk, work, self._right, self._nobody)
        roles = desk.person.roles
        self._menu = Menu(self.tr("More for the client book"), partial(menus.with_book, roles))
        self._aloft = QVBoxLayout()
        self._forms = Forms(desk, work, self._subject.slot, self)
        self._strangers = Forms(desk, work, self._aloft, self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def open(self, place: Place) -> None:
        """Go to a client, a part of the book, a panel, or begin a deed."""
        if self._right.open(self._about_somebody(place)):
            return
        if place.filter and not place.id and not self._book.filter(place.filter):
            self._book.search.setText(place.filter)
        if place.action == "new":
            self._begin_newcomer("")
        elif place.action == "newcomer":
            self._begin_newcomer("", place.id)
        elif place.action == "walk_in":
            self._begin_walk_in()
        elif place.id:
            self._strangers.close()
            self._then, self._row = place.action or sheets.CARD, place.filter
            self._right.go_back()
            self._read(place.id)
            self._expected = place.id
            self._book.go_to(place.id)
        else:
            self._do(place.action)

    def _about_somebody(self, place: Place) -> Place:
        """A panel about one client that was asked for without one is about the one shown."""
        one = any(each.key == place.action and each.client for each in sheets.panels())
        named = place.id or place.filter
        return replace(place, id=self._client) if one and not named else place

    @property
    def client(self) -> tuple[str, str]:
        """The client who is shown, by id and name; nobody under a panel."""
        card = self._subject.card
        open_ = card is not None and self._right.currentWidget() is self._subject
        return (card.client.id, card.name) if card and open_ else ("", "")

    def focus_search(self) -> None:
        """Take the keyboard to the search."""
        self._book.search.begin()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Hide spend and notes while the screen faces the client."""
        self._subject.hide_private(hidden)
        self._book.hide_private(hidden=hidden)

    def _lay_out(self) -> None:
        self._book.setFixedWidth(_BOOK)
        self._book.put_beside_search(self._menu)
        self._menu.setVisible(bool(self._menu.offers))
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(self._aloft)
        right.addWidget(self._right, 1)
        right.addStretch(0)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 16)
        row.setSpacing(20)
        row.addWidget(self._book)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self._book.chosen.connect(self._choose)
        self._menu.asked.connect(self._open_panel)
        self._book.entered.connect(self._begin_to_write)
        self._book.newcomer_asked.connect(self._begin_newcomer)
        self._nobody.step_taken.connect(self._begin_walk_in)
        self._subject.asked.connect(self._do)
        self._subject.consent_asked.connect(self._turn_consent)
        self._subject.aside.asked.connect(self._do)
        self._subject.aside.done.connect(self._complete)
        self._subject.aside.went.connect(self._go_to)
        self._subject.aside.only_asked.connect(self._subject.history.only)
        self._subject.history.went.connect(self._go_to)
        self._strangers.created.connect(self._show_created)
        # Somebody new needs the room, and nobody else's file beside it.
        self._strangers.stands.connect(self._right.setHidden)
        self._strangers.opened.connect(self._show_created)
        self._soon.timeout.connect(self._read_again)
        self._bus.changed.connect(self._look_again)
        for keys, deed in (
            ("Ctrl+N", self._newcomer),
            ("Ctrl+Shift+N", partial(self._do, "note")),
            ("Ctrl+Shift+C", partial(self._do, "call")),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
        for number, sheet in enumerate(sheets.sheets(), 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+Shift+{number}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._subject.leaves.turn_to, sheet.key))

    @Slot(str)
    def _choose(self, client: str) -> None:
        """Turn to somebody in the book, out from under a panel; coming in to the first.

        Whom the book was told to go to is being read already.
        """
        expected, self._expected = self._expected, ""
        if client == expected:
            return
        if self._client and client != self._client:
            self._strangers.close()
            self._right.go_back()
        self._read(client)

    @Slot(str)
    def _open_panel(self, key: str) -> None:
        """Open what concerns many; some of it is about those in the list."""
        meant = filter_words.as_text(self._book.wanted) if key in _OF_THE_LIST else ""
        self._bus.go.emit(Place("clients", action=key, filter=meant))

    @Slot(str)
    def _read(self, client: str) -> None:
        """Show another client; a form over the last one keeps its words."""
        if client != self._client:
            self._forms.close()
        self._client = client
        shown = self._subject.card
        same = shown is not None and shown.client.id == client
        kinds = self._subject.history.kinds.asked if same else ()
        job = partial(file_of, self._desk, client, kinds)
        self._work.run(self, job, self._show, self._ends.unread, replaces=True)

    def _show(self, answer: tuple[str, Card, Opening]) -> None:
        asked, card, first = answer
        if asked != self._client:
            return
        self._client = card.client.id  # a file that became part of another one leads there
        self._subject.show_card(card, self._desk.now())
        if card.client.id != asked:
            self._subject.choices.came_from(asked)
        self._subject.history.show_opening(card.client.id, first)
        self._right.show_subject()
        self._ends.look(card.client)
        if self._then:
            then, self._then = self._then, ""
            self._do(then)

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        self._book.look_again(changes)
        self._right.look_again(changes)
        self._subject.leaves.look_again(changes)
        if self._client and changes.touch(*_TABLES):
            self._soon.start()

    @Slot()
    def _read_again(self) -> None:
        self._read(self._client)

    @Slot(str)
    def _do(self, name: str) -> None:
        """Begin one of the deeds that the card offers."""
        card = self._subject.card
        if card is None:
            return
        id_ = card.client.id
        match name:
            case "message":
                self._bus.go.emit(Place("inbox", card.conversation or id_, "write"))
            case "book":
                self._bus.go.emit(Place("appointments", id_, "book"))
            case "repair":
                self._bus.go.emit(Place("repairs", id_, "new"))
            case _ if self._forms.begin(name, card):
                self._strangers.close()
            case _ if not self._right.open(Place("clients", id_, name)):
                row, self._row = self._row, ""
                self._subject.leaves.turn_to(*_PARTS.get(name, (name, row)))

    @Slot(str, str)
    def _turn_consent(self, cell: str, _state: str) -> None:
        """Go to the cell that a chip is about."""
        self._subject.leaves.turn_to("consent", cell)

    @Slot(str)
    def _complete(self, task: str) -> None:
        job = partial(promises.keep, self._desk, self._subject.card, task)
        self._work.run(self, job, _done, self._ends.refused)

    @Slot(object)
    def _go_to(self, place: Place) -> None:
        self._bus.go.emit(place)

    @Slot(str)
    def _begin_to_write(self, _client: str) -> None:
        self._do("message")

    @Slot(str)
    def _show_created(self, client: str) -> None:
        self._book.go_to(client)
        self._read(client)

    @Slot()
    def _newcomer(self) -> None:
        self._begin_newcomer(self._book.search.text().strip())

    @Slot(str)
    def _begin_newcomer(self, typed: str, visit: str = "") -> None:
        self._forms.close()
        self._strangers.newcomer(typed, visit)

    @Slot()
    def _begin_walk_in(self) -> None:
        self._forms.close()
        self._strangers.walk_in()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._forms.flush()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._forms.flush()
        super().closeEvent(event)


def _done(_answer: object) -> None:
    """What changed is told by the bus."""
