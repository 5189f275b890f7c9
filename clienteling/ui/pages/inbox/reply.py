"""Under a conversation: the clock of its channel, and the reply that is being written."""

from datetime import datetime
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.drafts import Draft, Returned
from clienteling.cache.reads import inbox
from clienteling.cache.reads.inbox import Context
from clienteling.domain.consent import Purpose
from clienteling.domain.templates import placeholders
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.pages.inbox import reply_words, template_words, words
from clienteling.ui.pages.inbox.later import Later
from clienteling.ui.pages.inbox.writing import Writing
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation

_MINUTE_MS = 60_000
TOOLS = frozenset({"photo", "note", "later"})
"""What a `Place` of Inbox may ask for in the reply that is being written."""


class Ready(Struct, frozen=True):
    """What is to be sent, as it was when somebody pressed Send.

    It leaves at `not_before`, or `at_once` without the seconds in which it can be undone.
    """

    talk: Conversation
    draft: Draft
    ticket: str | None = None
    not_before: datetime | None = None
    at_once: bool = False


class Reply(QWidget):
    """The reply to one conversation: `sent` gives a `Ready`, `typed` each change of its words.

    `asked` names a deed that one of its tools stands for.
    """

    sent = Signal(object)
    typed = Signal(str)
    asked = Signal(str)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._context: Context | None = None
        self._writing = Writing(desk, work, self)
        self.composer = self._writing.composer
        self._private = self._writing.private
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._clock = Text("", Role.SMALL, wraps=True)
        self._for = Text("", Role.METAL, wraps=True)
        self._for.hide()
        self._about = Check("")
        self._about.hide()
        self._words = self.add_tool(self.tr("Template"), "file-text")
        self._status = self.add_tool(self.tr("Repair status"), "wrench")
        self._later = Later(desk, work, self)
        self.ribbons = QVBoxLayout()
        self._lay_out()
        self._connect()

    @property
    def draft(self) -> Draft:
        """What stands there now."""
        return self._writing.draft

    def show_context(self, context: Context, *, fresh: bool) -> None:
        """Show how one may answer there; `fresh` takes the draft of another conversation."""
        self._context = context
        self._status.setVisible(bool(context.repairs))
        if context.repairs:
            number = context.repairs[0].number
            self._about.say(self.tr("This is about repair {number}").format(number=number))
        if fresh:
            self._about.setChecked(False)
            self._later.leave()
            self._writing.begin(context.conversation.id, context.draft)
        else:
            self._writing.look(context.draft)
        self._tell_the_time()

    def write(self, text: str) -> None:
        """Put words at the end of the reply, and take the keyboard there."""
        self._writing.put(text)
        self.begin()

    def put_back(self, ready: Ready) -> None:
        """What could not be kept stands there again, before what was written since."""
        if self._context is not None and self._context.conversation.id == ready.talk.id:
            draft = ready.draft
            how = (draft.attachments, draft.private, draft.purpose)
            self._writing.bring_back(Returned("", draft.body, *how))

    def begin(self) -> None:
        """Take the keyboard."""
        self.composer.begin()

    def do(self, name: str) -> None:
        """Use one of the tools, as a click on it would."""
        if self._context is not None:
            tool = {
                "photo": self._writing.photo,
                "note": self._private,
                "later": self._later.button,
            }[name]
            tool.click()

    def forget(self) -> None:
        """The conversation is gone, and what was written to it."""
        self._context = None
        self._writing.forget()

    def flush(self) -> None:
        """Keep now what is not yet kept; when this returns, it is on the disk."""
        self._writing.flush()

    @Slot(object)
    def choose_purpose(self, purpose: Purpose) -> None:
        """What is written is for this purpose, until nothing is written any more."""
        self._writing.choose_purpose(purpose)

    def add_tool(self, text: str, icon: str) -> Button:
        """Put a quiet button beside Send, and give it back to be connected."""
        return self.composer.add_tool(text, icon)

    # ------------------------------------------------------------------------ building

    def _lay_out(self) -> None:
        self.ribbons.setSpacing(6)
        self.composer.add_beside_send(self._later.button)
        self.composer.add_last(self._private)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self.ribbons)
        column.addWidget(self._about)
        column.addWidget(self._clock)
        column.addWidget(self._for)
        column.addLayout(self._later.slot)
        column.addWidget(self.composer)

    def _connect(self) -> None:
        self._private.clicked.connect(self.begin)
        self._words.clicked.connect(lambda: self.asked.emit("template"))
        self._status.clicked.connect(lambda: self.asked.emit("status"))
        self._status.clicked.connect(partial(self._about.setChecked, True))
        self._about.toggled.connect(self._invite)
        self._writing.changed.connect(self._tell)
        self._writing.refused.connect(self._refuse)
        self._later.chosen.connect(self._send_later)
        self._minute.timeout.connect(self._tell_the_time)
        self._minute.start()
        self.composer.sent.connect(self._send)
        self.composer.hurried.connect(self._hurry)

    # ------------------------------------------------------------------------- showing

    @Slot()
    def _tell_the_time(self) -> None:
        """Show how long one may still answer; each minute has its own answer."""
        if self._context is not None:
            said, tone = reply_words.clock(self._context, self._desk.now())
            warns = tone.value in {"warn", "bad"}
            self._clock.say(said, Role(tone.value) if warns else Role.SMALL)
            self._clock.setVisible(bool(said))
            self._later.show_context(self._context)
            self._invite()

    @Slot(str)
    def _tell(self, text: str) -> None:
        self._invite()
        self.typed.emit(text)

    @Slot()
    def _invite(self) -> None:
        """Say to whom one writes, and why nothing can be sent where that is so."""
        context = self._context
        if context is None:
            return
        private, now = self._private.isChecked(), self._desk.now()
        name = words.name(context.talk)
        said = self.tr("Write to {name}…").format(name=name)
        note = self.tr("A private note: only colleagues will see it")
        self.composer.invite(note if private else said)
        self.composer.be_private(private=private)
        self._later.button.setVisible(not private)
        self._about.setVisible(not private and self._may_be_excused(context, now))
        purpose = self._writing.purpose
        named = self.tr("{purpose}: goes only to whom allows it")
        self._for.say(named.format(purpose=template_words.purpose(purpose)))
        self._for.setVisible(not private and purpose is not Purpose.SERVICE)
        busy = self.tr("One moment: a picture is made ready.") if self._writing.is_busy else ""
        self.composer.say_why(busy or ("" if private else self._why_not(context, now)))

    def _why_not(self, context: Context, now: datetime) -> str:
        me = self._desk.person.advisor
        barred = template_words.barred(context, self._writing.purpose, now)
        excused = self._ticket() is not None
        return barred or reply_words.why_not(context, me, now, excused=excused)

    def _may_be_excused(self, context: Context, now: datetime) -> bool:
        """Whether it may go only where it is about the open repair."""
        stopped = context.repairs and inbox.stopped(context, now)
        return bool(stopped) and not inbox.stopped(context, now, open_ticket=True)

    def _ticket(self) -> str | None:
        """The open repair that what is written is about, where that lets it go."""
        about = self._about.isChecked() and not self._about.isHidden()
        repairs = self._context.repairs if self._context else ()
        return repairs[0].id if about and repairs else None

    @Slot(object)
    def _refuse(self, trouble: Trouble) -> None:
        present.say(self.parentWidget() or self, trouble)

    # ------------------------------------------------------------------------- sending

    @Slot()
    def _send(self) -> None:
        self._hand_over()

    @Slot()
    def _hurry(self) -> None:
        self._hand_over(at_once=True)

    @Slot(object)
    def _send_later(self, at: datetime) -> None:
        if not self._private.isChecked() and self.composer.may_send:
            self._hand_over(not_before=at)

    def _hand_over(self, *, at_once: bool = False, not_before: datetime | None = None) -> None:
        """Give away what stands there, once; with a gap in it the cursor goes there."""
        draft = self._writing.draft
        gaps = () if draft.private else placeholders(draft.body)
        if self._context is None or not (draft.body.strip() or draft.attachments):
            return
        if gaps:
            gap = f"{{{gaps[0]}}}"
            self.composer.go_to(gap)
            self.composer.say_for_now(self.tr("{gap} is not filled in yet.").format(gap=gap))
            return
        talk, ticket = self._context.conversation, self._ticket()
        ready = Ready(talk, self._writing.take(), ticket, not_before, at_once)
        self._about.setChecked(False)
        self.sent.emit(ready)
