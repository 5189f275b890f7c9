"""What clients bought and a rule follows up: soon after, each year, when service is due."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache.reads.occasions import Occasion, Sought
from clienteling.domain.dates import next_occurrence
from clienteling.domain.people import Calendar
from clienteling.domain.tasks import TaskKind

_YEARS = 30
_DAY = timedelta(days=1)


def purchases(connection: Connection, sought: Sought) -> list[Occasion]:
    """The newest watch that each client bought here."""
    rule = TaskKind.POST_PURCHASE
    first, last = sought.after(rule)
    rows = _bought(connection, sought, first, sought.today)
    newest: dict[str, Occasion] = {}
    for row in sorted(rows, key=lambda each: each.day):
        if row.here:
            newest[row.client] = row.occasion(rule, sought)
    return [each for each in newest.values() if first <= each.day <= last]


def anniversaries(connection: Connection, sought: Sought) -> list[Occasion]:
    """The days on which a watch was bought in some other year, and is still theirs."""
    rule = TaskKind.WATCH_ANNIVERSARY
    first, last = sought.around(rule, sought.rules[rule])
    if sought.client:
        rows = list(_bought(connection, sought, date.min, last))
    else:
        spans = [(_years_ago(first, n), _years_ago(last, n)) for n in range(1, _YEARS)]
        rows = [row for span in spans for row in _bought(connection, sought, *span)]
    made: dict[tuple[str, date], Occasion] = {}
    for row in rows:
        day = next_occurrence(Calendar.SOLAR, row.day.month, row.day.day, False, first)
        if day is None or day > last or day.year == row.day.year or row.given_away:
            continue
        made[row.client, day] = row.occasion(rule, sought, day)
    return list(made.values())


def services(connection: Connection, sought: Sought) -> list[Occasion]:
    """The watches whose last service, or else purchase, is long enough ago."""
    rule = TaskKind.SERVICE_DUE
    first, last = sought.after(rule)
    days = sought.rules[rule]
    found: dict[str, Occasion] = {}
    for row in _bought(connection, sought, first, last):
        if row.watch and not row.given_away:
            found[row.watch] = row.occasion(rule, sought)
    for watch, client, day, what in _serviced(connection, sought, first, last):
        found[watch] = Occasion(rule, "watch", watch, client, day, days, what, turn=f"{day}")
    newest = _last_services(connection, found)
    return [each for watch, each in found.items() if newest.get(watch, date.min) <= each.day]


def _serviced(
    connection: Connection, sought: Sought, first: date, last: date
) -> Iterator[tuple[str, str, date, str]]:
    """Watches that were serviced between two days, with whose they are."""
    whose = "AND w.owner = ?" if sought.client else ""
    rows = connection.execute(
        "SELECT e.watch, w.owner, e.at, w.model, w.reference FROM watch_event e"  # noqa: S608 - our own names, values bound
        " JOIN watch w ON w.id = e.watch"
        f" WHERE e.kind = 'serviced' AND e.at >= ? AND e.at < ? {whose} ORDER BY e.at",
        (f"{first}", f"{last + _DAY}", *((sought.client,) if sought.client else ())),
    )
    for watch, owner, at, model, reference in rows:
        if sought.wants(owner):
            yield watch, owner, date.fromisoformat(at[:10]), model or reference


def _last_services(connection: Connection, watches: Iterable[str]) -> dict[str, date]:
    """When each of these watches was last serviced, here or as somebody wrote down."""
    listed = json.dumps(sorted(watches))
    rows = connection.execute(
        "SELECT watch, max(at) FROM ("
        " SELECT watch, at FROM watch_event"
        " WHERE kind = 'serviced' AND watch IN (SELECT value FROM json_each(?1))"
        " UNION ALL SELECT watch, stage_since FROM ticket WHERE stage IN"
        " ('collected', 'closed') AND service_types LIKE '%full service%'"
        " AND watch IN (SELECT value FROM json_each(?1))"
        ") GROUP BY watch",
        (listed,),
    )
    return {watch: date.fromisoformat(at[:10]) for watch, at in rows}


class _Bought(Struct, frozen=True):
    """A purchase, with what its watch is called and whether another has it now."""

    id: str
    client: str
    day: date
    here: bool
    watch: str
    what: str
    given_away: bool

    def occasion(self, rule: TaskKind, sought: Sought, day: date | None = None) -> Occasion:
        """What is followed up of it, on the day it was bought or on another."""
        served = rule is TaskKind.SERVICE_DUE
        return Occasion(
            rule=rule,
            about="watch" if served else "purchase",
            subject=self.watch if served else self.id,
            client=self.client,
            day=day or self.day,
            days=sought.rules[rule],
            what=self.what,
            turn=f"{self.day}" if served else f"{day.year}" if day else "",
        )


def _bought(
    connection: Connection, sought: Sought, first: date, last: date
) -> Iterator[_Bought]:
    """The watches bought between two days."""
    between = (first.isoformat(), last.isoformat())
    if sought.client:
        where = "p.client = ? AND p.bought_on BETWEEN ? AND ?"
        rows = connection.execute(f"{_PURCHASE} WHERE {where}", (sought.client, *between))
    else:
        spanned = connection.execute(
            "SELECT rowid, client FROM purchase WHERE bought_on BETWEEN ? AND ?", between
        )
        places = sought.places(spanned)
        if not places:
            return
        where = "p.rowid IN (SELECT value FROM json_each(?))"
        rows = connection.execute(f"{_PURCHASE} WHERE {where}", (json.dumps(places),))
    for id_, client, day, here, watch, what, owner in rows:
        if watch or what:
            yield _Bought(
                id=id_,
                client=client,
                day=date.fromisoformat(day),
                here=bool(here),
                watch=watch or "",
                what=what,
                given_away=bool(watch) and owner != client,
            )


_PURCHASE = (
    "SELECT p.id, p.client, p.bought_on, p.boutique != '', p.watch,"
    " coalesce(nullif(w.model, ''), nullif(w.reference, ''), p.reference), w.owner"
    " FROM purchase p LEFT JOIN watch w ON w.id = p.watch"
)


def _years_ago(day: date, years: int) -> date:
    """The same day of an earlier year; the 28th of February for a 29th that it lacks."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year - years, day=last)
