"""The middle of Inbox: what was said, what stands between, and the answer."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.said import Edge, Found
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox.head import TalkHead
from clienteling.ui.pages.inbox.not_sent import NotSent
from clienteling.ui.pages.inbox.reply import Reply
from clienteling.ui.widgets.find_bar import FindBar
from clienteling.ui.widgets.thread import Thread
from clienteling.ui.work import Work


class TalkPane(QWidget):
    """One conversation; `asked` names a deed.

    `sought` tells words to be found in it, `wanted` the edge and words of one to stand on.
    """

    asked = Signal(str)
    sought = Signal(str)
    wanted = Signal(object, str)

    def __init__(
        self, desk: Desk, work: Work, face: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._found: tuple[Edge, ...] = ()
        self.head = TalkHead(desk, work, face)
        self.slot = QVBoxLayout()
        self.find_bar = FindBar(self.tr("Find in this conversation"))
        self.said = Thread(self.tr("Messages"))
        self.not_sent = NotSent()
        self.reply = Reply(desk, work)
        self._lay_out()
        self.head.asked.connect(self.asked)
        self.reply.asked.connect(self.asked)
        self.find_bar.sought.connect(self.sought)
        self.find_bar.went.connect(self._go_to_found)
        self.find_bar.left.connect(self.said.take_keyboard)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self.seek)

    def show_context(self, context: Context, *, fresh: bool) -> None:
        """Show who it is, and how one may answer; `fresh` begins with another conversation."""
        if fresh:
            self.find_bar.close_it()
        self.head.show_context(context)
        self.reply.show_context(context, fresh=fresh)

    def show_found(self, found: Found) -> None:
        """Stand on the newest of what was found."""
        if found.sought == self.find_bar.field.text().strip():
            self._found = found.edges
            self.find_bar.show_count(len(found.edges))

    @Slot()
    def seek(self) -> None:
        """Ask what is to be found in this conversation."""
        self.find_bar.begin()

    def go_to_newest(self) -> None:
        """Show the newest message."""
        self.said.go_to_newest()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.find_bar)
        column.addWidget(self.said, 1)
        column.addLayout(self.slot)
        column.addWidget(self.not_sent)
        column.addWidget(self.reply)

    @Slot(int)
    def _go_to_found(self, at: int) -> None:
        if at < len(self._found):
            self.wanted.emit(self._found[at], self.find_bar.field.text().strip())
