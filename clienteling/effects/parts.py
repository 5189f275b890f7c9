"""What the commands about the parts of a client's file do: edited in place, or taken out."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from clienteling.domain.dates import is_day
from clienteling.domain.ids import derived_id
from clienteling.domain.people import DISTINCT
from clienteling.effects.clients import LONGEST_NAME, LONGEST_TEXT, overwrites
from clienteling.effects.merge import merged
from clienteling.effects.rows import (
    Key,
    Made,
    Moment,
    Removed,
    Rows,
    keys,
    limited,
    require,
)
from clienteling.errors import Refused
from clienteling.wire.book import Overwrite
from clienteling.wire.client_commands import (
    AddImportantDate,
    AddRelation,
    EditPart,
    RemovePart,
)
from clienteling.wire.people import (
    Client,
    ContactPoint,
    ImportantDate,
    Note,
    Relation,
    Visit,
    Wish,
)
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.watches import Coverage, Purchase, Watch

replace = msgspec.structs.replace


class Part(Struct, frozen=True):
    """What may be done with one kind of row: of `texts` the last to arrive wins."""

    kind: type[Record]
    texts: frozenset[str] = frozenset()
    choices: frozenset[str] = frozenset()
    removable: bool = False


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


PARTS: Mapping[str, Part] = {
    table(each.kind): each
    for each in (
        Part(ContactPoint, _names("value label"), _names("preferred verified_at kind"), True),
        Part(
            ImportantDate,
            _names("label"),
            _names("kind month day year calendar leap_month lead_days"),
            True,
        ),
        Part(Relation, _names("label"), _names("kind other"), True),
        Part(Wish, _names("description"), _names("reference priority")),
        Part(Note, choices=_names("pinned")),
        Part(Visit, _names("intent outcome"), _names("references left_at greeted_at advisor")),
        Part(
            Watch,
            _names("model calibre dial strap origin"),
            _names("reference serial movement_no links year papers identity"),
        ),
        Part(
            Coverage,
            _names("void_reason"),
            _names("regime start end registered_on"),
            True,
        ),
        Part(Purchase, _names("description retailer"), _names("watch reference bought_on")),
    )
}


def edited(command: EditPart, rows: Rows, _moment: Moment) -> Made:
    """The row with the changed fields, and both texts where one replaced another unseen."""
    part = _part(command)
    unknown = set(command.set) - part.texts - part.choices
    require(not unknown, "That cannot be changed here.", "Update this desk and try again.")
    longest = LONGEST_TEXT if part.kind in {Note, Visit} else 2_000
    limited((x for x in command.set.values() if isinstance(x, str)), longest)
    now = _mine(command, part, rows)
    then, overwritten = merged(now, command.set, command.was, part.texts)
    if isinstance(then, ContactPoint) and isinstance(now, ContactPoint):
        then = _unproven(now, then)
    _sensible(then)
    if isinstance(then, Relation) and then.other and "other" in command.set:
        rows.client(then.other)
    return then, *overwrites(command.id, now, then, overwritten)


def removed(command: RemovePart, rows: Rows, _moment: Moment) -> Made:
    """The row taken away; taking it away twice is the same as once."""
    part = _part(command)
    require(part.removable, "That stays in the file.", "Add a note instead.")
    if rows.find(part.kind, command.part) is None:
        return ()
    _mine(command, part, rows)
    return (Removed(part.kind, command.part),)


def date_added(command: AddImportantDate, rows: Rows, _moment: Moment) -> Made:
    """A day that matters."""
    client = rows.client(command.client)
    rows.new(ImportantDate, command.date)
    limited((command.label,), LONGEST_NAME)
    made = ImportantDate(
        id=command.date,
        scope=client.scope,
        client=client.id,
        kind=command.type,
        month=command.month,
        day=command.day,
        year=command.year,
        calendar=command.calendar,
        leap_month=command.leap_month,
        lead_days=command.lead_days,
        label=command.label,
    )
    _sensible(made)
    return (made,)


def relation_added(command: AddRelation, rows: Rows, _moment: Moment) -> Made:
    """Who somebody is to the client."""
    client = rows.client(command.client)
    rows.new(Relation, command.relation)
    limited((command.type, command.label), LONGEST_NAME)
    named = bool(command.other or command.label.strip())
    require(named, "A relation needs somebody.", "Choose a client or type a name.")
    require(command.other != client.id, "That is the same client.", "Choose another one.")
    if command.other:
        rows.client(command.other)
    return (
        Relation(
            id=command.relation,
            scope=client.scope,
            client=client.id,
            kind=command.type,
            other=command.other,
            label=command.label,
        ),
    )


def of_part(command: EditPart | RemovePart) -> tuple[Key, ...]:
    """The row, its client, and a place for each text that may be replaced."""
    part = PARTS.get(command.table)
    if part is None:
        return keys(Client, command.client)
    fields = command.set if isinstance(command, EditPart) else {}
    other = fields.get("other") if part.kind is Relation else None
    return (
        keys(part.kind, command.part)
        + keys(Client, command.client, other if isinstance(other, str) else None)
        + keys(Overwrite, *(derived_id(command.id, field) for field in fields))
    )


def of_date(command: AddImportantDate) -> tuple[Key, ...]:
    """The client and the date."""
    return keys(Client, command.client) + keys(ImportantDate, command.date)


def of_relation(command: AddRelation) -> tuple[Key, ...]:
    """Both clients and the relation."""
    return keys(Client, command.client, command.other) + keys(Relation, command.relation)


def _part(command: EditPart | RemovePart) -> Part:
    part = PARTS.get(command.table)
    if part is None:
        raise Refused("That cannot be changed here.", "Update this desk and try again.")
    return part


def _mine(command: EditPart | RemovePart, part: Part, rows: Rows) -> Record:
    """The row, which must be in the file that the author says it is in."""
    now = rows.need(part.kind, command.part)
    whose = getattr(now, "client", None)
    if whose is not None:
        same = whose == command.client
        require(same, "This is in another client's file now.", "Look again.", "conflict")
        rows.client(whose)
    return now


def _unproven(now: ContactPoint, then: ContactPoint) -> ContactPoint:
    """A changed number or address is no longer the one that was verified."""
    same = (now.kind, now.value) == (then.kind, then.value)
    fresh = then.verified_at != now.verified_at
    return then if same or fresh else replace(then, verified_at=None)


def _sensible(row: Record) -> None:
    match row:
        case ImportantDate():
            there = is_day(row.calendar, row.month, row.day)
            require(there, "There is no such day.", "Type it again.")
            ahead = 0 <= row.lead_days <= 366
            require(ahead, "That is too long ahead.", "Choose up to 366 days.")
        case ContactPoint():
            require(bool(row.value.strip()), "This contact is empty.", "Remove it instead.")
        case Relation():
            same = row.other == row.client
            require(not same, "That is the same client.", "Choose another one.")
            named = row.other is not None or row.kind != DISTINCT
            require(named, "Two clients are needed.", "Choose the other.")
        case Wish():
            named = bool(row.reference.strip() or row.description.strip())
            require(named, "A wish needs a watch.", "Type a reference or describe it.")
