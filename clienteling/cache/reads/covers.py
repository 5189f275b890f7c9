"""Who looks after whose clients for a time: asked by every list that says "mine"."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, shown
from clienteling.cache.reads import names
from clienteling.cache.reads.asked import Asked
from clienteling.cache.store import Store
from clienteling.wire.book import Cover
from clienteling.wire.codec import instant


class Covering(Struct, frozen=True):
    """A cover that runs or is to come, with both names and how far the ask has come."""

    id: str
    advisor: str
    advisor_name: str
    stand_in: str
    stand_in_name: str
    since: datetime
    until: datetime
    note: str
    state: str


def covered_by(connection: Connection, advisor: str, now: datetime) -> frozenset[str]:
    """The colleagues for whom this advisor stands in at this moment."""
    at = instant(now)
    where = "WHERE stand_in = ? AND since <= ? AND until > ?"
    found = shown.records(connection, Cover, where, (advisor, at, at))
    return frozenset(each.advisor for each in found)


def between(connection: Connection, advisor: str, stand_in: str, now: datetime) -> str | None:
    """The cover under which one stands in for the other at this moment."""
    at = instant(now)
    row = connection.execute(
        "SELECT id FROM cover WHERE stand_in = ? AND advisor = ? AND since <= ? AND until > ?"
        " ORDER BY until DESC LIMIT 1",
        (stand_in, advisor, at, at),
    ).fetchone()
    return None if row is None else str(row[0])


def seen(connection: Connection, asked: Asked) -> Asked:
    """The same day with those of the colleagues whom its advisor covers."""
    if asked.advisor is None:
        return asked
    return replace(asked, covered=covered_by(connection, asked.advisor, asked.now))


def stands_in(connection: Connection, advisor: str, now: datetime) -> Covering | None:
    """Who looks after this advisor's clients at this moment; the one who does so longest."""
    at = instant(now)
    where = "WHERE advisor = ? AND since <= ? AND until > ? ORDER BY until DESC, id LIMIT 1"
    return next(iter(_told(connection, where, (advisor, at, at))), None)


def covers(store: Store, scope: str, now: datetime) -> tuple[Covering, ...]:
    """The covers of a boutique that run or are to come, the earliest first."""
    with store.read() as connection:
        where = "WHERE scope = ? AND until > ? ORDER BY since, id"
        return _told(connection, where, (scope, instant(now)))


def _told(connection: Connection, where: str, params: tuple[str, ...]) -> tuple[Covering, ...]:
    found = shown.records(connection, Cover, where, params)
    if not found:
        return ()
    staff = names.colleagues(connection)
    states = outbox.states(connection)
    return tuple(
        Covering(
            id=each.id,
            advisor=each.advisor,
            advisor_name=staff.get(each.advisor, ""),
            stand_in=each.stand_in,
            stand_in_name=staff.get(each.stand_in, ""),
            since=each.since,
            until=each.until,
            note=each.note,
            state=states.get(each.id, "sent"),
        )
        for each in found
    )
