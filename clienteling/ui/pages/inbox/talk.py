"""The middle of Inbox: what was said, what stands between, and the answer."""

from datetime import datetime
from functools import partial
from itertools import groupby

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.inbox import Thread as Read
from clienteling.ui.formats import Clockface, day_title, relative_day
from clienteling.ui.pages.inbox import words
from clienteling.ui.pages.inbox.deed_words import said as told
from clienteling.ui.pages.inbox.not_sent import NotSent
from clienteling.ui.widgets.bubble import Said, Side
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.text import Elided, Hairline, Role, Text
from clienteling.ui.widgets.thread import Thread


class TalkPane(QWidget):
    """One conversation; `asked` names a deed, `sent` gives the words and whether in private.

    `typed` tells each change of the reply, `older_asked` wants what was said before.
    """

    asked = Signal(str)
    sent = Signal(str, bool)
    typed = Signal(str)
    older_asked = Signal()

    def __init__(self, desk: Desk, face: Clockface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._face = face
        self._context: Context | None = None
        self._name = Elided("", Role.NAME)
        self._told = Elided("", Role.SECONDARY)
        self._claim = Button(self.tr("Claim"))
        self._clock = Text("", Role.SMALL)
        self._thread = Thread(self.tr("Messages"))
        self.slot = QVBoxLayout()
        self.not_sent = NotSent()
        self.composer = Composer("")
        self._private = self.composer.add_tool(self.tr("Private note"), "eye-off")
        self._words = self.composer.add_tool(self.tr("Template"), "file-text")
        self._status = self.composer.add_tool(self.tr("Repair status"), "wrench")
        self._about = Check("")
        self._about.hide()
        self._private.setCheckable(True)
        self._deeds = self._make_deeds()
        self._lay_out()
        self._private.toggled.connect(self._turn_private)
        self._words.clicked.connect(lambda: self.asked.emit("template"))
        self._status.clicked.connect(lambda: self.asked.emit("status"))
        self._status.clicked.connect(partial(self._about.setChecked, True))
        self._about.toggled.connect(self._excuse)
        self._claim.clicked.connect(lambda: self.asked.emit("claim"))
        self._thread.older_asked.connect(self.older_asked)
        self.composer.typed.connect(self.typed)
        self.composer.sent.connect(self._send)

    def show_thread(self, read: Read, *, fresh: bool) -> None:
        """Show a conversation; `fresh` goes to its newest message and its draft."""
        context, now = read.context, self._desk.now()
        me = self._desk.person.advisor
        self._context = context
        self._name.setText(words.name(context.talk))
        self._told.setText(words.told(context, me))
        covered = context.talk.covered
        self._claim.say(self.tr("Take over") if covered else self.tr("Claim"))
        self._claim.setVisible(covered or context.talk.assignee is None)
        for name, deed in self._deeds.items():
            deed.setEnabled(name not in {"wish", "repair"} or context.client is not None)
        self._status.setVisible(bool(context.repairs))
        if context.repairs:
            number = context.repairs[0].number
            self._about.say(self.tr("This is about repair {number}").format(number=number))
        said, tone = words.clock(context, now)
        self._clock.say(said, Role(tone.value) if tone.value in {"warn", "bad"} else Role.SMALL)
        self._clock.setVisible(bool(said))
        self._thread.show_said(self._said(read, now), older=read.older)
        self.not_sent.show_said(read.utterances)
        if fresh:
            self._private.setChecked(False)
            self._about.setChecked(False)
            self.composer.write(context.draft)
            self._thread.go_to_newest()
        self._invite()

    def write(self, text: str) -> None:
        """Put words at the end of the reply, and take the keyboard there."""
        there = self.composer.text()
        self.composer.write(f"{there.rstrip()} {text}" if there.strip() else text)
        self.typed.emit(self.composer.text())
        self.composer.begin()

    def go_to_newest(self) -> None:
        """Show the newest message."""
        self._thread.go_to_newest()

    @property
    def private(self) -> bool:
        """Whether what is written is for colleagues only."""
        return self._private.isChecked()

    @property
    def ticket(self) -> str | None:
        """The open repair that what is written is about, where that lets it go."""
        about = self._about.isChecked() and not self._about.isHidden()
        repairs = self._context.repairs if self._context else ()
        return repairs[0].id if about and repairs else None

    def _make_deeds(self) -> dict[str, Button]:
        made: dict[str, Button] = {}
        for name, label, icon in (
            ("book", self.tr("Book"), "calendar-plus"),
            ("repair", self.tr("Repair"), "wrench"),
            ("task", self.tr("Task"), "list-checks"),
            ("wish", self.tr("Wish"), "gem"),
            ("hand", self.tr("Hand over"), "users"),
            ("close", self.tr("Close"), "check"),
        ):
            deed = made[name] = Button(label, Kind.QUIET, icon)
            deed.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
        return made

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._told)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addLayout(names, 1)
        head.addWidget(self._deeds["close"])
        head.addWidget(self._claim)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        beside = [each for name, each in self._deeds.items() if name != "close"]
        column.addWidget(Flow(*beside, gap=0))
        column.addWidget(Hairline())
        column.addWidget(self._thread, 1)
        column.addLayout(self.slot)
        column.addWidget(self.not_sent)
        column.addWidget(self._clock)
        column.addWidget(self._about)
        column.addWidget(self.composer)

    def _said(self, read: Read, now: datetime) -> list[Said]:
        """Messages and deeds in their order, a line before each new day."""
        happened = [(each.message.at, words.said(each, self._face)) for each in read.utterances]
        happened += [
            (each.at, Said(("deed", each.id), Side.BETWEEN, told(each, self._face, now)))
            for each in read.deeds
        ]
        happened.sort(key=lambda pair: pair[0])
        shown: list[Said] = []
        today = self._face.local_day(now)
        for day, group in groupby(happened, lambda pair: self._face.local_day(pair[0])):
            near = abs((day - today).days) < 2
            title = relative_day(day, today) if near else day_title(day, today)
            shown.append(Said(("day", day), Side.BETWEEN, title))
            shown += [said for _, said in group]
        began = words.began(read.context.talk)
        if began and not read.older:
            shown.insert(1 if shown else 0, Said(("began",), Side.BETWEEN, began))
        return shown

    def _invite(self) -> None:
        """Say to whom one writes, and why nothing can be sent where that is so."""
        if self._context is None:
            return
        if self.private:
            self.composer.invite(self.tr("A private note: only colleagues will see it"))
            self.composer.say_why("")
            self._about.hide()
            return
        name = words.name(self._context.talk)
        self.composer.invite(self.tr("Write to {name}…").format(name=name))
        may = bool(self._context.blocked) and self._context.excused_by_repair
        self._about.setVisible(may)
        excused = may and self._about.isChecked()
        me = self._desk.person.advisor
        self.composer.say_why(words.why_not(self._context, me, excused=excused))

    @Slot(bool)
    def _turn_private(self, _private: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._invite()
        self.composer.begin()

    @Slot()
    def _excuse(self) -> None:
        self._invite()

    @Slot(str)
    def _send(self, text: str) -> None:
        self.sent.emit(text, self.private)
