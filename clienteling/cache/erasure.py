"""A client who is gone: what else is kept of them here goes in the same transaction.

Central's tombs take the rows away. Beside them lie drafts, answered asks, pictures, and words
of what waits. Asks that central has not answered stay, for they come back refused with their
author's text; once a person has put such a card away, it goes too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import meta
from clienteling.wire.book_commands import EraseClient
from clienteling.wire.codec import encode
from clienteling.wire.people import Client
from clienteling.wire.records import NAMING
from clienteling.wire.sync import PullPage

_IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_HASHES = re.compile(r"\b[0-9a-f]{64}\b")
_INSIDE = (
    ("conversation", "message", "conversation"),
    ("ticket", "ticket_event", "ticket"),
    ("ticket", "estimate", "ticket"),
)
_PAPERS = (
    ("message", "attachments", "conversation", "conversation"),
    ("consent", "evidence", "client", "client"),
    ("ticket", "signature", "id", "ticket"),
)
"""Where rows name files: table, column, and by which column whose ids they are found."""

_NAMING_FILES = (
    "SELECT 1 FROM message WHERE attachments LIKE ?1"
    " UNION ALL SELECT 1 FROM consent WHERE evidence LIKE ?1"
    " UNION ALL SELECT 1 FROM ticket WHERE signature LIKE ?1 OR condition LIKE ?1"
    " UNION ALL SELECT 1 FROM draft WHERE attachments LIKE ?1"
    " UNION ALL SELECT 1 FROM outbox WHERE CAST(args AS TEXT) LIKE ?1"
    " UNION ALL SELECT 1 FROM journal WHERE CAST(args AS TEXT) LIKE ?1 LIMIT 1"
)
_Led = tuple[str, str]
"""An id, or a file's name, and the client to whom it leads."""
_LEAVING, _GOING, _DUE = "leaving", "going", "forget_due"
_AT_ONCE = 500
_erase = msgspec.json.Decoder(EraseClient)


class Traces(Struct, frozen=True):
    """What leads to clients who may be about to go: of each their rows, and their files."""

    rows: Mapping[str, frozenset[str]] = {}
    files: Mapping[str, frozenset[str]] = {}


_kept_traces = msgspec.json.Decoder(Traces)


def foresee(connection: Connection, page: PullPage) -> None:
    """Note what leads to the clients that this page takes away, before it does."""
    gone = {tomb.id for tomb in page.tombs if tomb.table == "client"}
    gone |= {row.id for row in page.rows if isinstance(row, Client) and row.erased_at}
    _note(connection, _LEAVING, _traces(connection, gone) if gone else Traces())


def foresee_unnamed(connection: Connection) -> None:
    """The same for clients whom a whole snapshot has not named."""
    found = connection.execute(
        "SELECT id FROM client WHERE rev > 0"
        " AND id NOT IN (SELECT id FROM seen WHERE tbl = 'client')"
    )
    gone = {identifier for (identifier,) in found}
    _note(connection, _LEAVING, _traces(connection, gone) if gone else Traces())


def forget(connection: Connection) -> None:
    """Take away what is kept beside the rows of those clients who are gone indeed.

    Only at the end of a pull: who left one boutique may come back in another, pages later.
    """
    leaving = _noted(connection, _LEAVING)
    meta.put(connection, _LEAVING, None)
    gone = _gone(connection, leaving.rows)
    if not gone:
        return
    _note(connection, _GOING, Traces({each: leaving.rows[each] for each in gone}))
    meta.put(connection, _DUE, "1")
    files = _forget_drafts(connection, _united(leaving.rows, gone))
    purge(connection)
    _let_go(connection, files | _united(leaving.files, gone))


def purge(connection: Connection) -> None:
    """Forget answered asks and drafts about clients who are gone, but what a person must see.

    What still waits for its answer, or is shown as a card, is looked at again when it moves on;
    so is all about somebody who has come back, and may have to be offered to a central again.
    That somebody was to be erased is kept: a central restored from a copy has to hear it again.
    """
    noted = _noted(connection, _GOING).rows
    if not noted:
        return
    gone = _united(noted, _gone(connection, noted))
    left: set[str] = set()
    files: set[str] = set()
    for name, answered in (("journal", "receipt IS NOT NULL AND NOT card"), ("outbox", "0")):
        found = connection.execute(
            f"SELECT id, args, original, {answered} FROM {name}"  # noqa: S608 - constant names
            " WHERE kind <> 'erase_client'"
        ).fetchall()
        for identifier, args, original, over in found:
            named = _named(args, original)
            if over and not named.isdisjoint(gone):
                _drop(connection, identifier)
                meta.put(connection, _DUE, "1")
                files.update(_HASHES.findall(_words(original or args)))
            else:
                left |= named
        _blank(connection, name, gone)
    _let_go(connection, files | _forget_drafts(connection, gone - left))
    meta.put(connection, _GOING, None)
    _note(
        connection,
        _GOING,
        Traces({each: ids & left for each, ids in noted.items() if ids & left}),
    )


def _noted(connection: Connection, name: str) -> Traces:
    return _kept_traces.decode(meta.get(connection, name) or "{}")


def _note(connection: Connection, name: str, more: Traces) -> None:
    """Keep what leads to clients, beside what is kept already, for as long as it is needed."""
    if more.rows:
        known = _noted(connection, name)
        both = Traces(_together(known.rows, more.rows), _together(known.files, more.files))
        meta.put(connection, name, encode(both).decode())


def _together(
    some: Mapping[str, frozenset[str]], more: Mapping[str, frozenset[str]]
) -> Mapping[str, frozenset[str]]:
    return {**some, **{each: ids.union(some.get(each, ())) for each, ids in more.items()}}


