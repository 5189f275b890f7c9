"""Whom a filter means: a short question for each of its parts, the answers laid together."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cache

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search_words
from clienteling.cache.reads.covers import covered_by
from clienteling.cache.search_attempts import both, either, term
from clienteling.cache.search_look import Wanted
from clienteling.domain.consent import ConsentState
from clienteling.domain.dates import Yearly, in_year
from clienteling.domain.people import Calendar, DateKind, WishState
from clienteling.domain.repairs import OVER
from clienteling.wire.book import ClientFilter
from clienteling.wire.codec import instant

Members = bytearray
"""One byte for each row number of a client: 1 where the client is meant."""

WISHED = (WishState.OPEN, WishState.OFFERED, WishState.RESERVED)
"""The states in which a client still waits for a watch."""

_FEW = 40
"""Where fewer than one in so many are meant, their rows are read; else the index by name."""


class Viewer(Struct, frozen=True):
    """Who looks: an advisor, the time at their boutique, and how numbers begin there."""

    me: str
    now: datetime
    dial: str = ""


class _Part(Struct, frozen=True):
    """Row numbers of clients, as a statement with its values."""

    statement: str
    values: tuple[object, ...] = ()


def own(connection: Connection, viewer: Viewer) -> tuple[str, ...]:
    """The advisors whose clients count as one's own: oneself first, then those one covers."""
    return viewer.me, *sorted(covered_by(connection, viewer.me, viewer.now))


def sought(
    connection: Connection, wanted: ClientFilter, viewer: Viewer, meant: Members | None
) -> Wanted:
    """What the search is told of whom a filter means, and of whose clients come first."""
    mine = own(connection, viewer)
    known = marks(wanted, mine)
    return Wanted(mine, viewer.dial, meant, known, marked=is_marked(wanted))


def is_narrow(wanted: ClientFilter) -> bool:
    """Whether a filter leaves anybody out, apart from its text."""
    return wanted != ClientFilter(text=wanted.text)


def members(connection: Connection, wanted: ClientFilter, viewer: Viewer) -> Members:
    """Everybody for whom each part of `wanted` holds; its text is left to the search."""
    (last,) = connection.execute("SELECT coalesce(max(rowid), 0) FROM client").fetchone()
    meant: Members | None = None
    for part in _parts(wanted, viewer, own(connection, viewer)):
        found = Members(last + 1)
        for (place,) in connection.execute(part.statement, part.values):
            if meant is None or meant[place]:
                found[place] = 1
        meant = found
    if meant is None:
        meant = Members(last + 1)
        for (place,) in connection.execute("SELECT rowid FROM client"):
            meant[place] = 1
    for place in gone(connection):
        meant[place] = 0
    return meant


def marks(wanted: ClientFilter, mine: tuple[str, ...]) -> str:
    """What the index itself knows of those whom a filter means, to look for fewer."""
    owners = [*(mine if wanted.mine else ()), *([wanted.owner] if wanted.owner else [])]
    alike = (
        map(search_words.owned_by, owners) if not (wanted.mine and wanted.owner) else (),
        map(search_words.of_tier, wanted.tiers),
        map(search_words.speaking, wanted.languages),
    )
    return both(*(either(*map(term, each)) for each in alike))


def is_marked(wanted: ClientFilter) -> bool:
    """Whether the index by itself knows all that a filter asks."""
    return wanted == ClientFilter(
        text=wanted.text,
        mine=wanted.mine,
        owner="" if wanted.mine else wanted.owner,
        tiers=wanted.tiers,
        languages=wanted.languages,
    )


def gone(connection: Connection) -> set[int]:
    """The row numbers of clients who were merged into others or erased."""
    found = connection.execute(_MARKED, (f'"{search_words.GONE}"',))
    return {place for (place,) in found}


def those(meant: Members, found: Iterable[int]) -> Members:
    """Only those who are meant and were found."""
    both = Members(len(meant))
    for place in found:
        both[place] = meant[place]
    return both


def in_order(connection: Connection, meant: Members) -> Iterator[int]:
    """The row numbers of those who are meant, in the order of their names."""
    many = meant.count(1)
    if many * _FEW < len(meant):
        places = [place for place, is_in in enumerate(meant) if is_in]
        yield from _sorted(connection, places)
        return
    for (place,) in connection.execute("SELECT rowid FROM client ORDER BY family, given"):
        if place < len(meant) and meant[place]:
            yield place


def ids(connection: Connection, found: Iterable[int]) -> Iterator[str]:
    """The ids that belong to row numbers, in the same order."""
    for place in found:
        (identifier,) = connection.execute(
            "SELECT id FROM client WHERE rowid = ?", (place,)
        ).fetchone()
        yield identifier


_MARKED = "SELECT rowid / 4 FROM search WHERE search MATCH ? AND rowid % 4 = 0"


def _sorted(connection: Connection, places_: list[int]) -> list[int]:
    named = []
    for start in range(0, len(places_), 500):
        part = places_[start : start + 500]
        marks = ", ".join("?" * len(part))
        named += connection.execute(
            f"SELECT family, given, rowid FROM client WHERE rowid IN ({marks})",  # noqa: S608 - our own names, values bound
            part,
        ).fetchall()
    return [place for *_, place in sorted(named)]


