"""The desks behind a pull as they stand: what each may see, how far it was answered."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from clienteling.errors import SignedOut
from clienteling.server.identity import revoked
from clienteling.server.store.tables import RECORDS, device, granted
from clienteling.server.tokens import Bearer, over

_advisor = RECORDS["advisor"].c
_DEVICES = (
    select(device.c.id, device.c.person, device.c.last_seq, device.c.revoked_at)
    .join(RECORDS["advisor"], _advisor.id == device.c.person)
    .where(device.c.id.in_(bindparam("devices", expanding=True)), _advisor.status == "active")
)
_GRANTS = (
    select(granted.c.person, granted.c.scope)
    .where(granted.c.person.in_(bindparam("people", expanding=True)))
    .order_by(granted.c.person, granted.c.scope)
)
_AT_ONCE = 500


class Asker(NamedTuple):
    """Who pulls, and the last ack they were told."""

    bearer: Bearer
    ack: int = 0


class Reader(NamedTuple):
    """A desk as a pull finds it: what it may see and how far its queue was answered."""

    scopes: tuple[str, ...]
    last_seq: int


def readers(
    connection: Connection, askers: Sequence[Asker]
) -> Iterator[tuple[Asker, Reader | SignedOut]]:
    """Each asker with their desk, or with what a desk hears that is not signed in."""
    for start in range(0, len(askers), _AT_ONCE):
        yield from _readers(connection, askers[start : start + _AT_ONCE])


def _readers(
    connection: Connection, askers: Sequence[Asker]
) -> Iterator[tuple[Asker, Reader | SignedOut]]:
    names = {"devices": [asker.bearer.device for asker in askers]}
    found = {row.id: row for row in connection.execute(_DEVICES, names)}
    scopes: dict[str, list[str]] = {}
    people = {"people": list({row.person for row in found.values()})}
    for person, scope in connection.execute(_GRANTS, people):
        scopes.setdefault(person, []).append(scope)
    for asker in askers:
        row = found.get(asker.bearer.device)
        if row is None or row.person != asker.bearer.advisor:
            yield asker, over()
        elif row.revoked_at is not None:
            yield asker, revoked()
        else:
            yield asker, Reader(tuple(scopes.get(row.person, ())), row.last_seq)
