"""Keeps what is being written in a conversation, soon after it is typed."""

from datetime import UTC, datetime, timedelta
from functools import partial
from typing import NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Slot

from clienteling.actions import drafts, messages
from clienteling.actions.desk import Desk
from clienteling.cache.drafts import Draft, Returned
from clienteling.ui.work import Work

_PAUSE_MS = 200
_TICK = timedelta(microseconds=1)
_NEVER = datetime(1, 1, 1, tzinfo=UTC)
NOTHING = Draft("", "", _NEVER)


class News(NamedTuple):
    """What came back into the draft elsewhere, and what has left it again."""

    came: tuple[Returned, ...] = ()
    went: tuple[Returned, ...] = ()


class Drafting(QObject):
    """Keeps words at most a fifth of a second after they were typed, and at once on `flush`.

    Each draft carries a later moment than the one before, so that an older one which is
    kept afterwards changes nothing.
    """

    def __init__(self, desk: Desk, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._draft = NOTHING
        self._taken: set[str] = set()
        self._unkept = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep)

    def begin(self, conversation: str, draft: Draft | None) -> None:
        """Go on with the draft of another conversation; that of the last is kept first."""
        self.flush()
        self._draft = draft or Draft(messages.key(conversation), "", _NEVER)

    def write(self, now: Draft) -> None:
        """Words and files as they stand there now."""
        if self._draft.key:
            at = max(self._desk.now(), self._draft.at + _TICK)
            mine = self._draft
            self._draft = replace(now, key=mine.key, at=at, returned=mine.returned)
            self._unkept = True
            if not self._pause.isActive():
                self._pause.start()

    @property
    def draft(self) -> Draft:
        """What stands there now."""
        return self._draft

    def flush(self) -> None:
        """Keep now what is not yet kept; when this returns, it is on the disk."""
        self._pause.stop()
        if self._unkept:
            self._unkept = False
            drafts.keep(self._desk, self._draft)

    def take(self) -> Draft:
        """What stands there is about to be sent; what is typed from now on is another draft.

        It stays on the disk until it was sent.
        """
        self.flush()
        taken = self._draft
        self._taken.update(each.of for each in taken.returned)
        self._draft = Draft(taken.key, "", taken.at)
        return taken

    def look(self, there: Draft | None) -> News:
        """What the kept draft says that is not known here, or says no longer."""
        theirs = there.returned if there else ()
        mine = {each.of for each in self._draft.returned}
        came = tuple(each for each in theirs if each.of not in mine | self._taken)
        stays = {each.of for each in theirs}
        went = tuple(each for each in self._draft.returned if each.of not in stays)
        known = tuple(each for each in self._draft.returned if each.of in stays)
        at = max(self._draft.at, there.at) if there else self._draft.at
        self._draft = replace(self._draft, at=at, returned=(*known, *came))
        return News(came, went)

    def forget(self) -> None:
        """What it was about is gone, and what was typed goes with it, from the disk as well."""
        gone, self._draft, self._unkept = self._draft, NOTHING, False
        self._pause.stop()
        if gone.key:
            self._work.run(self, partial(drafts.forget, self._desk, gone), _kept)

    @Slot()
    def _keep(self) -> None:
        if self._unkept:
            self._unkept = False
            self._work.run(self, partial(drafts.keep, self._desk, self._draft), _kept)


def _kept(_answer: None) -> None:
    """Nobody need be told."""
