"""Pairs of files that may be of one person, found a slice of the book at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import duplicates, names
from clienteling.cache.reads.duplicates import REACHED_BY, Reason, Sure, how_sure
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain.people import DateKind, name_keys
from clienteling.effects.merging import verified_differ
from clienteling.wire.people import Client, ContactPoint

MOST = 200
_PAGE = 40
_OWN = 2_000
_VALUES = 40_000
_ROWS = 1_000
_DAYS = 12 * 32
_MOST_SHARING = 5
"""A number that half the book has is a placeholder; the first few show it."""


class Mark(Struct, frozen=True):
    """Where the next slice begins: in which of the three ways of looking, and after what."""

    way: int = 0
    after: str = ""


class Pair(Struct, frozen=True):
    """Two files that may be of one person; `shared` is the contact in common."""

    one: Who
    other: Who
    reasons: frozenset[Reason]
    shared: str
    mine: bool
    verified_differ: bool

    @property
    def key(self) -> tuple[str, str]:
        """Which two, in whatever order they were found."""
        low, high = sorted((self.one.id, self.other.id))
        return low, high

    @property
    def sure(self) -> Sure:
        """How sure it is."""
        return how_sure(self.reasons)


class Slice(Struct, frozen=True):
    """Pairs of one slice of the book, and where the next begins, if there is one."""

    pairs: tuple[Pair, ...]
    after: Mark | None


def suspects(store: Store, me: str, begin: Mark | None = None) -> Slice:
    """The next suspected pairs: of one's own book first, then by contact, then by name."""
    mark = begin or Mark()
    done = mark.after
    with store.read() as connection:
        found: dict[tuple[str, str], Pair] = {}
        for after, group in _WAYS[mark.way](connection, me, mark.after):
            if len(found) >= _PAGE and after != done:
                return Slice(tuple(found.values()), Mark(mark.way, done))
            if not group:
                return Slice(tuple(found.values()), Mark(mark.way, after))
            for pair in _pairs(connection, group, me):
                found.setdefault(pair.key, pair)
            done = after
    last = mark.way + 1 == len(_WAYS)
    return Slice(tuple(found.values()), None if last else Mark(mark.way + 1))


def still(store: Store, pairs: Iterable[tuple[str, str]], me: str) -> tuple[Pair, ...]:
    """Those of these pairs, named by their ids, that are suspected as things stand now."""
    with store.read() as connection:
        found = (each for two in pairs for each in _pairs(connection, two, me))
        return tuple({each.key: each for each in found}.values())


Group = tuple[str, tuple[str, ...]]
"""Where to go on after these clients, who share something; none where the slice is over."""


def _own(connection: Connection, me: str, after: str) -> Iterator[Group]:
    """Those who share a contact with one of my clients."""
    begin = int(after or 0)
    last = connection.execute(
        "SELECT rowid FROM client WHERE owner = ? AND rowid > ?"
        " ORDER BY rowid LIMIT 1 OFFSET ?",
        (me, begin, _OWN),
    ).fetchone()
    until = last[0] if last else 1 << 62
    found = connection.execute(
        "SELECT c.rowid, p.value FROM client c JOIN contact_point p ON p.client = c.id"
        " WHERE c.owner = ? AND c.rowid > ? AND c.rowid <= ? AND EXISTS (SELECT 1 FROM"
        " contact_point q WHERE q.value = p.value AND q.client != p.client) ORDER BY c.rowid",
        (me, begin, until),
    ).fetchall()
    for place, value in found:
        yield from ((str(place), group) for group in _sharing(connection, value))
    if last:
        yield str(until), ()


def _shared(connection: Connection, _me: str, after: str) -> Iterator[Group]:
    """Those who share a contact, in the order of what is shared."""
    last = connection.execute(
        "SELECT value FROM contact_point WHERE value > ? ORDER BY value LIMIT 1 OFFSET ?",
        (after, _VALUES),
    ).fetchone()
    until = last[0] if last else "\U0010ffff"
    found = connection.execute(
        "SELECT value FROM contact_point WHERE value > ? AND value <= ?"
        " GROUP BY value HAVING count(*) > 1",
        (after, until),
    ).fetchall()
    for (value,) in found:
        yield from ((value, group) for group in _sharing(connection, value))
    if last:
        yield until, ()


def _named(connection: Connection, _me: str, after: str) -> Iterator[Group]:
    """Those of one name who were born on one day, day after day."""
    seen = 0
    for day in range(int(after or 0), _DAYS):
        if seen > _ROWS:
            yield str(day), ()
            return
        by_key: dict[tuple[str, str], set[str]] = defaultdict(set)
        for client, calendar, *name in connection.execute(
            "SELECT c.id, d.calendar, c.given, c.family, c.name_native, c.pinyin"
            " FROM important_date d JOIN client c ON c.id = d.client"
            " WHERE d.month = ? AND d.day = ? AND d.kind = ?",
            (day // 32 + 1, day % 32, DateKind.BIRTHDAY.value),
        ):
            seen += 1
            for key in name_keys(*name):
                by_key[calendar, key].add(client)
        for group in {tuple(sorted(each)) for each in by_key.values() if len(each) > 1}:
            yield str(day + 1), group


_WAYS = (_own, _shared, _named)


def _sharing(connection: Connection, value: str) -> Iterator[tuple[str, ...]]:
    """The clients who have this contact, for each sense in which it can be one person's."""
    by_reason: dict[Reason, set[str]] = defaultdict(set)
    for client, kind in connection.execute(
        "SELECT client, kind FROM contact_point WHERE value = ? LIMIT 100", (value,)
    ):
        if kind in REACHED_BY:
            by_reason[REACHED_BY[kind]].add(client)
    yield from (tuple(sorted(each)) for each in by_reason.values() if len(each) > 1)


def _pairs(connection: Connection, group: Iterable[str], me: str) -> Iterator[Pair]:
    known = names.by_id(connection, Client, group)
    still = [each for each in known.values() if not each.merged_into and not each.erased_at]
    some = sorted(still, key=lambda each: each.id)[:_MOST_SHARING]
    for one, other in combinations(some, 2):
        if one.scope != other.scope:
            continue  # only central's keeper can merge what two boutiques keep
        pair = pair_of(connection, one, other, me)
        if pair.reasons - {Reason.NAME} and other.id not in duplicates.kept_apart(
            connection, one.id
        ):
            yield pair


def pair_of(connection: Connection, one: Client, other: Client, me: str) -> Pair:
    """What two files have in common, whatever it is."""
    reasons = duplicates.in_common(connection, duplicates.known_of(connection, one), other)
    return Pair(
        names.who(one),
        names.who(other),
        reasons,
        _shared_contact(connection, one.id, other.id),
        me in (one.owner, other.owner),
        verified_differ(_points(connection, one.id), _points(connection, other.id)),
    )


def _points(connection: Connection, client: str) -> list[ContactPoint]:
    return shown.records(connection, ContactPoint, "WHERE client = ?", (client,))


def _shared_contact(connection: Connection, one: str, other: str) -> str:
    found = connection.execute(
        "SELECT p.value FROM contact_point p JOIN contact_point q ON q.value = p.value"
        " WHERE p.client = ? AND q.client = ? AND p.kind != 'address' LIMIT 1",
        (one, other),
    ).fetchone()
    return str(found[0]) if found else ""
