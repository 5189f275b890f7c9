"""The lists that keep themselves: one's own, those that colleagues share, whom they hold."""

from collections.abc import Iterable

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, search, shown
from clienteling.cache.reads import filters, names
from clienteling.cache.reads.clients import MOST_LISTED
from clienteling.cache.reads.filters import Viewer
from clienteling.cache.store import Store
from clienteling.wire.book import Segment


class Listed(Struct, frozen=True):
    """A segment as the book's chooser shows it: whose it is, and how far the ask has come."""

    segment: Segment
    mine: bool
    owner: str
    state: str


class Choices(Struct, frozen=True):
    """What a filter can choose from: the languages of the book, and colleagues by id."""

    languages: tuple[str, ...]
    colleagues: dict[str, str]


def segments(store: Store, me: str) -> tuple[Listed, ...]:
    """One's own first, then what colleagues share, each by name."""
    with store.read() as connection:
        found = shown.records(connection, Segment, "WHERE owner = ? OR shared", (me,))
        found.sort(key=lambda each: (each.owner != me, each.name.casefold()))
        staff = names.staff(connection)
        states = outbox.states(connection)
        return tuple(
            Listed(
                each,
                each.owner == me,
                staff.get(each.owner, ""),
                states.get(each.id, "sent"),
            )
            for each in found
        )


def colleagues(store: Store) -> dict[str, str]:
    """What everybody is called who may be chosen, or once was."""
    with store.read() as connection:
        return names.staff(connection)


def counts(store: Store, asked: Iterable[Segment], viewer: Viewer) -> dict[str, int]:
    """How many clients each of these holds now."""
    with store.read() as connection:
        return {each.id: _count(connection, each, viewer) for each in asked}


def choices(store: Store) -> Choices:
    """What a filter can choose from."""
    with store.read() as connection:
        spoken = connection.execute(
            "SELECT DISTINCT language FROM client WHERE language != '' ORDER BY language"
        )
        languages = tuple(language for (language,) in spoken)
        return Choices(languages, names.colleagues(connection))


def _count(connection: Connection, segment: Segment, viewer: Viewer) -> int:
    meant = filters.members(connection, segment.filter, viewer)
    text = segment.filter.text
    if not text.strip():
        return meant.count(1)
    wanted = filters.sought(connection, segment.filter, viewer, meant)
    hits = search.find(connection, text, MOST_LISTED, wanted)
    return len({hit.place for hit in hits if hit.place})
