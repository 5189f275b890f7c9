"""What the rail counts: only what waits for a person."""

from msgspec import Struct

from clienteling.cache.reads import covers
from clienteling.cache.reads.asked import Asked
from clienteling.cache.store import Store
from clienteling.domain.repairs import Stage


class Badges(Struct, frozen=True):
    """Conversations that wait for this person or for anybody, and watches ready to collect.

    `covered` are the colleagues for whom this person stands in now.
    """

    inbox: int = 0
    repairs: int = 0
    covered: frozenset[str] = frozenset()


def badges(store: Store, asked: Asked) -> Badges:
    """The counts as they stand; whom one stands in for counts as oneself."""
    with store.read() as connection:
        asked = covers.seen(connection, asked)
        (waiting,) = connection.execute(
            "SELECT count(*) FROM conversation WHERE waiting_since IS NOT NULL"
            " AND status != 'closed' AND scope = ?"
            " AND (assignee IN (SELECT value FROM json_each(?)) OR assignee IS NULL)",
            (asked.scope, asked.advisors),
        ).fetchone()
        (ready,) = connection.execute(
            "SELECT count(*) FROM ticket WHERE stage = ? AND scope = ?",
            (Stage.READY_FOR_COLLECTION.value, asked.scope),
        ).fetchone()
    return Badges(waiting, ready, asked.covered)
