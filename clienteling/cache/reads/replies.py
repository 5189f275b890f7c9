"""How soon clients were answered: each question of a stretch of days, and when we replied."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import meetings, names
from clienteling.cache.store import Store
from clienteling.domain.opening import Laid, laid_out
from clienteling.domain.people import full_name
from clienteling.effects.conversations import hours_of
from clienteling.wire.codec import instant
from clienteling.wire.people import Boutique

_LOOKED_ON = timedelta(days=7)
_SAID = """
    SELECT conversation, direction, author, at, waited_since FROM message
    WHERE at >= ? AND at < ? AND scope = ? AND private = 0 AND kind != 'system'
    AND state NOT IN ('draft', 'scheduled', 'failed', 'expired', 'recalled') ORDER BY at, id"""
_ANSWERED = """
    SELECT at, author, waited_since FROM message
    WHERE conversation = ? AND at >= ? AND direction = 'out' AND private = 0
    AND kind != 'system'
    AND state NOT IN ('draft', 'scheduled', 'failed', 'expired', 'recalled')
    ORDER BY at LIMIT 1"""


class Asked(Struct, frozen=True):
    """Which days up to which, whose boutique, seen when; one `advisor`'s only, or all."""

    last: date
    days: int
    now: datetime
    zone: str
    scope: str
    advisor: str | None = None


class Fate(StrEnum):
    """What became of a question; one put away without an answer may have been a mere thanks."""

    ANSWERED = "answered"
    WAITING = "waiting"
    LET_BE = "let_be"


class Question(Struct, frozen=True):
    """A client's first words after ours, until our answer, measured in opening time.

    `by` answered it, or has to; `hour` is when it was asked by the boutique's clock;
    `came_back` where it waited so long that it went back to the whole boutique.
    """

    conversation: str
    asked_at: datetime
    hour: int
    answered_at: datetime | None
    by: str
    took: timedelta
    fate: Fate
    came_back: bool

    @property
    def waits(self) -> bool:
        """Whether the client is waiting still."""
        return self.fate is Fate.WAITING


class Replies(Struct, frozen=True):
    """The questions of some days, the earliest first; every number counts some of them."""

    questions: tuple[Question, ...]
    goal: timedelta
    returns: timedelta
    people: dict[str, str]

    @property
    def asked(self) -> tuple[Question, ...]:
        """Those that an answer was owed to."""
        return tuple(each for each in self.questions if each.fate is not Fate.LET_BE)

    @property
    def answered(self) -> tuple[Question, ...]:
        """Those that somebody answered."""
        return tuple(each for each in self.questions if each.fate is Fate.ANSWERED)

    @property
    def in_time(self) -> tuple[Question, ...]:
        """Those answered within the boutique's goal."""
        return tuple(each for each in self.answered if each.took <= self.goal)

    @property
    def late(self) -> tuple[Question, ...]:
        """Those for which the goal was missed, answered or not."""
        return tuple(each for each in self.asked if each.took > self.goal)

    @property
    def owed(self) -> tuple[Question, ...]:
        """Those of which it is known whether the goal was kept."""
        return tuple(each for each in self.asked if not each.waits or each.took > self.goal)

    @property
    def waiting(self) -> tuple[Question, ...]:
        """Those that wait still."""
        return tuple(each for each in self.questions if each.waits)

    @property
    def came_back(self) -> tuple[Question, ...]:
        """Those that nobody answered until they were everybody's again."""
        return tuple(each for each in self.asked if each.came_back)

    @property
    def let_be(self) -> tuple[Question, ...]:
        """Those put away without an answer."""
        return tuple(each for each in self.questions if each.fate is Fate.LET_BE)

    @property
    def median(self) -> timedelta | None:
        """The middle one of the waits for a first answer."""
        waits = [each.took.total_seconds() for each in self.answered]
        return timedelta(seconds=median(waits)) if waits else None

    @property
    def longest(self) -> timedelta | None:
        """The longest wait for a first answer."""
        return max((each.took for each in self.answered), default=None)


class Caller(Struct, frozen=True):
    """Who asks in a conversation; without a `name`, a visitor of the channel."""

    name: str
    channel: str


class _Rules(Struct, frozen=True):
    """How one boutique counts: its clock, its opening time, its goal."""

    zone: ZoneInfo
    open: Laid
    goal: timedelta
    returns: timedelta
    now: datetime


class _Talk(Struct, frozen=True):
    """What a conversation says about who has to answer it, and since when."""

    assignee: str
    since: str | None
    begun: str


_Found = tuple[str, str, str | None, str]
"""A question: its conversation, when it was asked, when and by whom it was answered."""


