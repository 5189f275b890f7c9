"""How soon clients were answered: each question of a stretch of days, and when we replied."""

import json
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from itertools import starmap
from statistics import median
from zoneinfo import ZoneInfo

from msgspec import Struct

from clienteling.cache import shown
from clienteling.cache.reads import meetings, names
from clienteling.cache.store import Store
from clienteling.domain.opening import Laid, laid_out
from clienteling.domain.people import full_name
from clienteling.effects.conversations import hours_of
from clienteling.wire.codec import instant
from clienteling.wire.people import Boutique

_ANSWERED = """
    SELECT conversation, waited_since, at, author FROM message
    WHERE waited_since >= ? AND waited_since < ? AND scope = ? AND private = 0
    AND state NOT IN ('draft', 'scheduled', 'failed', 'expired', 'recalled')"""
_WAITING = """
    SELECT id, waiting_since, assignee,
    max(coalesce(claimed_at, ''), coalesce(snoozed_until, ''), waiting_since)
    FROM conversation WHERE waiting_since >= ? AND waiting_since < ? AND scope = ?
    AND status != 'closed'"""
_LET_BE = """
    SELECT id, last_at, assignee FROM conversation
    WHERE status = 'closed' AND last_at >= ? AND last_at < ? AND scope = ?
    AND last_direction = 'in' AND joined_into IS NULL"""


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


class Replies(Struct, frozen=True, dict=True):
    """The questions of some days, the earliest first; every number counts some of them."""

    questions: tuple[Question, ...]
    goal: timedelta
    returns: timedelta
    people: dict[str, str]

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """Those that an answer was owed to."""
        return tuple(each for each in self.questions if each.fate is not Fate.LET_BE)

    @cached_property
    def answered(self) -> tuple[Question, ...]:
        """Those that somebody answered."""
        return tuple(each for each in self.questions if each.fate is Fate.ANSWERED)

    @cached_property
    def in_time(self) -> tuple[Question, ...]:
        """Those answered within the boutique's goal."""
        return tuple(each for each in self.answered if each.took <= self.goal)

    @cached_property
    def late(self) -> tuple[Question, ...]:
        """Those for which the goal was missed, answered or not."""
        return tuple(each for each in self.asked if each.took > self.goal)

    @cached_property
    def owed(self) -> tuple[Question, ...]:
        """Those of which it is known whether the goal was kept."""
        return tuple(each for each in self.asked if not each.waits or each.took > self.goal)

    @cached_property
    def waiting(self) -> tuple[Question, ...]:
        """Those that wait still."""
        return tuple(each for each in self.questions if each.waits)

    @cached_property
    def came_back(self) -> tuple[Question, ...]:
        """Those that nobody answered until they were everybody's again."""
        return tuple(each for each in self.asked if each.came_back)

    @cached_property
    def let_be(self) -> tuple[Question, ...]:
        """Those put away without an answer."""
        return tuple(each for each in self.questions if each.fate is Fate.LET_BE)

    @cached_property
    def median(self) -> timedelta | None:
        """The middle one of the waits for a first answer."""
        waits = [each.took.total_seconds() for each in self.answered]
        return timedelta(seconds=median(waits)) if waits else None

    @cached_property
    def longest(self) -> timedelta | None:
        """The longest wait for a first answer."""
        return max((each.took for each in self.answered), default=None)


class Caller(Struct, frozen=True):
    """Who asks in a conversation, which goes on in `talk`; without a `name`, a visitor."""

    talk: str
    name: str
    channel: str


_Waited = tuple[datetime | None, timedelta, timedelta]
"""When a question was answered, how long it waited, and how long with who has it now."""


class _Rules(Struct, frozen=True):
    """How one boutique counts: its clock, its opening time, its goal."""

    zone: ZoneInfo
    open: Laid
    goal: timedelta
    returns: timedelta
    now: datetime

    def answered(self, talk: str, since: str, at: str, by: str) -> Question:
        """A question that was answered."""
        then, until = datetime.fromisoformat(since), datetime.fromisoformat(at)
        took = self.open.between(then, until)
        return self._told(talk, then, by, Fate.ANSWERED, (until, took, took))

    def waiting(self, talk: str, since: str, by: str | None, begun: str) -> Question:
        """A question that is open, by whoever has it since `begun`."""
        then = datetime.fromisoformat(since)
        took = self.open.between(then, self.now)
        held = self.open.between(datetime.fromisoformat(begun), self.now)
        return self._told(talk, then, by or "", Fate.WAITING, (None, took, held))

    def let_be(self, talk: str, since: str, by: str | None) -> Question:
        """Last words that nobody answered."""
        none = timedelta()
        then = datetime.fromisoformat(since)
        return self._told(talk, then, by or "", Fate.LET_BE, (None, none, none))

    def _told(
        self, talk: str, since: datetime, by: str, fate: Fate, waited: _Waited
    ) -> Question:
        answered_at, took, held = waited
        hour = since.astimezone(self.zone).hour
        came_back = held >= self.returns and fate is not Fate.LET_BE
        return Question(talk, since, hour, answered_at, by, took, fate, came_back)


def replies(store: Store, asked: Asked) -> Replies:
    """The questions of these days as the copy knows them."""
    return _read(store, asked, (_ANSWERED, _WAITING, _LET_BE))


def waiting(store: Store, asked: Asked) -> Replies:
    """Those of these days that wait now."""
    return _read(store, asked, (_WAITING,))


def callers(store: Store, questions: Iterable[Question]) -> dict[str, Caller]:
    """Who asks in each of these conversations."""
    wanted = json.dumps(sorted({each.conversation for each in questions}))
    with store.read() as connection:
        rows = connection.execute(
            "SELECT t.id, coalesce(t.joined_into, t.id), t.channel,"
            " c.given, c.family, c.name_native, c.name_order"
            " FROM conversation t LEFT JOIN client c ON c.id = t.client"
            " WHERE t.id IN (SELECT value FROM json_each(?))",
            (wanted,),
        ).fetchall()
    return {id_: caller(talk, channel, name) for id_, talk, channel, *name in rows}


def caller(talk: str, channel: str, name: list[str | None]) -> Caller:
    """Who asks, by the parts of a client's name, which are all missing for a visitor."""
    known = [each for each in name if each is not None]
    return Caller(talk, full_name(*known) if known else "", channel)


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


def _read(store: Store, asked: Asked, looks: tuple[str, ...]) -> Replies:
    begin, _ = meetings.day_bounds(asked.last - timedelta(days=asked.days - 1), asked.zone)
    _, end = meetings.day_bounds(asked.last, asked.zone)
    between = (instant(begin), instant(end), asked.scope)
    with store.read() as connection:
        rules = _rules(shown.find(connection, Boutique, asked.scope), asked, begin)
        told: dict[str, Callable[..., Question]] = {
            _ANSWERED: rules.answered,
            _WAITING: rules.waiting,
            _LET_BE: rules.let_be,
        }
        found = [
            each
            for look in looks
            for each in starmap(told[look], connection.execute(look, between).fetchall())
            if asked.advisor is None or each.by == asked.advisor
        ]
        people = names.staff(connection)
    found.sort(key=lambda each: each.asked_at)
    return Replies(tuple(found), rules.goal, rules.returns, people)
