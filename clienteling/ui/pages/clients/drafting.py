"""Keeping what is half typed in a form or a field, under one key each, within a moment."""

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from clienteling.actions import drafts
from clienteling.actions.desk import Desk
from clienteling.cache.drafts import Draft
from clienteling.ui.work import Work

_PAUSE_MS = 250
_TICK = timedelta(microseconds=1)


class Drafting(QObject):
    """Keeps the newest words of each key; what was typed last is never overtaken."""

    def __init__(self, desk: Desk, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._last: datetime | None = None
        self._unkept: dict[str, Draft] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep)

    def put(self, key: str, words: str) -> None:
        """Keep these words soon; none forget what was kept."""
        now = self._desk.now()
        at = now if self._last is None else max(now, self._last + _TICK)
        self._last = at
        self._unkept[key] = Draft(key, words, at)
        if not self._pause.isActive():
            self._pause.start()

    def flush(self) -> None:
        """Keep now what was typed within the last moment."""
        self._pause.stop()
        for draft in self._unkept.values():
            drafts.keep(self._desk, draft)
        self._unkept.clear()

    @Slot()
    def _keep(self) -> None:
        unkept, self._unkept = list(self._unkept.values()), {}
        for draft in unkept:
            self._work.run(self, partial(drafts.keep, self._desk, draft), _kept)


def _kept(_: object) -> None:
    """Nobody need be told."""
