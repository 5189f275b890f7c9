"""The daily comparison: whether the copy here equals central's, table by table."""

from collections.abc import Iterator

from sqlcipher3.dbapi2 import Connection

from clienteling.api.central import Central
from clienteling.cache import arrivals, meta, mirror
from clienteling.cache.store import Store
from clienteling.effects import Key
from clienteling.wire.codec import row_sum
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED
from clienteling.wire.sync import TableCheck

_EVERYTHING = 1 << 64


def differences(store: Store, central: Central) -> tuple[str, ...] | None:
    """The tables that differ from central's, or None when both do not speak of one moment."""
    with store.read() as db:
        base = meta.number(db, "base")
    reply = central.check(base)
    if reply.rev != base:
        return None
    with store.read() as db:
        if meta.number(db, "base") != base:
            return None
        mine = sums(db)
    nothing = TableCheck(0, 0)
    return tuple(name for name in SYNCED if mine[name] != reply.tables.get(name, nothing))


def compare(store: Store, central: Central) -> tuple[str, ...] | None:
    """Look for differences; where there are any, everything is asked for once more."""
    found = differences(store, central)
    if found:
        with store.write() as tx:
            arrivals.begin_again(tx)
    return found


def sums(connection: Connection) -> dict[str, TableCheck]:
    """What central last said, counted and summed up; asks that still wait are left out."""
    mirrored = mirror.rows(connection)
    return {name: _sum(_revisions(connection, name, mirrored)) for name in SYNCED}


def _revisions(
    connection: Connection, name: str, mirrored: dict[Key, Record | None]
) -> Iterator[tuple[str, int]]:
    for identifier, rev in connection.execute(f"SELECT id, rev FROM {name}"):  # noqa: S608 - our own names, values bound
        if (name, identifier) not in mirrored:
            yield identifier, rev
    for (table, identifier), row in mirrored.items():
        if table == name and row is not None:
            yield identifier, row.rev


def _sum(revisions: Iterator[tuple[str, int]]) -> TableCheck:
    count = total = 0
    for identifier, rev in revisions:
        count += 1
        total += row_sum(identifier, rev)
    return TableCheck(count, total % _EVERYTHING)
