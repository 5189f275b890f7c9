"""What becomes of two files of one person: one file, and two again for thirty days."""

from collections.abc import Container, Iterable, Iterator
from datetime import timedelta
from typing import Any

import msgspec

from clienteling.domain.consent import ConsentState
from clienteling.domain.roles import may_manage
from clienteling.effects.clients import EDITABLE
from clienteling.effects.merge import travelled
from clienteling.effects.rows import Key, Made, Moment, Rows, keys, require
from clienteling.wire.book import ClientMerge
from clienteling.wire.book_commands import EraseClient, MergeClients, UndoMerge
from clienteling.wire.chat import Conversation
from clienteling.wire.people import (
    Client,
    ContactPoint,
)
from clienteling.wire.record import Record
from clienteling.wire.records import NAMING, SYNCED, table

replace = msgspec.structs.replace
UNDO_WITHIN = timedelta(days=30)
MOST_PARTS = 4_000
_ALLOWED = {"consent", "closed_by_client", "do_not_contact"}
_STRICTEST = (
    ConsentState.GRANTED,
    ConsentState.ONE_TO_ONE,
    ConsentState.NEVER_ASKED,
    ConsentState.WITHDRAWN,
)


def merged(command: MergeClients, rows: Rows, moment: Moment) -> Made:
    """The file that stays, the one that ends in it, and what it takes to undo that."""
    require(command.keep != command.other, "That is one file already.", "Choose another one.")
    keep, other = rows.client(command.keep), rows.client(command.other)
    rows.new(ClientMerge, command.merge)
    here = keep.scope == other.scope
    require(here, "These files are kept in two boutiques.", "Ask central's keeper.")
    require(set(command.take) <= EDITABLE, "That cannot be taken over.", "Choose again.")
    moved = tuple(_moved(command.parts, rows, command.other, command.keep))
    then = joined(keep, other, command.take)
    changed = {f for f in then.__struct_fields__ if getattr(then, f) != getattr(keep, f)}
    if changed & _ALLOWED:
        changed |= _ALLOWED
    plain, fresh = travelled(keep), travelled(then)
    merge = ClientMerge(
        id=command.merge,
        scope=keep.scope,
        keep=keep.id,
        other=other.id,
        was={field: plain.get(field) for field in sorted(changed)},
        then={field: fresh.get(field) for field in sorted(changed)},
        moved=tuple((table(type(row)), row.id) for row in moved),
        at=moment.at,
    )
    return then, replace(other, merged_into=keep.id), merge, *moved


def undone(command: UndoMerge, rows: Rows, moment: Moment) -> Made:
    """Two files again: what was moved goes back, and what was changed since then stays."""
    merge = rows.need(ClientMerge, command.merge)
    if merge.undone_at is not None:
        return ()
    keep = rows.need(Client, merge.keep)
    other = rows.need(Client, merge.other)
    here = keep.erased_at is None and other.erased_at is None
    title = "This client's file was merged or erased."
    require(here, title, "Your text is kept here.", "gone")
    late = moment.at - merge.at > UNDO_WITHIN
    require(not late, "A merge can be undone for 30 days.", "Write the file anew.", "stage")
    further = keep.merged_into is not None or other.merged_into != keep.id
    same = (command.keep, command.other) == (keep.id, other.id)
    fits = same and not further
    require(fits, "These files have been merged further.", "Undo that one first.", "conflict")
    then = _as_before(keep, merge)
    mine = set(merge.moved)
    parts = (each for each in command.parts if each in mine and not _inside(each, rows, mine))
    moved = _moved(parts, rows, keep.id, other.id)
    over = replace(merge, undone_at=moment.at)
    return then, replace(other, merged_into=None), over, *moved


def verified_differ(one: Iterable[ContactPoint], other: Iterable[ContactPoint]) -> bool:
    """Whether both have a verified contact of one kind, and none of them in common."""
    ours, theirs = _verified(one), _verified(other)
    return any(ours[kind].isdisjoint(theirs[kind]) for kind in ours.keys() & theirs.keys())


