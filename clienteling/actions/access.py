"""Looks into files outside one's own book are kept; who reviews them reads them at central."""

from clienteling.actions.desk import Desk
from clienteling.cache import meta, outbox
from clienteling.cache.reads import covers
from clienteling.domain.people import AccessKind
from clienteling.effects import Moment
from clienteling.wire.access import AccessAsk
from clienteling.wire.book_commands import LogAccess
from clienteling.wire.people import AccessLog, Client

_LOOKED = "looked"


def is_own(desk: Desk, client: Client) -> bool:
    """Whether a client is in this person's book by the row itself; nobody's are everybody's."""
    me = desk.person.advisor
    return client.owner is None or client.owner == me or me in client.secondary


def looked(desk: Desk, client: Client) -> bool:
    """Keep, once a day, that this person looked into a colleague's file; whether it was.

    It waits to be sent like any ask, but nobody is shown it as a change.
    """
    if is_own(desk, client):
        return False
    now = desk.now()
    with desk.store.read() as db:
        if client.owner in covers.covered_by(db, desk.person.advisor, now):
            return False
    today = now.date().isoformat()
    with desk.store.write() as tx:
        day, *known = (meta.get(tx, _LOOKED) or today).split()
        known = known if day == today else []
        if client.id in known:
            return False
        meta.put(tx, _LOOKED, " ".join((today, *known, client.id)))
        look = LogAccess(**desk.stamp(), action=AccessKind.VIEW, client=client.id)
        by = Moment(desk.person.advisor, look.at, desk.person.roles)
        changes = outbox.ask(tx, look, by)
    desk.tell(changes)
    return True


def entries(desk: Desk, client: str) -> tuple[AccessLog, ...]:
    """Who looked at a client's file, the latest first; raises Offline or Refused."""
    return desk.central().access(AccessAsk(client=client)).entries
