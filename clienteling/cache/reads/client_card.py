"""What Clients asks about one client: all that the counter card shows."""

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, outbox, shown
from clienteling.cache.reads import (
    covers,
    follow_ups,
    history,
    meetings,
    names,
    walk_ins,
    watches,
)
from clienteling.cache.reads.covers import Covering
from clienteling.cache.reads.fatigue import Fatigue, fatigue
from clienteling.cache.reads.follow_ups import FollowUp
from clienteling.cache.reads.history import Happened
from clienteling.cache.reads.meetings import Meeting
from clienteling.cache.reads.watches import Piece
from clienteling.cache.store import Store
from clienteling.domain.appointments import Standing
from clienteling.domain.people import full_name
from clienteling.domain.reach import DIALLED, as_written
from clienteling.domain.repairs import OPEN, Stage
from clienteling.errors import Gone
from clienteling.wire.client_commands import EditClient
from clienteling.wire.codec import instant
from clienteling.wire.people import (
    Client,
    Consent,
    ContactPoint,
    ImportantDate,
    Visit,
    Wish,
)
from clienteling.wire.service import Task, Ticket
from clienteling.wire.watches import Watch


class OpenRepair(Struct, frozen=True):
    """A watch in our hands."""

    id: str
    number: str
    stage: Stage
    since: datetime
    promised_on: date | None
    model: str


class Card(Struct, frozen=True):
    """All that the counter card shows of one client."""

    client: Client
    owner_name: str
    state: str
    points: tuple[ContactPoint, ...]
    watches: tuple[Piece, ...]
    repairs: tuple[OpenRepair, ...]
    wishes: tuple[Wish, ...]
    tasks: tuple[Task, ...]
    dates: tuple[ImportantDate, ...]
    next_visit: Meeting | None
    spend: tuple[tuple[str, int], ...]
    consents: dict[str, Consent]
    states: dict[str, str]
    fields: dict[str, str]
    colleagues: tuple[tuple[str, str], ...]
    walk_ins: tuple[Visit, ...]
    conversation: str | None
    draft: str
    call_draft: str
    cover: Covering | None
    contacts: tuple[Happened, ...]
    fatigue: Fatigue
    reminder: FollowUp | None = None
    numbers: dict[str, str] = {}

    @property
    def name(self) -> str:
        """The name as it is spoken and written."""
        it = self.client
        return full_name(it.given, it.family, it.name_native, it.name_order)


def card(store: Store, identifier: str, now: datetime, me: str = "", country: str = "") -> Card:
    """One client's card as the advisor `me` sees it, numbers as in `country`; raises `Gone`."""
    with store.read() as connection:
        client = _followed(connection, identifier)
        if client is None or client.erased_at is not None:
            raise Gone("This client's file was merged or erased.", "Look for the client again.")
        read = _card(connection, client, now, me)
        return replace(read, numbers=_numbers(read.points, country))


def _numbers(points: Iterable[ContactPoint], country: str) -> dict[str, str]:
    """Each telephone number as it is read out, which takes longer than the window has."""
    dialled = (each.value for each in points if each.kind in DIALLED)
    return {value: as_written(value, country) for value in dialled}


def _followed(connection: Connection, identifier: str) -> Client | None:
    """The client, or the one whose file this one became part of."""
    client = shown.find(connection, Client, identifier)
    for _ in range(_MERGES):
        if client is None or client.merged_into is None:
            break
        client = shown.find(connection, Client, client.merged_into)
    return client


def _card(connection: Connection, client: Client, now: datetime, me: str) -> Card:
    of = (client.id,)
    owned = shown.records(connection, Watch, "WHERE owner = ? ORDER BY id DESC", of)
    states = outbox.states(connection)
    staff = names.colleagues(connection)
    where = "WHERE client = ? AND start >= ? ORDER BY start"
    visits = meetings.select(connection, where, (client.id, instant(now)))
    return Card(
        client=client,
        owner_name=staff.get(client.owner or "", ""),
        state=states.get(client.id, "sent"),
        points=tuple(shown.records(connection, ContactPoint, _POINTS, of)),
        watches=watches.pieces(connection, owned, now.date()),
        repairs=open_repairs(connection, client.id),
        wishes=tuple(shown.records(connection, Wish, _WISHES, of)),
        tasks=tuple(shown.records(connection, Task, _TASKS, of)),
        dates=tuple(shown.records(connection, ImportantDate, _DATES, of)),
        next_visit=next((each for each in visits if each.status in _COMING), None),
        spend=tuple(connection.execute(_SPEND, of).fetchall()),
        consents=_consents(connection, client.id),
        states=dict(states),
        fields=_fields(connection, client.id),
        colleagues=tuple(staff.items()),
        walk_ins=walk_ins.visits(connection, client.scope, now),
        conversation=_conversation(connection, client.id),
        draft=drafts.body(connection, f"note/{client.id}"),
        call_draft=drafts.body(connection, f"call/{client.id}"),
        cover=covers.stands_in(connection, client.owner, now) if client.owner else None,
        contacts=history.last_contacts(connection, client.id, now),
        fatigue=fatigue(connection, client.id, now),
        reminder=follow_ups.next_for(connection, client.id, me, now),
    )


def open_repairs(connection: Connection, client: str) -> tuple[OpenRepair, ...]:
    """The client's watches that are in our hands, the oldest first."""
    found = shown.records(connection, Ticket, "WHERE client = ? ORDER BY id", (client,))
    still = [each for each in found if each.stage in OPEN]
    pieces = names.pieces(connection, (each.watch for each in still))
    return tuple(
        OpenRepair(
            id=each.id,
            number=each.number or each.provisional_number,
            stage=each.stage,
            since=each.stage_since,
            promised_on=each.promised_on,
            model=pieces[each.watch].called if each.watch in pieces else "",
        )
        for each in still
    )


_MERGES = 8
"""How often a file may have ended in another one that ended in another one."""

_COMING = (
    Standing.REQUESTED,
    Standing.PROPOSED,
    Standing.CONFIRMED,
    Standing.ARRIVED,
    Standing.IN_PROGRESS,
)
_POINTS = "WHERE client = ? ORDER BY preferred DESC, id"
_DATES = "WHERE client = ? ORDER BY id"
_WISHES = (
    "WHERE client = ? AND state IN ('open', 'offered', 'reserved') ORDER BY priority DESC, id"
)
_TASKS = "WHERE client = ? AND state = 'open' ORDER BY kind != 'complaint', due"
_SPEND = (
    "SELECT currency, sum(price * quantity) FROM purchase"
    " WHERE client = ? AND price IS NOT NULL GROUP BY currency ORDER BY 2 DESC"
)


def _consents(connection: Connection, client: str) -> dict[str, Consent]:
    found = shown.records(connection, Consent, "WHERE client = ? ORDER BY at", (client,))
    return {f"{each.purpose}/{each.channel}": each for each in found}


def _fields(connection: Connection, client: str) -> dict[str, str]:
    """How far the newest change of each field has come, where it is not simply sent."""
    return {
        field: waits.state
        for waits in outbox.waiting(connection)
        if isinstance(waits.command, EditClient) and waits.command.client == client
        for field in waits.command.set
    }


def _conversation(connection: Connection, client: str) -> str | None:
    row = connection.execute(
        "SELECT id FROM conversation WHERE client = ? ORDER BY last_at DESC LIMIT 1", (client,)
    ).fetchone()
    return None if row is None else str(row[0])
