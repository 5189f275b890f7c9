"""The access log: changes outside one's own book, and what managers and auditors read."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace
from sqlalchemy import Connection, select

from clienteling.domain.ids import derived_id
from clienteling.domain.people import AccessKind
from clienteling.domain.roles import may_review
from clienteling.effects import Key
from clienteling.errors import Refused
from clienteling.server.central import Central
from clienteling.server.identity import Identity
from clienteling.server.store.clock import Writing
from clienteling.server.store.engine import reading
from clienteling.server.store.tables import RECORDS, access_log
from clienteling.wire.access import MOST_ENTRIES, AccessAsk
from clienteling.wire.client_commands import (
    AddContactPoint,
    AddImportantDate,
    AddRelation,
    EditClient,
    EditPart,
    RemovePart,
)
from clienteling.wire.codec import columns, from_row, instant
from clienteling.wire.command import Command
from clienteling.wire.people import AccessLog, Client
from clienteling.wire.record import Record

_cover = RECORDS["cover"].c


_EDITS = (EditClient, EditPart, RemovePart, AddContactPoint, AddImportantDate, AddRelation)


def edited(
    work: Writing, who: Identity, command: Command, found: Mapping[Key, Record | None]
) -> tuple[AccessLog, ...]:
    """What is kept of a change in the file of a colleague's client."""
    if not isinstance(command, _EDITS) or command.client is None:
        return ()
    client = found.get(("client", command.client))
    if not isinstance(client, Client) or _is_own(work, who, client):
        return ()
    look = AccessLog(
        id=derived_id(command.id, "edit"),
        scope=client.scope,
        advisor=who.advisor,
        client=client.id,
        action=AccessKind.EDIT,
        device=who.device,
        at=work.now,
    )
    by = {"created_at": work.now, "created_by": who.advisor}
    return (replace(look, **by, updated_at=work.now, updated_by=who.advisor),)


def _is_own(work: Writing, who: Identity, client: Client) -> bool:
    """Whether a client is in somebody's book, their own or one they look after for a time."""
    if client.owner in (None, who.advisor) or who.advisor in client.secondary:
        return True
    at = instant(work.now)
    mine = (_cover.stand_in == who.advisor, _cover.advisor == client.owner)
    running = (_cover.since <= at, _cover.until > at)
    wanted = select(_cover.id).where(*mine, *running).limit(1)
    return work.connection.execute(wanted).first() is not None


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
