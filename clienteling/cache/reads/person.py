"""What Clients asks of one person's file: every field and part, and how far each has come."""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import drafts, outbox, shown
from clienteling.cache.reads import names
from clienteling.cache.store import Store
from clienteling.domain.dates import next_occurrence
from clienteling.domain.people import DISTINCT
from clienteling.domain.reach import DIALLED, as_written
from clienteling.errors import Gone
from clienteling.wire.client_commands import EditClient
from clienteling.wire.people import Client, ContactPoint, ImportantDate, Relation


class Told(Struct, frozen=True):
    """How far a field has come, and who last changed it when."""

    state: str = "sent"
    by: str = ""
    at: datetime | None = None


class Contact(Struct, frozen=True):
    """A way to reach the client, and how it is written here."""

    row: ContactPoint
    written: str
    state: str


class Dated(Struct, frozen=True):
    """A day that matters, and when it comes round next."""

    row: ImportantDate
    falls: date | None
    state: str


class Related(Struct, frozen=True):
    """Who somebody is to the client; `mine` is false where the other file says it."""

    row: Relation
    name: str
    client: str
    mine: bool
    state: str


class Person(Struct, frozen=True):
    """One person's file; `fields` is about the client's own fields and `drafts` by key."""

    client: Client
    fields: dict[str, Told]
    contacts: tuple[Contact, ...]
    dates: tuple[Dated, ...]
    relations: tuple[Related, ...]
    colleagues: tuple[tuple[str, str], ...]
    drafts: dict[str, str]


def draft_key(client: str, field: str = "") -> str:
    """Under what half-typed words of one field are kept."""
    return f"person/{client}/{field}"


def person(store: Store, identifier: str, today: date, country: str) -> Person:
    """One person's file as it reads in `country`; raises `Gone`."""
    with store.read() as connection:
        client = shown.find(connection, Client, identifier)
        if client is None or client.erased_at or client.merged_into:
            raise Gone("This client's file was merged or erased.", "Look for the client again.")
        states = outbox.states(connection)
        return Person(
            client=client,
            fields=_told(connection, client, names.staff(connection)),
            contacts=_contacts(connection, client, country, states),
            dates=_dates(connection, client, today, states),
            relations=_relations(connection, client, states),
            colleagues=tuple(names.colleagues(connection).items()),
            drafts=_drafts(connection, draft_key(client.id)),
        )


def _told(connection: Connection, client: Client, staff: Mapping[str, str]) -> dict[str, Told]:
    found = {
        field: Told("sent", staff.get(edit.by, ""), edit.at)
        for field, edit in client.edits.items()
    }
    for each in outbox.waiting(connection):
        command = each.command
        if isinstance(command, EditClient) and command.client == client.id:
            for field in command.set:
                by = found.get(field, Told())
                found[field] = Told(each.state, by.by, by.at)
    return found


def _contacts(
    connection: Connection, client: Client, country: str, states: Mapping[str, str]
) -> tuple[Contact, ...]:
    where = "WHERE client = ? ORDER BY preferred DESC, id"
    return tuple(
        Contact(
            row=each,
            written=as_written(each.value, country) if each.kind in DIALLED else each.value,
            state=states.get(each.id, "sent"),
        )
        for each in shown.records(connection, ContactPoint, where, (client.id,))
    )


def _dates(
    connection: Connection, client: Client, today: date, states: Mapping[str, str]
) -> tuple[Dated, ...]:
    found = shown.records(connection, ImportantDate, "WHERE client = ?", (client.id,))
    dated = [
        Dated(
            row=each,
            falls=next_occurrence(each.calendar, each.month, each.day, each.leap_month, today),
            state=states.get(each.id, "sent"),
        )
        for each in found
    ]
    return tuple(sorted(dated, key=lambda each: (each.falls or date.max, each.row.id)))


def _relations(
    connection: Connection, client: Client, states: Mapping[str, str]
) -> tuple[Related, ...]:
    where = "WHERE (client = ? OR other = ?) AND kind != ? ORDER BY id"
    found = shown.records(connection, Relation, where, (client.id, client.id, DISTINCT))
    ids = {each.other if each.client == client.id else each.client for each in found}
    people = names.clients(connection, ids)
    made = []
    for each in found:
        mine = each.client == client.id
        other = each.other if mine else each.client
        who = people.get(other or "")
        made.append(
            Related(
                row=each,
                name=who.name if who else each.label,
                client=who.id if who else "",
                mine=mine,
                state=states.get(each.id, "sent"),
            )
        )
    return tuple(made)


def _drafts(connection: Connection, beginning: str) -> dict[str, str]:
    return {
        key.removeprefix(beginning): drafts.body(connection, key)
        for key in drafts.keys(connection, beginning)
    }
