"""Who wishes for what, who was offered what, and why: per client, and per reference."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, shown
from clienteling.cache.reads import names, watches
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.watches import Piece
from clienteling.cache.store import Store
from clienteling.domain.people import Tier, WishState
from clienteling.wire.book import Offer
from clienteling.wire.people import Client, Wish
from clienteling.wire.watches import Watch

WAITING = (WishState.OPEN, WishState.OFFERED, WishState.RESERVED)
"""Wishes that are still to be fulfilled."""

_MOST = 200


class Order(StrEnum):
    """Who stands first among those who wish for one reference."""

    PRIORITY = "priority"
    SINCE = "since"
    TIER = "tier"


class Wished(Struct, frozen=True):
    """A wish of one client, how far it has come to central, and each of its fields."""

    wish: Wish
    model: str
    state: str
    fields: Mapping[str, str]


class Given(Struct, frozen=True):
    """An offer: to whom, by whom, of what."""

    offer: Offer
    who: Who | None
    advisor: str
    called: str
    state: str


class Hopes(Struct, frozen=True):
    """What one client wishes for, and what they were offered."""

    wishes: tuple[Wished, ...]
    offers: tuple[Given, ...]


class Hopeful(Struct, frozen=True):
    """Somebody who wishes for a reference, with what speaks for and against offering it.

    `has` counts the watches they have, `same` those of this reference; `last` is the newest
    offer of it to them.
    """

    wish: Wish
    who: Who
    tier: Tier
    advisor: str
    has: int
    same: int
    last: Offer | None
    do_not_contact: bool
    state: str


class Owner(Struct, frozen=True):
    """Somebody who has a watch of the reference."""

    piece: Piece
    who: Who | None


class Interest(Struct, frozen=True):
    """Everybody who has to do with one reference."""

    reference: str
    model: str
    hopefuls: tuple[Hopeful, ...]
    settled: tuple[Hopeful, ...]
    offers: tuple[Given, ...]
    owners: tuple[Owner, ...]
    owned: int


class Sought(Struct, frozen=True):
    """A reference that is wished for: by how many, and since when the first of them waits."""

    reference: str
    model: str
    count: int
    first: datetime


def hopes(store: Store, client: str) -> Hopes:
    """The wishes of a client, those that wait first, and what was offered, newest first."""
    with store.read() as connection:
        wishes = shown.records(connection, Wish, "WHERE client = ?", (client,))
        wishes.sort(key=lambda it: (it.state not in WAITING, -it.priority, it.since))
        offers = shown.records(
            connection, Offer, "WHERE client = ? ORDER BY at DESC, id DESC", (client,)
        )
        states = outbox.states(connection)
        fields = watches.changed_fields(connection, "wish")
        models = models_of(connection, (each.reference for each in wishes))
        return Hopes(
            wishes=tuple(
                Wished(
                    wish=each,
                    model=models.get(each.reference, ""),
                    state=states.get(each.id, "sent"),
                    fields=fields.get(each.id, {}),
                )
                for each in wishes
            ),
            offers=_given(connection, offers),
        )


def interest(store: Store, reference: str, order: Order, today: date) -> Interest:
    """Who wishes for, was offered, or has a reference."""
    with store.read() as connection:
        where = "WHERE reference = ? ORDER BY since, id"
        wishes = shown.records(connection, Wish, where, (reference,))
        given = shown.records(
            connection, Offer, "WHERE reference = ? ORDER BY at DESC, id DESC", (reference,)
        )
        hopefuls = _hopefuls(connection, wishes, given)
        hopefuls.sort(key=_KEYS[order])
        has = shown.records(
            connection,
            Watch,
            "WHERE reference = ? ORDER BY id DESC LIMIT ?",
            (reference, _MOST),
        )
        (count,) = connection.execute(
            "SELECT count(*) FROM watch WHERE reference = ?", (reference,)
        ).fetchone()
        people = names.clients(connection, (each.owner for each in has))
        pieces = watches.pieces(connection, has, today)
        return Interest(
            reference=reference,
            model=models_of(connection, (reference,)).get(reference, ""),
            hopefuls=tuple(each for each in hopefuls if each.wish.state in WAITING),
            settled=tuple(each for each in hopefuls if each.wish.state not in WAITING),
            offers=_given(connection, given[:_MOST]),
            owners=tuple(Owner(it, people.get(it.watch.owner or "")) for it in pieces),
            owned=count,
        )


def demand(
    store: Store, reference: str, order: Order, today: date
) -> tuple[tuple[Sought, ...], Interest]:
    """What is sought, and everybody about one reference: the first of them if none is named."""
    wanted = sought(store)
    named = reference or (wanted[0].reference if wanted else "")
    return wanted, interest(store, named, order, today)


def sought(store: Store) -> tuple[Sought, ...]:
    """The references that are wished for, the most wanted first."""
    with store.read() as connection:
        found = connection.execute(
            "SELECT reference, count(*), min(since) FROM wish WHERE reference != ''"
            " AND state IN ('open', 'offered', 'reserved')"
            " GROUP BY reference ORDER BY 2 DESC, 3"
        ).fetchall()
        models = models_of(connection, (reference for reference, _, _ in found))
        return tuple(
            Sought(reference, models.get(reference, ""), count, datetime.fromisoformat(first))
            for reference, count, first in found
        )


def model_of(store: Store, reference: str) -> str:
    """What the watches of this reference are called; nothing where none is in the book."""
    with store.read() as connection:
        return models_of(connection, (reference,)).get(reference, "")


def models_of(connection: Connection, references: Iterable[str]) -> dict[str, str]:
    """What the watches of these references are called, where one is in the book."""
    named = {}
    for each in dict.fromkeys(filter(None, references)):
        row = connection.execute(
            "SELECT model FROM watch WHERE reference = ? AND model != '' LIMIT 1", (each,)
        ).fetchone()
        if row is not None:
            named[each] = str(row[0])
    return named


def is_reference(connection: Connection, code: str) -> str:
    """The reference that `code` is, as it is written in the book; nothing where it is none."""
    for table in ("watch", "wish", "offer"):
        row = connection.execute(
            f"SELECT reference FROM {table} WHERE reference = ? LIMIT 1",  # noqa: S608 - ours
            (code.strip().upper(),),
        ).fetchone()
        if row is not None:
            return str(row[0])
    return ""


_TIERS = (Tier.VIC, Tier.VIP, Tier.CLIENT, Tier.PROSPECT)
_KEYS = {
    Order.PRIORITY: lambda it: (-it.wish.priority, _TIERS.index(it.tier), it.wish.since),
    Order.SINCE: lambda it: (it.wish.since, _TIERS.index(it.tier)),
    Order.TIER: lambda it: (_TIERS.index(it.tier), -it.wish.priority, it.wish.since),
}


def _hopefuls(connection: Connection, wishes: list[Wish], given: list[Offer]) -> list[Hopeful]:
    """Those who wish, without those whose file was merged or erased."""
    clients = names.by_id(connection, Client, (each.client for each in wishes))
    has = _counts(connection, clients)
    staff = names.colleagues(connection)
    states = outbox.states(connection)
    last = {each.client: each for each in reversed(given)}
    made = []
    for wish in wishes:
        client = clients.get(wish.client)
        if client is None or client.merged_into or client.erased_at:
            continue
        theirs = has[client.id]
        made.append(
            Hopeful(
                wish=wish,
                who=names.who(client),
                tier=client.tier,
                advisor=staff.get(client.owner or "", ""),
                has=theirs.total(),
                same=theirs[wish.reference],
                last=last.get(client.id),
                do_not_contact=client.do_not_contact,
                state=states.get(wish.id, "sent"),
            )
        )
    return made


def _counts(connection: Connection, clients: Iterable[str]) -> "defaultdict[str, Counter[str]]":
    """How many watches of each reference these clients have."""
    has: defaultdict[str, Counter[str]] = defaultdict(Counter)
    statement = "SELECT reference, count(*) FROM watch WHERE owner = ? GROUP BY reference"
    for client in clients:
        has[client].update(dict(connection.execute(statement, (client,)).fetchall()))
    return has


def _given(connection: Connection, offers: list[Offer]) -> tuple[Given, ...]:
    people = names.clients(connection, (each.client for each in offers))
    staff = names.colleagues(connection)
    pieces = names.pieces(connection, (each.watch for each in offers))
    models = models_of(connection, (each.reference for each in offers))
    states = outbox.states(connection)
    return tuple(
        Given(
            offer=each,
            who=people.get(each.client),
            advisor=staff.get(each.advisor, ""),
            called=pieces[each.watch].called
            if each.watch in pieces
            else models.get(each.reference, each.reference),
            state=states.get(each.id, "sent"),
        )
        for each in offers
    )
