"""What Clients asks of the book: who is in it, and whom the typed words find."""

from array import array
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import islice

from msgspec import Struct
from msgspec.structs import replace
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, search, search_words
from clienteling.cache.reads import filters, found_by
from clienteling.cache.reads.filters import Members, Viewer
from clienteling.cache.store import Store
from clienteling.domain.people import Tier, full_name, monogram
from clienteling.wire.book import ClientFilter

MOST_FOUND = 60
MOST_LISTED = 10_000
"""More than this is no list that anybody hands over or takes out."""

VIPS = (Tier.VIP, Tier.VIC)


class Row(Struct, frozen=True):
    """One client in the list; `place` is the number of the row in the copy.

    `said` is what was found where that was no name: a number, a watch, the words of a note.
    """

    place: int
    id: str
    name: str
    monogram: str
    tier: Tier
    mine: bool
    do_not_contact: bool
    last_contact_at: datetime | None
    state: str
    said: str = ""


class Part(Struct, frozen=True):
    """The row numbers of a part of the book in the order of names, and how many are in all."""

    places: "array[int]"
    all: int


_KNOWN = "merged_into IS NULL AND erased_at IS NULL"
_ORDER = "ORDER BY family, given"


def beginning(
    store: Store, wanted: ClientFilter, viewer: Viewer, count: int
) -> tuple[Members | None, tuple[Row, ...]]:
    """Whom a filter means, None for everybody, and the first rows: before all are sorted.

    Its text is left to `found`.
    """
    with store.read() as connection:
        if not filters.is_narrow(wanted):
            first = connection.execute(
                f"SELECT rowid FROM client WHERE {_KNOWN} {_ORDER} LIMIT ?",  # noqa: S608 - our own names, values bound
                (count,),
            )
            return None, rows_at(connection, [place for (place,) in first], viewer.me)
        meant = filters.members(connection, wanted, viewer)
        places = list(islice(filters.in_order(connection, meant), count))
        return meant, rows_at(connection, places, viewer.me)


def part(store: Store, meant: Members | None) -> Part:
    """All who are meant; None for everybody."""
    with store.read() as connection:
        gone = filters.gone(connection)
        (count,) = connection.execute("SELECT count(*) FROM client").fetchone()
        if meant is None:
            found = connection.execute(f"SELECT rowid FROM client {_ORDER}")  # noqa: S608 - our own names, values bound
            places = array("q", (place for (place,) in found if place not in gone))
        else:
            places = array("q", filters.in_order(connection, meant))
        # Nobody on this thread needs the pages of the whole index again soon.
        connection.execute("PRAGMA shrink_memory")
        return Part(places, count - len(gone))


def found(
    store: Store,
    wanted: ClientFilter,
    viewer: Viewer,
    meant: Members | None = None,
    *,
    notes: bool = True,
) -> tuple[Row, ...]:
    """Whom the words of a filter find among those it means, best first, and by what."""
    with store.read() as connection:
        only = replace(filters.sought(connection, wanted, viewer, meant), notes=notes)
        hits = search.find(connection, wanted.text, MOST_FOUND, only)
        first = {hit.place: hit for hit in reversed(hits) if hit.place}
        places = dict.fromkeys(hit.place for hit in hits if hit.place)
        typed = search_words.typed(wanted.text)
        said = {place: found_by.said(connection, first[place], typed) for place in places}
        return rows_at(connection, list(places), viewer.me, said)


def of_filter(connection: Connection, wanted: ClientFilter, viewer: Viewer) -> Iterator[str]:
    """The ids of all clients for whom every part of a filter holds, in the order of names."""
    meant = filters.members(connection, wanted, viewer)
    if wanted.text.strip():
        only = filters.sought(connection, wanted, viewer, meant)
        hits = search.find(connection, wanted.text, MOST_LISTED, only)
        meant = filters.those(meant, (hit.place for hit in hits))
    return filters.ids(connection, filters.in_order(connection, meant))


def rows(store: Store, places: Sequence[int], me: str) -> tuple[Row, ...]:
    """The rows with these numbers, in that order; who has left is left out."""
    with store.read() as connection:
        return rows_at(connection, places, me)


def rows_at(
    connection: Connection,
    places: Sequence[int],
    me: str,
    said: Mapping[int, str] | None = None,
) -> tuple[Row, ...]:
    """The same within a moment that is already being read; `said` is why each is there."""
    marks = ", ".join("?" * len(places))
    states = outbox.states(connection)
    known = {
        row.place: row
        for row in (
            _row(each, states, me, said or {})
            for each in connection.execute(
                f"SELECT {_COLUMNS} FROM client WHERE rowid IN ({marks})",  # noqa: S608 - our own names, values bound
                list(places),
            )
        )
    }
    return tuple(known[place] for place in places if place in known)


def place_of(store: Store, client: str) -> int | None:
    """The row number of a client, to show one in the list."""
    with store.read() as connection:
        row = connection.execute("SELECT rowid FROM client WHERE id = ?", (client,)).fetchone()
    return None if row is None else int(row[0])


_COLUMNS = (
    "rowid, id, given, family, name_native, name_order, tier, owner, do_not_contact,"
    " last_contact_at"
)


def _row(
    columns: Sequence[object], states: dict[str, outbox.State], me: str, said: Mapping[int, str]
) -> Row:
    place, id_, given, family, native, order, tier, owner, silent, last = columns
    return Row(
        place=int(str(place)),
        id=str(id_),
        name=full_name(str(given), str(family), str(native), str(order)),
        monogram=monogram(str(given), str(family), str(native)),
        tier=Tier(str(tier)),
        mine=owner == me,
        do_not_contact=bool(silent),
        last_contact_at=datetime.fromisoformat(str(last)) if last else None,
        state=states.get(str(id_), "sent"),
        said=said.get(int(str(place)), ""),
    )
