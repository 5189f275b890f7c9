"""What stands beside a conversation that takes a look around: who it may be, what is next."""

from datetime import datetime

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import booking, meetings, suggested
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.suggested import Also, Stranger
from clienteling.cache.store import Store
from clienteling.domain.appointments import HOLDS_TIME
from clienteling.domain.repairs import Stage
from clienteling.wire.chat import Conversation
from clienteling.wire.codec import instant
from clienteling.wire.service import Appointment, Ticket


class Beside(Struct, frozen=True):
    """Whom a visitor may be, other conversations of the same person, and their next visit.

    `collected` is when they last took a repaired watch home, `asked` the time that they
    asked for here and nobody confirmed yet.
    """

    conversation: str
    stranger: Stranger | None
    also: tuple[Also, ...]
    next_visit: Meeting | None
    collected: datetime | None
    asked: Appointment | None


def beside(store: Store, conversation: str, now: datetime, country: str) -> Beside | None:
    """What is known around a conversation; None where there is no such conversation."""
    with store.read() as connection:
        talk = shown.find(connection, Conversation, conversation)
        if talk is None:
            return None
        visit, collected = _next_visit(connection, talk, now), _collected(connection, talk)
        asked = booking.asked_for(connection, talk.id)
    unknown = talk.client is None
    return Beside(
        conversation=talk.id,
        stranger=suggested.stranger(store, talk.id, country) if unknown else None,
        also=suggested.also(store, talk.id, country),
        next_visit=visit,
        collected=collected,
        asked=asked,
    )


def _next_visit(connection: Connection, talk: Conversation, now: datetime) -> Meeting | None:
    """The next time held for the client, or asked for here by a visitor."""
    of = ("client = ?", talk.client) if talk.client else ("conversation = ?", talk.id)
    where = f'WHERE {of[0]} AND "end" > ? ORDER BY start LIMIT 10'
    found = meetings.select(connection, where, (of[1], instant(now)))
    return next((each for each in found if each.status in HOLDS_TIME), None)


def _collected(connection: Connection, talk: Conversation) -> datetime | None:
    where = "WHERE client = ? AND stage = ? ORDER BY stage_since DESC LIMIT 1"
    found = shown.records(connection, Ticket, where, (talk.client, Stage.COLLECTED.value))
    return found[0].stage_since if found else None
