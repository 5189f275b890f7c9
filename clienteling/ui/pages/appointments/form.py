"""Booking and moving in place: who, with whom, when, for what."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from clienteling.actions.appointments import Booking
from clienteling.cache.reads.appointments import Slot as Free
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.names import Who
from clienteling.domain.appointments import AppointmentType, Standing, usual_length
from clienteling.ui import formats
from clienteling.ui.formats import Clockface
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.stepper import DayStepper
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.service_commands import BookAppointment

_LENGTHS = (15, 30, 45, 60, 90, 120)
_LANGUAGES = ("zh", "en", "fr", "ja", "ar")


class Wanted(Struct, frozen=True):
    """For whom, on which day and for how long free times are asked."""

    advisor: str
    day: date
    length: timedelta


class AppointmentForm(Card):
    """One form for a new appointment and for a new time of an old one.

    `slots_asked` tells a `Wanted`, `booked` a `Booking`, `moved` (meeting, booking).
    """

    slots_asked = Signal(object)
    booked = Signal(object)
    moved = Signal(object, object)
    left = Signal()

    def __init__(self, clock: Clockface, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._clock = clock
        self._today = date.min
        self._day = date.min
        self._moving: Meeting | None = None
        self._wish: datetime | None = None
        self.client = ClientField()
        self._type, self._advisor, self._length = Choice(), Choice(), Choice()
        self._start, self._language = Choice(), Choice()
        self._steps = DayStepper()
        self._date = Text("", Role.TITLE)
        self._references = QLineEdit()
        self._note = QPlainTextEdit()
        self._note.setFixedHeight(72)
        self._propose = Check(self.tr("Only proposed: the client is still to agree"))
        self._save = Button("", Kind.PRIMARY)
        self._leave = Button(self.tr("Leave it"))
        self._fill()
        self._lay_out()
        self._listen()

    def begin(self, who: Who | None, advisor: str, day: date, today: date) -> None:
        """A new appointment; what was half typed before is gone."""
        self._moving, self._wish = None, None
        self.say(self.tr("New appointment"))
        self._save.say(self.tr("Book this time"))
        self._day, self._today = max(day, today), today
        self.client.begin(who)
        self._references.clear()
        self._note.clear()
        self._propose.setChecked(False)
        self._choose(self._advisor, advisor)
        self._choose(self._language, who.language if who else "")
        self._open(moving=False)

    def begin_again(self, asked: BookAppointment, who: Who | None, today: date) -> None:
        """What was asked once already, for another time."""
        self.begin(who, asked.advisor, self._clock.local_day(asked.start), today)
        self._choose(self._type, asked.type)
        self._choose(self._length, int((asked.end - asked.start).total_seconds() // 60))
        self._choose(self._language, asked.language)
        self._references.setText(", ".join(asked.references))
        self._note.setPlainText(asked.note)
        self._propose.setChecked(asked.status is Standing.PROPOSED)

    def begin_move(self, meeting: Meeting, today: date) -> None:
        """Another time for `meeting`, all else as it is."""
        self._moving, self._wish = meeting, meeting.start
        self.say(self.tr("Move {name}").format(name=meeting.name))
        self._save.say(self.tr("Move to this time"))
        self._day = max(self._clock.local_day(meeting.start), today)
        self._today = today
        self._choose(self._advisor, meeting.advisor)
        minutes = int((meeting.end - meeting.start).total_seconds() // 60)
        self._choose(self._length, minutes)
        self._open(moving=True)

    def show_advisors(self, advisors: Sequence[tuple[str, str]]) -> None:
        """Who can be booked; the choice made stays."""
        if [self._advisor.itemData(n) for n in range(self._advisor.count())] == [
            each for each, _ in advisors
        ]:
            return
        chosen = self._advisor.currentData()
        self._advisor.clear()
        for identifier, name in advisors:
            self._advisor.addItem(name, identifier)
        self._choose(self._advisor, chosen)

    def show_slots(self, slots: Sequence[Free], now: datetime) -> None:
        """The times there are; the first free one is chosen unless another was."""
        wish = self._start.currentData() or self._wish
        self._start.blockSignals(True)
        self._start.clear()
        for slot in (each for each in slots if each.start > now):
            taken = self.tr("{time} · taken: {name}") if slot.taken_by else "{time}"
            words = taken.format(time=self._clock.time(slot.start), name=slot.taken_by)
            self._start.addItem(words, slot)
        self._start.setCurrentIndex(self._best(wish))
        self._start.blockSignals(False)
        self._warn()

    def _best(self, wish: object) -> int:
        at = wish.start if isinstance(wish, Free) else wish
        slots = [self._start.itemData(n) for n in range(self._start.count())]
        own = self._moving.start if self._moving else None
        for place, slot in enumerate(slots):
            if isinstance(slot, Free) and at == slot.start and at != own:
                return place
        free = (
            n for n, slot in enumerate(slots) if isinstance(slot, Free) and not slot.taken_by
        )
        return next(free, 0 if slots else -1)

    def _fill(self) -> None:
        for kind in AppointmentType:
            self._type.addItem(states.appointment_type(kind), kind)
        for minutes in _LENGTHS:
            self._length.addItem(formats.wait(timedelta(minutes=minutes)), minutes)
        for code in _LANGUAGES:
            self._language.addItem(states.language(code), code)
        self._choose(self._length, 45)
        self._references.setPlaceholderText(self.tr("References, with commas between"))

    def _lay_out(self) -> None:
        middle = Scroll(self.tr("Appointment form"))
        self._who_field = Field(self.tr("Client"), self.client)
        self._when_field = Field(self.tr("Time"), self._start)
        self._type_field = Field(self.tr("Comes for"), self._type)
        self._more = (
            Field(self.tr("To prepare"), self._references),
            Field(self.tr("Speaks"), self._language),
            Field(self.tr("Note"), self._note),
        )
        day = QHBoxLayout()
        day.addWidget(self._date, 1)
        day.addWidget(self._steps)
        middle.column.setSpacing(10)
        middle.column.addWidget(self._who_field)
        middle.column.addLayout(_pair(self._type_field, Field(self.tr("With"), self._advisor)))
        middle.column.addLayout(day)
        middle.column.addLayout(_pair(self._when_field, Field(self.tr("Takes"), self._length)))
        middle.column.addLayout(_pair(*self._more[:2]))
        middle.column.addWidget(self._more[2])
        middle.column.addWidget(self._propose)
        self.put(middle, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._save)
        self.body.addLayout(foot)

    def _listen(self) -> None:
        self._save.clicked.connect(self._keep)
        self._leave.clicked.connect(self.left)
        self._steps.stepped.connect(self._step)
        self._advisor.currentIndexChanged.connect(self._ask)
        self._length.currentIndexChanged.connect(self._ask)
        self._type.currentIndexChanged.connect(self._suggest_length)
        self._start.currentIndexChanged.connect(self._warn)
        self.client.chosen.connect(self._speak_as_client)

    def _open(self, *, moving: bool) -> None:
        for each in (self._who_field, self._type_field, *self._more, self._propose):
            each.setVisible(not moving)
        self._start.clear()
        self._ask()
        if not moving and self.client.who is None:
            self.client.setFocus()

    @Slot(int)
    def _step(self, days: int) -> None:
        wanted = self._today if days == 0 else self._day + timedelta(days=days)
        self._day = max(self._today, wanted)
        self._ask()

    @Slot()
    def _ask(self) -> None:
        if self._day == date.min:
            return
        self._date.say(formats.day_title(self._day, self._today))
        advisor, minutes = self._advisor.currentData(), self._length.currentData()
        if advisor and minutes:
            self.slots_asked.emit(
                Wanted(str(advisor), self._day, timedelta(minutes=int(minutes)))
            )

    @Slot()
    def _suggest_length(self) -> None:
        length = usual_length(AppointmentType(self._type.currentData()))
        self._choose(self._length, int(length.total_seconds() // 60))

    @Slot(object)
    def _speak_as_client(self, who: Who) -> None:
        self._choose(self._language, who.language)

    @Slot()
    def _warn(self) -> None:
        slot = self._start.currentData()
        if not isinstance(slot, Free):
            self._when_field.say(self.tr("No time is left on this day."), Tone.WARN)
        elif slot.taken_by:
            met = self.tr("{advisor} already meets {name} then.")
            advisor = self._advisor.currentText()
            self._when_field.say(met.format(advisor=advisor, name=slot.taken_by), Tone.WARN)
        else:
            self._when_field.say("")

    @Slot()
    def _keep(self) -> None:
        slot = self._start.currentData()
        if not isinstance(slot, Free):
            self._warn()
            return
        if self._moving is None and self.client.is_unsure:
            words = self.tr("Choose somebody from the list, or leave this empty.")
            self._who_field.say(words, Tone.BAD)
            self.client.setFocus()
            return
        self._who_field.say("")
        booking = self._booking(slot)
        if self._moving is None:
            self.booked.emit(booking)
        else:
            self.moved.emit(self._moving, booking)

    def _booking(self, slot: Free) -> Booking:
        who = self.client.who
        asked = (each.strip() for each in self._references.text().split(","))
        return Booking(
            client=who.id if who else None,
            advisor=str(self._advisor.currentData()),
            start=slot.start,
            length=slot.end - slot.start,
            type=AppointmentType(self._type.currentData()),
            references=tuple(each for each in asked if each),
            language=str(self._language.currentData() or ""),
            note=self._note.toPlainText().strip(),
            status=Standing.PROPOSED if self._propose.isChecked() else Standing.CONFIRMED,
        )

    def _choose(self, choice: Choice, data: object) -> None:
        for place in range(choice.count()):
            if choice.itemData(place) == data:
                choice.setCurrentIndex(place)


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(left, 1)
    row.addWidget(right, 1)
    return row
