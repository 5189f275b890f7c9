"""The history card: all that happened, filtered by kind, read page by page."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads import history
from clienteling.cache.reads.history import Chapter, Happened, Kind
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import story
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.timeline import Event, Timeline, TimelineModel
from clienteling.ui.work import Work


class History(Card):
    """One client's history; `went` tells the page and the row that a line leads to."""

    went = Signal(str, str)

    def __init__(
        self, desk: Desk, work: Work, face: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._work = work
        self._face = face
        self._client = ""
        self._private = False
        self._kinds: tuple[Kind, ...] = ()
        self._rows: list[Happened] = []
        self._after: tuple[str, str] | None = None
        self._model = TimelineModel(self)
        self.list = Timeline(self.tr("History"))
        self._nothing = Text("", Role.SECONDARY, wraps=True)
        self._chips: dict[tuple[Kind, ...], FilterChip] = {}
        self._lay_out()
        self._model.wants_more.connect(self._read_on)
        self.list.opened.connect(self._go)

    def show_chapter(self, client: str, first: Chapter) -> None:
        """Show the newest page of a client's history."""
        if client != self._client and self._kinds:
            self._choose(())
        same = client == self._client
        self._client = client
        self._fill(first, same=same)

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Hide amounts and our own notes while the screen faces the client."""
        self._private = hidden
        self._show()

    @property
    def asked(self) -> tuple[Kind, ...]:
        """Which kinds are shown; none means all."""
        return self._kinds

    def _lay_out(self) -> None:
        self.say(self.tr("History"))
        names: list[tuple[tuple[Kind, ...], str]] = [
            ((), self.tr("All")),
            ((Kind.PURCHASE,), self.tr("Purchases")),
            ((Kind.REPAIR,), self.tr("Repairs")),
            ((Kind.APPOINTMENT, Kind.VISIT), self.tr("Visits")),
            ((Kind.MESSAGE,), self.tr("Messages")),
            ((Kind.NOTE, Kind.CONSENT, Kind.TASK), self.tr("Notes")),
        ]
        for kinds, name in names:
            chip = self._chips[kinds] = FilterChip(name)
            chip.clicked.connect(lambda _=False, kinds=kinds: self._choose(kinds))
        self.put(Flow(*self._chips.values(), gap=2))
        self._chips[()].setChecked(True)
        self.list.setModel(self._model)
        self.put(self.list, 1)
        self.put(self._nothing, 1)
        self._nothing.hide()

    def _choose(self, kinds: tuple[Kind, ...]) -> None:
        self._kinds = kinds
        for each, chip in self._chips.items():
            chip.setChecked(each == kinds)
        if self._client:
            job = partial(_chapter, self._desk, self._client, kinds, None)
            self._work.run(self, job, self._take, replaces=True)

    @Slot()
    def _read_on(self) -> None:
        if self._after is not None:
            job = partial(_chapter, self._desk, self._client, self._kinds, self._after)
            self._work.run(self, job, self._take_older, replaces=True)

    def _take(self, answer: tuple[str, tuple[Kind, ...], Chapter]) -> None:
        client, kinds, first = answer
        if client == self._client and kinds == self._kinds:
            self._fill(first, same=False)

    def _take_older(self, answer: tuple[str, tuple[Kind, ...], Chapter]) -> None:
        client, kinds, older = answer
        if client == self._client and kinds == self._kinds:
            self._rows += older.rows
            self._after = older.after
            self._model.add(self._events(older.rows), more=older.after is not None)

    def _fill(self, first: Chapter, *, same: bool) -> None:
        """Show a first page; of the `same` history, what was read below it stays."""
        if self._rows and list(first.rows) == self._rows[: len(first.rows)]:
            return
        seen = self.list.verticalScrollBar().value() if same else 0
        older = self._older_than(first) if same else []
        self._rows = [*first.rows, *older]
        self._after = self._after if older else first.after
        self._show()
        self.list.verticalScrollBar().setValue(seen)

    def _older_than(self, first: Chapter) -> list[Happened]:
        """What stands below the first page already; nothing where something lies between."""
        if first.after is None:
            return []
        last = first.rows[-1]
        known = {row.id for row in self._rows}
        if last.id not in known:
            return []
        return [row for row in self._rows if (row.at, row.id) < (last.at, last.id)]

    def _show(self) -> None:
        self._model.show(self._events(self._rows), more=self._after is not None)
        self._nothing.say(
            self.tr("Nothing has happened yet. Write, book a time or note what was said.")
        )
        self._nothing.setVisible(not self._rows)
        self.list.setVisible(bool(self._rows))

    def _events(
        self, rows: list[Happened] | tuple[Happened, ...]
    ) -> list[tuple[object, Event]]:
        now: datetime = self._desk.now()
        return [
            (row.id, story.event(row, self._face, now, private=self._private)) for row in rows
        ]

    @Slot(object)
    def _go(self, key: object) -> None:
        row = next((each for each in self._rows if each.id == key), None)
        pages = {
            Kind.MESSAGE: "inbox",
            Kind.REPAIR: "repairs",
            Kind.APPOINTMENT: "appointments",
        }
        if row is not None and row.kind in pages and row.leads_to:
            self.went.emit(pages[row.kind], row.leads_to)


def _chapter(
    desk: Desk, client: str, kinds: tuple[Kind, ...], after: tuple[str, str] | None
) -> tuple[str, tuple[Kind, ...], Chapter]:
    return client, kinds, history.chapter(desk.store, client, kinds, after)
