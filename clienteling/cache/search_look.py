"""One look into the index: what was typed, who counts, and the rows that an ask finds."""

from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search_match
from clienteling.cache.search_attempts import both
from clienteling.cache.search_words import Typed

CANDIDATES = 100
"""So many rows are looked at to find the best; sorting more would be felt while typing."""

FEW = 1_000
"""So few clients are all looked at themselves, rather than sought among everybody."""

_MOST_LOOKED_AT = 200
_MOST_PASSED_BY = 20_000
_LONGEST_CHAIN = 10


class Wanted(Struct, frozen=True):
    """Whose search it is (`own`: whose clients come first), and how numbers begin here.

    `only` has one byte for each row number of a client, and counts those that are not 0;
    `marks` is what the index knows of them by itself, and `marked` says that this is all.
    Notes are looked into only where they may be shown.
    """

    own: tuple[str, ...] = ()
    dial: str = ""
    only: bytearray | None = None
    marks: str = ""
    marked: bool = False
    notes: bool = True


class Look(Struct, frozen=True):
    """What was typed, looked for at one moment, until `limit` is found."""

    connection: Connection
    typed: Typed
    wanted: Wanted
    limit: int


def few(look: Look) -> list[int]:
    """The row numbers of those who count, where they are few; else nothing."""
    only = look.wanted.only
    if only is None or only.count(1) > FEW:
        return []
    return [place for place, counts in enumerate(only) if counts]


Who = tuple[int, str, str | None, str]
"""A client: row number, id, owner, last contact."""


def of_clients(look: Look, ask: str, limit: int) -> list[int]:
    """The newest rows of clients that the index has for `ask`, of those that count."""
    only, marked = look.wanted.only, look.wanted.marked
    numbers = _newest(
        look, both(ask, look.wanted.marks), limit if only is None or marked else -1
    )
    if only is None:
        return list(numbers)
    counting = (
        number
        for number in islice(numbers, _MOST_PASSED_BY)
        if number % 4 or (number // 4 < len(only) and only[number // 4])
    )
    return list(islice(counting, limit))


def of_others(look: Look, ask: str, limit: int) -> list[int]:
    """The same of contacts, watches and repairs."""
    if look.wanted.only is None:
        return list(_newest(look, ask, limit))
    return let_in(look, _newest(look, ask, _MOST_LOOKED_AT), limit)


def let_in(look: Look, numbers: Iterable[int], limit: int) -> list[int]:
    """Those of these rows whose client counts and is called by the words typed beside."""
    kept = []
    for number in islice(numbers, _MOST_LOOKED_AT):
        if _is_meant(look, number):
            kept.append(number)
            if len(kept) >= limit:
                break
    return kept


def stays(connection: Connection, client: str | None) -> Who | None:
    """Who this client is today, after any merges; None for nobody who may be shown."""
    for _ in range(_LONGEST_CHAIN):
        row = connection.execute(_WHO, (client,)).fetchone() if client else None
        if row is None:
            return None
        place, id_, owner, last, merged, erased = row
        if not merged:
            return None if erased else (place, id_, owner, last or "")
        client = merged
    return None


_WHO = (
    "SELECT rowid, id, owner, last_contact_at, merged_into, erased_at FROM client WHERE id = ?"
)
_WHOSE = {
    kind: "SELECT c.rowid, c.id, c.merged_into"  # noqa: S608 - one of three
    f" FROM {table} AS it JOIN client AS c ON c.id = it.{column} WHERE it.rowid = ?"
    for kind, table, column in (
        (1, "contact_point", "client"),
        (2, "watch", "owner"),
        (3, "ticket", "client"),
    )
}


def _newest(look: Look, ask: str, limit: int) -> Iterator[int]:
    found = look.connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?",
        (ask, limit),
    )
    return (number for (number,) in found)


def _is_meant(look: Look, number: int) -> bool:
    only, beside = look.wanted.only, look.typed.words if look.typed.number else ()
    if only is None and not beside:
        return True
    row, kind = divmod(number, 4)
    found = look.connection.execute(_WHOSE[kind], (row,)).fetchone()
    if found is None:
        return False
    place, id_, merged = found
    if merged:
        who = stays(look.connection, id_)
        place = who[0] if who else 0
    if only is not None and not (place < len(only) and only[place]):
        return False
    return not beside or is_called(look, place)


def is_called(look: Look, place: int) -> bool:
    """Whether the words typed begin words of this client's name."""
    given, family, native, pinyin, initials = look.connection.execute(
        "SELECT given, family, name_native, pinyin, initials FROM client WHERE rowid = ?",
        (place,),
    ).fetchone()
    names, readings = (given, family, native), (pinyin, initials)
    return search_match.of_client(look.typed, names, readings) is not None
