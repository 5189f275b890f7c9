"""The day's appointments as a card: arrow keys, one key for each mark, and its undo."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.cache.reads.meetings import Meeting
from clienteling.domain.appointments import Standing, may_become
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.today import lines
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import PAD, ROW
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.toast import Toast

KEYS = {
    "A": Standing.ARRIVED,
    "S": Standing.IN_PROGRESS,
    "D": Standing.COMPLETED,
    "N": Standing.NO_SHOW,
    "C": Standing.CONFIRMED,
}

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
        self._held: dict[str, Meeting] = {}
        self._now = datetime.min.replace(tzinfo=UTC)
        self._list = LineList(self.tr("Appointments"), ruled=True)
        self._model = LineModel(self)
        self._list.setModel(self._model)
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
        self._coming.opened.connect(self.opened)
        self._empty.step_taken.connect(self.book_asked)
        self._bind()

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
        self._now = now
        self._held = {each.id: each for each in meetings}
        chosen = self._list.current_key()
        self._model.show(
            (each.id, lines.line(each, now, self._clock, plain=plain, me=me))
            for each in meetings
        )
        self._later.show(
            (each.id, lines.later(each, now, self._clock, plain=plain, me=me)) for each in later
        )
        row = self._model.row_of(chosen)
        self._list.choose(row if row >= 0 else self._next_row(meetings))
        self._fit(len(meetings), len(later))

    def begin(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> Meeting | None:
        """The chosen appointment."""
        return self._held.get(str(self._list.current_key()))

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
        used = max(self._model.rowCount(), 3) * ROW + _AROUND
        fits = self._later.rowCount() > 0 and self.height() - used >= ROW
        self._after.setVisible(fits)
        self._coming.setVisible(fits)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_coming()

    def _next_row(self, meetings: Sequence[Meeting]) -> int:
        """The first that is not over, so that one key is enough."""
        rows = (n for n, each in enumerate(meetings) if each.end > self._now)
        return next(rows, 0)

    def _bind(self) -> None:
        for key in (*KEYS, "U"):
            shortcut = QShortcut(QKeySequence(key), self._list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._press)

    @Slot()
    def _press(self) -> None:
        pressed = self.sender()
        meeting = self.current()
        if not isinstance(pressed, QShortcut) or meeting is None:
            return
        key = pressed.key().toString()
        if key == "U":
            if lines.may_undo(meeting, self._now):
                self.unmarked.emit(meeting)
        elif may_become(meeting.status, KEYS[key]):
            self.marked.emit(meeting, KEYS[key])
