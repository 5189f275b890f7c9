"""All that happened with one client, merged and read page by page, both ways."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox
from clienteling.cache.reads import names
from clienteling.cache.reads.history_legs import LEGS, PINNED, Kind
from clienteling.cache.store import Store
from clienteling.wire.codec import instant

PAGE = 20
Edge = tuple[str, str]
"""A row by its moment and its id: what a page stands before or after."""
BEGINNING: Edge = ("", "")


CONTACTS = (Kind.MESSAGE, Kind.CALL, Kind.VISIT, Kind.APPOINTMENT)
"""What counts as having been in touch."""


class Happened(Struct, frozen=True):
    """One thing that happened; what `facts` hold stands in `history_legs`.

    `leads_to` is the row that explains it: a conversation, a ticket, an appointment, a watch.
    """

    at: datetime
    kind: Kind
    id: str
    who: str
    leads_to: str
    facts: tuple[str, ...]
    amount: int | None
    state: str

    @property
    def edge(self) -> Edge:
        """Where it stands in the history."""
        return instant(self.at), self.id


class Chapter(Struct, frozen=True):
    """A page of the history, the newest first; `after` is where an older one begins.

    `before` is where a newer one ends; it is missing on the newest page.
    """

    rows: tuple[Happened, ...]
    after: Edge | None
    before: Edge | None = None


class Opening(Struct, frozen=True):
    """The newest page, with the pinned notes and how many rows there are of each kind."""

    pinned: tuple[Happened, ...]
    chapter: Chapter
    counts: dict[Kind, int]


def opening(store: Store, client: str, kinds: tuple[Kind, ...] = ()) -> Opening:
    """What stands where a history is opened: pinned notes, the newest rows, the counts."""
    with store.read() as connection:
        read = _Reader(connection, client)
        wanted = kinds or tuple(Kind)
        pinned = read.pinned() if Kind.NOTE in wanted else ()
        return Opening(pinned, read.older(wanted, None, PAGE), read.counts())


def chapter(
    store: Store,
    client: str,
    kinds: tuple[Kind, ...] = (),
    after: Edge | None = None,
    count: int = PAGE,
) -> Chapter:
    """The newest `count` rows of some `kinds` (none: all), or those `after` an earlier page."""
    with store.read() as connection:
        return _Reader(connection, client).older(kinds or tuple(Kind), after, count)


def newer(
    store: Store,
    client: str,
    kinds: tuple[Kind, ...] = (),
    before: Edge = BEGINNING,
    count: int = PAGE,
) -> Chapter:
    """The `count` rows that came right after `before`; from `BEGINNING`, the first ones."""
    with store.read() as connection:
        return _Reader(connection, client).newer(kinds or tuple(Kind), before, count)


def last_contacts(connection: Connection, client: str, now: datetime) -> tuple[Happened, ...]:
    """The last three times that we were in touch, whoever of us it was."""
    return _Reader(connection, client).contacts(now, 3)


class _Reader:
    """One client's history in one reading of the copy."""

    def __init__(self, connection: Connection, client: str) -> None:
        self._connection = connection
        self._client = client
        self._staff = names.staff(connection)
        self._states = outbox.states(connection)

    def older(self, kinds: Iterable[Kind], after: Edge | None, count: int) -> Chapter:
        """The newest rows, or those older than `after`."""
        at, id_ = after or ("9999", "")
        rows = self._rows(kinds, "(at, id) < (:at, :id)", "DESC", (at, id_, count + 1))
        kept = rows[:count]
        end = kept[-1].edge if len(rows) > count else None
        return Chapter(kept, end, kept[0].edge if after and kept else None)

    def newer(self, kinds: Iterable[Kind], before: Edge, count: int) -> Chapter:
        """The rows that came next after `before`, the newest of them first."""
        rows = self._rows(kinds, "(at, id) > (:at, :id)", "ASC", (*before, count + 1))
        kept = rows[:count][::-1]
        more = kept[0].edge if len(rows) > count else None
        return Chapter(kept, kept[-1].edge if before != BEGINNING and kept else None, more)

    def pinned(self) -> tuple[Happened, ...]:
        """The notes that were pinned, the newest first."""
        found = self._connection.execute(PINNED, {"client": self._client}).fetchall()
        return tuple(map(self._happened, found))

    def contacts(self, now: datetime, count: int) -> tuple[Happened, ...]:
        """When we were in touch: nothing among ourselves, nobody who did not come."""
        where = "at <= :at AND id != :id AND NOT (kind = 'message' AND (d OR e = 'system'))"
        kept = "(kind != 'appointment' OR b IN ('arrived', 'in_progress', 'completed'))"
        ends = (instant(now), "", count)
        return self._rows(CONTACTS, f"{where} AND {kept}", "DESC", ends)

    def counts(self) -> dict[Kind, int]:
        """How many rows there are of each kind."""
        legs = " UNION ALL ".join(
            f"SELECT '{kind}', count(*) FROM ({leg})"  # noqa: S608 - our own names, values bound
            for kind, leg in LEGS.items()
        )
        found = self._connection.execute(legs, {"client": self._client, "pinned": 1})
        return {Kind(kind): count for kind, count in found if count}

    def _rows(
        self, kinds: Iterable[Kind], where: str, way: str, ends: tuple[str, str, int]
    ) -> tuple[Happened, ...]:
        legs = " UNION ALL ".join(f"SELECT * FROM ({LEGS[kind]})" for kind in kinds)  # noqa: S608 - our own names, values bound
        found = self._connection.execute(
            f"SELECT * FROM ({legs}) WHERE {where}"  # noqa: S608 - our own names, values bound
            f" ORDER BY at {way}, id {way} LIMIT :count",
            {
                "client": self._client,
                "pinned": 0,
                "at": ends[0],
                "id": ends[1],
                "count": ends[2],
            },
        )
        return tuple(map(self._happened, found.fetchall()))

    def _happened(self, row: tuple[Any, ...]) -> Happened:
        at, kind, id_, who, leads_to, amount, *facts = row
        return Happened(
            at=datetime.fromisoformat(at),
            kind=Kind(kind),
            id=id_,
            who=self._staff.get(who or "", ""),
            leads_to=leads_to or "",
            facts=tuple(str(fact or "") for fact in facts),
            amount=amount,
            state=self._states.get(id_, "sent"),
        )
