"""Who stands in for whom, from which day to which: the form for a cover."""

from datetime import date, datetime, time, timedelta, tzinfo

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QSizePolicy, QWidget

from clienteling.cache.reads.handovers import Colleague
from clienteling.ui.formats import day_pattern
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import paper

_USUAL = 7


class StandInForm(Card):
    """Four fields and a word; `asked` when the dark button is pressed and all is sensible."""

    asked = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.say(self.tr("Have somebody stand in"))
        self._zone = zone
        self._whose, self._stand_in = Choice(), Choice()
        self._from, self._until = QDateEdit(), QDateEdit()
        for each in (self._from, self._until):
            each.setDisplayFormat(day_pattern())
            each.lineEdit().setTextMargins(9, 0, 0, 0)
            each.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._note = paper(self.tr("What the stand-in should know"))
        self._who = Field(self.tr("Who is away"), self._whose)
        self._by = Field(self.tr("Who stands in"), self._stand_in)
        self._arrange = Button(self.tr("Arrange cover"), Kind.PRIMARY)
        self._lay_out()
        self._arrange.clicked.connect(self._ask)

    def show_colleagues(self, staff: tuple[Colleague, ...], me: str, *, others: bool) -> None:
        """Offer everybody as a stand-in; somebody else's absence to `others` only."""
        away, by = self._whose.currentData(), self._stand_in.currentData()
        for box in (self._whose, self._stand_in):
            box.clear()
        self._stand_in.addItem(self.tr("Choose a colleague…"), "")
        for each in staff:
            self._stand_in.addItem(each.name, each.id)
            self._whose.addItem(each.name, each.id)
        self._whose.setCurrentIndex(max(0, self._whose.findData(away or me)))
        self._stand_in.setCurrentIndex(max(0, self._stand_in.findData(by)))
        hint = self.tr("Your own absence, or one that you stand in for yourself.")
        self._who.say("" if others else hint)

    def begin(self, today: date) -> None:
        """Offer a week from today."""
        self._from.setDate(QDate(today.year, today.month, today.day))
        self._until.setDate(self._from.date().addDays(_USUAL - 1))
        self._note.clear()
        self._by.say("")
        self._stand_in.setCurrentIndex(0)
        self._stand_in.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def people(self) -> tuple[str, str]:
        """Who is away, and who stands in."""
        return str(self._whose.currentData() or ""), str(self._stand_in.currentData() or "")

    @property
    def note(self) -> str:
        """The word for the stand-in."""
        return self._note.toPlainText()

    def span(self, now: datetime) -> tuple[datetime, datetime]:
        """From the first day's beginning, or now if that is today, to the last one's end."""
        since = _begin(self._from.date(), self._zone)
        until = _begin(self._until.date(), self._zone) + timedelta(days=1)
        return max(since, now), until

    def refuse(self, why: str) -> None:
        """Say why it was not arranged."""
        self._by.say(why, Tone.BAD)
        self._arrange.setEnabled(True)

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(Field(self.tr("From"), self._from), 1)
        days.addWidget(Field(self.tr("Up to and including"), self._until), 1)
        self.put(self._who)
        self.put(self._by)
        self.body.addLayout(days)
        self.put(Field(self.tr("Note"), self._note))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._arrange)
        self.body.addLayout(row)

    @Slot()
    def _ask(self) -> None:
        away, by = self.people
        if not by:
            self._by.say(self.tr("Choose who stands in."), Tone.BAD)
        elif away == by:
            self._by.say(self.tr("That is one person: choose another."), Tone.BAD)
        elif self._until.date() < self._from.date():
            self._by.say(self.tr("The last day is before the first."), Tone.BAD)
        else:
            self._by.say("")
            self.asked.emit()


def _begin(day: QDate, zone: tzinfo) -> datetime:
    return datetime.combine(date(day.year(), day.month(), day.day()), time(), zone)
