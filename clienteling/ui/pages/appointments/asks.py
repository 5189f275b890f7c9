"""Asking for changes of appointments, and taking a mark back while the strip offers it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from clienteling.actions import appointments
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache.reads.appointments import Collision
from clienteling.cache.reads.meetings import Meeting
from clienteling.domain.appointments import UNDO_WITHIN, Standing
from clienteling.domain.changes import Changes
from clienteling.ui.widgets import states
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work
from clienteling.wire.service_commands import BookAppointment

_SHORTLY = timedelta(seconds=6)


class Asks(QObject):
    """Carries out what the page asks for and says so in `toast`; `kept` once a form may go."""

    kept = Signal()

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

    @Slot(object, bool)
    def cancel(self, meeting: Meeting, by_client: bool) -> None:  # noqa: FBT001 - a slot
        """Let the held time go; the strip offers to take that back."""
        both = Standing.CANCELLED_BY_CLIENT, Standing.CANCELLED_BY_BOUTIQUE
        self._last = (meeting, both[0] if by_client else both[1])
        job = partial(appointments.cancel, self._desk, meeting.id, by_client=by_client)
        self._work.run(self, job, self._say_marked)

    def book(self, booking: Booking, resolves: str = "") -> None:
        """Hold a time; the card `resolves` is put away with it."""
        job = partial(appointments.book, self._desk, booking)
        self._work.run(self, partial(self._both, job, resolves), self._say_booked)

    def move(self, meeting: Meeting, booking: Booking, resolves: str = "") -> None:
        """Hold another time instead; the card `resolves` is put away with it."""
        job = partial(
            appointments.move,
            self._desk,
            meeting.id,
            booking.start,
            booking.length,
            meeting.start,
            booking.advisor,
        )
        self._work.run(self, partial(self._both, job, resolves), self._say_moved)

    @Slot(object, object)
    def hold_instead(self, card: Collision, start: datetime) -> None:
        """Hold a time that was free in place of the one that was taken."""
        if card.start is None or card.end is None:
            return
        length = card.end - card.start
        if card.meeting is not None:
            then = Booking(None, card.advisor, start, length)
            self.move(card.meeting, then, card.command)
        elif card.booking is not None:
            self.book(_again(card.booking, start, length), card.command)

    @Slot(str)
    def put_away(self, command: str) -> None:
        """Put the card of a refused ask away."""
        self._work.run(self, partial(self._desk.dismiss, command), self._say_nothing)

    def _both(self, job: Callable[[], Changes], resolves: str) -> Changes:
        changes = job()
        return changes | self._desk.dismiss(resolves) if resolves else changes

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

    def _say_booked(self, _changes: Changes) -> None:
        self._toast.say(self.tr("Booked. Saved here."), _SHORTLY, undo=False)
        self.kept.emit()

    def _say_moved(self, _changes: Changes) -> None:
        self._toast.say(self.tr("Moved. Saved here."), _SHORTLY, undo=False)
        self.kept.emit()

    def _say_nothing(self, _changes: Changes) -> None:
        """The card goes by itself when the page looks again."""


def _again(asked: BookAppointment, start: datetime, length: timedelta) -> Booking:
    """The same booking at another time."""
    return Booking(
        client=asked.client,
        advisor=asked.advisor,
        start=start,
        length=length,
        type=asked.type,
        references=asked.references,
        language=asked.language,
        note=asked.note,
        conversation=asked.conversation,
        status=asked.status,
        id=asked.appointment,
    )
