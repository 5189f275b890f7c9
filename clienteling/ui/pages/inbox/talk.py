"""The middle of Inbox: what was said, what stands between, and the answer."""

from datetime import datetime
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Thread as Read
from clienteling.ui.formats import Clockface, day_title, relative_day
from clienteling.ui.pages.inbox import words
from clienteling.ui.pages.inbox.deed_words import said as told
from clienteling.ui.pages.inbox.head import TalkHead
from clienteling.ui.pages.inbox.not_sent import NotSent
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.widgets.bubble import Said, Side
from clienteling.ui.widgets.thread import Thread
from clienteling.ui.work import Work


class TalkPane(QWidget):
    """One conversation; `asked` names a deed, `older_asked` wants what was said before."""

    asked = Signal(str)
    older_asked = Signal()

    def __init__(
        self, desk: Desk, work: Work, face: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._face = face
        self.head = TalkHead(desk, work, face)
        self.slot = QVBoxLayout()
        self.said = Thread(self.tr("Messages"))
        self.not_sent = NotSent()
        self.reply = Reply(desk, work)
        self._lay_out()
        self.head.asked.connect(self.asked)
        self.reply.asked.connect(self.asked)
        self.said.older_asked.connect(self.older_asked)

    def show_thread(self, read: Read, *, fresh: bool) -> None:
        """Show a conversation; `fresh` goes to its newest message and its draft."""
        self.head.show_context(read.context)
        self.said.show_said(self._said(read, self._desk.now()), older=read.older)
        self.reply.show_context(read.context, fresh=fresh)
        if fresh:
            self.go_to_newest()

    def go_to_newest(self) -> None:
        """Show the newest message."""
        self.said.go_to_newest()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.said, 1)
        column.addLayout(self.slot)
        column.addWidget(self.not_sent)
        column.addWidget(self.reply)

    def _said(self, read: Read, now: datetime) -> list[Said]:
        """Messages and deeds in their order, a line before each new day."""
        channel = read.context.conversation.channel
        happened = [
            (each.message.at, words.said(each, self._face, channel)) for each in read.utterances
        ]
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
