"""The right of a client's card: what is next and what was last, watches, wishes."""

from datetime import datetime

from msgspec import Struct
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.cache.reads.client_card import Card as Known
from clienteling.cache.reads.history_legs import Kind
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients.gist import Gist
from clienteling.ui.pages.clients.glance import HEAD, SLIM, TALL, Section
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Hairline, Role

_TIRED = 5
"""From so many contacts in thirty days on, the line is said in amber."""
_PAD = 8
_GAP = 10
_RULE = 13


class Room(Struct, frozen=True):
    """How many rows of each kind are shown; `slim` says the next date on one line."""

    promises: int = 2
    repairs: int = 2
    contacts: int = 3
    watches: int = 4
    wishes: int = 3
    slim: bool = False


_TIGHTER = (
    Room(),
    Room(wishes=2),
    Room(wishes=2, watches=3),
    Room(wishes=2, watches=2),
    Room(wishes=1, watches=2),
    Room(wishes=1, watches=2, promises=1),
    Room(wishes=1, watches=2, promises=1, repairs=1),
    Room(wishes=1, watches=2, promises=1, repairs=1, slim=True),
    Room(wishes=1, watches=1, promises=1, repairs=1, slim=True),
    Room(wishes=0, watches=1, promises=1, repairs=1, slim=True),
    Room(wishes=0, watches=0, promises=1, repairs=1, slim=True),
    Room(wishes=0, watches=0, promises=1, repairs=1, contacts=2, slim=True),
)
"""What is left out first where the window is low; the rest is said to be more."""


class Aside(Scroll):
    """What fits beside the history without scrolling, in the order in which it is asked for.

    `done` a task, `asked` for a form, `went` to a place; `only_asked` for one kind of history.
    """

    done = Signal(str)
    asked = Signal(str)
    went = Signal(object)
    only_asked = Signal(object)

    def __init__(self, face: Clockface, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Next, last contacts, watches, wishes"))
        self._gist = Gist(face)
        self._known: Known | None = None
        self._now: datetime | None = None
        self._private = False
        self._next = Section(self.tr("Next"), self.tr("Nothing is promised."))
        self._last = Section(self.tr("Last contacts"), self.tr("Not in touch yet."))
        self._watches = Section(self.tr("Watches"), self.tr("None that we know of."))
        self._wishes = Section(self.tr("Wish list"), self.tr("Nothing is wished for yet."))
        self.column.setSpacing(_GAP)
        for upper, lower in ((self._next, self._last), (self._watches, self._wishes)):
            card = Card()
            card.pad(16, _PAD, 16, _PAD)
            card.body.setSpacing(6)
            for each in (upper, Hairline(), lower):
                card.put(each)
            self.column.addWidget(card)
        self._connect()

    def _connect(self) -> None:
        for section, form, name in (
            (self._wishes, "wish", self.tr("Add wish")),
            (self._next, "task", self.tr("Add task")),
        ):
            add = IconButton("plus", name)
            add.clicked.connect(lambda _=False, form=form: self.asked.emit(form))
            section.put_beside_title(add)
        for section in (self._next, self._last, self._watches, self._wishes):
            section.went.connect(self.went)
            section.done.connect(self.done)
        self._next.more_asked.connect(self._ask_tasks)
        self._watches.more_asked.connect(self._ask_watches)
        self._wishes.more_asked.connect(self._ask_watches)

    def show_card(self, known: Known, now: datetime) -> None:
        """Show what belongs to this client."""
        self._known, self._now = known, now
        self._show()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Leave out what was said on the telephone while the screen faces the client."""
        self._private = hidden
        self._show()

    def _show(self) -> None:
        if self._known is None or self._now is None:
            return
        known, gist = self._known, self._gist
        gist.turn_to(self._now, private=self._private)
        room = self._room(known)
        ahead = gist.ahead(known, room.promises, room.repairs, slim=room.slim)
        rest = max(0, len(known.tasks) - room.promises)
        rest += max(0, len(known.repairs) - room.repairs)
        last = list(map(gist.contact, known.contacts[: room.contacts]))
        owned = list(map(gist.watch, known.watches[: room.watches]))
        self._next.show_rows(ahead, rest)
        self._last.show_rows(last)
        self._watches.show_rows(owned, len(known.watches) - room.watches)
        self._wishes.show_rows(
            gist.wishes(known)[: room.wishes], len(known.wishes) - room.wishes
        )
        self._say_how_often(known)

    def _say_how_often(self, known: Known) -> None:
        often = known.fatigue
        count = 0 if self._private else often.contacts
        short, whole = self._gist.often(count, often.colleagues)
        self._last.remark(short, whole, Role.WARN if often.contacts >= _TIRED else Role.SMALL)

    def _room(self, known: Known) -> Room:
        """The most that fits into the height there is."""
        high = self.viewport().height()
        least = self._gist.ahead(known, 0, 0, slim=True)
        rows = sum(row.high for row in least)
        dated = any(row.slim for row in least)
        fits = (each for each in _TIGHTER if _high(known, each, rows, dated=dated) <= high)
        return next(fits, _TIGHTER[-1])

    @Slot()
    def _ask_tasks(self) -> None:
        if self._known is not None:
            tasks = self._known.tasks
            self.only_asked.emit(Kind.TASK if len(tasks) > 1 else Kind.REPAIR)

    @Slot()
    def _ask_watches(self) -> None:
        if self._known is not None:
            self.went.emit(Place("clients", self._known.client.id, "watches"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() != event.size().height():
            self._show()


def _high(known: Known, room: Room, least: int, *, dated: bool) -> int:
    """How high the card is in this `room`, with so high rows under Next that always stand."""
    ahead = min(len(known.tasks), room.promises) + min(len(known.repairs), room.repairs)
    next_ = least + ahead * TALL + (TALL - SLIM if dated and not room.slim else 0)
    rows = (
        next_ or SLIM,
        _stacked(len(known.contacts), room.contacts, SLIM),
        _stacked(len(known.watches), room.watches, TALL),
        _stacked(len(known.wishes), room.wishes, TALL),
    )
    return sum(rows) + 4 * HEAD + 2 * (2 * _PAD + _RULE + 2) + _GAP


def _stacked(count: int, most: int, high: int) -> int:
    return min(count, most) * high if count else SLIM
