"""Keeps the words of clients, contacts, watches, tickets and notes, so that they are found."""

from collections.abc import Iterable, Sequence

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import meta
from clienteling.cache import search_words as words

TABLES = ("client", "contact_point", "watch", "ticket")
"""What is searched together; a row goes there by four times its number, and its place here."""

SEARCH, NOTES = "search", "note_search"
"""The two indexes: what is searched together, and the words of notes."""

_PAGES = 300
"""As much is tidied in one write, so that nobody who saves has to wait."""

_NOTES = 500
"""As many notes go in with one write, for the same reason."""

_NOTED, _ALL = "noted", "all"
"""Up to which row notes of a first sync went in; notes written later go in at once."""

_PLACE = {table: place for place, table in enumerate(TABLES)}
_READ = (
    [
        "given",
        "family",
        "name_native",
        "pinyin",
        "initials",
        "owner",
        "tier",
        "language",
        "merged_into",
        "erased_at",
    ],
    ["kind", "value", "label"],
    ["reference", "serial", "model"],
    ["number", "provisional_number"],
)
"""The columns that give a row its words."""

_WORDS = tuple(
    f"{table}_words({', '.join(names)})" for table, names in zip(TABLES, _READ, strict=True)
)
_KEPT = "content='', contentless_delete=1, detail=none, tokenize='ascii'"

SCHEMA = "\n".join(
    [
        f"CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (words, {_KEPT},",
        "    prefix='1 2 3 4');",
        f"CREATE VIRTUAL TABLE IF NOT EXISTS note_search USING fts5 (words, {_KEPT},",
        "    prefix='2 3 4');",
        *(
            f"CREATE TRIGGER IF NOT EXISTS {table}_is_gone AFTER DELETE ON {table} BEGIN"  # noqa: S608 - our own names, values bound
            f" DELETE FROM search WHERE rowid = old.rowid * 4 + {place}; END;"
            for place, table in enumerate(TABLES)
        ),
        "CREATE TRIGGER IF NOT EXISTS note_is_gone AFTER DELETE ON note BEGIN"
        " DELETE FROM note_search WHERE rowid = old.rowid; END;",
    ]
)
"""The indexes, and what takes a row's words out when the row goes."""


def reads(table: str, changed: Iterable[str]) -> bool:
    """Whether a change of these columns gives a row of `table` other words."""
    if table == "note":
        return "text" in changed
    place = _PLACE.get(table)
    return place is not None and not set(changed).isdisjoint(_READ[place])


def reindex(connection: Connection, table: str, identifiers: Iterable[str]) -> None:
    """Make the words of these rows of `table` anew, in the order in which they came."""
    place = _PLACE.get(table)
    rows = [(each,) for each in identifiers]
    if table == "note":
        connection.executemany(
            "REPLACE INTO note_search (rowid, words) SELECT rowid, note_words(text)"
            " FROM note WHERE id = ?",
            rows,
        )
    if place is None:
        return
    connection.executemany(
        f"REPLACE INTO search (rowid, words) SELECT rowid * 4 + {place}, {_WORDS[place]}"  # noqa: S608 - our own names, values bound
        f" FROM {table} WHERE id = ?",
        rows,
    )


def last(connection: Connection, table: str) -> int:
    """The highest row number of a table that is searched; the next new row has the next."""
    if table not in _PLACE:
        return 0
    found = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()  # noqa: S608 - our own names, values bound
    return found[0] or 0


def fill(connection: Connection, table: str, before: int, identifiers: Sequence[str]) -> None:
    """Make the words of rows of a first sync; `before` them the last had this number.

    Where all of them are new, as they nearly always are, that is one statement and no row is
    looked for. Notes are left to `note_down`: nobody waits for them.
    """
    place = _PLACE.get(table)
    if place is None:
        return
    if last(connection, table) - before != len(identifiers):
        reindex(connection, table, identifiers)
        return
    connection.execute(
        f"INSERT INTO search (rowid, words) SELECT rowid * 4 + {place}, {_WORDS[place]}"  # noqa: S608 - our own names, values bound
        f" FROM {table} WHERE rowid > ? ORDER BY rowid",
        (before,),
    )


def has_notes_left(connection: Connection) -> bool:
    """Whether notes of a first sync are still to be taken in."""
    last = meta.get(connection, _NOTED)
    row = connection.execute("SELECT 1 FROM note WHERE rowid > ? LIMIT 1", (last or 0,))
    return last != _ALL and row.fetchone() is not None


def note_down(connection: Connection) -> bool:
    """Take in some notes that came with a first sync; whether more may wait."""
    last = int(meta.get(connection, _NOTED) or 0)
    (until,) = connection.execute(
        "SELECT max(rowid) FROM"
        " (SELECT rowid FROM note WHERE rowid > ? ORDER BY rowid LIMIT ?)",
        (last, _NOTES),
    ).fetchone()
    if until is None:
        meta.put(connection, _NOTED, _ALL)
        return False
    connection.execute(
        "REPLACE INTO note_search (rowid, words) SELECT rowid, note_words(text)"
        " FROM note WHERE rowid > ? AND rowid <= ?",
        (last, until),
    )
    meta.put(connection, _NOTED, str(until))
    return True


def optimize(connection: Connection) -> None:
    """Tidy the index after much was filled in, so that later changes cost little."""
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def tidy(connection: Connection, index: str = SEARCH, *, begin: bool = False) -> bool:
    """A short piece of what `optimize` does at once; whether more is left to do."""
    before: int = connection.total_changes
    pages = -_PAGES if begin else _PAGES
    merge = f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)"  # noqa: S608 - constant names
    connection.execute(merge, (pages,))
    return bool(connection.total_changes - before >= 2)


def teach(connection: Connection) -> None:
    """Let the database make words by itself, so that whole pages go in with one statement.

    Once for each connection that writes: teaching it again would prepare every statement anew.
    """
    for name, count, function in (
        ("client_words", 10, _client_words),
        ("contact_point_words", 3, words.of_contact),
        ("watch_words", 3, words.of_watch),
        ("ticket_words", 2, words.of_ticket),
        ("note_words", 1, words.of_note),
    ):
        connection.create_function(name, count, function, deterministic=True)


def _client_words(*columns: str) -> str:
    given, family, native, pinyin, initials, owner, tier, language, merged, erased = columns
    if merged or erased:
        return words.GONE
    marks = (words.owned_by(owner or ""), words.of_tier(tier), words.speaking(language))
    return words.of_client((given, family, native), (pinyin, initials), marks)
