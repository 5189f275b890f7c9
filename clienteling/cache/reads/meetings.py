"""Appointments as rows: who comes when, to whom, and how far the ask has come."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, shown
from clienteling.cache.reads import names
from clienteling.cache.reads.names import Who
from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.wire.codec import SqlValue, instant
from clienteling.wire.service import Appointment


class Meeting(Struct, frozen=True):
    """One appointment; `before` is the standing that an undo leads back to, if there is one.

    `state` says how far our newest ask about it has come: sent, sending, saved or needs_you.
    """

    id: str
    who: Who | None
    advisor: str
    advisor_name: str
    type: AppointmentType
    start: datetime
    end: datetime
    references: tuple[str, ...]
    note: str
    language: str
    channel: str
    status: Standing
    before: Standing | None
    marked_at: datetime | None
    asked_at: datetime
    state: str
    conversation: str = ""
    message: str = ""

    @property
    def name(self) -> str:
        """Who comes, or nothing where nobody is named."""
        return self.who.name if self.who else ""


def day_bounds(day: date, zone: str) -> tuple[datetime, datetime]:
    """When `day` begins and ends in `zone`, in UTC; 23 to 25 hours apart."""
    there = ZoneInfo(zone)
    begin = datetime.combine(day, time(), there).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), time(), there).astimezone(UTC)
    return begin, end


def on(connection: Connection, day: date, zone: str, scope: str) -> tuple[Meeting, ...]:
    """The appointments that begin on `day` in one boutique, in order."""
    begin, end = day_bounds(day, zone)
    where = "WHERE start >= ? AND start < ? AND scope = ? ORDER BY start, id"
    return select(connection, where, (instant(begin), instant(end), scope))


def select(
    connection: Connection, where: str, params: Sequence[SqlValue]
) -> tuple[Meeting, ...]:
    """The appointments that `where` chooses, in its order."""
    return meetings(connection, shown.records(connection, Appointment, where, params))


def meetings(connection: Connection, found: Iterable[Appointment]) -> tuple[Meeting, ...]:
    """`found` with the names of those who meet."""
    rows = list(found)
    known = names.clients(connection, (row.client for row in rows))
    staff = names.colleagues(connection)
    states = outbox.states(connection)
    return tuple(
        _meeting(row, known, staff.get(row.advisor, ""), states.get(row.id, "sent"))
        for row in rows
    )


def _meeting(row: Appointment, known: dict[str, Who], advisor_name: str, state: str) -> Meeting:
    history = row.status_history
    return Meeting(
        id=row.id,
        who=known.get(row.client or ""),
        advisor=row.advisor,
        advisor_name=advisor_name,
        type=row.type,
        start=row.start,
        end=row.end,
        references=row.references_to_prepare,
        note=row.note,
        language=row.language,
        channel=row.channel,
        status=row.status,
        before=history[-2].standing if len(history) > 1 else None,
        marked_at=history[-1].at if history else None,
        asked_at=row.created_at,
        state=state,
        conversation=row.conversation or "",
        message=row.message or "",
    )
