"""What Inbox asks of its list: who waits, who is answered for, and by whom."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, outbox, returning, search, shown
from clienteling.cache.reads import covers, names, waits
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.waits import Pace, Rules
from clienteling.cache.store import Store
from clienteling.domain.messages import ConversationStatus, Direction
from clienteling.wire.chat import Conversation
from clienteling.wire.chat_commands import ClaimConversation, SendMessage
from clienteling.wire.codec import instant
from clienteling.wire.people import Boutique

PAGE = 100
"""How many conversations are read before somebody scrolls on."""
_FOUND = 200


class Pile(StrEnum):
    """Which conversations; those IGNORED nobody answered until they came back to all."""

    WAITING = "waiting"
    MINE = "mine"
    UNCLAIMED = "unclaimed"
    SNOOZED = "snoozed"
    ALL = "all"
    IGNORED = "ignored"


class Talk(Struct, frozen=True):
    """One conversation in the list; `campaign`, `watch` and `place` say what it began with.

    `covered` where one stands in for the colleague who answers. `waited` is opening time, at
    that `pace`. `came_back` says that nobody answered in time, `woke` that it was put off until
    now, `failed` that our last message came back, `lost` names a claim of ours that somebody
    was quicker with, `handed` the note with which this person gave it away and may have it
    back.
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
    claimed_at: datetime | None = None
    snoozed_until: datetime | None = None
    waited: timedelta = timedelta()
    pace: Pace = Pace.IN_TIME
    came_back: bool = False
    woke: bool = False
    failed: bool = False
    joined_into: str | None = None
    lost: str = ""
    handed: str = ""


class Piles(Struct, frozen=True):
    """The first conversations of one pile, and how many each holds.

    `more` follow; the next that was put off is back at `wakes_at`.
    """

    talks: tuple[Talk, ...]
    counts: dict[Pile, int]
    more: bool = False
    wakes_at: datetime | None = None


def piles(
    store: Store,
    pile: Pile,
    asked: Asked,
    open_now: str = "",
    typed: str = "",
    most: int = PAGE,
) -> Piles:
    """The first conversations of `pile` that fit what is `typed`, the longest wait first.

    The one that is `open_now` stays among them when an answer takes it out of the pile.
    """
    with store.read() as connection:
        asked = covers.seen(connection, asked)
        rules = waits.rules(connection, asked.scope)
        values = (
            asked.scope, asked.advisors, instant(asked.now), rules.ignored_since(asked.now)
        )  # fmt: skip
        counts, wakes_at = _counted(connection, values)
        found = shown.records(
            connection,
            Conversation,
            f"WHERE ({_PILES[pile]} AND {_FITS if typed else '?5 = ?6'}"
            f" OR id = ?7 AND joined_into IS NULL) ORDER BY {_ORDER} LIMIT ?8",
            (*values, *_sought(connection, typed), open_now, most + 1),
        )
        first = _with(connection, found[:most], open_now)
        rows = talks(connection, first, asked.now, asked.covered, rules)
        return Piles(rows, counts, len(found) > most, wakes_at)


def _with(connection: Connection, first: list[Conversation], one: str) -> list[Conversation]:
    """The first rows with that one behind them, where it stands further down."""
    if not one or any(each.id == one for each in first):
        return first
    where = "WHERE id = ? AND joined_into IS NULL"
    return first + shown.records(connection, Conversation, where, (one,))


def _written(connection: Connection) -> frozenset[str]:
    """The keys of drafts, and of the conversations in which what was begun goes on."""
    begun = drafts.keys(connection, "conversation/")
    return begun | {returning.goes_on(connection, each.partition("/")[2]) for each in begun}


def talks(
    connection: Connection,
    found: Sequence[Conversation],
    now: datetime,
    covered: frozenset[str] = frozenset(),
    rules: Rules | None = None,
) -> tuple[Talk, ...]:
    """These conversations as the list shows them to who stands in for those `covered`."""
    replies, lost = _asks(connection)
    wants = rules or waits.rules(connection, found[0].scope if found else "")
    around = _Around(
        now=now,
        covered=covered,
        known=names.clients(connection, (each.client for each in found)),
        staff=names.colleagues(connection),
        written=_written(connection),
        replies=replies,
        lost=lost,
        places=names.by_id(connection, Boutique, (talk.origin.boutique for talk in found)),
        models=models(connection, {talk.origin.reference for talk in found}),
        rules=wants,
        cut=wants.ignored_since(now),
    )
    return tuple(_row(talk, around) for talk in found)


class _Around(Struct, frozen=True):
    """What all rows are judged and named by."""

    now: datetime
    covered: frozenset[str]
    known: dict[str, Who]
    staff: dict[str, str]
    written: frozenset[str]
    replies: dict[str, str]
    lost: dict[str, str]
    places: dict[str, Boutique]
    models: dict[str, str]
    rules: Rules
    cut: str


