"""The Inbox page: who waits, the conversation, and what one wants to know beside it."""

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from clienteling.actions import clients, messages, tasks
from clienteling.actions.desk import Desk
from clienteling.cache.reads import inbox
from clienteling.cache.reads.inbox import Pile, Thread, Utterance
from clienteling.domain.changes import Changes
from clienteling.domain.messages import Channel
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox import words
from clienteling.ui.pages.inbox.aside import Aside
from clienteling.ui.pages.inbox.draft import Drafting
from clienteling.ui.pages.inbox.forms import HandOverForm, TaskForm, WishForm
from clienteling.ui.pages.inbox.piles import PileList
from clienteling.ui.pages.inbox.talk import TalkPane
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.form import Form
from clienteling.ui.work import Work

_PILES = 300
_ASIDE = 248
_TABLES = (
    *("conversation", "message", "client", "outbox", "ticket", "watch", "wish"),
    *("appointment", "contact_point", "advisor"),
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
        self._form: Form | None = None
        self._sending = False
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._drafting = Drafting(desk, work, self)
        self._piles = PileList(desk, work)
        self._talk = TalkPane(desk, Clockface(ZoneInfo(desk.person.tz)))
        self._aside = Aside()
        self._nothing = Empty(
            "message-circle", self.tr("Choose a conversation at the left to read and answer.")
        )
        self._stack = QStackedWidget()
        self._menu = QMenu(self)
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
        self._talk.asked.connect(self._do)
        self._talk.sent.connect(self._send)
        self._talk.typed.connect(self._type)
        self._talk.older_asked.connect(self._read_older)
        self._talk.not_sent.again.connect(self._try_again)
        self._talk.not_sent.back.connect(self._back_to_draft)
        self._talk.not_sent.away.connect(self._let_go)
        self._aside.asked.connect(self._do)
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
        self._close_form()
        self._chosen = conversation
        self._count = inbox.PAGE
        self._read = None
        self._read_again()

    @Slot()
    def _read_again(self) -> None:
        if self._chosen:
            store, now = self._desk.store, self._desk.now()
            job = partial(inbox.thread, store, self._chosen, now, self._count)
            self._work.run(self, job, self._show, self._say, replaces=True)

    @Slot()
    def _read_older(self) -> None:
        self._count += inbox.PAGE
        self._read_again()

    def _show(self, read: Thread | None) -> None:
        if read is None or read.context.conversation.id != self._chosen:
            return
        fresh = self._read is None
        self._read = read
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
        if changes.touch("conversation", "message", "client", "outbox"):
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
        job = partial(
            messages.send,
            self._desk,
            self._chosen,
            text,
            client=context.conversation.client,
            ticket=context.repairs[0].id if context.repairs else None,
            private=private,
        )
        self._work.run(self, job, partial(self._kept, self._chosen, text), self._not_kept)

    def _kept(self, conversation: str, text: str, _changes: Changes) -> None:
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
        body = about.message.body
        self._drafting.flush()
        job = partial(messages.back_to_draft, self._desk, about.command, self._chosen, body)
        self._work.run(self, job, partial(self._drafted, self._chosen), self._say)

    def _drafted(self, conversation: str, _answer: object) -> None:
        if conversation == self._chosen:
            self._read = None
            self._then = self._talk.composer.begin
            self._read_again()

    @Slot(object)
    def _let_go(self, about: Utterance) -> None:
        self._run(partial(self._desk.dismiss, about.command))

    # --------------------------------------------------------------------------- deeds

    @Slot(str)
    def _do(self, name: str) -> None:
        """Carry out a deed, or open what it needs in place."""
        if self._read is None:
            return
        deeds: dict[str, Callable[[], None]] = {
            "claim": lambda: self._run(partial(messages.claim, self._desk, self._chosen)),
            "close": lambda: self._run(partial(messages.close, self._desk, self._chosen)),
            "hand": self._hand_over,
            "task": self._task,
            "wish": self._wish,
            "book": lambda: self._go("appointments", "book"),
            "repair": lambda: self._go("repairs", "new"),
            "client": lambda: self._go("clients", "" if self._client() else "new"),
            "status": self._put_status,
            "template": self._offer_templates,
        }
        deeds[name]()

    def _client(self) -> str:
        return self._read.context.client.id if self._read and self._read.context.client else ""

    def _go(self, page: str, action: str) -> None:
        self._bus.go.emit(Place(page, self._client(), action))

    def _put_status(self) -> None:
        if self._read is not None:
            self._talk.write(words.repair(self._read.context, self._desk.now()))

    def _offer_templates(self) -> None:
        if self._read is None:
            return
        self._menu.clear()
        for template in self._read.context.templates:
            first = " ".join(template.split())[:60]
            deed = self._menu.addAction(first.replace("&", "&&"))
            deed.triggered.connect(lambda _=False, text=template: self._talk.write(text))
        if not self._read.context.templates:
            none = self._menu.addAction(self.tr("No template in this language yet"))
            none.setEnabled(False)
        self._menu.popup(self._talk.composer.mapToGlobal(self._talk.composer.rect().topLeft()))

    def _hand_over(self) -> None:
        if self._read is None:
            return
        me = self._desk.person.advisor
        others = [pair for pair in self._read.context.colleagues if pair[0] != me]
        form = HandOverForm(others)
        deed = partial(messages.hand_over, self._desk, self._chosen)
        self._open_form(form, lambda: partial(deed, *form.values()))

    def _task(self) -> None:
        form = TaskForm(self._last_words(), self._desk.person.tz, self._desk.now())
        client = self._client() or None
        deed = partial(tasks.promise, self._desk)
        self._open_form(form, lambda: partial(deed, *form.values(), client))

    def _wish(self) -> None:
        if self._read is None:
            return
        origin = self._read.context.conversation.origin.reference
        form = WishForm(origin, "" if origin else self._last_words())
        deed = partial(clients.wish, self._desk, self._client())
        self._open_form(form, lambda: partial(deed, *form.values()))

    def _last_words(self) -> str:
        """What the client said last, to begin a task or a wish with."""
        said = self._read.utterances if self._read else ()
        theirs = [each.message.body for each in said if each.message.direction == "in"]
        return " ".join(theirs[-1].split())[:200] if theirs else ""

    def _open_form(self, form: Form, deed: Callable[[], Callable[[], object]]) -> None:
        self._close_form()
        self._form = form
        form.left.connect(self._close_form)
        form.saved.connect(lambda: self._keep_form(form, deed))
        self._talk.slot.addWidget(form)
        form.begin()

    def _keep_form(self, form: Form, deed: Callable[[], Callable[[], object]]) -> None:
        if form.begin_saving():
            self._work.run(self, deed(), self._form_kept, self._form_refused)

    def _form_kept(self, _answer: object) -> None:
        self._close_form()

    def _form_refused(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        if self._form is not None:
            self._form.say_why(f"{said.title} {said.advice}".strip())

    @Slot()
    def _close_form(self) -> None:
        if self._form is not None:
            self._talk.slot.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None

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
    return inbox.newest_with(desk.store, identifier) or messages.begin(
        desk, identifier, inbox.way_to(desk.store, identifier) or Channel.WEB
    )


def _done(_answer: object) -> None:
    """What changed is told by the bus."""
