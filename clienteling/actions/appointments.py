"""What a person can do about appointments and visits."""

from datetime import datetime, timedelta

from msgspec import Struct

from clienteling.actions.desk import Desk
from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.errors import Refused
from clienteling.wire.client_commands import RecordVisit
from clienteling.wire.command import Command
from clienteling.wire.service import Appointment
from clienteling.wire.service_commands import (
    BookAppointment,
    CancelAppointment,
    MoveAppointment,
    SetAppointmentStatus,
)


class Booking(Struct, frozen=True):
    """A time to hold, as it was filled in; `id` may be made ahead to find it again."""

    client: str | None
    advisor: str
    start: datetime
    length: timedelta
    type: AppointmentType = AppointmentType.DISCOVERY
    references: tuple[str, ...] = ()
    language: str = ""
    note: str = ""
    conversation: str | None = None
    message: str | None = None
    status: Standing = Standing.CONFIRMED
    id: str = ""


def book(desk: Desk, booking: Booking) -> Changes:
    """Hold a time; raises `Refused` for one that has passed."""
    _still_to_come(desk, booking.start)
    return desk.ask(
        BookAppointment(
            **desk.stamp(),
            appointment=booking.id or new_id(),
            advisor=booking.advisor,
            start=booking.start,
            end=booking.start + booking.length,
            client=booking.client,
            type=booking.type,
            references=booking.references,
            language=booking.language,
            note=booking.note,
            conversation=booking.conversation,
            message=booking.message,
            status=booking.status,
        )
    )


def accept(desk: Desk, asked: Appointment, booking: Booking) -> Changes:
    """Confirm a time that a client asked for, at another hour or with another advisor too.

    All of it is kept or nothing; raises `Refused`.
    """
    _still_to_come(desk, booking.start)
    asks: list[Command] = []
    if (asked.start, asked.advisor) != (booking.start, booking.advisor):
        asks.append(
            MoveAppointment(
                **desk.stamp(),
                appointment=asked.id,
                start=booking.start,
                end=booking.start + booking.length,
                was_start=asked.start,
                advisor=booking.advisor,
            )
        )
    asks.append(
        SetAppointmentStatus(
            **desk.stamp(), appointment=asked.id, to=Standing.CONFIRMED, was=asked.status
        )
    )
    return desk.ask(*asks)


def move(
    desk: Desk,
    appointment: str,
    start: datetime,
    length: timedelta,
    was_start: datetime,
    advisor: str = "",
) -> Changes:
    """Change a held time, and with whom if `advisor` is named."""
    _still_to_come(desk, start)
    return desk.ask(
        MoveAppointment(
            **desk.stamp(),
            appointment=appointment,
            start=start,
            end=start + length,
            was_start=was_start,
            advisor=advisor,
        )
    )


def cancel(desk: Desk, appointment: str, *, by_client: bool, reason: str = "") -> Changes:
    """Let a held time go."""
    return desk.ask(
        CancelAppointment(
            **desk.stamp(), appointment=appointment, by_client=by_client, reason=reason
        )
    )


def mark(desk: Desk, appointment: str, to: Standing, was: Standing) -> Changes:
    """Say that somebody arrived, has begun, is done or did not come; or confirm a time."""
    return desk.ask(
        SetAppointmentStatus(**desk.stamp(), appointment=appointment, to=to, was=was)
    )


def unmark(desk: Desk, appointment: str, to: Standing, was: Standing) -> Changes:
    """Take the last mark back within ten minutes; `to` is the standing before it."""
    return desk.ask(
        SetAppointmentStatus(**desk.stamp(), appointment=appointment, to=to, was=was, undo=True)
    )


def walk_in(
    desk: Desk,
    intent: str,
    references: tuple[str, ...] = (),
    outcome: str = "",
    client: str | None = None,
) -> Changes:
    """Note that somebody came in; no name is needed."""
    return desk.ask(
        RecordVisit(
            **desk.stamp(),
            visit=new_id(),
            client=client,
            advisor=desk.person.advisor,
            arrived_at=desk.now(),
            intent=intent,
            references=references,
            outcome=outcome,
        )
    )


def _still_to_come(desk: Desk, start: datetime) -> None:
    if start <= desk.now():
        raise Refused("That time has passed.", "Choose a later one.")
