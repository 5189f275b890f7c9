"""A watch that nobody we know has: what is known of it, and who may have it now."""

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.cache.reads import watches
from clienteling.cache.reads.watches import File
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_change
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients import watch_detail
from clienteling.ui.pages.clients.form_pages import FormPages
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.pages.clients.watch_deeds import WatchDeeds
from clienteling.ui.pages.clients.watch_detail import WatchDetail
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.work import Work

_TABLES = ("watch", "watch_event", "ownership", "coverage", "ticket", "client", "outbox")


class WatchPanel(WholeRight):
    """One watch without a client; once somebody has it, their file is opened."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._watch = ""
        self.watch = WatchDetail(self._clock)
        self.watch.without_client()
        if not may_change(desk.person.roles):
            self.watch.only_read()
        self.pages = FormPages(work)
        self._deeds = WatchDeeds(desk, work, self._clock, self.pages)
        self._nothing = Empty("watch", "")
        self._stack = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._head.say(self.tr("A watch without an owner"))
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.watch)
        self._stack.addWidget(self.pages)
        self._column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.watch.asked.connect(self._do)
        self.watch.changed.connect(self._change)
        self.watch.picked.connect(self._change_cover)
        self.watch.went.connect(self._go)
        self.pages.kept.connect(self._read)
        self.pages.left.connect(self._show_watch)
        self._soon.timeout.connect(self._read)

    def show_for(self, place: Place) -> None:
        """Show the watch that the place names."""
        self._watch = place.filter
        self._nothing.say("")
        self._stack.setCurrentWidget(self._nothing)
        self._read()

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""
        if self._watch and changes.touch(*_TABLES):
            self._soon.start()

    @Slot()
    def _read(self, *_told: object) -> None:
        today = self._clock.local_day(self._desk.now())
        job = partial(watches.file, self._desk.store, self._watch, today)
        self._work.run(self, job, self._show, self._miss, replaces=True)

    def _show(self, file: File) -> None:
        if file.owner is not None:
            self.went.emit(Place("clients", file.owner.id, "watches", self._watch))
            return
        self.watch.show_file(file, self._desk.now())
        self._show_watch()

    @Slot(str)
    def _show_watch(self, _whose: str = "") -> None:
        half_typed = self.pages.show_for(self._watch)
        self._stack.setCurrentWidget(self.pages if half_typed else self.watch)

    @Slot(str)
    def _do(self, name: str) -> None:
        file = self.watch.file
        if file is None:
            return
        begin = {
            watch_detail.EVENT: self._deeds.add_event,
            watch_detail.COVER: self._deeds.add_cover,
            watch_detail.PASS_ON: self._deeds.pass_on,
        }
        if name in begin:
            begin[name](self._watch, file)
            self._show_watch()
        elif name == watch_detail.REFERENCE:
            reference = file.piece.watch.reference
            self.went.emit(Place("clients", action="reference", filter=reference))

    @Slot(dict)
    def _change(self, change: dict[str, Any]) -> None:
        if self.watch.file is not None:
            job = partial(deeds.edit, self._desk, self.watch.file.piece.watch, change)
            self._work.run(self, job, self._done, self._refused)

    @Slot(str)
    def _change_cover(self, coverage: str) -> None:
        if self.watch.file is not None:
            self._deeds.change_cover(self._watch, self.watch.file, coverage)
            self._show_watch()

    @Slot(str, str)
    def _go(self, page: str, id_: str) -> None:
        self.went.emit(Place(page, id_))

    def _done(self, _answer: object) -> None:
        """What changed is told by the bus."""

    def _miss(self, trouble: Trouble) -> None:
        """Say that there is no such watch, in place of what was shown of it."""
        self._nothing.say(present.spoken(trouble).title)
        self._stack.setCurrentWidget(self._nothing)
