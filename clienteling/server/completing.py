"""What only central adds to a row: a ticket's number, how a name is typed."""

from msgspec.structs import replace
from sqlalchemy import Connection, select, text

from clienteling.domain.people import spoken_name
from clienteling.server.readings import typed
from clienteling.server.store.tables import RECORDS
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket

_NEXT = text(
    "UPDATE counter SET value = value + 1 WHERE scope = :scope AND name = 'ticket'"
    " RETURNING value"
)
_FIRST = text(
    "INSERT INTO counter (scope, name, value) VALUES (:scope, 'ticket', :value)"
    " ON CONFLICT (scope, name) DO NOTHING"
)


def completed(connection: Connection, row: Record, before: Record | None) -> Record:
    """`row` with central's own fields filled in."""
    match row:
        case Client():
            return with_readings(row, before if isinstance(before, Client) else None)
        case Ticket(number=""):
            return replace(row, number=_numbered(connection, row.scope))
    return row


def with_readings(client: Client, before: Client | None = None) -> Client:
    """The client with `pinyin` and `initials`, worked out anew when the name changed."""
    if before is not None and _name(before) == _name(client):
        return client
    spoken = spoken_name(client.given, client.family, client.name_order)
    pinyin, initials = typed(client.name_native, spoken)
    return replace(client, pinyin=pinyin, initials=initials)


def _name(client: Client) -> tuple[str, ...]:
    return client.given, client.family, client.name_native, client.name_order


def _numbered(connection: Connection, scope: str) -> str:
    """The boutique's next ticket number."""
    value = connection.execute(_NEXT, {"scope": scope}).scalar_one_or_none()
    if value is None:
        connection.execute(_FIRST, {"scope": scope, "value": _highest(connection, scope)})
        value = connection.execute(_NEXT, {"scope": scope}).scalar_one()
    return f"R-{value:05}"


def _highest(connection: Connection, scope: str) -> int:
    number = RECORDS["ticket"].c.number
    mine = RECORDS["ticket"].c.scope == scope
    numbers = connection.execute(select(number).where(mine, number.like("R-%"))).scalars()
    return max((int(each[2:]) for each in numbers if each[2:].isdecimal()), default=0)
