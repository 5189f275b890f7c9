"""The page Appointments: a day, its list, the chosen one beside it, booking in its place."""

from datetime import date, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache.reads import appointments as reads
from clienteling.cache.reads import people
from clienteling.cache.reads.appointments import Collision, Diary, Subject
from clienteling.cache.reads.appointments import Slot as Free
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.names import Who
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.ui import formats
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.appointments import lines
from clienteling.ui.pages.appointments.asks import Asks
from clienteling.ui.pages.appointments.card import AppointmentCard
from clienteling.ui.pages.appointments.collisions import Collisions
from clienteling.ui.pages.appointments.diary import DayList
from clienteling.ui.pages.appointments.form import AppointmentForm, Wanted
from clienteling.ui.pages.appointments.week import Week
from clienteling.ui.seen import WhenSeen
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.stepper import DayStepper
from clienteling.ui.work import Work


class AppointmentsPage(QWidget):
    """Who comes when, to whom; booking, moving, letting go."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._work, self._bus = desk, work, bus
        self._clock = Clockface(ZoneInfo(desk.person.tz))
        self._day = self._today()
        self._chosen, self._wanted = "", ""
        self._diary: Diary | None = None
        self._subject: Subject | None = None
        self._plain = False
        self._resolves = ""
        self._head, self._week, self._whose = Head(), Week(), Choice()
        self._steps = DayStepper()
        self._book = Button(self.tr("Book"), icon="calendar-plus")
        self._collisions = Collisions(self._clock)
        self._list = DayList(self._clock)
        self._asks = Asks(desk, work, self._list.toast, self)
        self._card = AppointmentCard(self._clock)
        self._form = AppointmentForm(self._clock)
        self._nobody = Empty("calendar", self.tr("Choose an appointment to see who comes."))
        self._beside = QStackedWidget()
        self._lay_out()
        self._listen()
        self._seen = WhenSeen(self, self._look)

    def open(self, place: Place) -> None:
        """Come to today, to one appointment, or to booking for a client."""
        if place.action in {"book", "new"}:
            self._begin_for(place.id)
        elif place.id:
            job = partial(reads.day_of, self._desk.store, place.id, self._desk.person.tz)
            self._wanted = place.id
            self._work.run(self, job, self._go_to_day)
        else:
            self._list.begin()

    def focus_search(self) -> None:
        """Begin to book: finding a client is its first step."""
        self._begin_for("")

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - Qt slot
        """Hide or show notes and wishes."""
        self._plain = hidden
        self._show()
        self._show_subject()

    def _lay_out(self) -> None:
        self._whose.setAccessibleName(self.tr("Whose appointments"))
        self._whose.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._whose.addItem(self.tr("All advisors"), "")
        for deed in (self._whose, self._steps, self._book):
            self._head.add_deed(deed)
        for each in (self._nobody, self._card, self._form):
            self._beside.addWidget(each)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._list, 10)
        below.addWidget(self._beside, 11)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 20, 32, 20)
        whole.setSpacing(12)
        whole.addWidget(self._head)
        whole.addWidget(self._week)
        whole.addWidget(self._collisions)
        whole.addLayout(below, 1)

    def _listen(self) -> None:
        self._steps.stepped.connect(self._step)
        self._week.chosen.connect(self._go_to_day)
        self._whose.currentIndexChanged.connect(self._show)
        self._book.clicked.connect(self.focus_search)
        self._list.book_asked.connect(self.focus_search)
        self._list.chosen.connect(self._choose)
        for teller in (self._list, self._card):
            teller.marked.connect(self._asks.mark)
            teller.unmarked.connect(self._asks.unmark)
        self._card.move_asked.connect(self._begin_move)
        self._card.cancelled.connect(self._asks.cancel)
        self._card.client_asked.connect(self._open_client)
        self._card.went.connect(self._bus.go)
        self._form.slots_asked.connect(self._ask_slots)
        self._form.client.typed.connect(self._find_people)
        self._form.booked.connect(self._keep_booking)
        self._form.moved.connect(self._keep_move)
        self._asks.kept.connect(self._leave_form)
        self._form.left.connect(self._leave_form)
        self._collisions.again_asked.connect(self._begin_again)
        self._collisions.instead.connect(self._asks.hold_instead)
        self._collisions.put_away.connect(self._asks.put_away)
        self._bus.changed.connect(self._look_again)

    def _today(self) -> date:
        return self._clock.local_day(self._desk.now())

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        if changes.touch("appointment", "client", "outbox", "advisor"):
            self._seen.look()

    def _look(self) -> None:
        person = self._desk.person
        job = partial(reads.diary, self._desk.store, self._day, person.tz, person.scope)
        self._work.run(self, job, self._show_diary, replaces=True)

    def _show_diary(self, diary: Diary) -> None:
        self._diary = diary
        self._form.show_advisors(diary.advisors)
        self._fill_whose(diary)
        self._show()

    def _fill_whose(self, diary: Diary) -> None:
        if self._whose.count() == len(diary.advisors) + 1:
            return
        self._whose.blockSignals(True)
        while self._whose.count() > 1:
            self._whose.removeItem(1)
        for identifier, name in diary.advisors:
            self._whose.addItem(name, identifier)
        self._whose.blockSignals(False)

    @Slot()
    def _show(self) -> None:
        diary, now = self._diary, self._desk.now()
        if diary is None:
            return
        whose = self._whose.currentData()
        held = [each for each in diary.meetings if not whose or each.advisor == whose]
        self._head.say(formats.day_title(diary.day, self._today()), lines.told(diary))
        self._week.show_week(diary.week, diary.day)
        self._collisions.show_collisions(diary.collisions, now)
        if any(each.id == self._wanted for each in held):
            self._chosen, self._wanted = self._wanted, ""
        self._list.show_day(held, self._chosen, now, plain=self._plain)
        current = self._list.current()
        if current is None:
            self._subject = None
            self._put_beside(self._nobody)
        else:
            self._choose(current.id)

    def _put_beside(self, widget: QWidget) -> None:
        if self._beside.currentWidget() is not self._form:
            self._beside.setCurrentWidget(widget)

    @Slot(str)
    def _choose(self, identifier: str) -> None:
        self._chosen = identifier
        job = partial(reads.subject, self._desk.store, identifier)
        self._work.run(self, job, self._keep_subject, self._let_subject_go, replaces=True)

    def _keep_subject(self, subject: Subject) -> None:
        self._subject = subject
        self._show_subject()

    def _let_subject_go(self, _trouble: object) -> None:
        self._look()

    def _show_subject(self) -> None:
        if self._subject is not None:
            self._card.show_subject(self._subject, self._desk.now(), plain=self._plain)
            self._put_beside(self._card)

    @Slot(int)
    def _step(self, days: int) -> None:
        self._go_to_day(self._today() if days == 0 else self._day + timedelta(days=days))

    @Slot(object)
    def _go_to_day(self, day: date) -> None:
        self._day = day
        self._look()

    def _begin_for(self, client: str) -> None:
        if client:
            job = partial(people.person, self._desk.store, client)
            self._work.run(self, job, self._begin)
        else:
            self._begin(None)

    def _begin(self, who: Who | None) -> None:
        self._resolves = ""
        self._beside.setCurrentWidget(self._form)
        self._form.begin(who, self._desk.person.advisor, self._day, self._today())

    @Slot(object)
    def _begin_move(self, subject: Subject) -> None:
        self._resolves = ""
        self._beside.setCurrentWidget(self._form)
        self._form.begin_move(subject.meeting, self._today())

    @Slot(object)
    def _begin_again(self, card: Collision) -> None:
        self._beside.setCurrentWidget(self._form)
        if card.meeting is not None:
            self._form.begin_move(card.meeting, self._today())
        elif card.booking is not None:
            self._form.begin_again(card.booking, card.who, self._today())
        else:
            self._form.begin(card.who, card.advisor, self._day, self._today())
        self._resolves = card.command

    @Slot()
    def _leave_form(self) -> None:
        self._resolves = ""
        self._beside.setCurrentWidget(self._card if self._subject else self._nobody)
        self._list.begin()

    @Slot(object)
    def _ask_slots(self, wanted: Wanted) -> None:
        job = partial(
            reads.slots,
            self._desk.store,
            wanted.advisor,
            wanted.day,
            wanted.length,
            self._desk.person.scope,
        )
        self._work.run(self, job, self._show_slots, replaces=True)

    def _show_slots(self, slots: tuple[Free, ...]) -> None:
        self._form.show_slots(slots, self._desk.now())

    @Slot(str)
    def _find_people(self, text: str) -> None:
        job = partial(people.people, self._desk.store, text)
        self._work.run(self, job, self._form.client.show_found, replaces=True)

    @Slot(object)
    def _keep_booking(self, booking: Booking) -> None:
        self._wanted = new_id()
        self._asks.book(replace(booking, id=self._wanted), self._resolves)
        self._go_to_day(self._clock.local_day(booking.start))

    @Slot(object, object)
    def _keep_move(self, meeting: Meeting, booking: Booking) -> None:
        self._wanted = meeting.id
        self._asks.move(meeting, booking, self._resolves)
        self._go_to_day(self._clock.local_day(booking.start))

    @Slot(str)
    def _open_client(self, identifier: str) -> None:
        self._bus.go.emit(Place("clients", id=identifier))
