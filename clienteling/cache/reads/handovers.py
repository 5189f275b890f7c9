"""What a handover asks: whom it concerns, who could take them, what changed hands lately."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, shown
from clienteling.cache.reads import clients, names
from clienteling.cache.reads.filters import Viewer
from clienteling.cache.store import Store
from clienteling.domain.people import full_name, monogram
from clienteling.effects.handing import UNDO_WITHIN
from clienteling.wire.book import ClientFilter, Handover
from clienteling.wire.codec import instant
from clienteling.wire.people import Advisor


class Concerned(Struct, frozen=True):
    """A client who may be handed over; `owner` is whose they are now, by id and name."""

    id: str
    name: str
    monogram: str
    owner: str
    owner_name: str


class Colleague(Struct, frozen=True):
    """Somebody who could take clients: what they speak, and how many they have."""

    id: str
    name: str
    languages: tuple[str, ...]
    clients: int


class Handed(Struct, frozen=True):
    """Clients that changed hands together, by one or more `handovers`."""

    handovers: tuple[Handover, ...]
    by: str
    by_name: str
    to: str
    to_name: str
    count: int
    state: str

    @property
    def first(self) -> Handover:
        """The handover that names them all: who, when and why are the same."""
        return self.handovers[0]

    @property
    def is_undone(self) -> bool:
        """Whether all of it was taken back."""
        return all(each.undone_at is not None for each in self.handovers)


def colleagues(store: Store, scope: str) -> tuple[Colleague, ...]:
    """Everybody who works in the boutique."""
    with store.read() as connection:
        where = "WHERE status = 'active' AND scope = ? ORDER BY name, id"
        staff = shown.records(connection, Advisor, where, (scope,))
        count = "SELECT count(*) FROM client WHERE owner = ?"
        return tuple(
            Colleague(
                each.id,
                names.colleague(each),
                each.languages,
                connection.execute(count, (each.id,)).fetchone()[0],
            )
            for each in staff
        )


def meant(store: Store, wanted: ClientFilter, viewer: Viewer) -> tuple[Concerned, ...]:
    """Those whom a part of the book holds, in the order of their names."""
    with store.read() as connection:
        ids = [*clients.of_filter(connection, wanted, viewer)][: clients.MOST_LISTED]
        return _concerned(connection, ids)


def these(store: Store, ids: Sequence[str]) -> tuple[Concerned, ...]:
    """These clients, in this order."""
    with store.read() as connection:
        return _concerned(connection, ids)


def lately(store: Store, scope: str, now: datetime) -> tuple[Handed, ...]:
    """What changed hands in the days in which it can be undone, the newest first."""
    with store.read() as connection:
        where = "WHERE scope = ? AND at > ? ORDER BY at DESC, id DESC"
        since = instant(now - UNDO_WITHIN)
        found = shown.records(connection, Handover, where, (scope, since))
        return _handed(connection, found)


def with_ids(store: Store, ids: Iterable[str]) -> list[Handover]:
    """These handovers."""
    with store.read() as connection:
        return [*names.by_id(connection, Handover, ids).values()]


def handed(store: Store, identifier: str) -> tuple[Handed, tuple[Concerned, ...]] | None:
    """One handover with its clients."""
    with store.read() as connection:
        found = shown.find(connection, Handover, identifier)
        if found is None:
            return None
        (told,) = _handed(connection, [found])
        return told, _concerned(connection, [*found.was])


def _handed(connection: Connection, found: Iterable[Handover]) -> tuple[Handed, ...]:
    staff = names.colleagues(connection)
    states = outbox.states(connection)
    together = [
        tuple(same)
        for _, same in groupby(
            found, lambda x: (x.created_by, x.to, x.note, f"{x.at:%F %H:%M}")
        )
    ]
    return tuple(
        Handed(
            handovers=same,
            by=same[0].created_by,
            by_name=staff.get(same[0].created_by, ""),
            to=same[0].to,
            to_name=staff.get(same[0].to, ""),
            count=sum(len(each.was) for each in same),
            state=next((states[x.id] for x in same if x.id in states), "sent"),
        )
        for same in together
    )


def _concerned(connection: Connection, ids: Sequence[str]) -> tuple[Concerned, ...]:
    staff = names.colleagues(connection)
    rows = connection.execute(
        "SELECT id, given, family, name_native, name_order, owner FROM client"
        " WHERE id IN (SELECT value FROM json_each(?))"
        " AND merged_into IS NULL AND erased_at IS NULL",
        (json.dumps(list(ids)),),
    )
    known = {
        id_: Concerned(
            id_,
            full_name(given, family, native, order),
            monogram(given, family, native),
            owner or "",
            staff.get(owner or "", ""),
        )
        for id_, given, family, native, order, owner in rows
    }
    return tuple(known[each] for each in ids if each in known)
