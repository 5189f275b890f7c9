"""What a person can do about telephone calls and notes that stand in a client's history."""

from msgspec import Struct

from clienteling.actions import drafts, parts
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.drafts import Draft
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Direction
from clienteling.errors import Gone
from clienteling.wire.book_commands import RecordCall
from clienteling.wire.people import Note


class Spoken(Struct, frozen=True):
    """How a call went; as it stands, one of ours that reached the client."""

    direction: Direction = Direction.OUT
    reached: bool = True
    text: str = ""
    minutes: int | None = None
    ticket: str | None = None


def record(desk: Desk, client: str, spoken: Spoken) -> Changes:
    """Note that somebody telephoned with a client; the draft of its words goes with it."""
    changes = desk.ask(
        RecordCall(
            **desk.stamp(),
            call=new_id(),
            client=client,
            direction=spoken.direction,
            reached=spoken.reached,
            minutes=spoken.minutes,
            text=spoken.text.strip(),
            ticket=spoken.ticket,
        )
    )
    drafts.keep(desk, Draft(f"call/{client}", "", desk.now()))
    return changes


def pin(desk: Desk, note: str, *, pinned: bool) -> Changes:
    """Keep a note at the top of the history, or let it go back to its day; raises `Gone`."""
    with desk.store.read() as connection:
        row = shown.find(connection, Note, note)
    if row is None:
        raise Gone("That is no longer here.", "Your text is kept here.")
    return parts.edit(desk, row, {"pinned": pinned})
