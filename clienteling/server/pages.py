"""Rows on their way to a desk: from the database straight to JSON, no records in between."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

import msgspec
from msgspec import Raw
from sqlalchemy import Connection

from clienteling.server.cursors import Place
from clienteling.server.store.line import Line
from clienteling.wire.codec import column_kind, columns, encode, instant
from clienteling.wire.record import Record
from clienteling.wire.records import SYNCED
from clienteling.wire.sync import Tomb

Row = dict[str, Any]
Scopes = tuple[str, ...]
_TABLES = tuple(SYNCED)


class News(NamedTuple):
    """Rows and tombs in order, and the revision up to which they are complete."""

    rows: list[Row]
    tombs: list[Tomb]
    upto: int


def snapshot(
    connection: Connection, scopes: Scopes, place: Place, limit: int
) -> tuple[list[Row], Place | None]:
    """The next rows of a snapshot after `place`, by table, boutique and id; None at the end."""
    rows: list[Row] = []
    line = Line(connection)
    sign = line.sign
    for name in _TABLES[_TABLES.index(place.table) if place.table else 0 :]:
        for scope in sorted(scopes):
            if name == place.table and scope < place.scope:
                continue
            after = place.id if (name, scope) == (place.table, place.scope) else ""
            sql = (
                f"{_select(name)} WHERE scope = {sign} AND id > {sign} ORDER BY id LIMIT {sign}"
            )
            found = line.ask(sql, (scope, after, limit - len(rows))).fetchall()
            rows += _encoded(name, found)
            if len(rows) == limit:
                return rows, Place(name, scope, rows[-1]["id"])
    return rows, None


def delta(connection: Connection, scopes: Scopes, since: int, now: int, limit: int) -> News:
    """What changed after `since` by revision, table and id, in whole revisions only."""
    if not scopes or since >= now:
        return News([], [], now)
    revs = _revisions(connection, scopes, since, limit + 1)
    upto = whole([rev for rev, _ in revs], limit, now)
    places = _places(revs, limit, upto)
    bounds = (*scopes, since, upto)
    where = _within(connection, scopes)
    rows = [
        row
        for place in sorted(places - {len(_TABLES)})
        for row in _rows(connection, f"{_select(_TABLES[place])} {where}", place, bounds)
    ]
    tombs: list[Tomb] = []
    if len(_TABLES) in places:
        sql = f'SELECT "table", id, scope, rev FROM tomb {where}'  # noqa: S608 - our names
        tombs = [Tomb(*each) for each in Line(connection).ask(sql, bounds).fetchall()]
    rows.sort(key=lambda row: row["rev"])  # within one revision they are in order already
    return News(rows, tombs, upto)


def whole(revs: Sequence[int], limit: int, now: int) -> int:
    """The revision at which a page of about `limit` rows ends without cutting one in two."""
    if len(revs) <= limit:
        return now
    over = revs[limit]
    return over if over == revs[0] else over - 1


def _places(revs: Sequence[tuple[int, int]], limit: int, upto: int) -> set[int]:
    """The tables that changed up to `upto`; all, where one long revision hides some of them."""
    if len(revs) > limit and revs[-1][0] <= upto:
        return set(range(len(_TABLES) + 1))
    return {place for rev, place in revs if rev <= upto}


def _revisions(
    connection: Connection, scopes: Scopes, since: int, most: int
) -> list[tuple[int, int]]:
    """The first `most` revisions after `since` with the number of the table they changed."""
    line = Line(connection)
    sql = _news_query(len(scopes), line.sign)
    rows = line.ask(sql, (*scopes, since, most) * (len(_TABLES) + 1)).fetchall()
    return sorted((rev, place) for rev, place in rows)[:most]


@cache
def _news_query(scopes: int, sign: str) -> str:
    """One look at all tables: an index seek for each, whether they changed or not."""
    marks = ", ".join([sign] * scopes)
    return " UNION ALL ".join(
        f'SELECT * FROM (SELECT rev, {place} AS place FROM "{name}"'  # noqa: S608 - our names
        f" WHERE scope IN ({marks}) AND rev > {sign} ORDER BY rev LIMIT {sign}) AS t{place}"
        for place, name in enumerate((*_TABLES, "tomb"))
    )


def _within(connection: Connection, scopes: Scopes) -> str:
    sign = Line(connection).sign
    marks = ", ".join([sign] * len(scopes))
    return f"WHERE scope IN ({marks}) AND rev > {sign} AND rev <= {sign} ORDER BY rev, id"


def _rows(connection: Connection, sql: str, place: int, bounds: Sequence[Any]) -> list[Row]:
    return _encoded(_TABLES[place], Line(connection).ask(sql, tuple(bounds)).fetchall())


@cache
def _select(name: str) -> str:
    quoted = ", ".join(f'"{column}"' for column in columns(SYNCED[name]))
    return f"SELECT '{name}', {quoted} FROM \"{name}\""  # noqa: S608 - our own names


def _encoded(name: str, rows: Sequence[Sequence[Any]]) -> list[Row]:
    """Rows as they travel: without what equals its default, JSON columns as they lie there."""
    plan = _plan(name)
    return [
        {
            field: value if write is None else write(value)
            for value, (field, usual, write) in zip(row, plan, strict=True)
            if value is not None and value != usual
        }
        for row in rows
    ]


Plan = tuple[tuple[str, object, Callable[[Any], Any] | None], ...]


@cache
def _plan(name: str) -> Plan:
    """For each column: its name, the stored form of its default, and how it is written."""
    kind = SYNCED[name]
    ways: dict[str, Callable[[Any], Any]] = {"json": Raw, "bool": bool}
    return (
        ("table", None, None),
        *(
            (field.name, _usual(kind, field), ways.get(column_kind(kind, field.name)))
            for field in msgspec.structs.fields(kind)
        ),
    )


def _usual(kind: type[Record], field: msgspec.structs.FieldInfo) -> object:
    """What the database holds for a field's default; None where it has none."""
    value = field.default
    if value is msgspec.NODEFAULT and field.default_factory is not msgspec.NODEFAULT:
        value = field.default_factory()
    if value is msgspec.NODEFAULT or value is None:
        return None
    stored = column_kind(kind, field.name)
    ways: dict[str, Callable[[Any], Any]] = {
        "json": lambda each: encode(each).decode(),
        "instant": instant,
        "bool": int,
        "text": str,
    }
    return ways.get(stored, lambda each: each)(value)
