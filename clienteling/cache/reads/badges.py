"""What the rail counts: only what waits for a person."""

from msgspec import Struct

from clienteling.cache.reads import covers, waits
from clienteling.cache.reads.asked import Asked
from clienteling.cache.store import Store
from clienteling.domain.repairs import Stage
from clienteling.wire.codec import instant


class Badges(Struct, frozen=True):
    """Conversations that wait for this person or for anybody, and watches ready to collect.

    `covered` are the colleagues for whom this person stands in now.
    """

    inbox: int = 0
    repairs: int = 0
    covered: frozenset[str] = frozenset()


_AWAKE = waits.AWAKE.format(now="?3")
_BACK = waits.BACK.format(cut="?4")
_THEIRS = "assignee IN (SELECT value FROM json_each(?2))"
_WAITS = (
    "waiting_since IS NOT NULL AND status != 'closed' AND joined_into IS NULL AND scope = ?1"
    f" AND {_AWAKE} AND (assignee IS NULL OR {_BACK} OR {_THEIRS})"
)


def badges(store: Store, asked: Asked) -> Badges:
    """The counts as they stand; whom one stands in for counts as oneself."""
    now = instant(asked.now)
    with store.read() as connection:
        asked = covers.seen(connection, asked)
        cut = waits.rules(connection, asked.scope).ignored_since(asked.now)
        (waiting,) = connection.execute(
            f"SELECT count(*) FROM conversation WHERE {_WAITS}",  # noqa: S608 - our own names, values bound
            (asked.scope, asked.advisors, now, cut),
        ).fetchone()
        (ready,) = connection.execute(
            "SELECT count(*) FROM ticket WHERE stage = ? AND scope = ?",
            (Stage.READY_FOR_COLLECTION.value, asked.scope),
        ).fetchone()
    return Badges(waiting, ready, asked.covered)
