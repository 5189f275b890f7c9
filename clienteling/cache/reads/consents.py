"""What Clients asks about what a client allows: every cell, its history, what proves it."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import files, outbox, shown
from clienteling.cache.reads import names
from clienteling.cache.store import Store
from clienteling.domain.consent import ConsentState, consent_key
from clienteling.effects.consents import SILENCE
from clienteling.errors import Gone
from clienteling.wire.people import Client, Consent

_WORDS = 10


class Said(Struct, frozen=True):
    """One thing the client said: who wrote it down, and how far that has come."""

    row: Consent
    by: str
    state: str


class Cell(Struct, frozen=True):
    """One purpose on one channel; `closed` in person, so that our word opens it no more."""

    state: ConsentState = ConsentState.NEVER_ASKED
    closed: bool = False
    history: tuple[Said, ...] = ()


class Words(Struct, frozen=True):
    """A message of the client's own, which can prove what they said."""

    id: str
    at: datetime
    channel: str
    text: str


class Allowed(Struct, frozen=True):
    """All that a client allows, by cell; `version` is the wording that was last used here."""

    client: Client
    cells: dict[str, Cell]
    version: str
    colleagues: tuple[tuple[str, str], ...]
    messages: tuple[Words, ...]

    def cell(self, key: str) -> Cell:
        """What stands in a cell, also in one nobody asked about yet."""
        return self.cells.get(key, Cell())


def allowed(store: Store, identifier: str) -> Allowed:
    """What a client allows; raises `Gone`."""
    with store.read() as connection:
        client = shown.find(connection, Client, identifier)
        if client is None or client.erased_at or client.merged_into:
            raise Gone("This client's file was merged or erased.", "Look for the client again.")
        return Allowed(
            client=client,
            cells=_cells(connection, client),
            version=_version(connection),
            colleagues=tuple(names.colleagues(connection).items()),
            messages=_messages(connection, client.id),
        )


def signature(store: Store, name: str) -> bytes:
    """The picture of a signature; nothing where it is kept at central only."""
    with store.read() as connection:
        found = files.find(connection, name)
    return found[1] if found else b""


def _cells(connection: Connection, client: Client) -> dict[str, Cell]:
    where = "WHERE client = ? ORDER BY at DESC, id DESC"
    found = shown.records(connection, Consent, where, (client.id,))
    states, staff = outbox.states(connection), names.staff(connection)
    told: dict[str, list[Said]] = {}
    for each in found:
        key = consent_key(each.purpose, each.channel)
        by = staff.get(each.captured_by, "")
        told.setdefault(key, []).append(Said(each, by, states.get(each.id, "sent")))
    now: Mapping[str, ConsentState] = client.consent
    if client.do_not_contact:
        now = {**now, SILENCE: ConsentState.WITHDRAWN}
    return {
        key: Cell(
            state=now.get(key, ConsentState.NEVER_ASKED),
            closed=key in client.closed_by_client,
            history=tuple(told.get(key, ())),
        )
        for key in {*now, *told}
    }


def _version(connection: Connection) -> str:
    row = connection.execute(
        "SELECT text_version FROM consent WHERE text_version != ''"
        " AND rowid > (SELECT max(rowid) - 2000 FROM consent) ORDER BY at DESC LIMIT 1"
    ).fetchone()
    return str(row[0]) if row else ""


def _messages(connection: Connection, client: str) -> tuple[Words, ...]:
    found = connection.execute(
        "SELECT m.id, m.at, c.channel, m.body FROM conversation c"
        " JOIN message m ON m.conversation = c.id"
        " WHERE c.client = ? AND m.direction = 'in' AND m.body != ''"
        " ORDER BY m.at DESC LIMIT ?",
        (client, _WORDS),
    )
    return tuple(
        Words(id_, datetime.fromisoformat(at), channel, body)
        for id_, at, channel, body in found
    )
