"""Under a conversation: the clock of its channel, and the reply that is being written."""

from datetime import datetime
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Context
from clienteling.domain.consent import Purpose
from clienteling.ui.pages.inbox import template_words, words
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.chat import Attachment


class Ready(Struct, frozen=True):
    """What is to be sent, as it was when somebody pressed Send."""

    text: str
    attachments: tuple[Attachment, ...] = ()
    private: bool = False
    ticket: str | None = None
    not_before: datetime | None = None
    purpose: Purpose = Purpose.SERVICE


class Reply(QWidget):
    """The reply to one conversation: `sent` gives a `Ready`, `typed` each change of its words.

    `asked` names a deed that one of its tools stands for.
    """

    sent = Signal(object)
    typed = Signal(str)
    asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._context: Context | None = None
        self._clock = Text("", Role.SMALL)
        self._purposes: dict[str, Purpose] = {}
        self._for = Text("", Role.METAL, wraps=True)
        self._for.hide()
        self._about = Check("")
        self._about.hide()
        self.composer = Composer("")
        self._private = self.add_tool(self.tr("Private note"), "eye-off")
        self._private.setCheckable(True)
        self._words = self.add_tool(self.tr("Template"), "file-text")
        self._status = self.add_tool(self.tr("Repair status"), "wrench")
        self._lay_out()
        self._connect()

    def show_context(self, context: Context, *, fresh: bool) -> None:
        """Show how one may answer there; `fresh` takes the draft of another conversation."""
        self._context = context
        self._status.setVisible(bool(context.repairs))
        if context.repairs:
            number = context.repairs[0].number
            self._about.say(self.tr("This is about repair {number}").format(number=number))
        said, tone = words.clock(context, self._desk.now())
        self._clock.say(said, Role(tone.value) if tone.value in {"warn", "bad"} else Role.SMALL)
        self._clock.setVisible(bool(said))
        if fresh:
            self._private.setChecked(False)
            self._about.setChecked(False)
            self.composer.write(context.draft.body if context.draft else "")
        self._invite()

    def write(self, text: str) -> None:
        """Put words at the end of the reply, and take the keyboard there."""
        there = self.composer.text()
        self.composer.write(f"{there.rstrip()} {text}" if there.strip() else text)
        self.typed.emit(self.composer.text())
        self.begin()

    def begin(self) -> None:
        """Take the keyboard."""
        self.composer.begin()

    @Slot(object)
    def choose_purpose(self, purpose: Purpose) -> None:
        """What is written is for this purpose, until nothing is written any more."""
        if self._context is not None and purpose is not Purpose.SERVICE:
            self._purposes[self._context.conversation.id] = purpose
        self._invite()

    def add_tool(self, text: str, icon: str) -> Button:
        """Put a quiet button beside Send, and give it back to be connected."""
        return self.composer.add_tool(text, icon)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._clock)
        column.addWidget(self._about)
        column.addWidget(self._for)
        column.addWidget(self.composer)

    def _connect(self) -> None:
        self._private.toggled.connect(self._turn_private)
        self._words.clicked.connect(lambda: self.asked.emit("template"))
        self._status.clicked.connect(lambda: self.asked.emit("status"))
        self._status.clicked.connect(partial(self._about.setChecked, True))
        self._about.toggled.connect(self._excuse)
        self.composer.typed.connect(self.typed)
        self.composer.typed.connect(self._weigh)
        self.composer.sent.connect(self._send)

    def _invite(self) -> None:
        """Say to whom one writes, and why nothing can be sent where that is so."""
        if self._context is None:
            return
        if self._private.isChecked():
            self.composer.invite(self.tr("A private note: only colleagues will see it"))
            self.composer.say_why("")
            self._about.hide()
            self._for.hide()
            return
        name = words.name(self._context.talk)
        self.composer.invite(self.tr("Write to {name}…").format(name=name))
        may = bool(self._context.blocked) and self._context.excused_by_repair
        self._about.setVisible(may)
        excused = may and self._about.isChecked()
        me = self._desk.person.advisor
        purpose = self._purpose()
        named = self.tr("{purpose}: goes only to whom allows it")
        self._for.say(named.format(purpose=template_words.purpose(purpose)))
        self._for.setVisible(purpose is not Purpose.SERVICE)
        barred = template_words.barred(self._context, purpose, self._desk.now())
        self.composer.say_why(barred or words.why_not(self._context, me, excused=excused))

    def _purpose(self) -> Purpose:
        """What the words are for; nothing written is for nothing but service."""
        talk = self._context.conversation.id if self._context else ""
        if not self.composer.text().strip():
            self._purposes.pop(talk, None)
        return self._purposes.get(talk, Purpose.SERVICE)

    @Slot()
    def _weigh(self) -> None:
        """Words that were for something else are gone once nothing is written."""
        if self._purposes and not self.composer.text().strip():
            self._invite()

    def _ticket(self) -> str | None:
        """The open repair that what is written is about, where that lets it go."""
        about = self._about.isChecked() and not self._about.isHidden()
        repairs = self._context.repairs if self._context else ()
        return repairs[0].id if about and repairs else None

    @Slot(bool)
    def _turn_private(self, _private: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._invite()
        self.begin()

    @Slot()
    def _excuse(self) -> None:
        self._invite()

    @Slot(str)
    def _send(self, text: str) -> None:
        private = self._private.isChecked()
        purpose = Purpose.SERVICE if private else self._purpose()
        self.sent.emit(Ready(text, private=private, ticket=self._ticket(), purpose=purpose))
