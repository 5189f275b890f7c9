"""What the commands about clients do."""

from typing import Any

import msgspec

from clienteling.domain.consent import consent_key
from clienteling.domain.ids import derived_id
from clienteling.domain.people import NoteKind
from clienteling.effects.merge import merged
from clienteling.effects.rows import Key, Moment, Rows, keys, limited, require
from clienteling.wire.client_commands import (
    AddContactPoint,
    AddNote,
    AddWatch,
    AddWish,
    AttachVisit,
    CreateClient,
    EditClient,
    RecordConsent,
    RecordVisit,
    SetWishState,
)
from clienteling.wire.people import Client, Consent, ContactPoint, Note, Visit, Wish
from clienteling.wire.record import Record
from clienteling.wire.watches import Ownership, Watch

replace = msgspec.structs.replace
LONGEST_NAME = 200
LONGEST_TEXT = 20_000
_TEXTS = frozenset(
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
EDITABLE = _TEXTS | {"tier", "owner", "secondary", "do_not_contact"}


def created(command: CreateClient, rows: Rows, moment: Moment) -> tuple[Record, ...]:
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


def edited(command: EditClient, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The client with the changed fields, and a note for every value that was overwritten."""
    now = rows.client(command.client)
    unknown = set(command.set) - EDITABLE
    require(not unknown, "That cannot be changed here.", "Update this desk and try again.")
    limited((x for x in command.set.values() if isinstance(x, str)), LONGEST_NAME)
    then, overwritten = merged(now, command.set, command.was, _TEXTS)
    notes = (
        Note(
            id=derived_id(command.id, field),
            scope=now.scope,
            about="client",
            subject=now.id,
            client=now.id,
            kind=NoteKind.REPLACED,
            text=f"{field}: {value}",
            at=moment.at,
        )
        for field, value in overwritten.items()
    )
    return then, *notes


def contact_point_added(
    command: AddContactPoint, rows: Rows, _moment: Moment
) -> tuple[Record, ...]:
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


def consent_recorded(command: RecordConsent, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The consent, and the client's table with that one cell changed."""
    client = rows.client(command.client)
    rows.new(Consent, command.consent)
    cell = consent_key(command.purpose, command.channel)
    consent = Consent(
        id=command.consent,
        scope=client.scope,
        client=client.id,
        purpose=command.purpose,
        channel=command.channel,
        state=command.state,
        text_version=command.text_version,
        language=command.language,
        captured_by=moment.by,
        method=command.method,
        witness=command.witness,
        at=moment.at,
    )
    return consent, replace(client, consent=client.consent | {cell: command.state})


def note_added(command: AddNote, rows: Rows, moment: Moment) -> tuple[Record, ...]:
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


def watch_added(command: AddWatch, rows: Rows, _moment: Moment) -> tuple[Record, ...]:
    """A watch, and who has it."""
    client = rows.client(command.client)
    rows.new(Watch, command.watch)
    limited((command.reference, command.serial, command.model, command.origin), LONGEST_NAME)
    watch = Watch(
        id=command.watch,
        scope=client.scope,
        reference=command.reference,
        serial=command.serial,
        model=command.model,
        year=command.year,
        papers=command.papers,
        identity=command.identity,
        owner=client.id,
        origin=command.origin,
    )
    ownership = Ownership(
        id=command.ownership,
        scope=client.scope,
        watch=watch.id,
        client=client.id,
        how=command.how,
    )
    return watch, ownership


def wish_added(command: AddWish, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """A new wish."""
    client = rows.client(command.client)
    rows.new(Wish, command.wish)
    limited((command.reference, command.description), 2_000)
    named = bool(command.reference.strip() or command.description.strip())
    require(named, "A wish needs a watch.", "Type a reference or describe it.")
    return (
        Wish(
            id=command.wish,
            scope=client.scope,
            client=client.id,
            reference=command.reference,
            description=command.description,
            priority=command.priority,
            since=moment.at,
        ),
    )


def wish_moved(command: SetWishState, rows: Rows, _moment: Moment) -> tuple[Record, ...]:
    """The wish in its new state."""
    wish = rows.need(Wish, command.wish)
    then, _ = merged(wish, {"state": command.to}, {"state": command.was}, frozenset())
    return (then,)


def visit_recorded(command: RecordVisit, rows: Rows, moment: Moment) -> tuple[Record, ...]:
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


def visit_attached(command: AttachVisit, rows: Rows, moment: Moment) -> tuple[Record, ...]:
    """The walk-in with its client."""
    visit = rows.need(Visit, command.visit)
    client = rows.client(command.client)
    mine = visit.client in (None, client.id)
    require(mine, "This visit already has a client.", "Look at it again.", code="conflict")
    return replace(visit, client=client.id), replace(client, last_contact_at=moment.at)


def of_client(command: CreateClient | EditClient) -> tuple[Key, ...]:
    """The client; an edit may leave notes behind, one for each overwritten field."""
    fields = command.set if isinstance(command, EditClient) else {}
    return keys(Client, command.client) + keys(
        Note, *(derived_id(command.id, field) for field in fields)
    )


def of_part(command: Any) -> tuple[Key, ...]:  # noqa: ANN401 - one of several commands
    """The client and the row that is added to the client's file."""
    match command:
        case AddContactPoint():
            part = keys(ContactPoint, command.point)
        case RecordConsent():
            part = keys(Consent, command.consent)
        case AddNote():
            part = keys(Note, command.note)
        case AddWatch():
            part = keys(Watch, command.watch) + keys(Ownership, command.ownership)
        case AddWish():
            part = keys(Wish, command.wish)
        case RecordVisit() | AttachVisit():
            part = keys(Visit, command.visit)
        case _:
            part = ()
    return keys(Client, command.client) + part


def of_wish(command: SetWishState) -> tuple[Key, ...]:
    """The wish."""
    return keys(Wish, command.wish)
