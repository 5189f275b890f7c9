"""What somebody prefers at their own desk; it is kept in their copy and told to nobody."""

from clienteling.actions.desk import Desk
from clienteling.actions.messages import SLACK
from clienteling.cache import meta
from clienteling.domain.messages import UNDO_SECONDS

_UNDO = "undo"


def may_undo(desk: Desk) -> bool:
    """Whether a message waits some seconds, so that its author can take it back."""
    with desk.store.read() as connection:
        return meta.get(connection, _UNDO) is None


def choose_undo(desk: Desk, *, wanted: bool) -> None:
    """Have messages wait, or leave at once."""
    with desk.store.write() as tx:
        meta.put(tx, _UNDO, None if wanted else "no")


def hold(desk: Desk) -> int:
    """For how many seconds central keeps a message before it leaves."""
    return UNDO_SECONDS + int(SLACK.total_seconds()) if may_undo(desk) else 0
