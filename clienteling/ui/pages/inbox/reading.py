"""Reads one conversation: its newest page again and again, what went before when asked for."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from clienteling.actions import drafts
from clienteling.actions.desk import Desk
from clienteling.cache.reads import inbox, said
from clienteling.cache.reads.inbox import Thread
from clienteling.cache.reads.said import Edge, Passage
from clienteling.domain.changes import Changes
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox.loaded import Loaded, Shown, prepared
from clienteling.ui.pages.inbox.talk import TalkPane
from clienteling.ui.widgets.bubble import Side
from clienteling.ui.work import Work

_TABLES = (
    *("conversation", "message", "client", "outbox", "ticket", "watch", "wish", "task"),
    *("appointment", "contact_point", "advisor", "cover", "template", "boutique"),
)
_DEEDS = ("appointment", "ticket", "wish", "task")
_SECOND_MS = 1_000
_Page = tuple[Passage, tuple[Shown, ...]]


class Reading(QObject):
    """Keeps a pane showing one conversation; `read` gives what stands beside it.

    The second of `read` is whether another conversation than before is shown now; `gone` tells
    that there is none any more, for its client was erased.
    """

    read = Signal(object, bool)
    gone = Signal()

    def __init__(self, desk: Desk, work: Work, face: Clockface, pane: TalkPane) -> None:
        super().__init__(pane)
        self._desk, self._work, self._face, self._pane = desk, work, face, pane
        self.chosen = ""
        self.loaded = Loaded(face)
        self._newest: Thread | None = None
        self._whole = False
        self._hidden = False
        self._changed: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._second = QTimer(self, interval=_SECOND_MS)
        self._soon.timeout.connect(self.again)
        self._second.timeout.connect(self._count_down)
        pane.said.older_asked.connect(self._read_older)
        pane.sought.connect(self._seek)
        pane.wanted.connect(self._go_to)

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Leave out what colleagues said to each other, for the client may see the screen."""
        self._hidden = hidden
        self._show_said()

    @property
    def newest(self) -> Thread | None:
        """What was read last, with what stands beside the conversation."""
        return self._newest

    def choose(self, conversation: str) -> None:
        """Show another conversation from its newest page on."""
        self.chosen = conversation
        self.loaded = Loaded(self._face)
        self._newest = None
        self._changed.clear()
        self._whole = False
        self._second.stop()
        self.again()

    def leave(self) -> None:
        """Show nothing any more."""
        self.chosen, self._newest = "", None
        self.loaded = Loaded(self._face)
        self._show_said()

    def stand_on(self, message: str) -> None:
        """Go to a message that something came out of, however long ago it was said."""
        job = partial(said.edge_of, self._desk.store, message)
        self._work.run(self, job, self._stand_there, self._say, replaces=True)

    def _stand_there(self, edge: Edge | None) -> None:
        if edge is not None:
            self._go_to(edge, "")

    def look_again(self, changes: Changes) -> None:
        """Read what may have changed, once for all that is told in this moment."""
        if not self.chosen or not changes.touch(*_TABLES):
            return
        self._whole = self._whole or not changes.ids or changes.touch(*_DEEDS)
        self._changed |= changes.ids & self.loaded.early
        self._soon.start()

    @Slot()
    def again(self) -> None:
        """Read the newest page, and what changed before it."""
        if not self.chosen:
            return
        whole = self._whole and bool(self.loaded.early)
        since = self.loaded.edge if whole else self.loaded.tail
        some = frozenset() if whole else frozenset(self._changed)
        ask = _Ask(self.chosen, self._desk.central_now(), since, some, whole)
        job = partial(_looked, self._desk, ask, self._face)
        self._work.run(self, job, self._show, self._say, replaces=True)

    def _show(self, answer: "_Answer") -> None:
        ask, read = answer.ask, answer.read
        if ask.talk != self.chosen:
            return
        if read is None:
            self.leave()
            self.gone.emit()
            return
        fresh = self._newest is None
        self._newest = read
        self._changed -= ask.some
        self._whole = self._whole and not ask.whole and bool(self.loaded.early)
        self.loaded.put(ask.some, answer.early)
        self.loaded.renew(read, ask.now, whole=ask.whole)
        self._pane.show_context(read.context, fresh=fresh)
        self._show_said()
        if fresh:
            self._pane.go_to_newest()
        self.read.emit(read, fresh)

    def _show_said(self) -> None:
        now = self._desk.central_now()
        shown = self.loaded.said(now)
        if self._hidden:
            shown = [each for each in shown if each.side is not Side.PRIVATE]
        self._pane.said.show_said(shown, older=self.loaded.older)
        if self.loaded.is_held(now):
            self._second.start()
        else:
            self._second.stop()

    @Slot()
    def _count_down(self) -> None:
        if self._newest is not None:
            self.loaded.renew(self._newest, self._desk.central_now())
            self._show_said()

    # ---------------------------------------------------------------------- what went before

    @Slot()
    def _read_older(self) -> None:
        self._read_before(None, "")

    def _read_before(self, until: Edge | None, sought: str) -> None:
        edge = self.loaded.edge
        if edge is None:
            return
        job = partial(_before, self._desk, (self.chosen, edge, until), self._face)
        stand = partial(self._stand, until, sought)
        then = partial(self._put_before, self.chosen, edge, stand)
        self._work.run(self, job, then, self._say)

    def _put_before(self, talk: str, edge: Edge, then: Callable[[], None], page: _Page) -> None:
        """What went before is shown; where it was read meanwhile, once is enough."""
        if talk == self.chosen and edge == self.loaded.edge:
            self.loaded.put_before(*page)
            self._show_said()
        if talk == self.chosen:
            then()

    def _stand(self, on: Edge | None, sought: str) -> None:
        """Stand on what was read; where another page came first, that was not far enough."""
        first = self.loaded.edge
        if on is None or self._pane.said.go_to(on[1], sought):
            return
        if self.loaded.older and first is not None and on < first:
            self._read_before(on, sought)

    # ------------------------------------------------------------------------------ finding

    @Slot(str)
    def _seek(self, sought: str) -> None:
        job = partial(said.find, self._desk.store, self.chosen, sought)
        self._work.run(self, job, self._pane.show_found, self._say, replaces=True)

    @Slot(object, str)
    def _go_to(self, edge: Edge, sought: str) -> None:
        """Stand on a message, reading all from there on where it is not read yet."""
        if not self._pane.said.go_to(edge[1], sought):
            self._read_before(edge, sought)

    def _say(self, trouble: Trouble) -> None:
        present.say(self._pane, trouble)


class _Ask(Struct, frozen=True):
    """What is to be read: the conversation `since` an edge, and `some` messages before it."""

    talk: str
    now: datetime
    since: Edge | None
    some: frozenset[str]
    whole: bool


class _Answer(Struct, frozen=True):
    """What was read."""

    ask: _Ask
    read: Thread | None
    early: tuple[Shown, ...]


def _looked(desk: Desk, ask: _Ask, face: Clockface) -> _Answer:
    store, me = desk.store, desk.person.advisor
    drafts.follow(desk, ask.talk)
    read = inbox.thread(store, ask.talk, ask.now, me, ask.since)
    early = said.again(store, ask.talk, ask.some) if ask.some else ()
    return _Answer(ask, read, prepared(early, face, ask.now))


def _before(desk: Desk, of: tuple[str, Edge, Edge | None], face: Clockface) -> _Page:
    passage = said.earlier(desk.store, *of)
    return passage, prepared(passage.utterances, face, desk.central_now())