def joined(keep: Client, other: Client, take: Iterable[str]) -> Client:
    """`keep` with the fields it takes over, and whatever is stricter of both."""
    cells = keep.consent.keys() | other.consent.keys()
    helpers = dict.fromkeys((*keep.secondary, *other.secondary, other.owner))
    then = replace(keep, **{field: getattr(other, field) for field in take})
    seen = [at for at in (keep.last_contact_at, other.last_contact_at) if at is not None]
    return replace(
        then,
        consent={cell: _stricter(keep, other, cell) for cell in sorted(cells)},
        closed_by_client=tuple(
            dict.fromkeys((*keep.closed_by_client, *other.closed_by_client))
        ),
        do_not_contact=keep.do_not_contact or other.do_not_contact,
        last_contact_at=max(seen, default=None),
        secondary=tuple(each for each in helpers if each and each != then.owner),
    )


def erased(command: EraseClient, rows: Rows, moment: Moment) -> Made:
    """The client without anything personal; central takes the row and its parts away."""
    require(
        may_manage(moment.roles), "Only a manager may erase.", "Ask your manager.", "forbidden"
    )
    client = rows.need(Client, command.client)
    last = client.merged_into is None
    require(last, "This file was merged into another.", "Erase the other one.", "gone")
    blank = Client(
        id=client.id,
        scope=client.scope,
        rev=client.rev,
        created_at=client.created_at,
        created_by=client.created_by,
        do_not_contact=True,
        erased_at=client.erased_at or moment.at,
    )
    return (blank,)


def of_merge(command: MergeClients | UndoMerge) -> tuple[Key, ...]:
    """Both clients, the merge, and every row that changes hands."""
    require(
        len(command.parts) <= MOST_PARTS, "These files are too long.", "Ask central's keeper."
    )
    parts = tuple((name, each) for name, each in command.parts if name in NAMING)
    return keys(Client, command.keep, command.other) + keys(ClientMerge, command.merge) + parts


def of_erasure(command: EraseClient) -> tuple[Key, ...]:
    """The client."""
    return keys(Client, command.client)


def _inside(part: Key, rows: Rows, moved: Container[Key]) -> bool:
    """Whether it is a conversation that goes on in one of the file that stays."""
    talk = rows.find(Conversation, part[1]) if part[0] == table(Conversation) else None
    into = None if talk is None else talk.joined_into
    return into is not None and (table(Conversation), into) not in moved


def _as_before(keep: Client, merge: ClientMerge) -> Client:
    """`keep` with what the merge changed and nobody has changed since.

    What the client allows goes back as a whole or not at all, so that nothing said since then
    is lifted.
    """
    plain: dict[str, Any] = travelled(keep)
    back = {f: was for f, was in merge.was.items() if plain.get(f) == merge.then.get(f)}
    said = _ALLOWED & merge.was.keys()
    lost = set() if said <= back.keys() else said
    kept = {field: value for field, value in plain.items() if field not in back.keys() - lost}
    then = {f: v for f, v in back.items() if f not in lost and v is not None}
    return msgspec.convert(kept | then, Client)


def _stricter(keep: Client, other: Client, cell: str) -> ConsentState:
    said = [each.consent[cell] for each in (keep, other) if cell in each.consent]
    return max(said, key=_STRICTEST.index)


def _moved(parts: Iterable[Key], rows: Rows, away: str, to: str) -> Iterator[Record]:
    """Each row that names `away`, naming `to` instead; not one that would name it twice."""
    for name, identifier in dict.fromkeys(parts):
        row = rows.find(SYNCED[name], identifier) if name in NAMING else None
        named = {f: getattr(row, f) for f in NAMING.get(name, ()) if row is not None}
        if row is not None and away in named.values() and to not in named.values():
            yield replace(row, **{f: to for f, whom in named.items() if whom == away})


def _verified(points: Iterable[ContactPoint]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for point in points:
        if point.verified_at is not None:
            found.setdefault(point.kind, set()).add(point.value)
    return found
