"""The day's appointments as a card, and what comes after them where there is room."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.cache.reads.meetings import Meeting
from clienteling.ui.formats import Clockface
from clienteling.ui.marking import MeetingList
from clienteling.ui.pages.today import lines
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import PAD, ROW
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.toast import Toast

_AROUND = 132
"""The card's own height: margins, titles and the line about the keys."""


class Diary(Card):
    """The appointments of a day, and the next ones where there is room.

    `marked` tells (meeting, standing), `unmarked` a meeting, `opened` an appointment's id.
    """

    marked = Signal(object, object)
    unmarked = Signal(object)
    opened = Signal(object)
    book_asked = Signal()

    def __init__(self, clock: Clockface, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._clock = clock
        self._list = MeetingList(self.tr("Appointments"))
        self._coming = LineList(self.tr("Coming up"), ruled=True)
        self._later = LineModel(self)
        self._coming.setModel(self._later)
        self._after = Text(self.tr("Coming up"), Role.LABEL)
        self._hint = Text("", Role.SMALL, wraps=True)
        self._empty = Empty(
            "calendar",
            self.tr("Whoever has an appointment today will stand here."),
            self.tr("Book an appointment"),
        )
        self.toast = Toast()
        self._lay_out()
        self._list.opened.connect(self.opened)
        self._list.marked.connect(self.marked)
        self._list.unmarked.connect(self.unmarked)
        self._coming.opened.connect(self.opened)
        self._empty.step_taken.connect(self.book_asked)

    def show_day(
        self,
        meetings: Sequence[Meeting],
        later: Sequence[Meeting],
        now: datetime,
        *,
        plain: bool,
        me: str,
    ) -> None:
        """Show the day, one's own where it says `me`; the chosen row stays chosen."""
        self.say(self.tr("My appointments") if me else self.tr("Appointments"))
        line = partial(lines.line, now=now, clock=self._clock, plain=plain, me=me)
        self._list.show_meetings(meetings, line, self._list.current_key(), now)
        self._later.show(
            (each.id, lines.later(each, now, self._clock, plain=plain, me=me)) for each in later
        )
        self._fit(len(meetings), len(later))

    def begin(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> Meeting | None:
        """The chosen appointment."""
        return self._list.current()

    def _lay_out(self) -> None:
        self.outdent(PAD)
        for each in (self._hint, self._after):
            each.setContentsMargins(PAD, 0, PAD, 0)
        self.put(self._list, 1000)
        self.put(self._empty, 1)
        self._empty.hide()
        self.put(self._after)
        self.put(self._coming, 1)
        self.body.addStretch(1)
        self.put(self._hint)
        self.put(self.toast)
        self._hint.say(
            self.tr("A arrived · S started · D done · N no-show · U undo · Enter opens")
        )

    def _fit(self, held: int, later: int) -> None:
        self._list.setVisible(held > 0)
        self._empty.setVisible(held == 0)
        self._list.setMaximumHeight(held * ROW)
        self._list.setMinimumHeight(min(held, 3) * ROW)
        self._coming.setMaximumHeight(later * ROW)
        self._coming.setMinimumHeight(0)
        self._hint.setVisible(held > 0)
        self._show_coming()

    def _show_coming(self) -> None:
        """Show what comes later only where the day itself has all the room it needs."""
        used = max(self._list.rows(), 3) * ROW + _AROUND
        fits = self._later.rowCount() > 0 and self.height() - used >= ROW
        self._after.setVisible(fits)
        self._coming.setVisible(fits)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_coming()