def _row(talk: Conversation, around: _Around) -> Talk:
    origin, put_off = talk.origin, talk.snoozed_until
    waited = _waited(talk, around.rules, around.now)
    place = around.places.get(origin.boutique)
    return Talk(
        id=talk.id,
        who=around.known.get(talk.client or ""),
        visitor=talk.visitor,
        channel=talk.channel,
        status=talk.status,
        assignee=talk.assignee,
        assignee_name=around.staff.get(talk.assignee or "", ""),
        waiting_since=talk.waiting_since,
        last_at=talk.last_at,
        last_text=talk.last_text,
        ours=talk.last_direction is Direction.OUT,
        campaign=origin.campaign,
        watch=around.models.get(origin.reference, origin.reference),
        place=place.name if place else "",
        drafted=f"conversation/{talk.id}" in around.written,
        state=around.replies.get(talk.id, "sent"),
        covered=talk.assignee in around.covered,
        claimed_at=talk.claimed_at,
        snoozed_until=put_off,
        waited=waited,
        pace=around.rules.pace(waited),
        came_back=waits.came_back(talk, around.cut),
        woke=put_off is not None and put_off <= around.now,
        failed=bool(talk.not_sent),
        joined_into=talk.joined_into,
        lost=around.lost.get(talk.id, ""),
    )


def _waited(talk: Conversation, rules: Rules, now: datetime) -> timedelta:
    return rules.waited(talk.waiting_since, now) if talk.waiting_since else timedelta()


_AWAKE = waits.AWAKE.format(now="?3")
_BACK = waits.BACK.format(cut="?4")
_OPEN = "scope = ?1 AND ?2 != '' AND status != 'closed' AND joined_into IS NULL"
_THEIRS = "assignee IN (SELECT value FROM json_each(?2))"
_PILES = {
    Pile.WAITING: f"{_OPEN} AND waiting_since IS NOT NULL AND {_AWAKE}",
    Pile.MINE: f"{_OPEN} AND {_THEIRS} AND {_AWAKE}",
    Pile.UNCLAIMED: f"{_OPEN} AND {_AWAKE} AND (assignee IS NULL OR {_BACK})",
    Pile.SNOOZED: f"{_OPEN} AND snoozed_until > ?3",
    Pile.ALL: "scope = ?1 AND ?2 != '' AND joined_into IS NULL",
    Pile.IGNORED: f"{_OPEN} AND {_BACK}",
}
"""Which conversations of the boutique (?1) are in each pile of an advisor.

Those whom one stands in for count as oneself; ?2 lists them all. ?3 is now, and who has waited
since ?4 or longer came back to all.
"""

_SINCE = f"CASE WHEN {_AWAKE} THEN coalesce(waiting_since, snoozed_until) END"
_ORDER = f"{_SINCE} IS NULL, {_SINCE}, snoozed_until IS NULL, snoozed_until, last_at DESC, id"
"""Who waits, the longest first; then who is back of those put off; then the newest."""

_FITS = (
    "(client IN (SELECT value FROM json_each(?5)) OR instr(lower(last_text), ?6)"
    " OR instr(lower(visitor), ?6) OR instr(lower(origin), ?6))"
)


def _counted(
    connection: Connection, values: tuple[str | None, ...]
) -> tuple[dict[Pile, int], datetime | None]:
    sums = ", ".join(f"total({holds})" for holds in _PILES.values())
    *counts, wakes = connection.execute(
        f"SELECT {sums}, min(CASE WHEN {_PILES[Pile.SNOOZED]} THEN snoozed_until END)"  # noqa: S608 - our own names, values bound
        " FROM conversation",
        values,
    ).fetchone()
    wakes_at = datetime.fromisoformat(wakes) if wakes else None
    return {pile: int(count) for pile, count in zip(_PILES, counts, strict=True)}, wakes_at


def _sought(connection: Connection, typed: str) -> tuple[str, str]:
    """The clients that what is typed finds, and the words as they are compared."""
    if not typed:
        return "", ""
    hits = search.find(connection, typed, _FOUND)
    return json.dumps(sorted({hit.client for hit in hits if hit.client})), typed.lower()


def _asks(connection: Connection) -> tuple[dict[str, str], dict[str, str]]:
    """How far the newest reply of each conversation has come, and the claims that were lost.

    Private notes do not count.
    """
    replies: dict[str, str] = {}
    lost: dict[str, str] = {}
    for each in outbox.waiting(connection):
        match each.command:
            case SendMessage(private=False, conversation=talk):
                replies[talk] = each.state
            case ClaimConversation(conversation=talk) if each.state == "needs_you":
                lost[talk] = each.id
    return replies, lost


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
