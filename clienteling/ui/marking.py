"""Marking appointments: one key for each mark, and its undo while the strip offers it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from clienteling.actions import appointments
from clienteling.actions.desk import Desk
from clienteling.cache.reads.meetings import Meeting
from clienteling.domain.appointments import UNDO_WITHIN, Standing, may_become
from clienteling.domain.changes import Changes
from clienteling.ui.way_back import WayBack
from clienteling.ui.widgets import states
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_UNDO = "U"
_KEYS = {
    "A": Standing.ARRIVED,
    "S": Standing.IN_PROGRESS,
    "D": Standing.COMPLETED,
    "N": Standing.NO_SHOW,
    "C": Standing.CONFIRMED,
}


def may_undo(meeting: Meeting, now: datetime) -> bool:
    """Whether the last mark can still be taken back."""
    marked = meeting.marked_at
    return meeting.before is not None and marked is not None and now - marked <= UNDO_WITHIN


class MeetingList(LineList):
    """Appointments by id; a key marks the chosen one: A, S, D, N, C, and U takes it back.

    `marked` tells (meeting, standing), `unmarked` a meeting.
    """

    marked = Signal(object, object)
    unmarked = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, ruled=True)
        self._held: dict[str, Meeting] = {}
        self._now = datetime.min.replace(tzinfo=UTC)
        self._meetings = LineModel(self)
        self.setModel(self._meetings)
        for key in (*_KEYS, _UNDO):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._press)

    def show_meetings(
        self,
        meetings: Sequence[Meeting],
        line: Callable[[Meeting], Line],
        chosen: object,
        now: datetime,
    ) -> None:
        """Show them as `line` says; if the `chosen` one is not there, the next one is."""
        self._now = now
        self._held = {each.id: each for each in meetings}
        self._meetings.show((each.id, line(each)) for each in meetings)
        row = self._meetings.row_of(chosen)
        to_come = (at for at, each in enumerate(meetings) if each.end > now)
        self.choose(row if row >= 0 else next(to_come, 0))

    def current(self) -> Meeting | None:
        """The chosen appointment."""
        return self._held.get(str(self.current_key()))

    @Slot()
    def _press(self) -> None:
        pressed, meeting = self.sender(), self.current()
        if not isinstance(pressed, QShortcut) or meeting is None:
            return
        key = pressed.key().toString()
        if key == _UNDO:
            if may_undo(meeting, self._now):
                self.unmarked.emit(meeting)
        elif may_become(meeting.status, _KEYS[key]):
            self.marked.emit(meeting, _KEYS[key])


class Marks(QObject):
    """Carries marks out and says so in `toast`, which offers to undo the last one."""

    def __init__(self, desk: Desk, work: Work, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._work = desk, work
        self._way_back = WayBack(work, toast, UNDO_WITHIN, parent)

    @Slot(object, object)
    def mark(self, meeting: Meeting, to: Standing) -> None:
        """Move `meeting` to the standing `to`."""
        job = partial(appointments.mark, self._desk, meeting.id, to, meeting.status)
        self._carry_out(job, meeting, to)

    @Slot(object)
    def unmark(self, meeting: Meeting) -> None:
        """Take the last mark of `meeting` back."""
        if meeting.before is not None:
            self._way_back.take_back(self._back(meeting.id, meeting.before, meeting.status))

    def _carry_out(self, job: Callable[[], Changes], meeting: Meeting, to: Standing) -> None:
        """Do what gives `meeting` the standing `to`; the strip offers to take that back."""
        said = f"{meeting.name}: {states.standing(to).text}".removeprefix(": ")
        self._way_back.do(job, said, self._back(meeting.id, meeting.status, to))

    def _back(self, meeting: str, to: Standing, now: Standing) -> Callable[[], Changes]:
        return partial(appointments.unmark, self._desk, meeting, to, now)
