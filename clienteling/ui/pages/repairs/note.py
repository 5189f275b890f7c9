"""Words about a repair, in place: a note for its story, or what the client is told."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from clienteling.cache.reads.repairs import Subject
from clienteling.ui.pages.repairs import lines
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.field import Field


class RepairNote(Card):
    """A field and a button.

    `noted` tells (ticket's id, text, may the client see it), `told` (ticket, text, chat).
    """

    noted = Signal(str, str, bool)
    told = Signal(object, str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._subject: Subject | None = None
        self._telling = False
        self._text = QPlainTextEdit()
        self._text.setFixedHeight(72)
        self._field = Field(self.tr("Words"), self._text)
        self._visible = Check(self.tr("The client may see this"))
        self._save = Button("", Kind.PRIMARY)
        self._spoken = Button(self.tr("I told them myself"))
        self._leave = Button(self.tr("Leave it"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._visible)
        foot.addStretch(1)
        for button in (self._leave, self._spoken, self._save):
            foot.addWidget(button)
        self.put(self._field)
        self.body.addLayout(foot)
        self._save.clicked.connect(self._keep)
        self._spoken.clicked.connect(self._say_told)
        self._leave.clicked.connect(self.left)

    def begin_note(self, subject: Subject) -> None:
        """A line for the story of the repair."""
        self._open(subject, telling=False)
        self.say(self.tr("Note on {number}").format(number=subject.repair.number))
        self._save.say(self.tr("Add note"))
        self._save.setEnabled(True)
        self._text.clear()

    def begin_telling(self, subject: Subject) -> None:
        """A message to the client, with the sentence for this stage to begin with."""
        self._open(subject, telling=True)
        talk = subject.talk
        where = states.channel(talk.channel) if talk else ""
        self.say(
            self.tr("Tell the client by {channel}").format(channel=where)
            if talk
            else self.tr("No chat with this client: call, then keep what was said")
        )
        self._save.say(self.tr("Send"))
        self._save.setEnabled(talk is not None)
        self._text.setPlainText(lines.sentence(subject))

    def _open(self, subject: Subject, *, telling: bool) -> None:
        self._subject, self._telling = subject, telling
        self._visible.setChecked(False)
        self._visible.setVisible(not telling)
        self._spoken.setVisible(telling)
        self._field.say("")
        self._text.setFocus()

    @Slot()
    def _keep(self) -> None:
        text, subject = self._words(), self._subject
        if not text or subject is None:
            return
        if not self._telling:
            self.noted.emit(subject.ticket.id, text, self._visible.isChecked())
        elif subject.talk is not None:
            self.told.emit(subject.ticket, text, subject.talk.id)

    @Slot()
    def _say_told(self) -> None:
        text = self._words()
        if text and self._subject is not None:
            self.told.emit(self._subject.ticket, text, "")

    def _words(self) -> str:
        text = self._text.toPlainText().strip()
        if not text:
            self._field.say(self.tr("Write something first."), Tone.BAD)
        return text
