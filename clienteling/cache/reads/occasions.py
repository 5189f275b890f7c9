"""What happened, or comes round, that a rule follows up: looked for by day, not by client."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache.reads import meetings
from clienteling.domain.dates import next_occurrence
from clienteling.domain.follow_ups import LAPSES
from clienteling.domain.lunar import lunar_of
from clienteling.domain.people import DateKind
from clienteling.domain.tasks import TaskKind
from clienteling.wire.codec import instant

FAR = 14
"""Days that remind longer ahead than this are few, and have an index of their own."""

LEAD = 7
"""What a date says that leaves it to the boutique how long ahead one is reminded."""

_YEAR = 366
_DAY = timedelta(days=1)


class Occasion(Struct, frozen=True):
    """Something to follow up: the row `subject` of the table `about`, on or of a `day`.

    `turn` tells one year's from the next; `by` is who met the client; `days` the rule's own
    or this date's; `what` the watch, the visit's intent, the date's kind or label; `vague`
    where only the month is known.
    """

    rule: TaskKind
    about: str
    subject: str
    client: str
    day: date
    days: int
    what: str = ""
    by: str = ""
    turn: str = ""
    vague: bool = False


class Sought(Struct, frozen=True):
    """Which occasions: those of `mine` (of everybody if None), or of one `client`.

    `advisors` are those who look: whom they met and nobody owns is theirs too.
    `late` for those alone whose day is over; `ahead` looks so many days further.
    """

    rules: dict[TaskKind, int]
    today: date
    zone: str
    mine: frozenset[str] | None = None
    advisors: frozenset[str] = frozenset()
    client: str = ""
    late: bool = False
    ahead: int = 0

    def wants(self, client: str | None) -> bool:
        """Whether it is about this client."""
        return client is not None and (self.mine is None or client in self.mine)

    def places(self, found: Iterable[tuple[int, str]]) -> list[int]:
        """The row numbers of those that are about these clients."""
        if self.mine is None:
            return [place for place, _ in found]
        mine = self.mine
        return [place for place, client in found if client in mine]

    def after(self, rule: TaskKind) -> tuple[date, date]:
        """The first and last day on which something may have happened to be due now."""
        days = timedelta(days=self.rules[rule])
        lapse = timedelta(days=LAPSES[rule])
        last = self.today - days + timedelta(days=self.ahead)
        return self.today - days - lapse, last - _DAY if self.late else last

    def around(self, rule: TaskKind, lead: int) -> tuple[date, date]:
        """The first and last day that may come round to be shown now."""
        first = self.today - timedelta(days=LAPSES[rule])
        ahead = timedelta(days=lead + self.ahead)
        return first, self.today - _DAY if self.late else self.today + ahead


def clients_of(connection: Connection, advisors: Iterable[str], me: str) -> frozenset[str]:
    """The clients of these advisors, and those that `me` is a second advisor of."""
    owned = connection.execute(
        "SELECT id FROM client WHERE owner IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(advisors)),),
    ).fetchall()
    beside = connection.execute("SELECT id, secondary FROM client WHERE secondary != '[]'")
    second = [client for client, others in beside if me in json.loads(others)]
    return frozenset([client for (client,) in owned] + second)


def visits(connection: Connection, sought: Sought) -> list[Occasion]:
    """The newest visit of each client: one thank-you for two visits in a week."""
    rule = TaskKind.POST_VISIT
    first, last = sought.after(rule)
    begin, _ = meetings.day_bounds(first, sought.zone)
    only = "AND client = ?" if sought.client else ""
    rows = connection.execute(
        "SELECT id, client, advisor, arrived_at, intent FROM visit"  # noqa: S608 - ours
        f" WHERE arrived_at >= ? {only} ORDER BY arrived_at",
        (instant(begin), *((sought.client,) if sought.client else ())),
    )
    zone, days = ZoneInfo(sought.zone), sought.rules[rule]
    newest: dict[str, Occasion] = {}
    for id_, client, advisor, at, intent in rows:
        if sought.wants(client) or (client and advisor in sought.advisors):
            day = datetime.fromisoformat(at).astimezone(zone).date()
            newest[client] = Occasion(
                rule, "visit", id_, client, day, days, intent, advisor or ""
            )
    return [each for each in newest.values() if first <= each.day <= last]


def dates(connection: Connection, sought: Sought) -> list[Occasion]:
    """The days that matter to a client and come round soon."""
    rule = TaskKind.BIRTHDAY
    made = []
    for row in _dated(connection, sought):
        id_, client, kind, calendar, month, day, leap, lead, label = row
        days = sought.rules[rule] if lead == LEAD else lead
        first, last = sought.around(rule, days)
        comes = next_occurrence(calendar, month, day, bool(leap), first)
        if comes is not None and comes <= last and sought.wants(client):
            what = label if kind == DateKind.OTHER and label else kind
            about, turn = "important_date", f"{comes}"
            of = Occasion(rule, about, id_, client, comes, days, what, "", turn, day is None)
            made.append(of)
    return made


def _dated(connection: Connection, sought: Sought) -> list[tuple[Any, ...]]:
    """The rows of days that may come round soon, by either calendar."""
    listed = f"SELECT {_DATE} FROM important_date"  # noqa: S608 - names of columns
    if sought.client:
        return list(connection.execute(f"{listed} WHERE client = ?", (sought.client,)))
    lead = min(_YEAR, max(FAR, sought.rules[TaskKind.BIRTHDAY]))
    first, last = sought.around(TaskKind.BIRTHDAY, lead)
    places: set[int] = set()
    for month, low, high in _spans(first, last):
        near = connection.execute(
            "SELECT rowid, client FROM important_date WHERE month = ? AND day BETWEEN ? AND ?"
            " UNION ALL SELECT rowid, client FROM important_date"
            " WHERE month = ? AND day IS NULL",
            (month, low, high, month),
        )
        places.update(sought.places(near))
    far = connection.execute("SELECT rowid, client FROM important_date WHERE lead_days > 14")
    places.update(sought.places(far))
    where = "WHERE rowid IN (SELECT value FROM json_each(?))"
    return list(connection.execute(f"{listed} {where}", (json.dumps(sorted(places)),)))


_DATE = "id, client, kind, calendar, month, day, leap_month, lead_days, label"


def _spans(first: date, last: date) -> Iterator[tuple[int, int, int]]:
    """Month, first and last day that these days are called by, in both calendars."""
    named: dict[int, set[int]] = {}
    for n in range((last - first).days + 1):
        day = first + timedelta(days=n)
        moon = lunar_of(day)
        # One day more: a 30th or 29th February that the year lacks falls on the day before.
        named.setdefault(day.month, set()).update((day.day, day.day + 1))
        if moon is not None:
            named.setdefault(moon.month, set()).update((moon.day, moon.day + 1))
    for month, days in named.items():
        for low, high in _runs(sorted(days)):
            yield month, low, high


def _runs(days: list[int]) -> Iterator[tuple[int, int]]:
    low = high = days[0]
    for day in days[1:]:
        if day > high + 1:
            yield low, high
            low = day
        high = day
    yield low, high
