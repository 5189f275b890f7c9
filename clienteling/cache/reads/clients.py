"""What Clients asks of the book: who is in it, and whom the typed words find."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, search, search_words
from clienteling.cache.reads import filters
from clienteling.cache.reads.filters import Viewer
from clienteling.cache.search import Wanted
from clienteling.cache.store import Store
from clienteling.domain.people import Tier, full_name, monogram
from clienteling.wire.book import ClientFilter

MOST_FOUND = 60
MOST_LISTED = 10_000
"""More than this is no list that anybody hands over or takes out."""
VIPS = (Tier.VIP.value, Tier.VIC.value)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the book: what was typed, one's own only, some tiers only."""

    me: str
    dial: str = ""
    text: str = ""
    mine: bool = False
    tiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One client in the list; `place` is the number of the row in the copy."""

    place: int
    id: str
    name: str
    monogram: str
    tier: Tier
    mine: bool
    do_not_contact: bool
    last_contact_at: datetime | None
    state: str


_KNOWN = "merged_into IS NULL AND erased_at IS NULL"
_ORDER = "ORDER BY family, given"


def begin(store: Store, me: str, count: int) -> tuple[Row, ...]:
    """The first rows of the whole book, at once, before all of it is counted."""
    with store.read() as connection:
        found = connection.execute(
            f"SELECT rowid FROM client WHERE {_KNOWN} {_ORDER} LIMIT ?",  # noqa: S608
            (count,),
        )
        return rows_at(connection, [place for (place,) in found], me)


def book(store: Store, asked: Asked) -> "array[int]":
    """The row numbers of every client that counts, in the order of their names."""
    with store.read() as connection:
        found = connection.execute(f"SELECT rowid FROM client {_ORDER}")  # noqa: S608
        if asked.mine or asked.tiers:
            only = _marked(connection, _part(asked))
            return array("q", (place for (place,) in found if place in only))
        gone = _marked(connection, f'"{search_words.GONE}"')
        return array("q", (place for (place,) in found if place not in gone))


def found(store: Store, asked: Asked) -> "array[int]":
    """The row numbers of the clients that the typed words find, best first."""
    wanted = Wanted(asked.me, asked.dial, asked.mine, asked.tiers)
    with store.read() as connection:
        hits = search.find(connection, asked.text, MOST_FOUND, wanted)
    return array("q", dict.fromkeys(hit.place for hit in hits if hit.place))


def of_filter(connection: Connection, wanted: ClientFilter, viewer: Viewer) -> Iterator[str]:
    """The ids of all clients for whom every part of a filter holds, in the order of names."""
    meant = filters.members(connection, wanted, viewer)
    if wanted.text.strip():
        hits = search.find(connection, wanted.text, MOST_LISTED, Wanted(viewer.me, viewer.dial))
        known = {hit.place for hit in hits if hit.place}
        meant = filters.Members(place in known and is_in for place, is_in in enumerate(meant))
    return filters.ids(connection, filters.in_order(connection, meant))


def rows(store: Store, places: Sequence[int], me: str) -> tuple[Row, ...]:
    """The rows with these numbers, in that order; who has left is left out."""
    with store.read() as connection:
        return rows_at(connection, places, me)


def rows_at(connection: Connection, places: Sequence[int], me: str) -> tuple[Row, ...]:
    """The same within a moment that is already being read."""
    marks = ", ".join("?" * len(places))
    states = outbox.states(connection)
    known = {
        row.place: row
        for row in (
            _row(each, states, me)
            for each in connection.execute(
                f"SELECT {_COLUMNS} FROM client WHERE rowid IN ({marks})",  # noqa: S608
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


def _part(asked: Asked) -> str:
    """What the search index is asked for one's own clients, or those of some tiers."""
    own = [f'"{search_words.owned_by(asked.me)}"'] if asked.mine else []
    tiers = " OR ".join(f'"{search_words.of_tier(each)}"' for each in asked.tiers)
    return " AND ".join([*own, f"({tiers})"] if tiers else own)


def _marked(connection: Connection, match: str) -> set[int]:
    """The row numbers of clients with these marks: the index knows them without their rows."""
    found = connection.execute("SELECT rowid / 4 FROM search WHERE search MATCH ?", (match,))
    return {place for (place,) in found}


def _row(columns: Sequence[object], states: dict[str, outbox.State], me: str) -> Row:
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
    )
