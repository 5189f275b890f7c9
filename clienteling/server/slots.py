"""An advisor's time: one appointment at once, and which other times are free."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from clienteling.domain.appointments import HOLDS_TIME, overlaps
from clienteling.effects import Key
from clienteling.errors import Refused
from clienteling.server.asked import Stopped
from clienteling.server.store.tables import RECORDS
from clienteling.wire.codec import instant
from clienteling.wire.command import Command
from clienteling.wire.problems import Problem
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment
from clienteling.wire.service_commands import (
    BookAppointment,
    MoveAppointment,
    SetAppointmentStatus,
)

STEP = timedelta(minutes=15)
REACH = timedelta(hours=4)
OFFERED = 3
_LONGEST = timedelta(hours=24)
_diary = RECORDS["appointment"].c
Span = tuple[datetime, datetime]


def diaries(connection: Connection, command: Command) -> tuple[Key, ...]:
    """The advisors whose time `command` may take; locking them makes two writers take turns."""
    match command:
        case BookAppointment(advisor=advisor):
            return (("advisor", advisor),)
        case MoveAppointment(appointment=identifier, advisor=advisor):
            return (("advisor", advisor or _keeper(connection, identifier)),)
        case SetAppointmentStatus(appointment=identifier, undo=True):
            return (("advisor", _keeper(connection, identifier)),)
    return ()


def hold(
    connection: Connection,
    diaries: Iterable[Key],
    found: Mapping[Key, Record | None],
    made: Iterable[Record],
    now: datetime,
) -> None:
    """Refuse an appointment whose advisor is taken then, offering the nearest free times."""
    locked = set(diaries)
    if any(found.get(key) is None for key in locked):
        raise Refused("That colleague is not known here.", "Choose another one.")
    for record in made if locked else ():
        if not isinstance(record, Appointment) or record.status not in HOLDS_TIME:
            continue
        if ("advisor", record.advisor) not in locked:
            raise Stopped(Problem("busy", "This appointment was just given to a colleague."))
        held = _held(connection, record)
        wanted = (record.start, record.end)
        clash = next((each for each in held if overlaps(wanted, each)), None)
        if clash is not None:
            raise _taken(record, clash, alternatives(wanted, held, now))


def alternatives(wanted: Span, held: Sequence[Span], now: datetime) -> tuple[datetime, ...]:
    """The starts nearest to the one wanted at which as long a time is free, none past."""
    start, end = wanted
    steps = int(REACH / STEP)
    starts = sorted(
        (start + STEP * n for n in range(-steps, steps + 1) if n),
        key=lambda at: abs(at - start),
    )
    length = end - start
    free = (
        at
        for at in starts
        if at > now and not any(overlaps((at, at + length), each) for each in held)
    )
    return tuple(sorted(at for at, _ in zip(free, range(OFFERED), strict=False)))


def _keeper(connection: Connection, identifier: str) -> str:
    asked = select(_diary.advisor).where(_diary.id == identifier)
    return str(connection.execute(asked).scalar_one_or_none() or "")


def _held(connection: Connection, wanted: Appointment) -> tuple[Span, ...]:
    """What else the advisor holds around the time wanted."""
    since, until = wanted.start - REACH - _LONGEST, wanted.end + REACH
    rows = connection.execute(
        select(_diary.start, _diary.end).where(
            _diary.advisor == wanted.advisor,
            _diary.start > instant(since),
            _diary.start < instant(until),
            _diary.status.in_([str(each) for each in HOLDS_TIME]),
            _diary.id != wanted.id,
        )
    )
    return tuple((datetime.fromisoformat(a), datetime.fromisoformat(b)) for a, b in rows)


def _taken(wanted: Appointment, clash: Span, free: Sequence[datetime]) -> Refused:
    return Refused(
        "That time has just been taken.",
        "Choose one of the free times.",
        code="conflict",
        detail={
            "yours": instant(wanted.start),
            "theirs": instant(clash[0]),
            "theirs_until": instant(clash[1]),
            "alternatives": ",".join(instant(at) for at in free),
        },
    )
