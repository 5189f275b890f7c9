"""What Appointments asks: a day, its week, one appointment, free times, and what collided."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, shown
from clienteling.cache.reads import meetings, names
from clienteling.cache.reads.meetings import Meeting, day_bounds
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain.appointments import HOLDS_TIME, Standing
from clienteling.domain.repairs import OPEN, Stage
from clienteling.errors import Gone
from clienteling.wire.codec import instant
from clienteling.wire.people import Boutique, Client, ContactPoint, Wish
from clienteling.wire.problems import Problem
from clienteling.wire.service import Appointment, Ticket
from clienteling.wire.service_commands import (
    BookAppointment,
    CancelAppointment,
    MoveAppointment,
    SetAppointmentStatus,
)
from clienteling.wire.watches import Watch

_QUARTER = timedelta(minutes=15)
_OURS = BookAppointment | MoveAppointment | CancelAppointment | SetAppointmentStatus


class Collision(Struct, frozen=True):
    """An ask about an appointment that central did not accept, and the reason.

    `meeting` is the appointment as it stands, if it is still there; `start` and `end` are what
    we had asked for, `booking` the whole ask if it was for a new appointment.
    """

    command: str
    problem: Problem
    meeting: Meeting | None
    who: Who | None
    advisor: str
    start: datetime | None
    end: datetime | None
    booking: BookAppointment | None = None


class Diary(Struct, frozen=True):
    """A day's appointments, how full its week is, who works here, and what collided."""

    day: date
    meetings: tuple[Meeting, ...]
    week: tuple[tuple[date, int], ...]
    advisors: tuple[tuple[str, str], ...]
    collisions: tuple[Collision, ...]


class Subject(Struct, frozen=True):
    """One appointment, and what one wants to know before the client comes in."""

    meeting: Meeting
    phone: str
    repairs: tuple[tuple[str, Stage], ...]
    watches: tuple[str, ...]
    wishes: tuple[str, ...]
    history: tuple[tuple[Standing, datetime, str], ...]


class Slot(Struct, frozen=True):
    """A time that could be held, and whom the advisor already meets then, if anybody."""

    start: datetime
    end: datetime
    taken_by: str


def diary(store: Store, day: date, zone: str, scope: str) -> Diary:
    """The boutique's `day`."""
    with store.read() as connection:
        staff = names.colleagues(connection, scope)
        return Diary(
            day=day,
            meetings=meetings.on(connection, day, zone, scope),
            week=_week(connection, day, zone, scope),
            advisors=tuple(staff.items()),
            collisions=tuple(_collisions(connection)),
        )


def day_of(store: Store, identifier: str, zone: str) -> date:
    """The local day of an appointment; raises `Gone`."""
    with store.read() as connection:
        return _needed(connection, identifier).start.astimezone(ZoneInfo(zone)).date()


def subject(store: Store, identifier: str) -> Subject:
    """One appointment with its client; raises `Gone`."""
    with store.read() as connection:
        row = _needed(connection, identifier)
        (meeting,) = meetings.meetings(connection, [row])
        staff = names.colleagues(connection)
        return Subject(
            meeting=meeting,
            phone=_phone(connection, row.client),
            repairs=_repairs(connection, row.client),
            watches=_watches(connection, row.client),
            wishes=_wishes(connection, row.client),
            history=tuple(
                (each.standing, each.at, staff.get(each.by, ""))
                for each in reversed(row.status_history)
            ),
        )


def slots(
    store: Store, advisor: str, day: date, length: timedelta, scope: str
) -> tuple[Slot, ...]:
    """The times of `day` within opening hours at which `advisor` could begin."""
    with store.read() as connection:
        boutique = shown.find(connection, Boutique, scope)
        zone = ZoneInfo(boutique.tz if boutique else "UTC")
        begin, end = day_bounds(day, zone.key)
        held = held_between(connection, advisor, begin, end)
    opens, closes = _hours(boutique, day)
    start = datetime.combine(day, opens, zone)
    last = datetime.combine(day, closes, zone) - length
    found = []
    while start <= last:
        found.append(Slot(start, start + length, _taken(held, start, start + length)))
        start += _QUARTER
    return tuple(found)


