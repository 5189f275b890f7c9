"""What an import is told with: who made it, and whose files it left as they are."""

from collections.abc import Iterable

from clienteling.cache.reads import names
from clienteling.cache.store import Store


def staff(store: Store) -> dict[str, str]:
    """The name of everybody who works here or ever did."""
    with store.read() as connection:
        return names.staff(connection)


def named(store: Store, clients: Iterable[str]) -> dict[str, str]:
    """The names of these clients, as far as they are in the book."""
    with store.read() as connection:
        return {key: who.name for key, who in names.clients(connection, clients).items()}
