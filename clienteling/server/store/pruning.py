"""Forgetting old tombs, and saying so: whoever has read less has to fetch everything again."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, text

from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading
from clienteling.wire.codec import instant

KEPT_FOR = timedelta(days=90)
_LAST = text("SELECT max(rev) FROM tomb WHERE at < :before")
_FORGET = text("DELETE FROM tomb WHERE at < :before AND rev <= :upto")
_RAISE = text("UPDATE clock SET min_rev = :upto WHERE min_rev < :upto")


def prune(engine: Engine, now: datetime, kept_for: timedelta = KEPT_FOR) -> int:
    """Forget tombs older than `kept_for`; how many went."""
    before = instant(now - kept_for)
    with reading(engine) as connection:
        upto = connection.execute(_LAST, {"before": before}).scalar_one()
    if upto is None:
        return 0
    with stamped(engine, now) as work:
        gone = work.connection.execute(_FORGET, {"before": before, "upto": upto}).rowcount
        work.at_last(lambda _rev: raise_min_rev(work.connection, upto))
    return gone


def raise_min_rev(connection: Connection, upto: int) -> None:
    """From now on, no delta can be told from before `upto`."""
    connection.execute(_RAISE, {"upto": upto})
