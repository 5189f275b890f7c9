"""What came out of a conversation: appointments, repairs, wishes, tasks, in their order."""

import json
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, shown
from clienteling.wire.codec import instant
from clienteling.wire.people import Wish
from clienteling.wire.service import Appointment, Task, Ticket

Row = Appointment | Ticket | Wish | Task


class Deed(Struct, frozen=True):
    """Something that was done out of a conversation, to stand between its messages.

    `message` is the one it came out of; `state` how far our newest ask about it has come.
    """

    id: str
    at: datetime
    row: Row
    message: str | None = None
    state: str = "sent"


def deeds(
    connection: Connection, talks: Iterable[str], since: datetime | None = None
) -> tuple[Deed, ...]:
    """What came out of these conversations since then, in order."""
    states = outbox.states(connection)
    listed = json.dumps(sorted(talks))
    where = "WHERE conversation IN (SELECT value FROM json_each(?))"
    rows: list[Row] = []
    for kind in (Appointment, Ticket, Wish, Task):
        rows += shown.records(connection, kind, where, (listed,))
    made = [
        Deed(row.id, _asked_at(row), row, row.message, states.get(row.id, "sent"))
        for row in rows
    ]
    kept = (each for each in made if since is None or each.at >= since)
    return tuple(sorted(kept, key=lambda each: (instant(each.at), each.id)))


def _asked_at(row: Row) -> datetime:
    """When it was asked for; a time that was moved since keeps its place."""
    if isinstance(row, Appointment) and row.status_history:
        return row.status_history[0].at
    return row.created_at
