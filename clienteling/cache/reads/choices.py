"""What somebody has to choose about one client: two texts of a field, or a refused ask."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import shown
from clienteling.cache.reads import merges, names
from clienteling.cache.reads import outbox as waiting
from clienteling.cache.reads.merges import Merged
from clienteling.cache.reads.outbox import Ask
from clienteling.cache.store import Store
from clienteling.wire.book import Overwrite

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

    @property
    def is_empty(self) -> bool:
        """Whether nothing is open."""
        return not (self.texts or self.asks or self.merged)


def open_about(store: Store, client: str, now: datetime) -> Open:
    """What is open about this client: choices, refused asks, a merge of today."""
    with store.read() as connection:
        team = names.staff(connection)
        lately = merges.undoable(store, now, client)[:1]
        return Open(
            client,
            tuple(_text(each, team) for each in _overwrites(connection, client)),
            tuple(each for each in waiting.asks(store) if _is_about(each, client)),
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


def _is_about(ask: Ask, client: str) -> bool:
    named = (getattr(ask.command, name, None) for name in ("client", "keep", "other"))
    return ask.state == "needs_you" and client in named
