"""What the rail counts: only what waits for a person."""

from msgspec import Struct

from clienteling.cache.store import Store
from clienteling.domain.repairs import Stage


class Badges(Struct, frozen=True):
    """Conversations that wait for this person or for anybody, and watches ready to collect."""

    inbox: int = 0
    repairs: int = 0


def badges(store: Store, scope: str, advisor: str) -> Badges:
    """The counts as they stand."""
    with store.read() as connection:
        (waiting,) = connection.execute(
            "SELECT count(*) FROM conversation WHERE waiting_since IS NOT NULL"
            " AND status != 'closed' AND scope = ? AND (assignee = ? OR assignee IS NULL)",
            (scope, advisor),
        ).fetchone()
        (ready,) = connection.execute(
            "SELECT count(*) FROM ticket WHERE stage = ? AND scope = ?",
            (Stage.READY_FOR_COLLECTION.value, scope),
        ).fetchone()
    return Badges(waiting, ready)
