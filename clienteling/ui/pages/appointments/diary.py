"""The day's list as a card: who comes, one chosen row, and what was done below it."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from clienteling.cache.reads.meetings import Meeting
from clienteling.ui.formats import Clockface
from clienteling.ui.marking import MeetingList
from clienteling.ui.pages.appointments import lines
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import PAD
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.toast import Toast


class DayList(Card):
    """Who comes on the day.

    `chosen` tells an appointment's id, `marked` (meeting, standing), `unmarked` a meeting.
    """

    chosen = Signal(str)
    marked = Signal(object, object)
    unmarked = Signal(object)
    book_asked = Signal()

    def __init__(self, clock: Clockface, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._clock = clock
        self.say(self.tr("The day"))
        self._list = MeetingList(self.tr("Appointments of the day"))
        self._hint = Text("", Role.SMALL, wraps=True)
        self._hint.say(self.tr("A arrived · S started · D done · N no-show · U undo"))
        self._empty = Empty(
            "calendar-plus",
            self.tr("Nobody is expected on this day."),
            self.tr("Book an appointment"),
        )
        self.toast = Toast()
        self._lay_out()
        self._list.chosen.connect(self._choose)
        self._list.marked.connect(self.marked)
        self._list.unmarked.connect(self.unmarked)
        self._empty.step_taken.connect(self.book_asked)

    def show_day(
        self, meetings: Sequence[Meeting], chosen: str, now: datetime, *, plain: bool
    ) -> None:
        """Show the day; the row `chosen` is chosen if it is there."""
        line = partial(lines.line, now=now, clock=self._clock, plain=plain)
        self._list.show_meetings(meetings, line, chosen, now)
        for each in (self._list, self._hint):
            each.setVisible(bool(meetings))
        self._empty.setVisible(not meetings)

    def begin(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> Meeting | None:
        """The chosen appointment."""
        return self._list.current()

    def _lay_out(self) -> None:
        self.outdent(PAD)
        self._hint.setContentsMargins(PAD, 0, PAD, 0)
        self.put(self._list, 1)
        self.put(self._empty, 1)
        self._empty.hide()
        self.put(self._hint)
        self.put(self.toast)

    @Slot(object)
    def _choose(self, key: object) -> None:
        self.chosen.emit(str(key))
