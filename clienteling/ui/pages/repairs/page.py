"""The page Repairs: the list, the chosen one with its story, and taking a watch in."""

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from clienteling.actions import repairs
from clienteling.actions.desk import Desk
from clienteling.actions.repairs import Intake, Step
from clienteling.cache.reads import people
from clienteling.cache.reads import repairs as reads
from clienteling.cache.reads.came_in import CameIn, came_in
from clienteling.cache.reads.repairs import Listed, Subject
from clienteling.domain.changes import Changes
from clienteling.domain.repairs import next_stages
from clienteling.sync.status import Status
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.repairs.intake import IntakeForm
from clienteling.ui.pages.repairs.list import RepairList
from clienteling.ui.pages.repairs.next_stage import NextStage
from clienteling.ui.pages.repairs.note import RepairNote
from clienteling.ui.pages.repairs.story import Story
from clienteling.ui.seen import WhenSeen
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.work import Work
from clienteling.wire.service import Ticket

_TABLES = ("ticket", "ticket_event", "estimate", "client", "watch", "note", "outbox", "cover")


class RepairsPage(QWidget):
    """Where each watch is, what comes next, and taking one in."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._work, self._bus = desk, work, bus
        self._clock = Clockface(ZoneInfo(desk.person.tz))
        self._chosen, self._then, self._pinned = "", "", ""
        self._listed: Listed | None = None
        self._subject: Subject | None = None
        self._plain = False
        self._as_of = ""
        self._list = RepairList()
        self._story = Story(self._clock)
        self._next = NextStage()
        self._note = RepairNote()
        self._intake = IntakeForm(desk.person.currency)
        self._nothing = Empty("wrench", self.tr("Choose a repair to see how far it is."))
        self._advance = Button(self.tr("Next stage"), Kind.PRIMARY)
        self._tell = Button(self.tr("Tell client"))
        self._add_note = Button(self.tr("Note"))
        self._beside = QStackedWidget()
        self._lay_out()
        self._listen()
        self._seen = WhenSeen(self, self._look)

    def open(self, place: Place) -> None:
        """Come to a filter, to one repair (and begin to tell the client), or to an intake."""
        if place.action in {"new", "take_in"}:
            self._begin_intake_for(place.id, place.filter)
            return
        self._leave_intake()
        if place.filter or place.id:
            self._then = place.action
            self._list.choose_filter(place.filter)
            self._pin(place.id)
        self._list.begin_list()

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self._list.begin()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - Qt slot
        """Hide or show amounts and private notes."""
        self._plain = hidden
        self._show_subject()

    def _lay_out(self) -> None:
        for deed in (self._add_note, self._tell, self._advance):
            self._story.head.add_deed(deed)
        for panel in (self._next, self._note):
            self._story.panel.addWidget(panel)
            panel.hide()
        for each in (self._nothing, self._story, self._intake):
            self._beside.addWidget(each)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(32, 20, 32, 20)
        whole.setSpacing(24)
        whole.addWidget(self._list)
        whole.addWidget(self._beside, 1)

    def _listen(self) -> None:
        self._list.asked.connect(self._ask)
        self._list.chosen.connect(self._choose_row)
        self._list.intake_asked.connect(self._begin_intake)
        self._advance.clicked.connect(self._begin_next)
        self._tell.clicked.connect(self._begin_telling)
        self._add_note.clicked.connect(self._begin_note)
        self._story.went.connect(self._bus.go)
        self._next.advanced.connect(self._move_on)
        self._note.noted.connect(self._keep_note)
        self._note.told.connect(self._keep_told)
        for panel in (self._next, self._note):
            panel.left.connect(self._close_panels)
            escape = QShortcut(QKeySequence("Escape"), panel)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self._close_panels)
        self._intake.client.typed.connect(self._find_people)
        self._intake.watches_asked.connect(self._ask_watches)
        self._intake.taken_in.connect(self._take_in)
        self._intake.left.connect(self._leave_intake)
        self._bus.changed.connect(self._look_again)
        self._bus.status.connect(self._note_status)

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        if changes.touch(*_TABLES):
            self._seen.look()

    @Slot()
    def _ask(self) -> None:
        self._pinned = ""
        self._look()

    def _pin(self, identifier: str) -> None:
        """Show one repair, whether the list holds it or not, until another is asked for."""
        self._pinned = identifier
        if identifier:
            self._choose(identifier)

    def _look(self) -> None:
        person = self._desk.person
        asked = reads.Asked(
            text=self._list.text,
            filter=self._list.filter,
            today=self._clock.local_day(self._desk.now()),
            scope=person.scope,
            advisor=person.advisor if self._list.mine else None,
            now=self._desk.now(),
        )
        job = partial(reads.listed, self._desk.store, asked)
        self._work.run(self, job, self._show_listed, replaces=True)

    def _show_listed(self, listed: Listed) -> None:
        self._listed = listed
        chosen, pinned = self._pinned or self._chosen, bool(self._pinned)
        self._list.show_listed(listed, chosen, self._desk.now(), pinned=pinned)
        if self._pinned:
            self._choose(self._pinned)
        elif self._list.current():
            self._choose(self._list.current())
        elif not listed.rows and not self._chosen:
            self._put_beside(self._nothing)

    @Slot(str)
    def _choose_row(self, identifier: str) -> None:
        if identifier != self._pinned:
            self._pinned = ""
        self._choose(identifier)

    def _choose(self, identifier: str) -> None:
        if identifier != self._chosen:
            self._close_panels()
        self._chosen = identifier
        today = self._clock.local_day(self._desk.now())
        job = partial(reads.subject, self._desk.store, identifier, today)
        self._work.run(self, job, self._keep_subject, self._let_subject_go, replaces=True)

    def _keep_subject(self, subject: Subject) -> None:
        if self._subject is None or self._subject.repair.id != subject.repair.id:
            self._close_panels()
        self._subject = subject
        self._show_subject()
        if self._then == "tell":
            self._begin_telling()
        self._then = ""

    def _let_subject_go(self, _trouble: object) -> None:
        self._subject, self._chosen = None, ""
        self._put_beside(self._nothing)

    def _show_subject(self) -> None:
        if self._subject is None:
            return
        now = self._desk.now()
        self._story.show_subject(self._subject, now, self._as_of, plain=self._plain)
        self._advance.setEnabled(bool(next_stages(self._subject.repair.stage)))
        self._put_beside(self._story)

    def _put_beside(self, widget: QWidget) -> None:
        if self._beside.currentWidget() is not self._intake:
            self._beside.setCurrentWidget(widget)

    @Slot(object)
    def _note_status(self, status: Status) -> None:
        """Say how old what is shown may be while central cannot be reached."""
        as_of = ""
        if not status.connected and status.as_of is not None:
            time = self._clock.time(status.as_of)
            if self._clock.local_day(status.as_of) != self._clock.local_day(self._desk.now()):
                time = self._clock.precise(status.as_of, self._desk.now())
            as_of = self.tr("as of {time}").format(time=time)
        if as_of != self._as_of:
            self._as_of = as_of
            self._show_subject()

    @Slot()
    def _close_panels(self) -> None:
        self._open_panel(None)

    def _open_panel(self, panel: QWidget | None) -> None:
        """Show one panel and nothing else that asks for a deed, or none and the deeds."""
        for each in (self._next, self._note):
            each.setVisible(each is panel)
        for deed in (self._add_note, self._tell, self._advance):
            deed.setVisible(panel is None)
        self._story.make_room(for_panel=panel is not None)

    @Slot()
    def _begin_next(self) -> None:
        if self._subject is not None:
            self._open_panel(self._next)
            self._next.begin(self._subject)

    @Slot()
    def _begin_telling(self) -> None:
        if self._subject is not None:
            self._open_panel(self._note)
            self._note.begin_telling(self._subject)

    @Slot()
    def _begin_note(self) -> None:
        if self._subject is not None:
            self._open_panel(self._note)
            self._note.begin_note(self._subject)

    @Slot(object, object)
    def _move_on(self, ticket: Ticket, step: Step) -> None:
        job = partial(repairs.advance, self._desk, ticket, step)
        self._work.run(self, job, self._finish)

    @Slot(str, str, bool)
    def _keep_note(self, ticket: str, text: str, visible: bool) -> None:  # noqa: FBT001 - a slot
        job = partial(repairs.note, self._desk, ticket, text, client_visible=visible)
        self._work.run(self, job, self._finish)

    @Slot(object, str, str)
    def _keep_told(self, ticket: Ticket, text: str, conversation: str) -> None:
        job = partial(repairs.tell, self._desk, ticket, text, conversation)
        self._work.run(self, job, self._finish)

    def _finish(self, _changes: Changes) -> None:
        self._close_panels()
        self._list.begin_list()

    def _begin_intake_for(self, client: str, message: str = "") -> None:
        """Take in for a client, or with what somebody wrote in a `message`."""
        if client or message:
            job = partial(came_in, self._desk.store, client, message)
            self._work.run(self, job, self._begin)
        else:
            self._begin(CameIn(None))

    @Slot()
    def _begin_intake(self) -> None:
        self._begin(CameIn(None))

    def _begin(self, came: CameIn) -> None:
        self._beside.setCurrentWidget(self._intake)
        self._intake.begin(came, self._clock.local_day(self._desk.now()))

    @Slot()
    def _leave_intake(self) -> None:
        self._beside.setCurrentWidget(self._story if self._subject else self._nothing)

    @Slot(str)
    def _find_people(self, text: str) -> None:
        job = partial(people.people, self._desk.store, text)
        self._work.run(self, job, self._intake.client.show_found, replaces=True)

    @Slot(str)
    def _ask_watches(self, client: str) -> None:
        job = partial(reads.watches_of, self._desk.store, client)
        self._work.run(self, job, self._intake.show_watches, replaces=True)

    @Slot(object)
    def _take_in(self, intake: Intake) -> None:
        self._work.run(self, partial(repairs.take_in, self._desk, intake), self._show_new)

    def _show_new(self, ticket: str) -> None:
        self._leave_intake()
        self._list.choose_filter("")
        self._pin(ticket)
