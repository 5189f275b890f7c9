"""What the commands about appointments do."""

from datetime import timedelta

import msgspec

from clienteling.domain.appointments import (
    HOLDS_TIME,
    UNDO_WITHIN,
    Standing,
    may_become,
    may_move,
)
from clienteling.effects.merge import merged
from clienteling.effects.rows import Key, Moment, Rows, keys, limited, require
from clienteling.errors import Refused
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, StandingChange
from clienteling.wire.service_commands import (
    BookAppointment,
    CancelAppointment,
    MoveAppointment,
    SetAppointmentStatus,
)

replace = msgspec.structs.replace
LONGEST = timedelta(hours=24)


def booked(command: BookAppointment, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """A held time."""
    client = rows.client(command.client) if command.client else None
    rows.new(Appointment, command.appointment)
    limited((command.note,), 2_000)
    _sensible(command)
    require(
        command.status in HOLDS_TIME, "This time is not being held.", "Choose a time to hold."
    )
    return (
        Appointment(
            id=command.appointment,
            scope=client.scope if client else command.scope,
            client=command.client,
            advisor=command.advisor,
            type=command.type,
            start=command.start,
            end=command.end,
            references_to_prepare=command.references,
            language=command.language,
            channel=command.channel,
            note=command.note,
            conversation=command.conversation,
            message=command.message,
            status=command.status,
            status_history=(StandingChange(command.status, moment.at, moment.by),),
        ),
    )


def moved(command: MoveAppointment, rows: Rows, _moment: Moment) -> tuple[Record, ...]:
    """The appointment at its new time."""
    now = rows.need(Appointment, command.appointment)
    _sensible(command)
    if not may_move(now.status):
        raise _moved_on()
    if now.start not in (command.was_start, command.start):
        raise Refused(
            "This appointment was moved meanwhile.",
            "Look at both times and choose.",
            code="conflict",
            detail={"yours": command.start.isoformat(), "theirs": now.start.isoformat()},
        )
    advisor = command.advisor or now.advisor
    return (replace(now, start=command.start, end=command.end, advisor=advisor),)


def cancelled(command: CancelAppointment, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The appointment let go; cancelling twice is the same as once."""
    now = rows.need(Appointment, command.appointment)
    client_did = command.by_client
    to = Standing.CANCELLED_BY_CLIENT if client_did else Standing.CANCELLED_BY_BOUTIQUE
    if now.status == to:
        return ()
    if not may_become(now.status, to):
        raise _moved_on()
    return (_standing(now, to, moment),)


def marked(command: SetAppointmentStatus, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The appointment in its new standing, or back in the one before with `undo`."""
    now = rows.need(Appointment, command.appointment)
    if now.status == command.to:
        return ()
    merged(now, {"status": command.to}, {"status": command.was}, frozenset())
    if not command.undo:
        if not may_become(now.status, command.to):
            raise _moved_on()
        return (_standing(now, command.to, moment),)
    before = now.status_history[:-1]
    if not before or before[-1].standing != command.to:
        raise _moved_on()
    late = moment.at - now.status_history[-1].at > UNDO_WITHIN
    require(not late, "That can no longer be undone.", "Set it anew.", code="stage")
    return (replace(now, status=command.to, status_history=before),)


def of_appointment(command: Command) -> tuple[Key, ...]:
    """The appointment, and its client when one is named."""
    match command:
        case BookAppointment():
            return keys(Appointment, command.appointment) + keys(Client, command.client)
        case MoveAppointment() | CancelAppointment() | SetAppointmentStatus():
            return keys(Appointment, command.appointment)
    return ()


def _standing(now: Appointment, to: Standing, moment: Moment) -> Appointment:
    change = StandingChange(to, moment.at, moment.by)
    return replace(now, status=to, status_history=(*now.status_history, change))


def _sensible(command: BookAppointment | MoveAppointment) -> None:
    length = command.end - command.start
    sensible = timedelta(0) < length <= LONGEST
    require(sensible, "The end does not follow the start.", "Choose both times again.")


def _moved_on() -> Refused:
    title = "That appointment has moved on."
    return Refused(title, "Look at it again before changing it.", code="stage")
