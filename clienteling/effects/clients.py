"""What the commands about clients do."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from clienteling.domain.ids import derived_id
from clienteling.effects.merge import merged, spelled, written_by
from clienteling.effects.rows import Key, Made, Moment, Rows, keys, limited, require
from clienteling.wire.book import Overwrite
from clienteling.wire.client_commands import (
    AddContactPoint,
    AddNote,
    AttachVisit,
    CreateClient,
    EditClient,
    RecordVisit,
)
from clienteling.wire.people import Client, ContactPoint, Edit, Note, Visit
from clienteling.wire.record import Record
from clienteling.wire.records import table

replace = msgspec.structs.replace
LONGEST_NAME = 200
LONGEST_TEXT = 20_000
TEXTS = frozenset(
    {
        "given",
        "family",
        "name_native",
        "name_order",
        "salutation",
        "language",
        "country",
        "source",
    }
)
EDITABLE = TEXTS | {"tier", "owner", "secondary"}


def created(command: CreateClient, rows: Rows, moment: Moment) -> Made:
    """A new client."""
    rows.new(Client, command.client)
    limited((command.given, command.family, command.name_native), LONGEST_NAME)
    named = any(x.strip() for x in (command.given, command.family, command.name_native))
    require(named, "A client needs a name.", "Type at least one name.")
    return (
        Client(
            id=command.client,
            scope=command.scope,
            given=command.given.strip(),
            family=command.family.strip(),
            name_native=command.name_native.strip(),
            name_order=command.name_order,
            salutation=command.salutation,
            language=command.language,
            country=command.country,
            tier=command.tier,
            owner=command.owner or moment.by,
            source=command.source,
            external_id=command.external_id,
        ),
    )


def edited(command: EditClient, rows: Rows, moment: Moment) -> Made:
    """The client with the changed fields, and both texts where one replaced another unseen."""
    now = rows.client(command.client)
    unknown = set(command.set) - EDITABLE
    require(not unknown, "That cannot be changed here.", "Update this desk and try again.")
    limited((x for x in command.set.values() if isinstance(x, str)), LONGEST_NAME)
    then, overwritten = merged(now, command.set, command.was, TEXTS)
    named = any(x.strip() for x in (then.given, then.family, then.name_native))
    require(named, "A client needs a name.", "Type at least one name.")
    changed = (field for field in command.set if getattr(then, field) != getattr(now, field))
    edits = now.edits | dict.fromkeys(changed, Edit(moment.by, moment.at))
    return replace(then, edits=edits), *overwrites(command.id, now, then, overwritten)


def overwrites(
    command: str, now: Record, then: Record, lost: Mapping[str, Any]
) -> Iterator[Overwrite]:
    """What a person has to choose from: each text that was replaced without being seen."""
    for field, value in lost.items():
        edit = written_by(now, field)
        yield Overwrite(
            id=derived_id(command, field),
            scope=now.scope,
            about=table(type(now)),
            subject=now.id,
            client=now.id if isinstance(now, Client) else getattr(now, "client", None),
            field=field,
            lost=spelled(value),
            lost_by=edit.by,
            lost_at=edit.at,
            kept=spelled(getattr(then, field)),
        )


def contact_point_added(command: AddContactPoint, rows: Rows, _moment: Moment) -> Made:
    """A new way to reach the client."""
    client = rows.client(command.client)
    rows.new(ContactPoint, command.point)
    limited((command.value, command.label), 1_000)
    require(bool(command.value.strip()), "This contact is empty.", "Type a number or address.")
    return (
        ContactPoint(
            id=command.point,
            scope=client.scope,
            client=client.id,
            kind=command.type,
            value=command.value,
            label=command.label,
            preferred=command.preferred,
        ),
    )


def note_added(command: AddNote, rows: Rows, moment: Moment) -> Made:
    """A new note."""
    client = rows.client(command.client) if command.client else None
    rows.new(Note, command.note)
    limited((command.text,), LONGEST_TEXT)
    require(bool(command.text.strip()), "This note is empty.", "Write something first.")
    return (
        Note(
            id=command.note,
            scope=client.scope if client else command.scope,
            about=command.about,
            subject=command.subject,
            client=command.client,
            kind=command.type,
            text=command.text,
            language=command.language,
            pinned=command.pinned,
            at=moment.at,
        ),
    )


def visit_recorded(command: RecordVisit, rows: Rows, moment: Moment) -> Made:
    """A visit, and the client's last contact when the client is known."""
    rows.new(Visit, command.visit)
    limited((command.intent, command.outcome), 2_000)
    client = rows.client(command.client) if command.client else None
    visit = Visit(
        id=command.visit,
        scope=client.scope if client else command.scope,
        client=command.client,
        advisor=command.advisor or moment.by,
        arrived_at=command.arrived_at,
        left_at=command.left_at,
        intent=command.intent,
        references=command.references,
        outcome=command.outcome,
    )
    seen = (replace(client, last_contact_at=moment.at),) if client else ()
    return visit, *seen


def visit_attached(command: AttachVisit, rows: Rows, moment: Moment) -> Made:
    """The walk-in with its client."""
    visit = rows.need(Visit, command.visit)
    client = rows.client(command.client)
    mine = visit.client in (None, client.id)
    require(mine, "This visit already has a client.", "Look at it again.", code="conflict")
    return replace(visit, client=client.id), replace(client, last_contact_at=moment.at)


def of_client(command: CreateClient | EditClient) -> tuple[Key, ...]:
    """The client; an edit may leave texts to choose from, one for each field."""
    fields = command.set if isinstance(command, EditClient) else {}
    return keys(Client, command.client) + keys(
        Overwrite, *(derived_id(command.id, field) for field in fields)
    )


def of_part(command: AddContactPoint | AddNote | RecordVisit | AttachVisit) -> tuple[Key, ...]:
    """The client and the row that is added to the client's file."""
    match command:
        case AddContactPoint():
            part = keys(ContactPoint, command.point)
        case AddNote():
            part = keys(Note, command.note)
        case _:
            part = keys(Visit, command.visit)
    return keys(Client, command.client) + part
