"""Clients, colleagues and watches as the pages name them."""

import json
from collections.abc import Iterable
from typing import TypeVar

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.domain.people import full_name, monogram
from clienteling.domain.watches import WatchEventKind, alarm
from clienteling.wire.people import Advisor, Client
from clienteling.wire.record import Record
from clienteling.wire.watches import Watch

R = TypeVar("R", bound=Record)


class Who(Struct, frozen=True):
    """A client as a row names one; `silent` asked not to be contacted."""

    id: str
    name: str
    monogram: str
    language: str
    owner: str | None = None
    silent: bool = False


class Piece(Struct, frozen=True):
    """A watch as a row names one; `alarm` where it is lost or stolen."""

    id: str
    model: str
    reference: str
    serial: str
    origin: str
    alarm: WatchEventKind | None = None

    @property
    def called(self) -> str:
        """The model, or the reference where no model is known."""
        return self.model or self.reference


def by_id(connection: Connection, kind: type[R], ids: Iterable[str | None]) -> dict[str, R]:
    """The records of `kind` with these ids, each under its own."""
    wanted = sorted({each for each in ids if each})
    if not wanted:
        return {}
    where = "WHERE id IN (SELECT value FROM json_each(?))"
    found = shown.records(connection, kind, where, (json.dumps(wanted),))
    return {record.id: record for record in found}


def clients(connection: Connection, ids: Iterable[str | None]) -> dict[str, Who]:
    """These clients as rows name them."""
    return {key: who(client) for key, client in by_id(connection, Client, ids).items()}


def who(client: Client) -> Who:
    """A client as a row names one."""
    return Who(
        id=client.id,
        name=full_name(client.given, client.family, client.name_native, client.name_order),
        monogram=monogram(client.given, client.family, client.name_native),
        language=client.language,
        owner=client.owner,
        silent=client.do_not_contact,
    )


def pieces(connection: Connection, ids: Iterable[str | None]) -> dict[str, Piece]:
    """These watches as rows name them."""
    found = by_id(connection, Watch, ids)
    missing = alarms(connection, found)
    return {
        it.id: Piece(it.id, it.model, it.reference, it.serial, it.origin, missing.get(it.id))
        for it in found.values()
    }


def owned_by(connection: Connection, client: str | None) -> tuple[Piece, ...]:
    """The watches a client has, the newest first."""
    where = "SELECT id FROM watch WHERE owner = ? ORDER BY id DESC"
    ids = [id_ for (id_,) in connection.execute(where, (client,))]
    known = pieces(connection, ids)
    return tuple(known[id_] for id_ in ids)


def alarms(connection: Connection, ids: Iterable[str | None]) -> dict[str, WatchEventKind]:
    """Which of these watches are lost or stolen."""
    wanted = json.dumps(sorted({each for each in ids if each}))
    told: dict[str, list[str]] = {}
    for watch, kind in connection.execute(
        "SELECT watch, kind FROM watch_event WHERE watch IN (SELECT value FROM json_each(?))"
        " ORDER BY at DESC, id DESC",
        (wanted,),
    ):
        told.setdefault(watch, []).append(kind)
    found = {watch: alarm(kinds) for watch, kinds in told.items()}
    return {watch: kind for watch, kind in found.items() if kind is not None}


def colleagues(connection: Connection, scope: str = "") -> dict[str, str]:
    """The name of each active advisor, of one boutique if `scope` names it, in order."""
    where = "WHERE status = 'active' AND (? = '' OR scope = ?) ORDER BY id"
    found = shown.records(connection, Advisor, where, (scope, scope))
    return {each.id: colleague(each) for each in found}


def staff(connection: Connection) -> dict[str, str]:
    """The name of everybody who works here or ever did, for what they once did."""
    return {each.id: colleague(each) for each in shown.records(connection, Advisor)}


def colleague(advisor: Advisor) -> str:
    """An advisor's name as it is read, and as it is written where that differs."""
    parts = (advisor.name, advisor.name_native)
    return " ".join(dict.fromkeys(part for part in parts if part))
