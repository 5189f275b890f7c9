"""Asking for changes of appointments: marks, times held and let go, cards put away."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import Signal, Slot

from clienteling.actions import appointments
from clienteling.actions.appointments import Booking
from clienteling.cache.reads.appointments import Collision
from clienteling.cache.reads.meetings import Meeting
from clienteling.domain.appointments import Standing
from clienteling.domain.changes import Changes
from clienteling.ui.marking import Marks
from clienteling.wire.service_commands import BookAppointment


class Asks(Marks):
    """Carries out what the page asks for and says so in `toast`; `kept` once a form may go."""

    kept = Signal()

    @Slot(object, bool)
    def cancel(self, meeting: Meeting, by_client: bool) -> None:  # noqa: FBT001 - a slot
        """Let the held time go; the strip offers to take that back."""
        both = Standing.CANCELLED_BY_CLIENT, Standing.CANCELLED_BY_BOUTIQUE
        job = partial(appointments.cancel, self._desk, meeting.id, by_client=by_client)
        self._carry_out(job, meeting, both[0] if by_client else both[1])

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

    def _say_booked(self, _changes: Changes) -> None:
        self._way_back.tell(self.tr("Booked. Saved here."))
        self.kept.emit()

    def _say_moved(self, _changes: Changes) -> None:
        self._way_back.tell(self.tr("Moved. Saved here."))
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
        message=asked.message,
        status=asked.status,
        id=asked.appointment,
    )
