"""Clients for a form: those that what is typed finds, or one by id."""

from clienteling.cache import search
from clienteling.cache.reads import names
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store


def people(store: Store, text: str, limit: int = 8) -> tuple[Who, ...]:
    """The clients that `text` finds, the best first."""
    with store.read() as connection:
        ids = [hit.client for hit in search.find(connection, text, limit) if hit.client]
        known = names.clients(connection, ids)
        return tuple(known[each] for each in dict.fromkeys(ids) if each in known)


def person(store: Store, identifier: str) -> Who | None:
    """One client."""
    with store.read() as connection:
        return names.clients(connection, [identifier]).get(identifier)
