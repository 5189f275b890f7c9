"""What Inbox asks of its list: who waits, who is answered for, and by whom."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, outbox, shown
from clienteling.cache.reads import covers, names
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain.messages import ConversationStatus, Direction
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.people import Boutique

MOST = 300


class Pile(StrEnum):
    """Which conversations."""

    WAITING = "waiting"
    MINE = "mine"
    UNCLAIMED = "unclaimed"
    ALL = "all"


class Talk(Struct, frozen=True):
    """One conversation in the list; `campaign`, `watch` and `place` say what it began with.

    `covered` where one stands in for the colleague who answers.
    """

    id: str
    who: Who | None
    visitor: str
    channel: str
    status: ConversationStatus
    assignee: str | None
    assignee_name: str
    waiting_since: datetime | None
    last_at: datetime
    last_text: str
    ours: bool
    campaign: str
    watch: str
    place: str
    drafted: bool
    state: str
    covered: bool = False


class Piles(Struct, frozen=True):
    """The conversations of one pile, and how many each holds."""

    talks: tuple[Talk, ...]
    counts: dict[Pile, int]


def piles(store: Store, pile: Pile, asked: Asked, open_now: str = "") -> Piles:
    """The conversations of `pile`, the longest wait first, then the newest.

    The one that is `open_now` stays among them when an answer takes it out of the pile.
    """
    with store.read() as connection:
        asked = covers.seen(connection, asked)
        whose = (asked.scope, asked.advisors)
        counts = {
            each: connection.execute(
                f"SELECT count(*) FROM conversation WHERE {_PILES[each]}",  # noqa: S608 - our own names, values bound
                whose,
            ).fetchone()[0]
            for each in Pile
        }
        found = shown.records(
            connection,
            Conversation,
            f"WHERE {_PILES[pile]} OR id = ?3 ORDER BY waiting_since IS NULL, waiting_since,"
            f" last_at DESC LIMIT {MOST}",
            (*whose, open_now),
        )
        return Piles(talks(connection, found, asked.covered), counts)


def talks(
    connection: Connection,
    found: Sequence[Conversation],
    covered: frozenset[str] = frozenset(),
) -> tuple[Talk, ...]:
    """These conversations as the list shows them to who stands in for those `covered`."""
    known = names.clients(connection, (each.client for each in found))
    staff = names.colleagues(connection)
    written = drafts.keys(connection, "conversation/")
    waits = _waiting_replies(connection)
    places = {
        each.id: each.name
        for each in names.by_id(
            connection, Boutique, (talk.origin.boutique for talk in found)
        ).values()
    }
    named = models(connection, {talk.origin.reference for talk in found})
    return tuple(
        Talk(
            id=talk.id,
            who=known.get(talk.client or ""),
            visitor=talk.visitor,
            channel=talk.channel,
            status=talk.status,
            assignee=talk.assignee,
            assignee_name=staff.get(talk.assignee or "", ""),
            waiting_since=talk.waiting_since,
            last_at=talk.last_at,
            last_text=talk.last_text,
            ours=talk.last_direction is Direction.OUT,
            campaign=talk.origin.campaign,
            watch=named.get(talk.origin.reference, talk.origin.reference),
            place=places.get(talk.origin.boutique, ""),
            drafted=f"conversation/{talk.id}" in written,
            state=waits.get(talk.id, "sent"),
            covered=talk.assignee in covered,
        )
        for talk in found
    )


_OPEN = "scope = ?1 AND ?2 != '' AND status != 'closed'"
_THEIRS = "assignee IN (SELECT value FROM json_each(?2))"
_PILES = {
    Pile.WAITING: f"{_OPEN} AND waiting_since IS NOT NULL",
    Pile.MINE: f"{_OPEN} AND {_THEIRS}",
    Pile.UNCLAIMED: f"{_OPEN} AND assignee IS NULL",
    Pile.ALL: "scope = ?1 AND ?2 != ''",
}
"""Which conversations of the boutique (?1) are in each pile of an advisor.

Those whom one stands in for count as oneself; ?2 lists them all.
"""


def _waiting_replies(connection: Connection) -> dict[str, str]:
    """How far the newest reply of each conversation has come; private notes do not count."""
    return {
        each.command.conversation: each.state
        for each in outbox.waiting(connection)
        if isinstance(each.command, SendMessage) and not each.command.private
    }


def models(connection: Connection, references: set[str]) -> dict[str, str]:
    """The model that each of these references is known by here."""
    found: dict[str, str] = {}
    for reference in references - {""}:
        row = connection.execute(
            "SELECT model FROM watch WHERE reference = ? AND model != '' LIMIT 1", (reference,)
        ).fetchone()
        if row is not None:
            found[reference] = row[0]
    return found
