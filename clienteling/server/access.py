"""The access log as managers and auditors read it."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from clienteling.domain.roles import may_review
from clienteling.errors import Refused
from clienteling.server.central import Central
from clienteling.server.identity import Identity
from clienteling.server.store.engine import reading
from clienteling.server.store.tables import access_log
from clienteling.wire.access import MOST_ENTRIES, AccessAsk
from clienteling.wire.codec import columns, from_row, instant
from clienteling.wire.people import AccessLog


def asked(central: Central, who: Identity, ask: AccessAsk) -> tuple[AccessLog, ...]:
    """The entries of this person's boutiques; raises Refused for whoever may not read them."""
    if not may_review(who.roles):
        title = "Only managers and auditors read who looked at what."
        raise Refused(title, "Ask your manager.", code="forbidden")
    with reading(central.engine) as connection:
        return entries(connection, ask, who.scopes)


def entries(
    connection: Connection, ask: AccessAsk, scopes: Iterable[str] | None = None
) -> tuple[AccessLog, ...]:
    """The entries that `ask` wants, the latest first, of some boutiques or of all."""
    column = access_log.c
    wanted = select(*(column[name] for name in columns(AccessLog)))
    if scopes is not None:
        wanted = wanted.where(column.scope.in_(list(scopes)))
    if ask.client:
        wanted = wanted.where(column.client == ask.client)
    if ask.advisor:
        wanted = wanted.where(column.advisor == ask.advisor)
    if ask.since is not None:
        wanted = wanted.where(column.at >= instant(ask.since))
    latest = wanted.order_by(column.at.desc(), column.id).limit(MOST_ENTRIES)
    return tuple(from_row(AccessLog, tuple(row)) for row in connection.execute(latest))