def replies(store: Store, asked: Asked) -> Replies:
    """The questions of these days as the copy knows them."""
    begin, _ = meetings.day_bounds(asked.last - timedelta(days=asked.days - 1), asked.zone)
    _, end = meetings.day_bounds(asked.last, asked.zone)
    with store.read() as connection:
        boutique = shown.find(connection, Boutique, asked.scope)
        found = list(_questions(connection, asked, begin, end))
        talks = _talks(connection, asked.scope, (each[0] for each in found if not each[2]))
        people = names.staff(connection)
    rules = _rules(boutique, asked, begin)
    first, over = instant(begin), instant(end)
    exact = (each for each in _exact(found, talks) if first <= each[1] < over)
    told = (_told(each, talks, rules) for each in exact)
    mine = [each for each in told if asked.advisor is None or each.by == asked.advisor]
    mine.sort(key=lambda each: each.asked_at)
    return Replies(tuple(mine), rules.goal, rules.returns, people)


def callers(store: Store, questions: Iterable[Question]) -> dict[str, Caller]:
    """Who asks in each of these conversations."""
    wanted = json.dumps(sorted({each.conversation for each in questions}))
    with store.read() as connection:
        rows = connection.execute(
            "SELECT t.id, t.channel, c.given, c.family, c.name_native, c.name_order"
            " FROM conversation t LEFT JOIN client c ON c.id = t.client"
            " WHERE t.id IN (SELECT value FROM json_each(?))",
            (wanted,),
        ).fetchall()
    return {
        talk: Caller(full_name(*name) if name[0] is not None else "", channel)
        for talk, channel, *name in rows
    }


def _rules(boutique: Boutique | None, asked: Asked, begin: datetime) -> _Rules:
    known = boutique or Boutique(
        id=asked.scope, scope=asked.scope, code="", name="", tz=asked.zone
    )
    return _Rules(
        zone=ZoneInfo(asked.zone),
        open=laid_out(hours_of(known), begin, asked.now),
        goal=timedelta(minutes=known.reply_within),
        returns=timedelta(minutes=known.returns_after),
        now=asked.now,
    )


def _questions(
    connection: Connection, asked: Asked, begin: datetime, end: datetime
) -> Iterator[_Found]:
    """What clients asked between two moments: first words after ours, or after none."""
    joined = dict(
        connection.execute(
            "SELECT id, joined_into FROM conversation WHERE joined_into IS NOT NULL"
        ).fetchall()
    )
    until = end + _LOOKED_ON
    over = instant(end)
    rows = connection.execute(_SAID, (instant(begin), instant(until), asked.scope))
    opened: dict[str, str] = {}
    for talk, direction, author, at, waited in rows:
        whole = joined.get(talk, talk)
        if direction == "in":
            if at < over:
                opened.setdefault(whole, at)
            continue
        since = opened.pop(whole, None)
        if asked_at := waited or since:
            yield whole, asked_at, at, author
    for talk, since in opened.items():
        late = until < asked.now
        answer = _later_answer(connection, talk, since, until) if late else None
        yield talk, since, *(answer or (None, ""))


def _later_answer(
    connection: Connection, talk: str, since: str, after: datetime
) -> tuple[str, str] | None:
    """When, and by whom, a question was answered after all."""
    row = connection.execute(_ANSWERED, (talk, instant(after))).fetchone()
    if row is None or (row[2] is not None and row[2] > since):
        return None  # What was answered then had been asked later.
    return row[0], row[1]


def _talks(connection: Connection, scope: str, open_: Iterable[str]) -> dict[str, _Talk]:
    """The conversations of the questions that nobody answered, and all that wait now."""
    rows = connection.execute(
        "SELECT id, assignee, CASE WHEN status != 'closed' THEN waiting_since END,"
        " max(coalesce(claimed_at, ''), coalesce(snoozed_until, ''))"
        " FROM conversation WHERE (waiting_since IS NOT NULL AND scope = ?)"
        " OR id IN (SELECT value FROM json_each(?))",
        (scope, json.dumps(sorted(set(open_)))),
    )
    return {talk: _Talk(who or "", since, begun) for talk, who, since, begun in rows}


def _exact(found: list[_Found], talks: dict[str, _Talk]) -> Iterator[_Found]:
    """The questions, those that wait as the conversation itself says since when."""
    waiting = {talk for talk, known in talks.items() if known.since is not None}
    for each in found:
        if each[2] is not None or each[0] not in waiting:
            yield each
    for talk in waiting:
        yield talk, talks[talk].since or "", None, ""


def _told(found: _Found, talks: dict[str, _Talk], rules: _Rules) -> Question:
    talk, since, answered, author = found
    asked_at = datetime.fromisoformat(since)
    at = datetime.fromisoformat(answered) if answered else None
    known = talks.get(talk) if at is None else None
    waits = known is not None and known.since is not None
    fate = Fate.ANSWERED if at else Fate.WAITING if waits else Fate.LET_BE
    took = rules.open.between(asked_at, at or rules.now)
    returned = took
    if known is not None and known.begun > since:
        returned = rules.open.between(datetime.fromisoformat(known.begun), rules.now)
    return Question(
        conversation=talk,
        asked_at=asked_at,
        hour=asked_at.astimezone(rules.zone).hour,
        answered_at=at,
        by=known.assignee if known else author,
        took=took,
        fate=fate,
        came_back=fate is not Fate.LET_BE and returned >= rules.returns,
    )
