"""The next stage, in place: which one, what is noted, and whether the client is told."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from clienteling.actions.repairs import Step
from clienteling.cache.reads.repairs import Subject
from clienteling.domain.repairs import Stage, next_stages
from clienteling.ui.pages.repairs import lines
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.flow import Flow


class NextStage(Card):
    """A form that moves a repair on; `advanced` tells (ticket, step).

    Nothing is sent that is not shown here: text, channel, and the choice not to.
    """

    advanced = Signal(object, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._subject: Subject | None = None
        self._stage = Choice()
        self._note = QLineEdit()
        self._visible = Check(self.tr("The client may see this note"))
        self._tell = Check("")
        self._message = QPlainTextEdit()
        self._message.setFixedHeight(64)
        self._save = Button("", Kind.PRIMARY)
        self._leave = Button(self.tr("Leave it"))
        self._message_field = Field(self.tr("What the client is told"), self._message)
        self._lay_out()
        self._stage.currentIndexChanged.connect(self._suggest)
        self._tell.toggled.connect(self._show_choice)
        self._save.clicked.connect(self._advance)
        self._leave.clicked.connect(self.left)
        self._show_choice()
        self._note.returnPressed.connect(self._advance)

    def begin(self, subject: Subject) -> None:
        """Offer the stages that may follow, the usual one first."""
        self._subject = subject
        self.say(self.tr("Next stage of {number}").format(number=subject.repair.number))
        self._stage.blockSignals(True)
        self._stage.clear()
        for each in next_stages(subject.repair.stage):
            self._stage.addItem(states.stage(each).text, each)
        self._stage.blockSignals(False)
        self._note.clear()
        self._visible.setChecked(False)
        self._tell.setChecked(False)
        talk = subject.talk
        self._tell.setEnabled(talk is not None)
        where = states.channel(talk.channel) if talk else ""
        self._tell.say(
            self.tr("Tell the client now, by {channel}").format(channel=where)
            if talk
            else self.tr("No chat with this client: call, or copy the sentence")
        )
        self._suggest()
        self._show_choice()
        self._stage.setFocus()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(Field(self.tr("Stage"), self._stage), 2)
        top.addWidget(Field(self.tr("Note"), self._note), 3)
        self.body.addLayout(top)
        self.put(Flow(self._visible, self._tell, gap=16))
        self.put(self._message_field)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._leave)
        foot.addWidget(self._save)
        self.body.addLayout(foot)
        self.body.setSpacing(4)

    def _chosen(self) -> Stage | None:
        data = self._stage.currentData()
        return Stage(data) if data else None

    @Slot()
    def _suggest(self) -> None:
        stage = self._chosen()
        if self._subject is not None and stage is not None:
            self._message.setPlainText(lines.sentence_for(self._subject, stage))

    @Slot()
    def _show_choice(self) -> None:
        telling = self._tell.isChecked()
        self._message_field.setVisible(telling)
        self._save.say(
            self.tr("Move on and tell") if telling else self.tr("Move on, don't send")
        )

    @Slot()
    def _advance(self) -> None:
        stage, subject = self._chosen(), self._subject
        if subject is None or stage is None:
            return
        message = self._message.toPlainText().strip() if self._tell.isChecked() else ""
        if self._tell.isChecked() and not message:
            self._message_field.say(self.tr("Write what the client is to read."), Tone.BAD)
            return
        step = Step(
            to=stage,
            text=self._note.text().strip(),
            client_visible=self._visible.isChecked(),
            message=message,
            conversation=subject.talk.id if subject.talk and message else "",
        )
        self.advanced.emit(subject.ticket, step)
