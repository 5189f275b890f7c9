"""The page Today: four counts, the day's appointments, and what to do next."""

from datetime import timedelta
from functools import cached_property, partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions import appointments
from clienteling.actions.desk import Desk
from clienteling.cache.reads import today as reads
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.steps import Step, StepKind
from clienteling.cache.reads.today import Today
from clienteling.domain.appointments import Standing
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_manage
from clienteling.ui.bus import Bus, Place, conversation
from clienteling.ui.formats import Clockface
from clienteling.ui.marking import Marks
from clienteling.ui.pages.today import lines
from clienteling.ui.pages.today.diary import Diary
from clienteling.ui.pages.today.keeping import Keeping
from clienteling.ui.pages.today.steps import Steps
from clienteling.ui.seen import WhenSeen
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.tile import Tile
from clienteling.ui.work import Work

if TYPE_CHECKING:
    from clienteling.ui.pages.today.later import LaterPanel
    from clienteling.ui.pages.today.walk_in import WalkIn, WalkInPanel

_TABLES = (
    *("appointment", "ticket", "estimate", "conversation", "task", "visit", "client", "outbox"),
    *("cover", "handover", "purchase", "important_date", "watch", "watch_event", "boutique"),
)
_EACH_MINUTE = 60_000
_SHORTLY = timedelta(seconds=6)


