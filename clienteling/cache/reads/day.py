"""What Day asks: what was kept, how soon we answered, what slipped, who needs somebody."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import meetings, names, repairs, replies
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.repairs import Filter, Repair
from clienteling.cache.reads.replies import Caller, Question, Replies
from clienteling.cache.store import Store
from clienteling.domain.appointments import HOLDS_TIME, Standing
from clienteling.domain.tasks import TaskState
from clienteling.wire.codec import instant
from clienteling.wire.people import Boutique
from clienteling.wire.service import Task

_KEPT = {Standing.ARRIVED, Standing.IN_PROGRESS, Standing.COMPLETED}
_UNCONFIRMED = {Standing.REQUESTED, Standing.PROPOSED}
_LOOKED_BACK = 60


class Asked(Struct, frozen=True):
    """Which day of which boutique, seen when; replies of one `advisor` only, or of all."""

    day: date
    now: datetime
    zone: str
    scope: str
    advisor: str | None = None


class Promise(Struct, frozen=True):
    """A task that was due on the day."""

    id: str
    who: Who | None
    text: str
    due: datetime
    done: bool
    assignee: str


class Review(Struct, frozen=True):
    """One day of the boutique; every number is the length of what stands here."""

    day: date
    meetings: tuple[Meeting, ...]
    replies: Replies
    late: tuple[Repair, ...]
    promises: tuple[Promise, ...]
    advisors: tuple[tuple[str, str], ...]
    hours: tuple[int, int]
    open: tuple[int, int]
    slipping: tuple[Question, ...]
    callers: dict[str, Caller]
    unconfirmed: tuple[Meeting, ...]

    def came_due(self, now: datetime) -> tuple[Meeting, ...]:
        """The appointments that were to have begun by `now` and were not called off."""
        return tuple(
            each
            for each in self.meetings
            if each.status in _KEPT | {Standing.NO_SHOW}
            or (each.status in HOLDS_TIME and each.start <= now)
        )


def was_kept(meeting: Meeting) -> bool:
    """Whether the client came."""
    return meeting.status in _KEPT


def review(store: Store, asked: Asked) -> Review:
    """The day as the copy knows it."""
    begin, end = meetings.day_bounds(asked.day, asked.zone)
    today = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    with store.read() as connection:
        held = meetings.on(connection, asked.day, asked.zone, asked.scope)
        staff = names.colleagues(connection, asked.scope)
        boutique = shown.find(connection, Boutique, asked.scope)
        promises = _promises(connection, begin, end, asked.scope)
    late = repairs.listed(
        store, repairs.Asked("", Filter.LATE, min(asked.day, today), asked.scope)
    )
    heard = replies.Asked(asked.day, 1, asked.now, asked.zone, asked.scope, asked.advisor)
    said = replies.replies(store, heard)
    waits = replies.waiting(store, replace(heard, days=_LOOKED_BACK))
    slipping = waits.late if asked.day == today else ()
    return Review(
        day=asked.day,
        meetings=held,
        replies=said,
        late=late.rows,
        promises=promises,
        advisors=tuple(staff.items()),
        hours=_hours(boutique, asked.day, held, ZoneInfo(asked.zone)),
        open=_hours(boutique, asked.day, (), ZoneInfo(asked.zone)),
        slipping=slipping,
        callers=replies.callers(store, (*said.questions, *slipping)),
        unconfirmed=tuple(
            each for each in held if each.status in _UNCONFIRMED and each.start > asked.now
        ),
    )


def _promises(
    connection: Connection, begin: datetime, end: datetime, scope: str
) -> tuple[Promise, ...]:
    tasks = shown.records(
        connection,
        Task,
        "WHERE due >= ? AND due < ? AND state != 'dismissed' AND scope = ? ORDER BY due, id",
        (instant(begin), instant(end), scope),
    )
    known = names.clients(connection, (task.client for task in tasks))
    staff = names.colleagues(connection)
    return tuple(
        Promise(
            id=task.id,
            who=known.get(task.client or ""),
            text=task.text,
            due=task.due,
            done=task.state == TaskState.DONE,
            assignee=staff.get(task.assignee or "", ""),
        )
        for task in tasks
    )


def _hours(
    boutique: Boutique | None, day: date, held: tuple[Meeting, ...], zone: ZoneInfo
) -> tuple[int, int]:
    """The opening hours, and more where something is held outside of them."""
    open_ = [
        each
        for each in (boutique.opening_hours if boutique else ())
        if each.weekday == day.weekday()
    ]
    first = min((int(each.opens[:2]) for each in open_), default=10)
    last = max((int(each.closes[:2]) + (each.closes[3:] > "00") for each in open_), default=19)
    for each in held:
        first = min(first, each.start.astimezone(zone).hour)
        end = each.end.astimezone(zone)
        last = max(last, end.hour + (end.minute > 0))
    return first, last
