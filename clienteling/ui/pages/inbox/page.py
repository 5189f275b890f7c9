"""The Inbox page: who waits, the conversation, and what one wants to know beside it."""

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from clienteling.actions import conversations, messages
from clienteling.actions.desk import Desk
from clienteling.cache.reads import inbox
from clienteling.cache.reads.inbox import Thread, Utterance
from clienteling.cache.reads.talks import Pile
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Channel
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox.aside import Aside
from clienteling.ui.pages.inbox.deeds import Deeds
from clienteling.ui.pages.inbox.draft import Drafting
from clienteling.ui.pages.inbox.piles import PileList
from clienteling.ui.pages.inbox.talk import TalkPane
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.work import Work

_PILES = 292
_ASIDE = 248
_TABLES = (
    *("conversation", "message", "client", "outbox", "ticket", "watch", "wish"),
    *("appointment", "contact_point", "advisor", "cover"),
)


class InboxPage(QWidget):
    """Everybody who writes gets an answer, and nothing that was typed is lost."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._chosen = ""
        self._read: Thread | None = None
        self._count = inbox.PAGE
        self._then: Callable[[], None] | None = None
        self._sending = False
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._drafting = Drafting(desk, work, self)
        self._piles = PileList(desk, work)
        self._talk = TalkPane(desk, Clockface(ZoneInfo(desk.person.tz)))
        self._aside = Aside()
        self._deeds = Deeds(desk, work, bus, self._talk)
        self._nothing = Empty(
            "message-circle", self.tr("Choose a conversation at the left to read and answer.")
        )
        self._stack = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def open(self, place: Place) -> None:
        """Go to a pile, to a conversation, or to the one with a client, and begin to write."""
        for pile in Pile:
            if place.filter.split(" ")[0] == pile.value and not place.action:
                mine = place.filter.endswith(" mine")
                self._piles.choose(Pile.MINE if mine else pile)
        if place.action in {"write", "reply"}:
            said = place.filter if place.action == "write" else ""
            self._then = partial(self._begin_to_write, said)
        if place.id:
            job = partial(_found, self._desk, place.id)
            self._work.run(self, job, self._go_to, self._say)

    def focus_search(self) -> None:
        """Take the keyboard to the search."""
        self._piles.search.begin()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Put what is known beside the conversation out of the client's sight."""
        self._aside.setVisible(not hidden)

    def _lay_out(self) -> None:
        self._piles.setFixedWidth(_PILES)
        self._aside.setFixedWidth(_ASIDE)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._talk, 1)
        row.addWidget(self._aside)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(both)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(20)
        whole.addWidget(self._piles)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._piles.chosen.connect(self._choose)
        self._piles.entered.connect(self._enter)
        self._talk.asked.connect(self._deeds.do)
        self._talk.sent.connect(self._send)
        self._talk.typed.connect(self._type)
        self._talk.older_asked.connect(self._read_older)
        self._talk.not_sent.again.connect(self._try_again)
        self._talk.not_sent.back.connect(self._back_to_draft)
        self._talk.not_sent.away.connect(self._let_go)
        self._aside.asked.connect(self._deeds.do)
        self._aside.quoted.connect(self._talk.write)
        self._soon.timeout.connect(self._read_again)
        self._bus.changed.connect(self._look_again)

    # ------------------------------------------------------------------------- reading

    @Slot(str)
    def _choose(self, conversation: str) -> None:
        """Show another conversation; what was typed into the last one is kept first."""
        if conversation == self._chosen:
            return
        self._drafting.flush()
        self._deeds.leave()
        self._chosen = conversation
        self._count = inbox.PAGE
        self._read = self._deeds.read = None
        self._read_again()

    @Slot()
    def _read_again(self) -> None:
        if self._chosen:
            store, now = self._desk.store, self._desk.now()
            me = self._desk.person.advisor
            job = partial(inbox.thread, store, self._chosen, now, self._count, me)
            self._work.run(self, job, self._show, self._say, replaces=True)

    @Slot()
    def _read_older(self) -> None:
        self._count += inbox.PAGE
        self._read_again()

    def _show(self, read: Thread | None) -> None:
        if read is None or read.context.conversation.id != self._chosen:
            return
        fresh = self._read is None
        self._read = self._deeds.read = read
        self._talk.show_thread(read, fresh=fresh)
        self._aside.show_context(read.context, self._desk.now())
        self._stack.setCurrentIndex(1)
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def _go_to(self, conversation: str | None) -> None:
        if conversation is None:
            return
        self._piles.go_to(conversation)
        if conversation == self._chosen and self._then is not None:
            self._read_again()
        else:
            self._choose(conversation)

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        if changes.touch("conversation", "message", "client", "outbox", "cover"):
            self._piles.look_again()
        if changes.touch(*_TABLES):
            self._soon.start()

    # ------------------------------------------------------------------------- writing

    @Slot(str)
    def _type(self, text: str) -> None:
        if self._chosen:
            self._drafting.type(self._chosen, text)

    @Slot(str, bool)
    def _send(self, text: str, private: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Keep the message; the words stay in the composer until that is done."""
        if self._read is None or self._sending:
            return
        self._sending = True
        self._drafting.flush()
        context = self._read.context
        words = messages.Words(
            self._chosen,
            text,
            client=context.conversation.client,
            seen=context.conversation.newest_in,
            ticket=self._talk.ticket,
            private=private,
        )
        job = partial(messages.send, self._desk, words)
        self._work.run(self, job, partial(self._kept, self._chosen, text), self._not_kept)

    def _kept(self, conversation: str, text: str, _message: str) -> None:
        """Empty the composer, unless something else was typed or chosen meanwhile."""
        self._sending = False
        if conversation == self._chosen and self._talk.composer.text().strip() == text:
            self._drafting.sent()
            self._talk.composer.clear()
            self._talk.go_to_newest()

    def _not_kept(self, trouble: Trouble) -> None:
        """Say why; the words stay where they are."""
        self._sending = False
        self._say(trouble)

    def _begin_to_write(self, said: str) -> None:
        if said and said not in self._talk.composer.text():
            self._talk.write(said)
        self._talk.composer.begin()

    @Slot(str)
    def _enter(self, conversation: str) -> None:
        self._choose(conversation)
        self._talk.composer.begin()

    @Slot(object)
    def _try_again(self, about: Utterance) -> None:
        self._run(partial(self._desk.retry, about.command))

    @Slot(object)
    def _back_to_draft(self, about: Utterance) -> None:
        self._drafting.flush()
        job = partial(messages.back_to_draft, self._desk, about.command)
        self._work.run(self, job, partial(self._drafted, self._chosen), self._say)

    def _drafted(self, conversation: str, _answer: object) -> None:
        if conversation == self._chosen:
            self._read = self._deeds.read = None
            self._then = self._talk.composer.begin
            self._read_again()

    @Slot(object)
    def _let_go(self, about: Utterance) -> None:
        self._run(partial(self._desk.dismiss, about.command))

    def _run(self, job: Callable[[], object]) -> None:
        self._work.run(self, job, _done, self._say)

    def _say(self, trouble: Trouble) -> None:
        present.say(self, trouble)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._drafting.flush()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._drafting.flush()
        super().closeEvent(event)


def _found(desk: Desk, identifier: str) -> str | None:
    """The conversation with this id, or the newest with this client, begun if there is none."""
    known = inbox.thread(desk.store, identifier, desk.now(), 1)
    if known is not None:
        return identifier
    return inbox.newest_with(desk.store, identifier) or conversations.begin(
        desk, identifier, inbox.way_to(desk.store, identifier) or Channel.WEB
    )


def _done(_answer: object) -> None:
    """What changed is told by the bus."""