class TodayPage(QWidget):
    """What waits, who comes, and what to do next."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._work, self._bus = desk, work, bus
        self._clock = Clockface(ZoneInfo(desk.person.tz))
        self._day: Today | None = None
        self._plain = False
        self._only_due = False
        self._head = Head()
        self._tiles = self._make_tiles()
        self._diary = Diary(self._clock)
        self._marks = Marks(desk, work, self._diary.toast, self)
        self._next = Card(self.tr("Do next"))
        self._steps = Steps(self.tr("Do next"))
        self._keeping = Keeping(desk, work, self._clock, self)
        self._calm = Empty("circle-check", self.tr("All done. What comes up will stand here."))
        self._more = Text("", Role.SMALL)
        self._all = Button(self.tr("Show all steps"), Kind.LINK)
        self._walk_in = Button(self.tr("Walk-in"), icon="footprints")
        self._mine = FilterChip(self.tr("Mine"))
        self._ours = FilterChip(self.tr("Boutique"))
        self._find = Button(self.tr("Find anyone or anything  (Ctrl+K)"), icon="search")
        self._ours.setChecked(may_manage(desk.person.roles))
        self._mine.setChecked(not self._ours.isChecked())
        self._lay_out()
        self._listen()
        self._seen = WhenSeen(self, self._look)

    @cached_property
    def _later(self) -> "LaterPanel":
        """When to be reminded again; made when it is first asked for."""
        from clienteling.ui.pages.today.later import LaterPanel  # noqa: PLC0415 - built when first opened

        made = LaterPanel(self)
        made.put_off.connect(self._keeping.put_off)
        made.let_go.connect(self._keeping.let_go)
        return made

    @cached_property
    def _panel(self) -> "WalkInPanel":
        """A walk-in's three fields; made when they are first asked for."""
        from clienteling.ui.pages.today.walk_in import WalkInPanel  # noqa: PLC0415 - built when first opened

        made = WalkInPanel(self)
        made.noted.connect(self._note_walk_in)
        return made

    def open(self, place: Place) -> None:
        """Come here; with the filter `due` only promises stand under Do next."""
        self._only_due = place.filter == "due"
        self._show()
        if place.action in {"visit", "walk_in"}:
            self._ask_walk_in()
        else:
            self._diary.begin()

    def focus_search(self) -> None:
        """Open the palette, which finds everything."""
        self._bus.go.emit(Place("palette"))

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - Qt slot
        """Hide or show notes and clients' own words."""
        self._plain = hidden
        self._show()

    def _make_tiles(self) -> tuple[tuple[Tile, Place], ...]:
        return (
            (Tile(self.tr("Waiting for a reply")), Place("inbox", filter="waiting")),
            (Tile(self.tr("Ready to collect")), Place("repairs", filter="ready")),
            (Tile(self.tr("Estimates to decide")), Place("repairs", filter="decide")),
            (Tile(self.tr("Follow-ups due")), Place("today", filter="due")),
        )

    def _lay_out(self) -> None:
        for deed in (self._mine, self._ours, self._walk_in, self._find):
            self._head.add_deed(deed)
        for chip in (self._mine, self._ours):
            chip.setAutoExclusive(True)
        top = QHBoxLayout()
        top.setSpacing(16)
        for tile, _ in self._tiles:
            top.addWidget(tile, 1)
        self._next.put_beside_title(self._all)
        self._next.put(self._steps, 1)
        self._next.put(self._calm, 1)
        self._next.put(self._more)
        self._next.put(self._keeping.toast)
        self._calm.hide()
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._diary, 13)
        below.addWidget(self._next, 10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 20, 32, 20)
        whole.setSpacing(16)
        whole.addWidget(self._head)
        whole.addLayout(top)
        whole.addLayout(below, 1)

    def _listen(self) -> None:
        for tile, _ in self._tiles:
            tile.opened.connect(self._open_tile)
        for chip in (self._mine, self._ours):
            chip.toggled.connect(self._look)
        self._diary.marked.connect(self._marks.mark)
        self._diary.unmarked.connect(self._marks.unmark)
        self._diary.opened.connect(self._open_appointment)
        self._diary.book_asked.connect(self._book)
        self._steps.taken.connect(self._take)
        self._steps.done.connect(self._keeping.keep)
        self._steps.put_off.connect(self._ask_when)
        self._all.clicked.connect(self._show_all)
        self._walk_in.clicked.connect(self._ask_walk_in)
        self._find.clicked.connect(self.focus_search)
        self._bus.changed.connect(self._look_again)
        first = QShortcut(QKeySequence("Ctrl+Return"), self)
        first.activated.connect(self._take_first)
        minute = QTimer(self)
        minute.setInterval(_EACH_MINUTE)
        minute.timeout.connect(self._look)
        minute.start()

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        if changes.touch(*_TABLES):
            self._seen.look()

    @Slot()
    def _look(self) -> None:
        person = self._desk.person
        whose = None if self._ours.isChecked() else person.advisor
        asked = Asked(self._desk.now(), person.tz, person.scope, whose)
        job = partial(reads.today, self._desk.store, asked)
        self._work.run(self, job, self._show_day, replaces=True)

    def _show_day(self, day: Today) -> None:
        self._day = day
        self._show()

    def _show(self) -> None:
        day, now = self._day, self._desk.now()
        if day is None:
            return
        hour = now.astimezone(self._clock.zone).hour
        short = lines.day_in_short(day, now, self._clock)
        self._head.say(lines.greeting(hour, self._desk.person.name), short)
        for (tile, _), told in zip(self._tiles, lines.tiles(day.counts, now), strict=True):
            tile.say(told.number, "", told.note, told.tone)
        own = self._mine.isChecked()
        me = self._desk.person.advisor if own else ""
        self._diary.show_day(day.meetings, day.later, now, plain=self._plain, me=me)
        steps = day.due if self._only_due else day.steps
        title = self.tr("Follow-ups due") if self._only_due else self.tr("Do next")
        self._next.say(title)
        self._all.setVisible(self._only_due)
        more = day.counts.due - len(day.due) if self._only_due else 0
        self._more.say(self.tr("{n} more follow as these are done.").format(n=more))
        self._more.setVisible(more > 0)
        self._steps.show_deeds(
            lines.deed(step, now, self._clock, plain=self._plain, own=own) for step in steps
        )
        self._steps.setVisible(bool(steps))
        self._calm.setVisible(not steps)

    @Slot()
    def _open_tile(self) -> None:
        for tile, place in self._tiles:
            if tile is self.sender():
                mine = self._mine.isChecked() and place.page == "repairs"
                self._bus.go.emit(replace(place, filter=place.filter + " mine" * mine))

    @Slot(object)
    def _open_appointment(self, identifier: object) -> None:
        self._bus.go.emit(Place("appointments", id=str(identifier)))

    @Slot()
    def _book(self) -> None:
        self._bus.go.emit(Place("appointments", action="book"))

    @Slot(object)
    def _take(self, step: Step) -> None:
        match step.kind:
            case StepKind.IGNORED | StepKind.REPLY | StepKind.TELL:
                self._bus.go.emit(_place(step))
            case StepKind.CONFIRM:
                self._confirm(step)
            case StepKind.TASK if step.clients > 1 and step.task is not None:
                self._bus.go.emit(Place("clients", step.task.subject, "handed"))
            case StepKind.TASK if step.task is not None and step.task.conversation:
                self._bus.go.emit(conversation(step.task.conversation, step.task.message))
            case StepKind.TASK if step.who is not None:
                written = lines.is_written(step)
                place = Place("inbox", step.who.id, "write") if written else None
                self._bus.go.emit(place or Place("clients", step.who.id))
            case StepKind.TASK:
                self._keeping.keep(step)

    def _confirm(self, step: Step) -> None:
        confirmed, asked = Standing.CONFIRMED, Standing.REQUESTED
        job = partial(appointments.mark, self._desk, step.id, confirmed, asked)
        self._work.run(self, job, self._say_confirmed)

    def _say_confirmed(self, _changes: Changes) -> None:
        self._diary.toast.say(self.tr("Appointment confirmed."), _SHORTLY, undo=False)

    @Slot(object, object)
    def _ask_when(self, step: Step, anchor: QWidget) -> None:
        self._later.ask(step, self._clock.local_day(self._desk.now()), anchor)

    @Slot()
    def _take_first(self) -> None:
        row = self._steps.first()
        if row is not None:
            row.press()

    @Slot()
    def _show_all(self) -> None:
        self._only_due = False
        self._show()

    @Slot()
    def _ask_walk_in(self) -> None:
        self._panel.open_under(self._walk_in)

    @Slot(object)
    def _note_walk_in(self, noted: "WalkIn") -> None:
        references = (noted.reference,) if noted.reference else ()
        job = partial(appointments.walk_in, self._desk, noted.intent, references, noted.outcome)
        self._work.run(self, job, self._say_walked_in)

    def _say_walked_in(self, _changes: Changes) -> None:
        self._diary.toast.say(self.tr("Walk-in noted."), _SHORTLY, undo=False)


def _place(step: Step) -> Place:
    """Where a step is done that is not done here."""
    if step.kind is StepKind.IGNORED:
        return Place("inbox", filter="ignored")
    tells = step.kind is StepKind.TELL
    return Place("repairs", step.id, "tell") if tells else Place("inbox", step.id, "reply")