def held_between(
    connection: Connection, advisor: str, begin: datetime, end: datetime
) -> tuple[Meeting, ...]:
    """What `advisor` holds between two moments, in order."""
    where = "WHERE start < ? AND start >= ? AND advisor = ? ORDER BY start"
    longest = begin - timedelta(hours=24)
    found = meetings.select(connection, where, (instant(end), instant(longest), advisor))
    return tuple(each for each in found if each.status in HOLDS_TIME and each.end > begin)


def _taken(held: tuple[Meeting, ...], start: datetime, end: datetime) -> str:
    met = (each for each in held if each.start < end and start < each.end)
    return next((each.name or "–" for each in met), "")


def _hours(boutique: Boutique | None, day: date) -> tuple[time, time]:
    hours = boutique.opening_hours if boutique else ()
    for each in hours:
        if each.weekday == day.weekday():
            return time.fromisoformat(each.opens), time.fromisoformat(each.closes)
    return time(10), time(19)


def _needed(connection: Connection, identifier: str) -> Appointment:
    row = shown.find(connection, Appointment, identifier)
    if row is None:
        raise Gone("This appointment is no longer here.", "Look at the day again.")
    return row


def _week(
    connection: Connection, day: date, zone: str, scope: str
) -> tuple[tuple[date, int], ...]:
    monday = day - timedelta(days=day.weekday())
    begin, _ = day_bounds(monday, zone)
    _, end = day_bounds(monday + timedelta(days=6), zone)
    held = Counter(
        datetime.fromisoformat(start).astimezone(ZoneInfo(zone)).date()
        for start, status in connection.execute(
            "SELECT start, status FROM appointment"
            " WHERE start >= ? AND start < ? AND scope = ?",
            (instant(begin), instant(end), scope),
        )
        if not status.startswith("cancelled") and status != Standing.RESCHEDULED
    )
    days = (monday + timedelta(days=number) for number in range(7))
    return tuple((each, held[each]) for each in days)


def _phone(connection: Connection, client: str | None) -> str:
    where = (
        "WHERE client = ? AND kind IN ('mobile', 'phone') ORDER BY preferred DESC, id LIMIT 1"
    )
    points = shown.records(connection, ContactPoint, where, (client,))
    return points[0].value if points else ""


def _repairs(connection: Connection, client: str | None) -> tuple[tuple[str, Stage], ...]:
    found = shown.records(connection, Ticket, "WHERE client = ? ORDER BY id", (client,))
    return tuple(
        (each.number or each.provisional_number, each.stage)
        for each in found
        if each.stage in OPEN
    )


def _watches(connection: Connection, client: str | None) -> tuple[str, ...]:
    found = shown.records(connection, Watch, "WHERE owner = ? ORDER BY id", (client,))
    return tuple(f"{each.model} {each.reference}".strip() for each in found)


def _wishes(connection: Connection, client: str | None) -> tuple[str, ...]:
    where = (
        "WHERE client = ? AND state IN ('open', 'offered', 'reserved') ORDER BY priority, id"
    )
    found = shown.records(connection, Wish, where, (client,))
    return tuple(f"{each.description} {each.reference}".strip() for each in found)


def _collisions(connection: Connection) -> list[Collision]:
    found = []
    for each in outbox.waiting(connection):
        command = each.command
        if each.state != "needs_you" or each.problem is None or not isinstance(command, _OURS):
            continue
        booking = command if isinstance(command, BookAppointment) else None
        # What was never accepted is shown until the next pull, and nobody can move it.
        row = None if booking else shown.find(connection, Appointment, command.appointment)
        theirs = meetings.meetings(connection, [row])[0] if row else None
        client = shown.find(connection, Client, getattr(command, "client", None) or "")
        timed = command if isinstance(command, BookAppointment | MoveAppointment) else None
        found.append(
            Collision(
                command=each.id,
                problem=each.problem,
                meeting=theirs,
                who=names.who(client) if client else theirs.who if theirs else None,
                advisor=getattr(command, "advisor", "") or (row.advisor if row else ""),
                start=timed.start if timed else None,
                end=timed.end if timed else None,
                booking=booking,
            )
        )
    return found
