"""The way back from what was just done: said in a strip that offers it for a while."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_SHORTLY = timedelta(seconds=6)
Job = Callable[[], Any]


class WayBack(QObject):
    """Has deeds done, says so in `toast`, and takes the last one back while that is offered.

    It is offered for as long as it `lasts`; what goes wrong is said over `place`.
    """

    def __init__(self, work: Work, toast: Toast, lasts: timedelta, place: QObject) -> None:
        super().__init__(place)
        self._work, self._toast, self._lasts, self._place = work, toast, lasts, place
        self._back: Job | None = None
        toast.undone.connect(self.take)

    def do(self, job: Job, words: str, back: Job) -> None:
        """Have it done, then offer to have `back` done."""
        self._work.run(self, job, partial(self._done, words, back), self._say)

    def offer(self, words: str, back: Job) -> None:
        """It is done: say so in `words`, and offer to have `back` done."""
        self._back = back
        self._toast.say(words, self._lasts)

    def tell(self, words: str) -> None:
        """Say for a moment what was done; there is no way back from here."""
        self._back = None
        self._toast.say(words, _SHORTLY, undo=False)

    def take_back(self, back: Job) -> None:
        """Have `back` done now."""
        self._back = None
        self._work.run(self, back, self._say_taken, self._say)

    def forget(self) -> None:
        """It is offered no longer."""
        self._back = None
        self._toast.hide()

    @Slot()
    def take(self) -> None:
        """Take the last deed back, while that is offered."""
        if self._back is not None:
            self.take_back(self._back)

    def _done(self, words: str, back: Job, _answer: object) -> None:
        self.offer(words, back)

    def _say_taken(self, _answer: object) -> None:
        self.tell(self.tr("Taken back."))

    def _say(self, trouble: Trouble) -> None:
        present.say(self._place, trouble)
