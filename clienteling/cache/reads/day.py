"""What Day asks: what was kept, how soon we answered, what slipped, who needs somebody."""

from collections import Counter
from datetime import date, datetime, timedelta
from itertools import groupby
from statistics import median
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import meetings, names, repairs
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.repairs import Filter, Repair
from clienteling.cache.store import Store
from clienteling.domain.appointments import HOLDS_TIME, Standing
from clienteling.domain.tasks import TaskState
from clienteling.wire.chat import Conversation
from clienteling.wire.codec import instant
from clienteling.wire.people import Boutique
from clienteling.wire.service import Task

GOAL = timedelta(minutes=5)
SLOW = timedelta(minutes=10)
_KEPT = {Standing.ARRIVED, Standing.IN_PROGRESS, Standing.COMPLETED}
_UNCONFIRMED = {Standing.REQUESTED, Standing.PROPOSED}
_LATE_TO_ANSWER = timedelta(minutes=30)


class Asked(Struct, frozen=True):
    """Which day of which boutique, seen when."""

    day: date
    now: datetime
    zone: str
    scope: str


class Reply(Struct, frozen=True):
    """A question of a client and when we first answered it, if we have."""

    conversation: str
    who: Who | None
    visitor: str
    channel: str
    asked_at: datetime
    answered_at: datetime | None

    @property
    def took(self) -> timedelta | None:
        """How long the client waited for an answer."""
        return self.answered_at - self.asked_at if self.answered_at else None


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
    replies: tuple[Reply, ...]
    late: tuple[Repair, ...]
    promises: tuple[Promise, ...]
    advisors: tuple[tuple[str, str], ...]
    hours: tuple[int, int]
    asked_by_hour: dict[int, int]
    slipping: tuple[Reply, ...]
    unconfirmed: tuple[Meeting, ...]

    def came_due(self, now: datetime) -> tuple[Meeting, ...]:
        """The appointments that were to have begun by `now` and were not called off."""
        return tuple(
            each
            for each in self.meetings
            if each.status in _KEPT | {Standing.NO_SHOW}
            or (each.status in HOLDS_TIME and each.start <= now)
        )

    def median_reply(self) -> timedelta | None:
        """The middle one of the waits for a first answer."""
        waits = [each.took.total_seconds() for each in self.replies if each.took is not None]
        return timedelta(seconds=median(waits)) if waits else None


def was_kept(meeting: Meeting) -> bool:
    """Whether the client came."""
    return meeting.status in _KEPT


def review(store: Store, asked: Asked) -> Review:
    """The day as the copy knows it."""
    begin, end = meetings.day_bounds(asked.day, asked.zone)
    today = asked.now.astimezone(ZoneInfo(asked.zone)).date()
    with store.read() as connection:
        held = meetings.on(connection, asked.day, asked.zone, asked.scope)
        replies = _replies(connection, begin, end, asked.scope)
        staff = names.colleagues(connection, asked.scope)
        boutique = shown.find(connection, Boutique, asked.scope)
        promises = _promises(connection, begin, end, asked.scope)
        slipping = _slipping(connection, asked) if asked.day == today else ()
    late = repairs.listed(
        store, repairs.Asked("", Filter.LATE, min(asked.day, today), asked.scope)
    )
    zone = ZoneInfo(asked.zone)
    asked_at = Counter(each.asked_at.astimezone(zone).hour for each in replies)
    return Review(
        day=asked.day,
        meetings=held,
        replies=replies,
        late=late.rows,
        promises=promises,
        advisors=tuple(staff.items()),
        hours=_hours(boutique, asked.day, held, zone),
        asked_by_hour=dict(asked_at),
        slipping=slipping,
        unconfirmed=tuple(
            each for each in held if each.status in _UNCONFIRMED and each.start > asked.now
        ),
    )


def _replies(
    connection: Connection, begin: datetime, end: datetime, scope: str
) -> tuple[Reply, ...]:
    """The questions of a day: a client's first words after ours, or after none."""
    rows = connection.execute(
        "SELECT conversation, direction, at FROM message WHERE at >= ? AND at < ?"
        " AND scope = ? AND private = 0 AND kind != 'system' ORDER BY conversation, at, id",
        (instant(begin), instant(end), scope),
    ).fetchall()
    found: list[tuple[str, str, str | None]] = []
    for talk, said in groupby(rows, key=lambda row: row[0]):
        asked: str | None = None
        for _, direction, at in said:
            if direction == "in":
                asked = asked or at
            elif asked is not None:
                found.append((talk, asked, at))
                asked = None
        if asked is not None:
            found.append((talk, asked, _later_answer(connection, talk, end)))
    return _named(connection, found)


def _later_answer(connection: Connection, talk: str, end: datetime) -> str | None:
    """When a question that the day left open was answered after all."""
    row = connection.execute(
        "SELECT at FROM message WHERE conversation = ? AND at >= ? AND direction = 'out'"
        " AND private = 0 AND kind != 'system' ORDER BY at LIMIT 1",
        (talk, instant(end)),
    ).fetchone()
    return row[0] if row else None


def _named(
    connection: Connection, found: list[tuple[str, str, str | None]]
) -> tuple[Reply, ...]:
    talks = names.by_id(connection, Conversation, (talk for talk, _, _ in found))
    known = names.clients(connection, (each.client for each in talks.values()))
    made = []
    for talk, asked, answered in found:
        row = talks.get(talk)
        if row is None or (answered is None and row.waiting_since is None):
            continue  # A closing word, such as thanks, waits for nothing.
        made.append(
            Reply(
                conversation=talk,
                who=known.get(row.client or ""),
                visitor=row.visitor,
                channel=row.channel,
                asked_at=datetime.fromisoformat(asked),
                answered_at=datetime.fromisoformat(answered) if answered else None,
            )
        )
    return tuple(sorted(made, key=lambda each: each.asked_at))


def _slipping(connection: Connection, asked: Asked) -> tuple[Reply, ...]:
    """Who has waited too long for a reply, whenever it was asked."""
    before = instant(asked.now - _LATE_TO_ANSWER)
    rows = connection.execute(
        "SELECT id, waiting_since FROM conversation WHERE waiting_since <= ?"
        " AND status != 'closed' AND scope = ? ORDER BY waiting_since",
        (before, asked.scope),
    ).fetchall()
    return _named(connection, [(talk, since, None) for talk, since in rows])


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
