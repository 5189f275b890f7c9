"""How often a client has lately heard from us, whoever of us it was."""

from datetime import datetime, timedelta

import msgspec
from sqlcipher3.dbapi2 import Connection

from clienteling.wire.codec import instant

SPAN = timedelta(days=30)


class Fatigue(msgspec.Struct, frozen=True):
    """How many contacts there were, by how many colleagues, and when the last one was."""

    contacts: int
    colleagues: int
    last: datetime | None


def fatigue(connection: Connection, client: str, now: datetime) -> Fatigue:
    """What the client heard from all of us in the last 30 days.

    All that was written in one conversation on one day is one contact; calls of ours and
    offers are one each, and visits none, for the client came to us.
    """
    values = {"client": client, "since": instant(now - SPAN)}
    contacts, last = connection.execute(_CONTACTS, values).fetchone()
    if not contacts:
        return Fatigue(0, 0, None)
    (colleagues,) = connection.execute(_COLLEAGUES, values).fetchone()
    return Fatigue(contacts, colleagues, datetime.fromisoformat(last))


_LEGS = """
  SELECT m.author AS who, max(m.at) AS at, m.conversation || substr(m.at, 1, 10) AS once
  FROM conversation c JOIN message m ON m.conversation = c.id AND m.at >= :since
  WHERE c.client = :client AND m.direction = 'out' AND NOT m.private
  AND m.kind != 'system' AND m.state NOT IN ('draft', 'failed', 'expired')
  GROUP BY once, who
  UNION ALL
  SELECT advisor, at, id FROM "call"
  WHERE client = :client AND at >= :since AND direction = 'out'
  UNION ALL
  SELECT advisor, at, id FROM offer WHERE client = :client AND at >= :since
"""
_CONTACTS = f"SELECT count(DISTINCT once), max(at) FROM ({_LEGS})"  # noqa: S608 - constant words
_COLLEAGUES = f"SELECT count(DISTINCT who) FROM ({_LEGS}) WHERE who != ''"  # noqa: S608 - ours
