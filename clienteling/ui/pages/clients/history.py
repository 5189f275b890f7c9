"""The history card: all that happened, filtered by kind, read on at both ends."""

from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from clienteling.actions import calls
from clienteling.actions.desk import Desk
from clienteling.cache.reads import history
from clienteling.cache.reads.history import BEGINNING, Chapter, Edge, Happened, Opening
from clienteling.cache.reads.history_legs import Kind
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import story
from clienteling.ui.pages.clients.jump import Jump
from clienteling.ui.pages.clients.kinds import Kinds
from clienteling.ui.theme.sheet import wear
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.line import KEY
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.timeline import Event, Timeline, TimelineModel
from clienteling.ui.work import Work
from clienteling.wire.codec import instant

_AFTER_ALL = "~"
"""An id after every other one."""
_AT_TOP = Timeline.ScrollHint.PositionAtTop
_Answer = tuple[str, tuple[Kind, ...], Chapter]


class History(Card):
    """One client's history; `went` tells the place that a line leads to."""

    went = Signal(object)

    def __init__(
        self, desk: Desk, work: Work, face: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._desk = desk
        self._work = work
        self._face = face
        self._client = ""
        self._private = False
        self._pinned: tuple[Happened, ...] = ()
        self._rows: list[Happened] = []
        self._after: Edge | None = None
        self._before: Edge | None = None
        self._model = TimelineModel(self)
        self.list = Timeline(self.tr("History"))
        self.kinds = Kinds()
        self._jump = IconButton("calendar", self.tr("Go to a day"))
        self._nothing = Text("", Role.SECONDARY, wraps=True)
        self._lay_out()
        self._model.wants_more.connect(self._read_on)
        self._model.wants_newer.connect(self._read_back)
        self.kinds.chosen.connect(self._begin)
        self.list.opened.connect(self._open)
        self.list.pin_asked.connect(self._pin)
        self.list.customContextMenuRequested.connect(self._offer)
        self._jump.clicked.connect(self._ask_where)

    def show_opening(self, client: str, first: Opening) -> None:
        """Show the newest page of a client's history, or what is new in the one shown."""
        same = client == self._client
        if not same and self.kinds.asked:
            self.kinds.choose(())
        self._client = client
        self.kinds.count(first.counts)
        self._fill(first, same=same)

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Hide amounts and our own words while the screen faces the client."""
        self._private = hidden
        self.kinds.hide_private(hidden)
        self._show()

    def only(self, kind: Kind) -> None:
        """Show one kind, as if its chip had been pressed."""
        self.kinds.choose_kind(kind)
        self._begin()

    def _lay_out(self) -> None:
        self.setAccessibleName(self.tr("History"))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.kinds, 1)
        top.addWidget(self._jump, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.pad(20, 8, 12, 8)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.setModel(self._model)
        self.put(self.list, 1)
        self.put(self._nothing, 1)
        self._nothing.hide()

    @Slot()
    def _begin(self) -> None:
        """Show the newest of the kinds that are chosen."""
        if self._client:
            job = partial(_opening, self._desk, self._client, self.kinds.asked)
            self._work.run(self, job, self._take, replaces=True)

    @Slot()
    def _read_on(self) -> None:
        if self._after is not None:
            job = partial(_older, self._desk, self._client, self.kinds.asked, self._after)
            self._work.run(self, job, self._take_older, replaces=True)

    @Slot()
    def _read_back(self) -> None:
        if self._before is not None:
            job = partial(_newer, self._desk, self._client, self.kinds.asked, self._before)
            self._work.run(self, job, self._take_newer, replaces=True)

    @Slot()
    def _ask_where(self) -> None:
        where = Jump(self._face.local_day(self._desk.now()), self)
        where.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        where.picked.connect(self.go_to)
        where.first.connect(self.go_to_the_beginning)
        where.newest.connect(self._begin)
        where.open_under(self._jump)

    @Slot(object)
    def go_to(self, day: date) -> None:
        """Show what happened on this day and before it; what came later stands above."""
        end = datetime.combine(day, time.max, self._face.zone)
        edge = (instant(end), _AFTER_ALL)
        job = partial(_older, self._desk, self._client, self.kinds.asked, edge)
        self._work.run(self, job, self._turn, replaces=True)

    @Slot()
    def go_to_the_beginning(self) -> None:
        """Show the first things that happened."""
        job = partial(_newer, self._desk, self._client, self.kinds.asked, BEGINNING)
        self._work.run(self, job, self._turn_to_beginning, replaces=True)

    def _asked(self, client: str, kinds: tuple[Kind, ...]) -> bool:
        return (client, kinds) == (self._client, self.kinds.asked)

    def _take(self, answer: tuple[str, tuple[Kind, ...], Opening]) -> None:
        client, kinds, first = answer
        if self._asked(client, kinds):
            self._fill(first, same=False)

    def _take_older(self, answer: _Answer) -> None:
        client, kinds, older = answer
        if self._asked(client, kinds):
            self._rows += older.rows
            self._after = older.after
            self._model.add(self._events(older.rows), more=older.after is not None)

    def _take_newer(self, answer: _Answer) -> None:
        client, kinds, newer = answer
        if self._asked(client, kinds):
            self._rows[:0] = newer.rows
            self._before = newer.before
            below = len(self._events(self._pinned))
            rows = self._events(newer.rows)
            self.list.put_newer(rows, below, newer=newer.before is not None)

    def _turn(self, answer: _Answer) -> None:
        client, kinds, page = answer
        if self._asked(client, kinds) and page.rows:
            self._rows, self._after, self._before = list(page.rows), page.after, page.before
            self._show()
            self.list.scrollTo(self._model.index(len(self._events(self._pinned))), _AT_TOP)

    def _turn_to_beginning(self, answer: _Answer) -> None:
        self._turn(answer)
        self.list.doItemsLayout()
        self.list.scrollToBottom()

    def _fill(self, first: Opening, *, same: bool) -> None:
        """Show a first page; of the `same` history, what was read already stays."""
        news = (*first.pinned, *first.chapter.rows)
        if same and (self._before or news == (*self._pinned, *self._rows)[: len(news)]):
            return
        seen = self.list.verticalScrollBar().value() if same else 0
        older = self._older_than(first.chapter) if same else []
        self._pinned = first.pinned
        self._rows = [*first.chapter.rows, *older]
        self._after = self._after if older else first.chapter.after
        self._before = None
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
        rows = self._events((*self._pinned, *self._rows))
        more, newer = self._after is not None, self._before is not None
        self._model.show(rows, more=more, newer=newer)
        self._nothing.say(
            self.tr("Nothing has happened yet. Write, book a time or note what was said.")
        )
        self._nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))

    def _events(self, rows: list[Happened] | tuple[Happened, ...]) -> list[tuple[str, Event]]:
        now: datetime = self._desk.now()
        shown = (row for row in rows if not (self._private and story.hidden(row)))
        return [
            (
                row.id,
                story.event(
                    row,
                    self._face,
                    now,
                    private=self._private,
                    leads=story.leads_to(row, self._client) is not None,
                ),
            )
            for row in shown
        ]

    def _row(self, key: object) -> Happened | None:
        return next((x for x in (*self._pinned, *self._rows) if x.id == key), None)

    @Slot(object)
    def _open(self, key: object) -> None:
        """Go where a row leads; one that leads nowhere shows all its words."""
        row = self._row(key)
        place = story.leads_to(row, self._client) if row else None
        if place is not None:
            self.went.emit(place)
        else:
            self.list.unfold(key)

    @Slot(object)
    def _pin(self, key: object) -> None:
        row = self._row(key)
        if row is not None and row.kind is Kind.NOTE:
            pinned = row.facts[2] == "1"
            calls.pin(self._desk, row.id, pinned=not pinned)

    @Slot(QPoint)
    def _offer(self, where: QPoint) -> None:
        """What can be done with one row."""
        index = self.list.indexAt(where)
        row = self._row(index.data(KEY)) if index.isValid() else None
        if row is None:
            return
        menu = QMenu(self)
        wear(menu)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if story.leads_to(row, self._client):
            menu.addAction(self.tr("Open"), partial(self._open, row.id))
        if row.kind is Kind.NOTE:
            words = self.tr("Unpin") if row.facts[2] == "1" else self.tr("Pin")
            menu.addAction(words, partial(self._pin, row.id))
        copied = str(index.data())
        menu.addAction(self.tr("Copy"), partial(QGuiApplication.clipboard().setText, copied))
        menu.popup(self.list.viewport().mapToGlobal(where))


def _opening(
    desk: Desk, client: str, kinds: tuple[Kind, ...]
) -> tuple[str, tuple[Kind, ...], Opening]:
    return client, kinds, history.opening(desk.store, client, kinds)


def _older(desk: Desk, client: str, kinds: tuple[Kind, ...], after: Edge) -> _Answer:
    return client, kinds, history.chapter(desk.store, client, kinds, after)


def _newer(desk: Desk, client: str, kinds: tuple[Kind, ...], before: Edge) -> _Answer:
    return client, kinds, history.newer(desk.store, client, kinds, before)
