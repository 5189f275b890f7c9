"""Taking a watch in: whose, which, what the client says, what we see, what was agreed."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from clienteling.actions.repairs import Intake
from clienteling.cache.reads.came_in import CameIn
from clienteling.cache.reads.names import Piece, Who
from clienteling.domain.money import minor_digits
from clienteling.domain.people import digits
from clienteling.domain.watches import WatchEventKind
from clienteling.ui import formats
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.stepper import Stepper
from clienteling.wire.service import ConditionLine

_USUALLY = 4


class IntakeForm(Card):
    """One sheet for a watch that is taken in.

    `taken_in` tells an `Intake`, `watches_asked` a client's id.
    """

    taken_in = Signal(object)
    watches_asked = Signal(str)
    left = Signal()

    def __init__(self, currency: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.say(self.tr("New repair"))
        self._currency = currency
        self.client = ClientField()
        self._watch, self._service = Choice(), Choice()
        self._reference, self._serial = QLineEdit(), QLineEdit()
        self._said, self._seen, self._private = (QPlainTextEdit() for _ in range(3))
        self._zones = {zone: QLineEdit() for zone, _ in self._zone_names()}
        self._accessories = QLineEdit()
        self._links = Stepper(self.tr("Links"), 0, 40)
        self._value, self._ceiling = QLineEdit(), QLineEdit()
        self._weeks = Stepper(self.tr("Weeks"), 0, 52)
        self._today = date.min
        self._came = CameIn(None)
        self._alarms: dict[str, WatchEventKind | None] = {}
        self._save = Button(self.tr("Take in"), Kind.PRIMARY)
        self._leave = Button(self.tr("Leave it"))
        self._fields = self._make_fields()
        self._lay_out()
        self._fill()
        self._save.clicked.connect(self._keep)
        self._leave.clicked.connect(self.left)
        self.client.chosen.connect(self._ask_watches)
        self._weeks.changed.connect(self._say_promise)
        self._watch.currentIndexChanged.connect(self._show_typed)

    def begin(self, came: CameIn, today: date) -> None:
        """A new sheet with what is known; the usual promise is four weeks."""
        self._came, who = came, came.who
        self.client.begin(who)
        for line in (self._reference, self._serial, self._accessories, *self._zones.values()):
            line.clear()
        for line in (self._value, self._ceiling):
            line.clear()
        for text in (self._said, self._seen, self._private):
            text.clear()
        self._said.setPlainText(came.words)
        self._links.say(0)
        self._today = today
        self._weeks.say(_USUALLY)
        for field in self._fields.values():
            field.say("")
        self._say_promise()
        self.show_watches(())
        if who is not None:
            self.watches_asked.emit(who.id)
            self._said.setFocus()
        else:
            self.client.setFocus()

    def show_watches(self, pieces: Sequence[Piece]) -> None:
        """The client's watches, and one that we do not know yet."""
        self._watch.clear()
        for piece in pieces:
            words = formats.sentence(piece.called, piece.reference, piece.serial)
            self._watch.addItem(words, piece.id)
        asked = [piece.id for piece in pieces if piece.reference == self._came.reference]
        self._alarms = {piece.id: piece.alarm for piece in pieces}
        self._watch.addItem(self.tr("Another watch"), "")
        self._watch.setCurrentIndex(max(0, self._watch.findData(asked[0] if asked else None)))
        self._show_typed()

    def _zone_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("crystal", self.tr("Crystal")),
            ("case", self.tr("Case")),
            ("clasp", self.tr("Clasp")),
            ("strap", self.tr("Strap")),
        )

    def _make_fields(self) -> dict[str, Field]:
        private = self.tr("For colleagues; never printed.")
        return {
            "client": Field(self.tr("Client"), self.client),
            "watch": Field(self.tr("Watch"), self._watch),
            "reference": Field(self.tr("Reference"), self._reference),
            "serial": Field(self.tr("Serial"), self._serial),
            "service": Field(self.tr("Service"), self._service),
            "said": Field(self.tr("The client's words"), self._said),
            "seen": Field(self.tr("Our assessment"), self._seen),
            "private": Field(self.tr("Private note"), self._private, private),
            "accessories": Field(self.tr("Accessories left with us"), self._accessories),
            "links": Field(self.tr("Links"), self._links),
            "value": Field(self.tr("Declared value"), self._value),
            "ceiling": Field(self.tr("Approved in advance up to"), self._ceiling),
            "promised": Field(self.tr("Promised in weeks"), self._weeks),
        }

    def _fill(self) -> None:
        for code, words in (
            ("full service", self.tr("Full service")),
            ("strap", self.tr("Strap")),
            ("water resistance", self.tr("Water resistance")),
            ("polish", self.tr("Polish")),
            ("battery", self.tr("Battery")),
            ("estimate", self.tr("Estimate first")),
        ):
            self._service.addItem(words, code)
        for text in (self._said, self._seen, self._private):
            text.setFixedHeight(104)
            text.setTabChangesFocus(True)
        for line in (self._value, self._ceiling):
            line.setPlaceholderText(self._currency)
        self.show_watches(())

    def _lay_out(self) -> None:
        fields = self._fields
        middle = Scroll(self.tr("New repair"))
        middle.column.setSpacing(10)
        middle.column.addLayout(_row(fields["client"], fields["watch"], fields["service"]))
        middle.column.addLayout(_row(fields["reference"], fields["serial"]))
        middle.column.addLayout(_row(fields["said"], fields["seen"], fields["private"]))
        zones = (Field(words, self._zones[zone]) for zone, words in self._zone_names())
        middle.column.addLayout(_row(*zones))
        middle.column.addLayout(_row(fields["accessories"], fields["links"]))
        middle.column.addLayout(_row(fields["value"], fields["ceiling"], fields["promised"]))
        self.put(middle, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._save)
        self.body.addLayout(foot)

    @Slot(object)
    def _ask_watches(self, who: Who) -> None:
        self.watches_asked.emit(who.id)

    @Slot()
    def _show_typed(self) -> None:
        unknown = not self._watch.currentData()
        self._fields["reference"].setVisible(unknown)
        self._fields["serial"].setVisible(unknown)
        alarm = self._alarms.get(str(self._watch.currentData()))
        said = states.what_to_do(alarm) if alarm else ""
        self._fields["watch"].say(said, Tone.BAD)

    @Slot()
    def _say_promise(self) -> None:
        day = self._promised()
        words = formats.day_title(day, self._today) if day else self.tr("No date is promised.")
        self._fields["promised"].say(words)

    @Slot()
    def _keep(self) -> None:
        missing = self._missing()
        for name, field in self._checked():
            field.say(missing.get(name, ""), Tone.BAD)
        if missing:
            self._fields[next(iter(missing))].editor.setFocus()
            return
        self.taken_in.emit(self._intake())

    def _checked(self) -> list[tuple[str, Field]]:
        return [pair for pair in self._fields.items() if pair[0] != "promised"]

    def _missing(self) -> dict[str, str]:
        """What is still to be said, under the name of its field."""
        found = {}
        if self.client.who is None:
            found["client"] = self.tr("Choose whose watch it is.")
        if not self._watch.currentData() and not self._reference.text().strip():
            found["reference"] = self.tr("Type at least its reference.")
        if not (self._said.toPlainText().strip() or self._seen.toPlainText().strip()):
            found["said"] = self.tr("Write what the client told you.")
        for name, line in (("value", self._value), ("ceiling", self._ceiling)):
            if line.text().strip() and not digits(line.text()):
                found[name] = self.tr("Write an amount in figures.")
        return found

    def _intake(self) -> Intake:
        who = self.client.who
        condition = (
            ConditionLine(zone, line.text().strip()) for zone, line in self._zones.items()
        )
        left = (each.strip() for each in self._accessories.text().split(","))
        return Intake(
            client=who.id if who else None,
            watch=self._watch.currentData() or None,
            reference=self._reference.text(),
            serial=self._serial.text(),
            service_types=(str(self._service.currentData()),),
            client_words=self._said.toPlainText().strip(),
            assessment=self._seen.toPlainText().strip(),
            private=self._private.toPlainText().strip(),
            condition=tuple(each for each in condition if each.defect),
            accessories=tuple(each for each in left if each),
            links=self._links.number or None,
            declared_value=self._amount(self._value),
            preapproved_ceiling=self._amount(self._ceiling),
            promised_on=self._promised(),
            conversation=self._came.conversation or None,
            message=self._came.message or None,
        )

    def _promised(self) -> date | None:
        weeks = self._weeks.number
        return self._today + timedelta(weeks=weeks) if weeks else None

    def _amount(self, line: QLineEdit) -> int | None:
        figures = digits(line.text())
        return int(figures) * 10 ** minor_digits(self._currency) if figures else None


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return row
