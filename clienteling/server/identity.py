"""Who is asking: looked up at every request, so that a revocation counts at once."""

from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from clienteling.errors import SignedOut
from clienteling.server.store.tables import RECORDS, device, granted
from clienteling.server.tokens import Bearer, over

_advisor = RECORDS["advisor"].c
_QUERY = (
    select(
        device.c.person,
        device.c.revoked_at,
        _advisor.scope,
        _advisor.roles,
        _advisor.status,
        granted.c.scope.label("seen"),
    )
    .select_from(device)
    .join(RECORDS["advisor"], _advisor.id == device.c.person)
    .outerjoin(granted, granted.c.person == device.c.person)
    .order_by(granted.c.scope)
)
_roles = msgspec.json.Decoder(tuple[str, ...])


@dataclass(frozen=True)
class Identity:
    """Who asks, from which desk, trusted with what, and whose data they may see.

    `boutique` is where they work: one of the `scopes`, which are in order of their ids.
    """

    advisor: str
    device: str
    roles: tuple[str, ...]
    scopes: tuple[str, ...]
    boutique: str


def identified(connection: Connection, bearer: Bearer) -> Identity:
    """The person and desk behind a token as they stand now; raises SignedOut."""
    rows = connection.execute(_QUERY.where(device.c.id == bearer.device)).all()
    if not rows or rows[0].person != bearer.advisor or rows[0].status != "active":
        raise over()
    if rows[0].revoked_at is not None:
        raise revoked()
    return Identity(
        advisor=bearer.advisor,
        device=bearer.device,
        roles=_roles.decode(rows[0].roles),
        scopes=tuple(row.seen for row in rows if row.seen is not None),
        boutique=rows[0].scope,
    )


def revoked() -> SignedOut:
    """What a desk hears that was shut out: it destroys its copy."""
    return SignedOut(
        "This desk was shut out by the boutique.",
        "Ask your manager to enrol it again.",
        code="device_revoked",
    )
