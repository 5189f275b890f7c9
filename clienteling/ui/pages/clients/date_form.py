"""The form of a day that matters, with what it means this year while it is typed."""

import json
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QSpinBox
from typing_extensions import override

from clienteling.actions.person import Day
from clienteling.domain.dates import is_day, next_occurrence
from clienteling.domain.people import Calendar, DateKind
from clienteling.errors import Refused
from clienteling.ui.formats import day_of_month, days, short_date
from clienteling.ui.pages.clients import person_words
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.people import ImportantDate

_LONGEST = 200


class DateForm(Form):
    """Kind, calendar, month, day and year; an empty day means the whole month.

    `typed` gives all of it for its draft.
    """

    typed = Signal(str)

    def __init__(self, today: date, known: ImportantDate | None = None) -> None:
        super().__init__()
        self._today = today
        self.name(self.tr("A day that matters"), self.tr("Save day"))
        kinds = [(each.value, person_words.date_kind(each)) for each in DateKind]
        self._kind = choice(kinds)
        calendars = [
            (Calendar.SOLAR.value, self.tr("Solar")),
            (Calendar.LUNAR.value, self.tr("Lunar")),
        ]
        self._calendar = choice(calendars)
        self._month = choice([])
        self._day, self._year, self._label = QLineEdit(), QLineEdit(), QLineEdit()
        self._day.setPlaceholderText(self.tr("whole month"))
        self._year.setPlaceholderText(self.tr("if known"))
        self._leap = Check(self.tr("In a leap month"))
        self._lead = QSpinBox()
        self._lead.setRange(0, 366)
        self._lead.setValue(7)
        self._lead.lineEdit().setTextMargins(9, 0, 0, 0)
        self._means = Text("", Role.METAL, wraps=True)
        self._name_months()
        self._lay_out()
        if known is not None:
            self._show(known)
        self._tell()
        for line in (self._day, self._year, self._label):
            line.textEdited.connect(self._tell_typed)

    def _lay_out(self) -> None:
        self.put(
            Field(self.tr("What"), self._kind),
            Field(self.tr("Calendar"), self._calendar),
        )
        self.put(Field(self.tr("Month"), self._month), Field(self.tr("Day"), self._day))
        self.rows.addWidget(self._leap)
        self.put(
            Field(self.tr("Year"), self._year),
            Field(self.tr("Remind, days before"), self._lead),
        )
        self.put(Field(self.tr("In words"), self._label))
        self.rows.addWidget(self._means)
        self._calendar.currentIndexChanged.connect(self._change_calendar)
        self._month.currentIndexChanged.connect(self._tell)
        self._leap.toggled.connect(self._tell)
        for line in (self._day, self._year):
            line.textChanged.connect(self._tell)

    def values(self) -> Day:
        """The day as it was filled in; raises `Refused`."""
        label = self._label.text().strip()
        if len(label) > _LONGEST:
            raise Refused("This text is too long.", "Keep it under 200 signs.")
        lunar = chosen(self._calendar) == Calendar.LUNAR
        return Day(
            kind=DateKind(chosen(self._kind)),
            month=int(chosen(self._month)),
            day=_number(self._day.text()),
            year=_number(self._year.text()),
            calendar=Calendar.LUNAR if lunar else Calendar.SOLAR,
            leap_month=lunar and self._leap.isChecked(),
            lead_days=self._lead.value(),
            label=label,
        )

    def fill(self, draft: str) -> None:
        """Put in what was half typed earlier."""
        kept = json.loads(draft)
        self._calendar.setCurrentIndex(self._calendar.findData(kept["calendar"]))
        self._kind.setCurrentIndex(self._kind.findData(kept["kind"]))
        self._month.setCurrentIndex(self._month.findData(kept["month"]))
        self._leap.setChecked(kept["leap"])
        for name, line in self._lines().items():
            line.setText(kept[name])

    @override
    def begin(self) -> None:
        self._kind.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, known: ImportantDate) -> None:
        self._kind.setCurrentIndex(self._kind.findData(known.kind.value))
        self._calendar.setCurrentIndex(self._calendar.findData(known.calendar.value))
        self._month.setCurrentIndex(known.month - 1)
        self._day.setText(str(known.day or ""))
        self._year.setText(str(known.year or ""))
        self._leap.setChecked(known.leap_month)
        self._lead.setValue(known.lead_days)
        self._label.setText(known.label)

    def _lines(self) -> dict[str, QLineEdit]:
        return {"day": self._day, "year": self._year, "label": self._label}

    @Slot()
    def _tell_typed(self) -> None:
        kept: dict[str, object] = {name: line.text() for name, line in self._lines().items()}
        kept |= {
            "kind": chosen(self._kind),
            "calendar": chosen(self._calendar),
            "month": chosen(self._month),
            "leap": self._leap.isChecked(),
        }
        self.typed.emit(json.dumps(kept, ensure_ascii=False))

    @Slot()
    def _change_calendar(self) -> None:
        self._name_months()
        self._tell()

    def _name_months(self) -> None:
        lunar = chosen(self._calendar) == Calendar.LUNAR
        now = max(0, self._month.currentIndex())
        self._month.blockSignals(True)
        self._month.clear()
        for month in range(1, 13):
            named = self.tr("Month {n}").format(n=month) if lunar else day_of_month(month, None)
            self._month.addItem(named, str(month))
        self._month.setCurrentIndex(now)
        self._month.blockSignals(False)
        self._leap.setVisible(lunar)

    @Slot()
    def _tell(self) -> None:
        """What it means now, as far as it is typed."""
        try:
            typed = self.values()
        except Refused:
            self._means.say("")
            return
        if not is_day(typed.calendar, typed.month, typed.day):
            self._means.say(self.tr("There is no such day."), Role.BAD)
            return
        falls = next_occurrence(
            typed.calendar, typed.month, typed.day, typed.leap_month, self._today
        )
        if falls is None:
            self._means.say("")
            return
        said = self.tr("Next on {date}, in {days}")
        if typed.day is None:
            said = self.tr("Next from {date}, in {days}")
        away = days(max(0, (falls - self._today).days))
        when = short_date(falls, self._today)
        self._means.say(said.format(date=when, days=away), Role.METAL)


def _number(text: str) -> int | None:
    plain = text.strip()
    if not plain:
        return None
    if not plain.isdecimal():
        raise Refused("Day and year are numbers.", "Write 15 and 1984, or leave them out.")
    return int(plain)
