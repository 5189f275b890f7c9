"""The day's list: arrow keys, one key for each mark, one chosen row."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from clienteling.cache.reads.meetings import Meeting
from clienteling.domain.appointments import Standing, may_become
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.appointments import lines
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import PAD
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
        self._now = datetime.min.replace(tzinfo=UTC)
        self._held: dict[str, Meeting] = {}
        self.say(self.tr("The day"))
        self._list = LineList(self.tr("Appointments of the day"), ruled=True)
        self._model = LineModel(self)
        self._list.setModel(self._model)
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
        self._empty.step_taken.connect(self.book_asked)

    def show_day(
        self, meetings: Sequence[Meeting], chosen: str, now: datetime, *, plain: bool
    ) -> None:
        """Show the day; the row `chosen` is chosen if it is there."""
        self._now = now
        self._held = {each.id: each for each in meetings}
        self._model.show(
            (each.id, lines.line(each, now, self._clock, plain=plain)) for each in meetings
        )
        row = self._model.row_of(chosen)
        if row < 0 or self._list.current_key() != chosen:
            self._list.choose(row if row >= 0 else _next_row(meetings, now))
        for each in (self._list, self._hint):
            each.setVisible(bool(meetings))
        self._empty.setVisible(not meetings)

    def begin(self) -> None:
        """Take the keyboard."""
        self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def current(self) -> Meeting | None:
        """The chosen appointment."""
        return self._held.get(str(self._list.current_key()))

    def _lay_out(self) -> None:
        self.outdent(PAD)
        self._hint.setContentsMargins(PAD, 0, PAD, 0)
        self.put(self._list, 1)
        self.put(self._empty, 1)
        self._empty.hide()
        self.put(self._hint)
        self.put(self.toast)
        for key in (*KEYS, "U"):
            shortcut = QShortcut(QKeySequence(key), self._list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._press)

    @Slot(object)
    def _choose(self, key: object) -> None:
        self.chosen.emit(str(key))

    @Slot()
    def _press(self) -> None:
        pressed, meeting = self.sender(), self.current()
        if not isinstance(pressed, QShortcut) or meeting is None:
            return
        key = pressed.key().toString()
        if key == "U":
            if lines.may_undo(meeting, self._now):
                self.unmarked.emit(meeting)
        elif may_become(meeting.status, KEYS[key]):
            self.marked.emit(meeting, KEYS[key])


def _next_row(meetings: Sequence[Meeting], now: datetime) -> int:
    """The first that is not over."""
    return next((n for n, each in enumerate(meetings) if each.end > now), 0)
