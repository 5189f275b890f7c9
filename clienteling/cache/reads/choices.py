"""What somebody has to choose about one client: two texts of a field, or a refused ask."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import outbox, shown
from clienteling.cache.outbox import Waiting
from clienteling.cache.reads import merges, names
from clienteling.cache.reads.merges import Merged
from clienteling.cache.reads.outbox import Ask, named
from clienteling.cache.store import Store
from clienteling.effects import touches
from clienteling.wire.book import Overwrite
from clienteling.wire.command import Command
from clienteling.wire.people import Client
from clienteling.wire.records import SYNCED, table

FRESH = timedelta(hours=24)
"""So long a merge stands on the card with its way back; later it is found in the menu."""


class Text(Struct, frozen=True):
    """Two texts of one field, and who wrote each of them."""

    overwrite: Overwrite
    lost_by: str
    kept_by: str


class Open(Struct, frozen=True):
    """What is open about one client."""

    client: str
    texts: tuple[Text, ...]
    asks: tuple[Ask, ...]
    merged: Merged | None
    team: Mapping[str, str]


def open_about(store: Store, client: str, now: datetime) -> Open:
    """What is open about this client: choices, refused asks, a merge of today."""
    with store.read() as connection:
        overwrites = _overwrites(connection, client)
        cards = list(_refused(connection, client))
        team = names.staff(connection) if overwrites or cards else {}
        lately = merges.undoable(store, now, client)[:1]
        return Open(
            client,
            tuple(_text(each, team) for each in overwrites),
            tuple(named(connection, each, team) for each in cards),
            next((each for each in lately if now - each.at < FRESH), None),
            team,
        )


def _overwrites(connection: Connection, client: str) -> list[Overwrite]:
    """Also those about this client's watches, which do not name a client themselves."""
    return shown.records(
        connection,
        Overwrite,
        "WHERE settled_at IS NULL AND (client = ? OR subject IN"
        " (SELECT id FROM watch WHERE owner = ?)) ORDER BY id",
        (client, client),
    )


def _text(overwrite: Overwrite, team: Mapping[str, str]) -> Text:
    return Text(overwrite, team.get(overwrite.lost_by, ""), team.get(overwrite.created_by, ""))


def _refused(connection: Connection, client: str) -> Iterator[Waiting]:
    """The asks about this client, or a wish or meeting of theirs, that need a person."""
    if not outbox.counts(connection).refused:
        return
    for each in outbox.waiting(connection):
        if each.state == "needs_you" and _is_about(connection, each.command, client):
            yield each


def _is_about(connection: Connection, command: Command, client: str) -> bool:
    keys = touches(command)
    if (table(Client), client) in keys:
        return True
    rows = (shown.find(connection, SYNCED[name], identifier) for name, identifier in keys)
    return any(getattr(row, "client", None) == client for row in rows)
