"""The small forms that open in place above a client's history."""

from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QLineEdit
from typing_extensions import override

from clienteling.domain.people import NoteKind
from clienteling.ui.formats import day_pattern
from clienteling.ui.pages.clients import watch_words, words
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen, paper


class Noted(NamedTuple):
    """Whose words, which, and whether they stay at the top."""

    kind: NoteKind
    text: str
    pinned: bool


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
        self._pinned = Check(self.tr("Keep at the top"))
        self.rows.addWidget(self._text)
        self.put(self._kind, self._pinned)
        self._text.textChanged.connect(self._tell)

    def values(self) -> Noted:
        """What is to be kept."""
        kind = NoteKind(chosen(self._kind))
        return Noted(kind, self._text.toPlainText(), self._pinned.isChecked())

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
        there = (today + timedelta(days=1)).astimezone(self._zone).date()
        self._due = QDateEdit(QDate(there.year, there.month, there.day))
        self._due.setDisplayFormat(day_pattern())
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


class ComplaintForm(Form):
    """What the client complains of; reminders rest until it is settled."""

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Complaint"), self.tr("Note complaint"))
        self._text = QLineEdit()
        self._text.setMaxLength(1_000)
        hint = self.tr("No rule reminds anybody to write until this is done.")
        self.put(Field(self.tr("What the client complains of"), self._text, hint))

    def values(self) -> tuple[str]:
        """What it is about."""
        return (self._text.text().strip(),)

    @override
    def begin(self) -> None:
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
