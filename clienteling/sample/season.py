"""One boutique with its whole life: the same for the same seed, and always around today."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain

from clienteling.sample import (
    chats,
    diary,
    episodes,
    lives,
    people,
    ready_words,
    repairs,
    watches,
    wishes,
)
from clienteling.wire.people import Client, ContactPoint
from clienteling.wire.record import Record

CLIENTS = 3_000


def season(
    seed: int = 7, clients: int = CLIENTS, now: datetime | None = None
) -> Iterator[Record]:
    """Every record of the season in foreign-key order, with `now` as its present."""
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(second=0, microsecond=0)
    known = people.clients(seed, clients, moment)
    owned = watches.pieces(seed, known, moment)
    tickets = repairs.repairs(seed, owned, moment)
    wished = wishes.wishes(seed, known, moment)
    points = list(people.contact_points(seed, known))
    return chain(
        (people.boutique(),),
        people.advisors(),
        known,
        points,
        diary.consents(seed, known),
        diary.important_dates(seed, known, moment),
        diary.relations(seed, known),
        (piece.watch for piece in owned),
        lives.watch_events(seed, owned, moment),
        lives.ownerships(seed, owned, known),
        watches.purchases(seed, owned),
        lives.coverages(seed, owned, moment),
        wished,
        diary.visits(seed, known, moment),
        diary.appointments(seed, known, moment),
        (repair.ticket for repair in tickets),
        repairs.ticket_events(seed, tickets),
        repairs.estimates(seed, tickets),
        _talked(seed, known, points, moment),
        wishes.offers(seed, wished, known, moment),
        diary.notes(seed, known, moment),
        diary.tasks(seed, known, moment),
        ready_words.templates(seed),
    )


def _talked(
    seed: int, known: list[Client], points: list[ContactPoint], moment: datetime
) -> Iterator[Record]:
    """The conversations, and then what was said in them."""
    talks, said = chats.conversations(seed, known, moment)
    told = episodes.episodes(seed, known, points, moment)
    return chain(talks, told.talks, said, told.said)
