"""Entries of a file as central's rows, their ids the same whenever they are imported."""

from datetime import datetime
from hashlib import sha256
from typing import TypeVar

from msgspec.structs import replace

from clienteling.domain.ids import derived_id
from clienteling.domain.people import ContactKind, DateKind, NoteKind
from clienteling.server.imports.book import IMPORTER
from clienteling.server.imports.entries import Bought, Person
from clienteling.wire.people import Client, ContactPoint, ImportantDate, Note
from clienteling.wire.record import Record
from clienteling.wire.watches import Purchase

R = TypeVar("R", bound=Record)


def points_of(client: Client, person: Person) -> list[ContactPoint]:
    """The ways to reach a client that a file has."""
    return [
        ContactPoint(
            id=derived_id(client.id, f"point:{point.kind}:{point.value}"),
            scope=client.scope,
            client=client.id,
            kind=ContactKind(point.kind),
            value=point.value,
            label=point.label,
            preferred=point.preferred,
        )
        for point in person.points
    ]


def days_of(client: Client, person: Person) -> list[ImportantDate]:
    """The days that matter to a client."""
    return [
        ImportantDate(
            id=derived_id(client.id, f"day:{day.kind}:{day.month}-{day.day}"),
            scope=client.scope,
            client=client.id,
            kind=DateKind(day.kind),
            month=day.month,
            day=day.day,
            year=day.year,
        )
        for day in person.days
    ]


def notes_of(client: Client, person: Person, now: datetime) -> list[Note]:
    """The file's note, and one with what found no better place."""
    return [
        Note(
            id=derived_id(client.id, f"note:{sha256(text.encode()).hexdigest()}"),
            scope=client.scope,
            about="client",
            subject=client.id,
            client=client.id,
            kind=NoteKind.ASSESSMENT,
            text=text,
            at=now,
        )
        for text in (person.note.strip(), "\n".join(person.remarks))
        if text
    ]


def purchase_of(bought: Bought, client: Client, source: str) -> Purchase:
    """A purchase by its number in the source."""
    return Purchase(
        id=derived_id(client.scope, f"purchase:{source}:{bought.external_id}"),
        scope=client.scope,
        client=client.id,
        reference=bought.reference,
        description=bought.description,
        bought_on=bought.bought_on,
        boutique=client.scope,
        country=bought.country,
        price=bought.price,
        currency=bought.currency if bought.price is not None else "",
        quantity=bought.quantity,
        external_id=bought.external_id,
    )


def kept(before: Record | None, after: Purchase) -> Purchase:
    """The purchase as the file has it, with what a colleague added since."""
    if not isinstance(before, Purchase):
        return after
    if before.updated_by != IMPORTER:
        return before
    return replace(
        after,
        watch=before.watch,
        advisor=before.advisor,
        rev=before.rev,
        created_at=before.created_at,
        created_by=before.created_by,
        updated_at=before.updated_at,
        updated_by=before.updated_by,
    )


def stamped_by(row: R, before: Record | None, now: datetime) -> R:
    """The row with when and by whom it was written: the importer."""
    if before is None:
        row = replace(row, created_at=now, created_by=IMPORTER)
    return replace(row, updated_at=now, updated_by=IMPORTER)