def _united(led: Mapping[str, frozenset[str]], clients: Iterable[str]) -> frozenset[str]:
    """What leads to any of the clients."""
    return frozenset().union(*(led.get(each, ()) for each in clients))


def _let_go(connection: Connection, files: Iterable[str]) -> None:
    """Take the files away that nothing names any more."""
    for name in sorted(files):
        if connection.execute(_NAMING_FILES, (f"%{name}%",)).fetchone() is None:
            connection.execute("DELETE FROM file WHERE hash = ?", (name,))


def _blank(connection: Connection, name: str, gone: frozenset[str]) -> None:
    """Of the ask to erase somebody keep no words, which may name them."""
    found = connection.execute(
        f"SELECT id, args FROM {name} WHERE kind = 'erase_client'"  # noqa: S608 - constant names
    ).fetchall()
    for identifier, args in found:
        ask = _erase.decode(args)
        if ask.client in gone and ask.reason:
            kept = encode(replace(ask, reason=""))
            sql = f"UPDATE {name} SET args = ? WHERE id = ?"  # noqa: S608 - constant names
            connection.execute(sql, (kept, identifier))


def is_due(connection: Connection) -> bool:
    """Whether words of who is gone may still lie in the index or on the disk."""
    return meta.get(connection, _DUE) is not None


def done(connection: Connection) -> None:
    """Nothing of them is left anywhere."""
    meta.put(connection, _DUE, None)


def _gone(connection: Connection, clients: Iterable[str]) -> set[str]:
    """Those of them whom central shows no longer; a tomb may be older than the row.

    What central said of those whom asks wait for is in the mirror, and not yet shown.
    """
    here: set[str] = set()
    for some in _some(sorted(clients)):
        marks = ", ".join("?" * len(some))
        found = connection.execute(
            f"SELECT id FROM client WHERE id IN ({marks}) AND erased_at IS NULL"  # noqa: S608 - our own names, values bound
            " AND id NOT IN (SELECT id FROM mirror WHERE tbl = 'client')"
            f" UNION ALL SELECT id FROM mirror WHERE tbl = 'client' AND id IN ({marks})"
            " AND row IS NOT NULL"
            " AND json_extract(CAST(row AS TEXT), '$.erased_at') IS NULL",
            (*some, *some),
        )
        here |= {identifier for (identifier,) in found}
    return set(clients) - here


def _traces(connection: Connection, clients: set[str]) -> Traces:
    theirs: dict[str, set[_Led]] = {"client": {(each, each) for each in clients}}
    for name, fields in NAMING.items():
        if name == "watch":
            continue  # it stays in the book, and what was asked about it
        for field in fields:
            found = _naming(connection, (name, field), theirs["client"])
            theirs.setdefault(name, set()).update(found)
    _go_on(connection, theirs)
    files: set[_Led] = set()
    for name, column, by, whose in _PAPERS:
        for text, client in _naming(connection, (name, by), theirs[whose], column):
            files.update((each, client) for each in _HASHES.findall(text))
    for outer, name, field in _INSIDE:
        found = _naming(connection, (name, field), theirs[outer])
        theirs.setdefault(name, set()).update(found)
    return Traces(_by_client(set().union(*theirs.values())), _by_client(files))


def _go_on(connection: Connection, theirs: dict[str, set[_Led]]) -> None:
    """Add the conversations that go on in theirs, and what nobody yet asked for there."""
    talks = theirs["conversation"]
    fresh = set(talks)
    while fresh:
        fresh = {*_naming(connection, ("conversation", "joined_into"), fresh)} - talks
        talks |= fresh
    for name in ("appointment", "task", "ticket"):
        found = _naming(connection, (name, "conversation"), talks, also=" AND client IS NULL")
        theirs[name].update(found)


def _naming(
    connection: Connection,
    where: tuple[str, str],
    led: Iterable[_Led],
    column: str = "id",
    also: str = "",
) -> list[_Led]:
    """A column of the rows that hold one of the ids in a field, each with whom it leads to."""
    name, field = where
    whose: dict[str, set[str]] = {}
    for identifier, client in led:
        whose.setdefault(identifier, set()).add(client)
    found: list[_Led] = []
    for some in _some(sorted(whose)):
        marks = ", ".join("?" * len(some))
        sql = f'SELECT "{column}", "{field}" FROM {name} WHERE "{field}" IN ({marks}){also}'  # noqa: S608 - our own names, values bound
        for value, identifier in connection.execute(sql, some).fetchall():
            found += ((str(value), client) for client in whose[identifier] if value)
    return found


def _by_client(led: Iterable[_Led]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for identifier, client in led:
        found.setdefault(client, set()).add(identifier)
    return {client: frozenset(ids) for client, ids in found.items()}


def _forget_drafts(connection: Connection, ids: frozenset[str]) -> frozenset[str]:
    """Take the drafts about them away; the files that were in them."""
    found = connection.execute("SELECT key, body, attachments FROM draft").fetchall()
    gone = {
        key: papers for key, body, papers in found if ids & _named(key.encode(), body.encode())
    }
    connection.executemany("DELETE FROM draft WHERE key = ?", [(key,) for key in gone])
    return frozenset(name for papers in gone.values() for name in _HASHES.findall(papers))


def _named(*texts: bytes | None) -> set[str]:
    """The ids that stand in any of the texts."""
    return {each for text in texts if text for each in _IDS.findall(_words(text))}


def _words(text: bytes) -> str:
    return bytes(text).decode("utf-8", "replace")


def _drop(connection: Connection, identifier: str) -> None:
    connection.execute("DELETE FROM journal WHERE id = ?", (identifier,))
    connection.execute("DELETE FROM touch WHERE command = ?", (identifier,))


def _some(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
