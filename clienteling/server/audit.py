"""The audit: who did what and when, in a chain in which no row can be changed unseen."""

import hashlib
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, text, update

from clienteling.server.store.clock import Writing
from clienteling.server.store.people import audit, audit_tip
from clienteling.wire.codec import encode, instant

_FIRST = "0" * 64
_PAGE = 5_000
# What `_hash` does, where the chain's end is held only while the database writes.
_NOTE = """
WITH tip AS (SELECT n, hash FROM audit_tip FOR UPDATE), fresh AS (
  INSERT INTO audit (n, at, kind, person, device, scope, subject, hash)
  SELECT n + 1, %s, %s, %s, %s, %s, %s,
    encode(sha256(convert_to('["' || hash || '",' || (n + 1) || %s, 'UTF8')), 'hex')
  FROM tip RETURNING n, hash)
UPDATE audit_tip SET n = fresh.n, hash = fresh.hash FROM fresh
"""


@dataclass(frozen=True)
class Deed:
    """What was done: a kind, such as `sign_in` or a command's, and the id of its object.

    Nothing personal: ids only, never names, words or addresses.
    """

    kind: str
    person: str = ""
    device: str = ""
    scope: str = ""
    subject: str = ""


@dataclass(frozen=True)
class Finding:
    """What a look at the chain found: its length, its last hash, the first row that lies."""

    rows: int
    tip: str
    broken_at: int | None = None


def record(connection: Connection, deeds: Iterable[Deed], now: datetime) -> None:
    """Add `deeds` to the chain in this transaction; take no other lock afterwards."""
    at = instant(now)
    n, before = _held(connection)
    rows = []
    for deed in deeds:
        n += 1
        before = _hash(before, n, at, deed)
        rows.append({"n": n, "at": at, "hash": before, **vars(deed)})
    if rows:
        connection.execute(insert(audit), rows)
        connection.execute(update(audit_tip).values(n=n, hash=before))


def note(work: Writing, deed: Deed) -> None:
    """Add one deed with the last step of a write, without waiting in between."""
    if not work.line.postgres:
        work.at_last(lambda _rev: record(work.connection, [deed], work.now))
        return
    at = instant(work.now)
    rest = f",{encode([at, *astuple(deed)]).decode()[1:]}"
    work.also(_NOTE, (at, *astuple(deed), rest))


def begin(connection: Connection) -> None:
    """Start the chain of a new database."""
    first = "INSERT INTO audit_tip (id, n, hash) VALUES (1, 0, :hash) ON CONFLICT DO NOTHING"
    connection.execute(text(first), {"hash": _FIRST})


def verify(connection: Connection, seen: tuple[int, str] | None = None) -> Finding:
    """Read the whole chain; a length and hash `seen` earlier must still be in it.

    Without a note kept elsewhere, whoever may rewrite every row could forge the whole chain.
    """
    n, before = 0, _FIRST
    while page := connection.execute(
        select(audit).where(audit.c.n > n).order_by(audit.c.n).limit(_PAGE)
    ).all():
        for row in page:
            deed = Deed(row.kind, row.person, row.device, row.scope, row.subject)
            expected = _hash(before, n + 1, row.at, deed)
            noted = seen is None or seen[0] != n + 1 or seen[1] == expected
            if row.n != n + 1 or row.hash != expected or not noted:
                return Finding(n, before, broken_at=n + 1)
            n, before = row.n, row.hash
    tip = connection.execute(select(audit_tip.c.n, audit_tip.c.hash)).one_or_none()
    whole = (n, before) == (tuple(tip) if tip else (0, _FIRST)) and (not seen or seen[0] <= n)
    return Finding(n, before, broken_at=None if whole else n + 1)


def _held(connection: Connection) -> tuple[int, str]:
    """The end of the chain, held until this transaction ends."""
    held = select(audit_tip.c.n, audit_tip.c.hash).with_for_update()
    tip = connection.execute(held).one_or_none()
    if tip is None:
        first = (
            "INSERT INTO audit_tip (id, n, hash) VALUES (1, 0, :hash) ON CONFLICT DO NOTHING"
        )
        connection.execute(text(first), {"hash": _FIRST})
        tip = connection.execute(held).one()
    return tip.n, tip.hash


def _hash(before: str, n: int, at: str, deed: Deed) -> str:
    return hashlib.sha256(encode([before, n, at, *astuple(deed)])).hexdigest()
