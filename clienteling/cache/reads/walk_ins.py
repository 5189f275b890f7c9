"""Who came in lately without a name, so that a client can still be found for them."""

from datetime import datetime, timedelta

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, shown
from clienteling.cache.reads import names
from clienteling.cache.store import Store
from clienteling.wire.codec import instant
from clienteling.wire.people import Visit

LATELY = timedelta(days=14)
_MOST = 12


class Nameless(Struct, frozen=True):
    """Walk-ins without a name, the newest first, and who of us received each."""

    visits: tuple[Visit, ...]
    received_by: dict[str, str]
    draft: str = ""


def visits(connection: Connection, scope: str, now: datetime) -> tuple[Visit, ...]:
    """The walk-ins of the last two weeks that nobody has a name for, the newest first."""
    where = (
        "WHERE arrived_at >= ? AND arrived_at <= ? AND client IS NULL AND scope = ?"
        " ORDER BY arrived_at DESC LIMIT ?"
    )
    span = (instant(now - LATELY), instant(now), scope, _MOST)
    return tuple(shown.records(connection, Visit, where, span))


def nameless(store: Store, scope: str, now: datetime, draft: str = "") -> Nameless:
    """The same with the names of colleagues, and what was half typed under `draft`."""
    with store.read() as connection:
        found = visits(connection, scope, now)
        staff = names.staff(connection)
        return Nameless(
            visits=found,
            received_by={each.id: staff.get(each.advisor or "", "") for each in found},
            draft=drafts.body(connection, draft) if draft else "",
        )
