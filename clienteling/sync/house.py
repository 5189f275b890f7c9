"""Keeping house: indexes after a first sync, old answers, pictures, the daily comparison."""

import logging
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache

from sqlcipher3.dbapi2 import Connection

from clienteling.api.central import Central
from clienteling.cache import erasure, files, journal, meta, search_index
from clienteling.cache.store import Store
from clienteling.cache.tables import indexes
from clienteling.errors import Trouble
from clienteling.sync import check
from clienteling.wire.codec import instant

_log = logging.getLogger(__name__)
_AN_HOUR = 3_600.0
_A_DAY = timedelta(days=1)
_NOTE_TURNS = 10


def is_due(seconds_since: float) -> bool:
    """Whether it is time to keep house again."""
    return seconds_since >= _AN_HOUR


def is_settled(connection: Connection) -> bool:
    """Whether the first sync is done and everything can be found quickly."""
    done = meta.get(connection, "synced") is not None
    return done and meta.get(connection, "indexed") == _wanted()


def index(store: Store) -> None:
    """Build what is missing for finding things quickly, once the first sync is done."""
    with store.read() as db:
        if is_settled(db) or meta.get(db, "synced") is None:
            return
    store.index()
    tidy(store)
    with store.write() as tx:
        meta.put(tx, "indexed", _wanted())


def note_down(store: Store) -> bool:
    """Take some more notes of a first sync into the search; whether others wait.

    So little at a time that pulling goes on in between, and nobody who saves has to wait.
    """
    with store.read() as db:
        if not is_settled(db) or not search_index.has_notes_left(db):
            return False
    for _ in range(_NOTE_TURNS):
        with store.write() as tx:
            if not search_index.note_down(tx):
                return False
    return True


def tidy(store: Store, index: str = search_index.SEARCH) -> None:
    """Put the search index in order, in pieces so short that nobody who saves has to wait."""
    begin = more = True
    while more:
        with store.write() as tx:
            more = search_index.tidy(tx, index, begin=begin)
        begin = False


def is_forgetting_due(store: Store) -> bool:
    """Whether a client is gone whose words may still lie in the index or on the disk."""
    with store.read() as db:
        return erasure.is_due(db)


def forget(store: Store) -> None:
    """Leave nothing of removed rows behind, in the search indexes or on the disk."""
    for index in (search_index.SEARCH, search_index.NOTES):
        tidy(store, index)
    with store.write() as tx:
        erasure.done(tx)
    store.shrink()


def keep(store: Store, central: Central, now: datetime) -> None:
    """Forget old answers and crowded pictures; compare with central once a day."""
    with store.read() as db:
        old, crowded = journal.is_prunable(db, now), files.is_crowded(db)
        compared = meta.get(db, "compared_at") or ""
    if is_forgetting_due(store):
        forget(store)
    if old or crowded:
        with store.write() as tx:
            journal.prune(tx, now)
            files.evict(tx)
    if compared < instant(now - _A_DAY):
        compare(store, central, now)


def compare(store: Store, central: Central, now: datetime) -> None:
    """Compare with central; a difference is reported, and everything is asked for again."""
    found = check.compare(store, central)
    if found is None:
        return
    if found:
        _log.error("this copy differed from central's in: %s", ", ".join(found))
    with store.write() as tx:
        meta.put(tx, "compared_at", instant(now))


def make_room(store: Store) -> None:
    """Let go of every picture that central has too."""
    with suppress(Trouble), store.write() as tx:
        files.evict(tx, 0)


@cache
def _wanted() -> str:
    return str(hash_of(indexes()))


def hash_of(statements: list[str]) -> int:
    """A number that changes when other indexes are wanted."""
    return sum(sum(statement.encode()) * place for place, statement in enumerate(statements, 1))
