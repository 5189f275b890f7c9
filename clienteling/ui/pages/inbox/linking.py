"""Saying who it is that writes, making them a client, and joining two conversations of one."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from clienteling.actions import conversations, newcomers
from clienteling.actions.desk import Desk
from clienteling.actions.newcomers import Made, Visitor
from clienteling.cache.reads.names import Who
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.way_back import WayBack
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_UNDO_WITHIN = timedelta(seconds=20)


class Linking(QObject):
    """Links, unlinks, makes clients and joins; `toast` says so and offers to `undo`.

    `went_on` names the conversation in which a joined one goes on.
    """

    went_on = Signal(str)

    def __init__(self, desk: Desk, work: Work, toast: Toast) -> None:
        super().__init__(toast)
        self._desk, self._work = desk, work
        self._way_back = WayBack(work, toast, _UNDO_WITHIN, toast)
        self.undo = self._way_back.take
        self._about: frozenset[str] = frozenset()

    def show_for(self, conversation: str) -> None:
        """Another conversation is shown: what was done in the last is not undone there."""
        if conversation not in self._about:
            self._way_back.forget()

    def link(self, conversation: str, who: Who, was: str | None = None) -> None:
        """Say that it is this client who writes, and not who `was` named before."""
        self._about = frozenset({conversation})
        words = self.tr("Linked with {name}.").format(name=who.name)
        back = partial(conversations.link, self._desk, conversation, was)
        job = partial(conversations.link, self._desk, conversation, who.id)
        self._way_back.do(job, words, back)

    def unlink(self, conversation: str, client: str) -> None:
        """Say that it was somebody else."""
        self._about = frozenset({conversation})
        back = partial(conversations.link, self._desk, conversation, client)
        job = partial(conversations.link, self._desk, conversation, None)
        self._way_back.do(job, self.tr("Unlinked: nobody is named here now."), back)

    def make_client(self, visitor: Visitor) -> None:
        """Write the visitor into the book, and say that it is they."""
        self._about = frozenset({visitor.conversation})
        job = partial(newcomers.make_client, self._desk, visitor)
        self._work.run(self, job, self._say_made, self._say)

    def join(self, keep: str, other: str) -> None:
        """Let `other` go on in `keep`."""
        self._about = frozenset({keep, other})
        job = partial(conversations.join, self._desk, keep, other)
        self._work.run(self, job, partial(self._say_joined, keep, other), self._say)

    def split(self, keep: str, other: str) -> None:
        """Make them two conversations again."""
        self._about = frozenset({keep, other})
        back = partial(conversations.join, self._desk, keep, other)
        job = partial(conversations.split, self._desk, keep, other)
        self._way_back.do(job, self.tr("Two conversations again."), back)

    def _say_joined(self, keep: str, other: str, named: str | None) -> None:
        words = self.tr("Joined. Answers go where they wrote last.")
        back = partial(conversations.unjoin, self._desk, keep, other, named)
        self._way_back.offer(words, back)
        self.went_on.emit(keep)

    def _say_made(self, made: Made) -> None:
        words = self.tr("In the book now.")
        self._way_back.offer(words, partial(newcomers.undo, self._desk, made))

    def _say(self, trouble: Trouble) -> None:
        present.say(self, trouble)