def _parts(wanted: ClientFilter, viewer: Viewer, mine: tuple[str, ...]) -> Iterator[_Part]:
    """The parts that are given, those that usually leave the fewest first."""
    if wanted.wish:
        yield _wishes(wanted.wish)
    if wanted.open_ticket:
        yield _open_tickets()
    if wanted.reference:
        yield _owning(wanted.reference)
    if wanted.birthday_this_month:
        yield _birthdays(viewer.now.date())
    if wanted.mine:
        yield _in("owner", mine)
    yield from _columns(wanted, viewer.now)


def _columns(wanted: ClientFilter, now: datetime) -> Iterator[_Part]:
    """The parts that a client's own row answers."""
    if wanted.owner:
        yield _in("owner", (wanted.owner,))
    if wanted.tiers:
        marks = " OR ".join(f'"{search_words.of_tier(each)}"' for each in wanted.tiers)
        yield _Part(_MARKED, (marks,))
    if wanted.languages:
        yield _in("language", wanted.languages)
    if wanted.unseen_months:
        yield _unseen(now, wanted.unseen_months)
    if wanted.consent:
        yield _consenting(wanted.consent)


def _in(column: str, values: tuple[str, ...]) -> _Part:
    marks = ", ".join("?" * len(values))
    return _Part(f"SELECT rowid FROM client WHERE {column} IN ({marks})", values)  # noqa: S608 - our own names, values bound


def _owning(reference: str) -> _Part:
    """Whoever owns a watch whose reference begins so."""
    return _Part(
        "SELECT c.rowid FROM watch AS w JOIN client AS c ON c.id = w.owner"
        " WHERE w.reference >= ? AND w.reference < ?",
        _beginning(reference),
    )


def _wishes(reference: str) -> _Part:
    """Whoever still waits for a watch whose reference begins so."""
    marks = ", ".join("?" * len(WISHED))
    return _Part(
        "SELECT c.rowid FROM wish AS w JOIN client AS c ON c.id = w.client"  # noqa: S608 - our own names, values bound
        f" WHERE w.reference >= ? AND w.reference < ? AND w.state IN ({marks})",
        (*_beginning(reference), *WISHED),
    )


def _open_tickets() -> _Part:
    marks = ", ".join("?" * len(OVER))
    return _Part(
        "SELECT c.rowid FROM ticket AS t JOIN client AS c ON c.id = t.client"  # noqa: S608 - our own names, values bound
        f" WHERE t.stage NOT IN ({marks})",
        tuple(sorted(OVER)),
    )


def _consenting(cell: str) -> _Part:
    """Whoever granted this purpose on this channel."""
    path = '$."{}"'.format(cell.replace('"', ""))
    return _Part(
        "SELECT rowid FROM client WHERE consent != '{}' AND json_extract(consent, ?) = ?",
        (path, ConsentState.GRANTED),
    )


def _unseen(now: datetime, months: int) -> _Part:
    """Nobody has been in contact for so many months, or ever."""
    year, month = divmod(now.year * 12 + now.month - 1 - months, 12)
    day = min(now.day, 28)
    since = instant(now.replace(year=max(1, year), month=month + 1, day=day))
    return _Part(
        "SELECT rowid FROM client WHERE last_contact_at < ? OR last_contact_at IS NULL",
        (since,),
    )


def _birthdays(today: date) -> _Part:
    """Whose birthday falls into this month, those by the moon as they fall this year."""
    by_moon = _by_moon(today.year, today.month)
    rows = ", ".join("(?, ?, ?)" for _ in by_moon) or "(NULL, NULL, NULL)"
    return _Part(
        "SELECT c.rowid FROM important_date AS d JOIN client AS c ON c.id = d.client"  # noqa: S608 - our own names, values bound
        " WHERE d.month = ? AND d.kind = ? AND d.calendar = ? UNION"
        f" SELECT c.rowid FROM (VALUES {rows}) AS v"
        " JOIN important_date AS d ON d.month = column1 AND d.day IS column2"
        " AND d.leap_month = column3 JOIN client AS c ON c.id = d.client"
        " WHERE d.kind = ? AND d.calendar = ?",
        (
            *(today.month, DateKind.BIRTHDAY, Calendar.SOLAR),
            *(value for row in by_moon for value in row),
            *(DateKind.BIRTHDAY, Calendar.LUNAR),
        ),
    )


@cache
def _by_moon(year: int, month: int) -> tuple[tuple[int, int | None, bool], ...]:
    """The days of the moon's calendar that fall into this month of the sun's."""
    found = []
    for moon in range(1, 13):
        for day in (None, *range(1, 31)):
            for leap in (False, True):
                falls = (
                    in_year(Yearly(Calendar.LUNAR, moon, day, leap), each)
                    for each in (year - 1, year)
                )
                if any(each and (each.year, each.month) == (year, month) for each in falls):
                    found.append((moon, day, leap))
    return tuple(found)


def _beginning(reference: str) -> tuple[str, str]:
    """From where to where references begin with what was typed."""
    plain = reference.strip().upper()
    return plain, plain + "\U0010ffff"
