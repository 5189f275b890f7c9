"""One look into the index: what was typed, who counts, and the rows that an ask finds."""

from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search_match
from clienteling.cache.search_words import Typed

CANDIDATES = 100
"""So many rows are looked at to find the best; sorting more would be felt while typing."""

FEW = 500
"""So few clients are all looked at themselves, rather than sought among everybody."""

_MOST_LOOKED_AT = 500
_MOST_PASSED_BY = 30_000
_LONGEST_CHAIN = 10


class Wanted(Struct, frozen=True):
    """Whose search it is (`own`: whose clients come first), and how numbers begin here.

    `only` has one byte for each row number of a client, and counts those that are not 0;
    `marks` is what the index knows of them by itself.
    Notes are looked into only where they may be shown.
    """

    own: tuple[str, ...] = ()
    dial: str = ""
    only: bytearray | None = None
    marks: str = ""
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


def rows(look: Look, ask: str, limit: int) -> list[int]:
    """The newest rows that the index has for `ask`, of those that count."""
    only = look.wanted.only
    found = look.connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?",
        (ask, limit if only is None else -1),
    )
    numbers = (row for (row,) in found)
    if only is None:
        return list(numbers)
    return list(islice(_counting(look, numbers, only), limit))


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
_OWNERS = {1: ("contact_point", "client"), 2: ("watch", "owner"), 3: ("ticket", "client")}


def _counting(look: Look, numbers: Iterator[int], only: bytearray) -> Iterator[int]:
    """Clients by their flag alone; of other rows only so many, for each is read."""
    read = 0
    for number in islice(numbers, _MOST_PASSED_BY):
        place, kind = divmod(number, 4)
        if kind == 0:
            if place < len(only) and only[place]:
                yield number
            continue
        read += 1
        if read > _MOST_LOOKED_AT:
            return
        if _is_meant(look, number):
            yield number


def _is_meant(look: Look, number: int) -> bool:
    only, beside = look.wanted.only, look.typed.words if look.typed.number else ()
    if only is None and not beside:
        return True
    row, kind = divmod(number, 4)
    table, column = _OWNERS[kind]
    (owner,) = look.connection.execute(
        f"SELECT {column} FROM {table} WHERE rowid = ?",  # noqa: S608 - one of three
        (row,),
    ).fetchone()
    who = stays(look.connection, owner)
    if who is None or (only is not None and not (who[0] < len(only) and only[who[0]])):
        return False
    return not beside or is_called(look, who[0])


def is_called(look: Look, place: int) -> bool:
    """Whether the words typed begin words of this client's name."""
    given, family, native, pinyin, initials = look.connection.execute(
        "SELECT given, family, name_native, pinyin, initials FROM client WHERE rowid = ?",
        (place,),
    ).fetchone()
    names, readings = (given, family, native), (pinyin, initials)
    return search_match.of_client(look.typed, names, readings) is not None
