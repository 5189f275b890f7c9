"""Booking out of a conversation, in place: filled in, and kept with one Enter."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from PySide6.QtCore import QDate, QLocale, QTime, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QLineEdit, QTimeEdit
from typing_extensions import override

from clienteling.actions.appointments import Booking
from clienteling.cache.reads.booking import Prefill
from clienteling.cache.reads.free_times import Clash
from clienteling.domain.appointments import AppointmentType, Standing, usual_length
from clienteling.ui import formats
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen

_LENGTHS = (15, 30, 45, 60, 90, 120)
_HIGH = 40


class Time(Struct, frozen=True):
    """A time that is about to be held, so that what speaks against it can be looked for."""

    start: datetime
    length: timedelta


class BookForm(Form):
    """What for, on which day and at which hour; `asked` tells each other time."""

    asked = Signal(object)

    def __init__(self, prefill: Prefill, advisor: str, zone: ZoneInfo) -> None:
        super().__init__()
        self._from, self._advisor, self._zone = prefill, advisor, zone
        confirms = prefill.asked is not None
        title = self.tr("Confirm the appointment") if confirms else self.tr("Book")
        self.name(title, self.tr("Confirm") if confirms else self.tr("Book this time"))
        kinds = [(each.value, states.appointment_type(each)) for each in AppointmentType]
        self._type = choice(kinds)
        self._day, self._hour = QDateEdit(), QTimeEdit()
        lengths = [(str(each), formats.wait(timedelta(minutes=each))) for each in _LENGTHS]
        self._length = choice(lengths)
        self._references = QLineEdit(", ".join(prefill.references))
        self._propose = Check(self.tr("Only proposed: the client is still to agree"))
        self._lay_out()
        self._fill(prefill)
        self._type.setEnabled(not confirms)
        self._references.setEnabled(not confirms)
        self._propose.setVisible(not confirms)
        self._type.currentIndexChanged.connect(self._suggest_length)
        for changed in (
            self._day.dateChanged,
            self._hour.timeChanged,
            self._length.currentIndexChanged,
        ):
            changed.connect(self._ask)

    def booking(self) -> Booking:
        """The time to hold, with the conversation and the message it came out of."""
        references = (each.strip() for each in self._references.text().split(","))
        proposed = self._propose.isChecked() and not self._propose.isHidden()
        at = self._time()
        return Booking(
            client=self._from.client,
            advisor=self._advisor,
            start=at.start,
            length=at.length,
            type=AppointmentType(chosen(self._type)),
            references=tuple(each for each in references if each),
            language=self._from.language,
            conversation=self._from.conversation,
            message=self._from.message,
            status=Standing.PROPOSED if proposed else Standing.CONFIRMED,
        )

    def warn(self, clash: Clash) -> None:
        """Say what speaks against the time that stands there, or nothing."""
        said = self.tr("The boutique is closed then.") if clash.closed else ""
        if clash.meets:
            said = self.tr("You already meet {name} then.").format(name=clash.meets)
        self._when.say(said, Tone.WARN)

    @override
    def begin(self) -> None:
        self._hour.setFocus()

    def _lay_out(self) -> None:
        for editor, pattern in ((self._day, self.tr("ddd d MMM")), (self._hour, "HH:mm")):
            editor.setLocale(QLocale())
            editor.setDisplayFormat(pattern)
            editor.setFixedHeight(_HIGH)
            editor.lineEdit().setTextMargins(9, 0, 0, 0)
        self._when = Field(self.tr("Time"), self._hour)
        self.put(
            Field(self.tr("Comes for"), self._type),
            Field(self.tr("To prepare"), self._references),
        )
        self.put(
            Field(self.tr("Day"), self._day), self._when, Field(self.tr("Takes"), self._length)
        )
        self.rows.addWidget(self._propose)

    def _fill(self, prefill: Prefill) -> None:
        start = prefill.start.astimezone(self._zone) if prefill.start else None
        if start is not None:
            self._day.setDate(QDate(start.year, start.month, start.day))
            self._hour.setTime(QTime(start.hour, start.minute))
        self._type.setCurrentIndex(max(0, self._type.findData(prefill.type.value)))
        length = usual_length(prefill.type)
        if prefill.asked is not None:
            length = prefill.asked.end - prefill.asked.start
        minutes = str(int(length.total_seconds() // 60))
        if self._length.findData(minutes) < 0:
            self._length.addItem(formats.wait(length), minutes)
        self._length.setCurrentIndex(self._length.findData(minutes))
        self.warn(prefill.clash)

    def _time(self) -> Time:
        day, hour = self._day.date(), self._hour.time()
        at = datetime(day.year(), day.month(), day.day(), tzinfo=self._zone)
        start = datetime.combine(at.date(), time(hour.hour(), hour.minute()), self._zone)
        return Time(start, timedelta(minutes=int(chosen(self._length))))

    @Slot()
    def _suggest_length(self) -> None:
        length = usual_length(AppointmentType(chosen(self._type)))
        minutes = str(int(length.total_seconds() // 60))
        self._length.setCurrentIndex(self._length.findData(minutes))

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._time())
