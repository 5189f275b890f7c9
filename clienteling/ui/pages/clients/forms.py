"""The small forms that open in place above a client's history."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QLineEdit
from typing_extensions import override

from clienteling.actions.consents import Answer
from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.people import ContactKind, NoteKind
from clienteling.ui.pages.clients import watch_words, words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen, paper


class NoteForm(Form):
    """A note in one of four voices; `typed` tells each change, for its draft."""

    typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Note"), self.tr("Save note"))
        kinds = (
            NoteKind.CLIENT_WORDS,
            NoteKind.ASSESSMENT,
            NoteKind.PRIVATE,
            NoteKind.HANDOVER,
        )
        self._kind = choice([(each.value, words.note_kind(each)) for each in kinds])
        self._kind.setAccessibleName(self.tr("Whose words"))
        self._text = paper(self.tr("What was said, or what colleagues should know"))
        self._text.setAccessibleName(self.tr("Note"))
        self.rows.addWidget(self._text)
        self.rows.addWidget(self._kind)
        self._text.textChanged.connect(self._tell)

    def values(self) -> tuple[NoteKind, str]:
        """Whose words, and which."""
        return NoteKind(chosen(self._kind)), self._text.toPlainText()

    def write(self, text: str) -> None:
        """Put a draft in."""
        self._text.blockSignals(True)
        self._text.setPlainText(text)
        self._text.blockSignals(False)
        self._text.moveCursor(self._text.textCursor().MoveOperation.End)

    @override
    def begin(self) -> None:
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _tell(self) -> None:
        self.typed.emit(self._text.toPlainText())


class ContactForm(Form):
    """Another way to reach a client."""

    def __init__(self, alike: Callable[[ContactKind, str], None]) -> None:
        super().__init__()
        self._alike = alike
        self.name(self.tr("Add contact"), self.tr("Add contact"))
        self._kind = choice([(each.value, words.contact_kind(each)) for each in ContactKind])
        self._value = QLineEdit()
        self._value.setMaxLength(300)
        self._field = Field(self.tr("Number, address or name"), self._value)
        self.put(Field(self.tr("Kind"), self._kind), self._field)
        self._value.editingFinished.connect(self._compare)

    def values(self) -> tuple[ContactKind, str]:
        """The kind, and what was typed."""
        return ContactKind(chosen(self._kind)), self._value.text()

    def warn(self, warning: str) -> None:
        """Say that somebody else has it already."""
        self._field.say(warning, Tone.WARN)

    @override
    def begin(self) -> None:
        self._value.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _compare(self) -> None:
        if self._value.text().strip():
            self._alike(*self.values())


class ConsentForm(Form):
    """What a client allows or no longer allows; taking back is one choice like giving."""

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Record consent"), self.tr("Record"))
        given = (ConsentState.GRANTED, ConsentState.WITHDRAWN, ConsentState.ONE_TO_ONE)
        cells = [each for each in Purpose if each is not Purpose.ANY]
        ways_in = [each for each in Channel if each is not Channel.ANY]
        self._purpose = choice([(each.value, words.purpose(each)) for each in cells])
        self._channel = choice([(each.value, states.channel(each)) for each in ways_in])
        self._state = choice([(each.value, words.consent_state(each)) for each in given])
        ways = {
            ConsentMethod.VERBAL_WITNESSED: self.tr("Said, with a witness"),
            ConsentMethod.SIGNATURE: self.tr("Signed"),
            ConsentMethod.QR: self.tr("By QR code"),
            ConsentMethod.MESSAGE: self.tr("In a message"),
        }
        self._method = choice([(each.value, said) for each, said in ways.items()])
        self.put(
            Field(self.tr("Purpose"), self._purpose),
            Field(self.tr("Channel"), self._channel),
            Field(self.tr("The client says"), self._state),
            Field(self.tr("How"), self._method),
        )

    def values(self) -> tuple[tuple[Purpose, Channel], Answer]:
        """The cell, what was said, and how."""
        cell = Purpose(chosen(self._purpose)), Channel(chosen(self._channel))
        said = ConsentState(chosen(self._state))
        return cell, Answer(said, ConsentMethod(chosen(self._method)))

    def about(self, cell: str, state: str) -> None:
        """Begin at one cell of the table, with the opposite of what stands there."""
        what, _, where = cell.partition("/")
        self._purpose.setCurrentIndex(self._purpose.findData(what))
        self._channel.setCurrentIndex(self._channel.findData(where))
        to = ConsentState.WITHDRAWN if state != "withdrawn" else ConsentState.GRANTED
        self._state.setCurrentIndex(self._state.findData(to.value))


class WishForm(Form):
    """A watch that a client would like to have."""

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Add wish"), self.tr("Add wish"))
        self._reference = QLineEdit()
        self._said = QLineEdit()
        self._priority = choice([(str(n), watch_words.priority(n)) for n in range(3)])
        for editor in (self._reference, self._said):
            editor.setMaxLength(500)
        self.put(
            Field(self.tr("Reference"), self._reference),
            Field(self.tr("Description"), self._said),
            Field(self.tr("How much"), self._priority),
        )

    def values(self) -> tuple[str, str, int]:
        """The reference, the description, and how much it is wished for."""
        said = self._reference.text().strip(), self._said.text().strip()
        return *said, int(chosen(self._priority))

    @override
    def begin(self) -> None:
        self._reference.setFocus(Qt.FocusReason.ShortcutFocusReason)


class TaskForm(Form):
    """Something to be done for a client, by a day."""

    def __init__(self, zone: str, today: datetime) -> None:
        super().__init__()
        self.name(self.tr("Add task"), self.tr("Add task"))
        self._zone = ZoneInfo(zone)
        self._text = QLineEdit()
        self._text.setMaxLength(1_000)
        there = (today + timedelta(days=1)).astimezone(self._zone).date()
        self._due = QDateEdit(QDate(there.year, there.month, there.day))
        self._due.setDisplayFormat("d MMM yyyy")
        self._due.lineEdit().setTextMargins(9, 0, 0, 0)
        self.put(
            Field(self.tr("What is to be done"), self._text), Field(self.tr("By"), self._due)
        )

    def values(self) -> tuple[str, datetime]:
        """What, and by when: six in the evening of that day."""
        day = self._due.date()
        at = datetime(day.year(), day.month(), day.day(), tzinfo=self._zone)
        return self._text.text().strip(), datetime.combine(at.date(), time(18), self._zone)

    @override
    def begin(self) -> None:
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
