"""What a person is called for: what is new since they last looked, each thing once."""

from collections.abc import Callable, Iterator
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from clienteling.actions.desk import Desk
from clienteling.cache.reads import news
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.news import Handed, News, Returned, Waiting
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_manage
from clienteling.ui.work import Work

if TYPE_CHECKING:
    from clienteling.sync.status import Status

_TABLES = ("conversation", "message", "outbox", "cover")
_TICK_MS = 30_000
_AFTER_MS = 100
_TOGETHER_MS = 400
_MOST_KNOWN = 5_000


class Kind(Enum):
    """Why somebody is called."""

    WAITS = auto()
    HANDED = auto()
    RETURNED = auto()
    BACK = auto()


class Piece(Struct, frozen=True):
    """One thing to be called for, and what is new about it."""

    kind: Kind
    about: Waiting | Handed | Returned

    @property
    def talk(self) -> str:
        """The conversation it is in."""
        return self.about.who.talk

    @property
    def key(self) -> tuple[Kind, str, str]:
        """What makes it the same thing when it is read again."""
        newest = self.about.newest if isinstance(self.about, Waiting) else self.about.id
        return self.kind, self.talk, newest


class Notices(QObject):
    """Looks when something changed, and tells what is `new`, several at once together.

    What stands there at the first look, or comes while the copy is being filled, is not new;
    nor is what the person is looking at, which `looking_at` names.
    """

    new = Signal(tuple)

    def __init__(
        self, desk: Desk, work: Work, looking_at: Callable[[], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._work = desk, work
        self._looking_at = looking_at
        self._known: set[tuple[Kind, str, str]] = set()
        self._settled = False
        self._found: list[Piece] = []
        self._tick = QTimer(self)
        self._tick.timeout.connect(self.look)
        self._tick.start(_TICK_MS)
        self._next = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._next.timeout.connect(self.look)
        self._soon = QTimer(self, singleShot=True, interval=_TOGETHER_MS)
        self._soon.timeout.connect(self._tell)
        self.look()

    @Slot(Changes)
    def look_again(self, changes: Changes) -> None:
        """Look, once the pages have, whether what changed is something to be called for."""
        if changes.touch(*_TABLES) and not self._next.isActive():
            self._next.start()

    @Slot(object)
    def look_once_filled(self, status: "Status") -> None:
        """The first sync is over: what is there now is known, what comes next is new."""
        if not self._settled and not status.first_sync:
            self.look()

    @Slot()
    def look(self) -> None:
        """Look what there is now."""
        person = self._desk.person
        asked = Asked(self._desk.now(), person.tz, person.scope, person.advisor)
        job = partial(news.news, self._desk.store, asked)
        self._work.run(self, job, self._take, replaces=True)

    def _take(self, found: News) -> None:
        pieces = list(self._pieces(found))
        fresh = [each for each in pieces if each.key not in self._known]
        begun = self._settled and found.settled
        self._settled = found.settled
        self._remember(found, pieces)
        if begun and fresh:
            self._found += fresh
            self._soon.start()

    def _remember(self, found: News, pieces: list[Piece]) -> None:
        """What stands there now is known, a colleague's too; what is put off comes anew."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        self._known.update(each.key for each in pieces)
        for each in found.waiting:
            key = Piece(Kind.WAITS, each).key
            if each.awake:
                self._known.add(key)
            else:
                self._known.discard(key)

    def _pieces(self, found: News) -> Iterator[Piece]:
        leads = may_manage(self._desk.person.roles)
        for waiting in found.waiting:
            if waiting.mine and waiting.awake:
                yield Piece(Kind.WAITS, waiting)
            if waiting.back and waiting.awake and leads:
                yield Piece(Kind.BACK, waiting)
        for handed in found.handed:
            yield Piece(Kind.HANDED, handed)
        for returned in found.returned:
            yield Piece(Kind.RETURNED, returned)

    @Slot()
    def _tell(self) -> None:
        found, self._found = self._found, []
        seen = self._looking_at()
        told = tuple(each for each in found if not seen or each.talk != seen)
        if told:
            self.new.emit(told)
