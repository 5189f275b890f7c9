"""Two files side by side: what each holds and brings; and what was merged not long ago."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Literal

from msgspec import Struct, field
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import duplicates, names
from clienteling.cache.reads.duplicates import Reason
from clienteling.cache.reads.names import Who
from clienteling.cache.store import Store
from clienteling.domain.consent import ConsentState
from clienteling.domain.people import Tier, folded
from clienteling.effects.merging import UNDO_WITHIN, joined, verified_differ
from clienteling.errors import Gone
from clienteling.wire.book import ClientMerge
from clienteling.wire.codec import instant
from clienteling.wire.people import Client, ContactPoint, Edit

FIELDS = (
    *("family", "given", "name_native", "name_order", "salutation", "tier", "owner"),
    *("language", "country", "source"),
)
"""What a merge lets one choose, in the order in which it is asked."""

MOST = 50
Which = Literal["one", "other"]
Because = Literal["newer", "fuller", ""]


class Side(Struct, frozen=True):
    """One of two files: its client, how to reach them, and how much else it holds."""

    client: Client
    who: Who
    points: tuple[ContactPoint, ...]
    brings: tuple[tuple[str, int], ...]


class Cell(Struct, frozen=True):
    """What both said about one purpose on one channel, and which of it stays."""

    name: str
    one: ConsentState | None
    other: ConsentState | None
    stays: ConsentState


class Both(Struct, frozen=True):
    """Two files side by side."""

    one: Side
    other: Side
    reasons: frozenset[Reason]
    verified_differ: bool
    apart: bool
    cells: tuple[Cell, ...]
    silent: bool
    team: Mapping[str, str] = field(default_factory=dict)

    @property
    def in_two_boutiques(self) -> bool:
        """Whether no merge is possible because another boutique keeps one of them."""
        return self.one.client.scope != self.other.client.scope


class Merged(Struct, frozen=True):
    """A merge that can still be undone."""

    id: str
    keep: Who
    other: Who
    by: str
    at: datetime


def both(store: Store, one: str, other: str) -> Both:
    """Two files side by side; raises `Gone` where one was merged or erased."""
    with store.read() as connection:
        left, right = _side(connection, one), _side(connection, other)
        known = duplicates.known_of(connection, left.client)
        then = joined(left.client, right.client, ())
        return Both(
            left,
            right,
            duplicates.in_common(connection, known, right.client),
            verified_differ(left.points, right.points),
            other in duplicates.kept_apart(connection, one),
            tuple(_cells(left.client, right.client, then)),
            then.do_not_contact and left.client.do_not_contact != right.client.do_not_contact,
            names.staff(connection),
        )


def suggested(name: str, one: Client, other: Client) -> tuple[Which, Because]:
    """Which of two values seems right, and because of what: it is newer, or says more."""
    left, right = getattr(one, name), getattr(other, name)
    if not left or not right:
        return ("other" if right else "one"), ""
    ours, theirs = one.edits.get(name), other.edits.get(name)
    if ours or theirs:
        return ("one", "newer") if _later(ours, theirs) else ("other", "newer")
    if name == "tier" and left != right:
        tiers = list(Tier)
        return ("one" if tiers.index(left) > tiers.index(right) else "other"), "fuller"
    if isinstance(left, str) and folded(left) != folded(right):
        if folded(right) in folded(left):
            return "one", "fuller"
        if folded(left) in folded(right):
            return "other", "fuller"
    return "one", ""


def undoable(store: Store, now: datetime, client: str = "") -> tuple[Merged, ...]:
    """The merges that can still be undone, of one client or of all, the latest first."""
    where = "WHERE undone_at IS NULL AND at > ?"
    params = [instant(now - UNDO_WITHIN)]
    if client:
        where += " AND keep = ?"
        params.append(client)
    with store.read() as connection:
        found = shown.records(connection, ClientMerge, f"{where} ORDER BY at DESC", params)
        files = names.by_id(connection, Client, (i for m in found for i in (m.keep, m.other)))
        team = names.staff(connection) if found else {}
    return tuple(
        Merged(
            each.id,
            names.who(files[each.keep]),
            names.who(files[each.other]),
            team.get(each.created_by, ""),
            each.at,
        )
        for each in found[:MOST]
        if _stands(each, files)
    )


def _stands(merge: ClientMerge, files: Mapping[str, Client]) -> bool:
    """Whether nothing was merged on top of it."""
    keep, other = files.get(merge.keep), files.get(merge.other)
    return (
        keep is not None
        and other is not None
        and keep.merged_into is None
        and other.merged_into == keep.id
    )


def _later(ours: Edit | None, theirs: Edit | None) -> bool:
    return theirs is None or (ours is not None and ours.at >= theirs.at)


def _cells(one: Client, other: Client, then: Client) -> Iterator[Cell]:
    """Where what both said differs."""
    for name, stays in then.consent.items():
        left, right = one.consent.get(name), other.consent.get(name)
        if left != right:
            yield Cell(name, left, right, stays)


def _side(connection: Connection, identifier: str) -> Side:
    client = shown.find(connection, Client, identifier)
    if client is None or client.erased_at is not None or client.merged_into is not None:
        raise Gone("This client's file was merged or erased.", "Look for the client again.")
    of = (identifier,)
    counts = (
        (name, connection.execute(sql, of).fetchone()[0]) for name, sql in _BRINGS.items()
    )
    return Side(
        client,
        names.who(client),
        tuple(shown.records(connection, ContactPoint, "WHERE client = ? ORDER BY id", of)),
        tuple((name, int(count)) for name, count in counts if count),
    )


_COUNT = "SELECT count(*) FROM {} WHERE {} = ?"
_BRINGS = {
    "purchase": _COUNT.format("purchase", "client"),
    "watch": _COUNT.format("watch", "owner"),
    "ticket": _COUNT.format("ticket", "client"),
    "message": "SELECT count(*) FROM conversation c JOIN message m ON m.conversation = c.id"
    " WHERE c.client = ?",
    "appointment": _COUNT.format("appointment", "client"),
    "visit": _COUNT.format("visit", "client"),
    "call": _COUNT.format("call", "client"),
    "note": _COUNT.format("note", "client"),
    "wish": _COUNT.format("wish", "client"),
    "task": _COUNT.format("task", "client") + " AND state = 'open'",
    "contact_point": _COUNT.format("contact_point", "client"),
    "important_date": _COUNT.format("important_date", "client"),
    "consent": _COUNT.format("consent", "client"),
}
"""How much of each kind a file holds, what matters most first."""
