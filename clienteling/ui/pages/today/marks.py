"""Marking an appointment, and taking the mark back while the strip offers it."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Slot

from clienteling.actions import appointments
from clienteling.actions.desk import Desk
from clienteling.cache.reads.meetings import Meeting
from clienteling.domain.appointments import UNDO_WITHIN, Standing
from clienteling.domain.changes import Changes
from clienteling.ui.widgets import states
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_SHORTLY = timedelta(seconds=6)


class Marks(QObject):
    """Carries marks out and says so in `toast`, which offers to undo the last one."""

    def __init__(self, desk: Desk, work: Work, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._work, self._toast = desk, work, toast
        self._last: tuple[Meeting, Standing] | None = None
        toast.undone.connect(self._undo)

    @Slot(object, object)
    def mark(self, meeting: Meeting, to: Standing) -> None:
        """Move `meeting` to the standing `to`."""
        self._last = (meeting, to)
        job = partial(appointments.mark, self._desk, meeting.id, to, meeting.status)
        self._work.run(self, job, self._say_marked)

    @Slot(object)
    def unmark(self, meeting: Meeting) -> None:
        """Take the last mark of `meeting` back."""
        if meeting.before is not None:
            self._take_back(meeting.id, meeting.before, meeting.status)

    @Slot()
    def _undo(self) -> None:
        if self._last is not None:
            meeting, to = self._last
            self._take_back(meeting.id, meeting.status, to)

    def _take_back(self, appointment: str, to: Standing, now: Standing) -> None:
        self._last = None
        job = partial(appointments.unmark, self._desk, appointment, to, now)
        self._work.run(self, job, self._say_undone)

    def _say_marked(self, _changes: Changes) -> None:
        if self._last is not None:
            meeting, to = self._last
            said = f"{meeting.name}: {states.standing(to).text}"
            self._toast.say(said.removeprefix(": "), UNDO_WITHIN)

    def _say_undone(self, _changes: Changes) -> None:
        self._toast.say(self.tr("Taken back."), _SHORTLY, undo=False)
