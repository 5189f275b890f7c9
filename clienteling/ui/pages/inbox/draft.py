"""Keeps what is being typed into a conversation, soon after it is typed."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from clienteling.actions import drafts, messages
from clienteling.actions.desk import Desk
from clienteling.cache.drafts import Draft
from clienteling.ui.work import Work

_PAUSE_MS = 200
_TICK = timedelta(microseconds=1)


class Drafting(QObject):
    """Keeps words at most a fifth of a second after they were typed, and at once on `flush`.

    Each draft carries a later moment than the one before, so that an older one which is
    kept afterwards changes nothing.
    """

    def __init__(self, desk: Desk, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._last: datetime | None = None
        self._unkept: Draft | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep)

    def type(self, conversation: str, text: str) -> None:
        """These words stand there now."""
        key = messages.key(conversation)
        if self._unkept is not None and self._unkept.key != key:
            self.flush()
        now = self._desk.now()
        self._last = now if self._last is None else max(now, self._last + _TICK)
        self._unkept = Draft(key, text, self._last)
        if not self._pause.isActive():
            self._pause.start()

    def flush(self) -> None:
        """Keep now what is not yet kept; when this returns, it is on the disk."""
        self._pause.stop()
        if self._unkept is not None:
            drafts.keep(self._desk, self._unkept)
            self._unkept = None

    def sent(self) -> None:
        """The words were sent and are no draft any more."""
        self._pause.stop()
        self._unkept = None

    @Slot()
    def _keep(self) -> None:
        if self._unkept is not None:
            job = partial(drafts.keep, self._desk, self._unkept)
            self._unkept = None
            self._work.run(self, job, _kept)


def _kept(_answer: None) -> None:
    """Nobody need be told."""
