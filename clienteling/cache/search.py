"""Finding anyone: one index over names, readings, numbers, watches and tickets."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search_words as words

CANDIDATES = 100
"""So many rows are looked at to find the best; sorting more would be felt while typing."""

_PAGES = 300
"""As much is tidied in one write, so that nobody who saves has to wait."""

HitKind = Literal["client", "contact", "watch", "ticket"]
_KINDS: tuple[HitKind, ...] = ("client", "contact", "watch", "ticket")
_TABLES = ("client", "contact_point", "watch", "ticket")
_PLACE = {table: place for place, table in enumerate(_TABLES)}

_READ = (
    [
        "given",
        "family",
        "name_native",
        "pinyin",
        "initials",
        "owner",
        "tier",
        "merged_into",
        "erased_at",
    ],
    ["kind", "value"],
    ["reference", "serial", "model"],
    ["number", "provisional_number"],
)
"""The columns that give a row its words."""

_WORDS = tuple(
    f"{table}_words({', '.join(names)})" for table, names in zip(_TABLES, _READ, strict=True)
)

SCHEMA = "\n".join(
    [
        "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (words, content='',",
        "    contentless_delete=1, detail=none, prefix='1 2 3', tokenize='ascii');",
        *(
            f"CREATE TRIGGER IF NOT EXISTS {table}_is_gone AFTER DELETE ON {table} BEGIN"  # noqa: S608
            f" DELETE FROM search WHERE rowid = old.rowid * 4 + {place}; END;"
            for place, table in enumerate(_TABLES)
        ),
    ]
)
"""The index, and what takes a row's words out when the row goes."""


@dataclass(frozen=True)
class Hit:
    """Something that was found: a client by name or contact, a watch, a repair.

    `id` is that of the row which matched, `client` whose it is; `place` is the number of the
    client's row, by which a list pages.
    """

    kind: HitKind
    id: str
    client: str | None
    place: int


class Wanted(NamedTuple):
    """Whose search it is (`me` first), how numbers begin here, and which clients count."""

    me: str = ""
    dial: str = ""
    mine: bool = False
    tiers: tuple[str, ...] = ()


def reads(table: str, changed: Iterable[str]) -> bool:
    """Whether a change of these columns gives a row of `table` other words."""
    place = _PLACE.get(table)
    return place is not None and not set(changed).isdisjoint(_READ[place])


def reindex(connection: Connection, table: str, identifiers: Iterable[str]) -> None:
    """Make the words of these rows of `table` anew, in the order in which they came."""
    place = _PLACE.get(table)
    if place is None:
        return
    connection.executemany(
        f"REPLACE INTO search (rowid, words) SELECT rowid * 4 + {place}, {_WORDS[place]}"  # noqa: S608
        f" FROM {table} WHERE id = ?",
        [(each,) for each in identifiers],
    )


def optimize(connection: Connection) -> None:
    """Tidy the index after much was filled in, so that later changes cost little."""
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def tidy(connection: Connection, *, begin: bool = False) -> bool:
    """A short piece of what `optimize` does at once; whether more is left to do."""
    before: int = connection.total_changes
    pages = -_PAGES if begin else _PAGES
    connection.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
    return bool(connection.total_changes - before >= 2)


def find(
    connection: Connection, text: str, limit: int = 50, wanted: Wanted | None = None
) -> list[Hit]:
    """What `text` finds, best first: whole words, then beginnings; one's own, then the latest.

    A client that was found by a name and a number stands once, by its name.
    """
    typed, want = words.typed(text), wanted or Wanted()
    if not typed:
        return []
    if typed.number:
        found = _hits(connection, _by_number(connection, typed, limit, want))
        hits = [hit for hit in found if _fits(connection, hit, typed.words, want)]
    else:
        hits = _by_words(connection, typed.words, limit, want)
    return _once(hits)[:limit]


def _by_words(
    connection: Connection, typed: Sequence[str], limit: int, want: Wanted
) -> list[Hit]:
    """Whole words, then beginnings; where there are too many to sort, one's own come first."""
    tiers = _or(map(words.of_tier, want.tiers))
    owned = _term(words.owned_by(want.me)) if want.me else ""
    narrow = _and(owned, tiers) if want.mine else tiers
    hits: list[Hit] = []
    for match in _attempts(typed):
        rows = _rows(connection, _and(match, narrow), CANDIDATES)
        if len(rows) == CANDIDATES and owned and not want.mine:
            rows = _rows(connection, _and(match, owned, tiers), limit) + rows
        seen = {hit.id for hit in hits}
        hits += (hit for hit in _ranked(connection, rows, want.me) if hit.id not in seen)
        if len(hits) >= limit:
            break
    return hits


def _attempts(typed: Sequence[str]) -> Iterator[str]:
    """Whole words; then a last one that is still being typed; then all by their beginnings.

    Long beginnings of frequent names are dear, and seldom needed before the last word.
    """
    yield " AND ".join(_term(each) for each in typed)
    if len(typed) > 1:
        yield " AND ".join((*(_term(each) for each in typed[:-1]), _term(typed[-1], "*")))
    yield " AND ".join(_term(each, "*") for each in typed)


def _by_number(
    connection: Connection, typed: words.Typed, limit: int, want: Wanted
) -> list[int]:
    """Rows whose number begins so, whole ones first, then phones that begin or end so."""
    number = typed.number
    found: dict[int, None] = {}
    if not typed.plus:
        found.update(dict.fromkeys(_rows(connection, _term(number), limit)))
        found.update(dict.fromkeys(_rows(connection, _term(number, "*"), limit)))
    if len(number) >= words.FEWEST_DIGITS:
        tail = _term(words.TAIL + number[::-1], "*")
        found.update(dict.fromkeys(_rows(connection, tail, limit)))
        for start in _starts(number, want.dial, plus=typed.plus):
            found.update(dict.fromkeys(_phones(connection, start, limit)))
    return list(found)


def _starts(number: str, dial: str, *, plus: bool) -> list[str]:
    """How the number may begin when it is written with its country code."""
    if plus or not dial:
        return [number]
    return [number.removeprefix("00"), dial + number.lstrip("0")]


def _phones(connection: Connection, start: str, limit: int) -> list[int]:
    found = connection.execute(
        "SELECT rowid * 4 + 1 FROM contact_point WHERE value >= ? AND value < ? LIMIT ?",
        (f"+{start}", f"+{start}:", limit),
    )
    return [place for (place,) in found]


def _rows(connection: Connection, match: str, limit: int) -> list[int]:
    found = connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?",
        (match, limit),
    )
    return [place for (place,) in found]


def _ranked(connection: Connection, places: Sequence[int], me: str) -> list[Hit]:
    """One's own clients, then the others, by their last contact; then what else was found."""
    clients = [place // 4 for place in places if place % 4 == 0]
    marks = ", ".join("?" * len(clients))
    found = connection.execute(
        f"SELECT rowid, id FROM client WHERE rowid IN ({marks})"  # noqa: S608
        " ORDER BY owner IS NOT ?, last_contact_at DESC",
        (*clients, me),
    )
    hits = [Hit("client", id_, id_, place) for place, id_ in found]
    return hits + _hits(connection, [place for place in places if place % 4])


_OWNER = ("id", "client", "owner", "client")


def _hits(connection: Connection, places: Sequence[int]) -> list[Hit]:
    """What stands in these rows; rows of clients who cannot be shown are left out."""
    known: dict[int, Hit] = {}
    for kind in range(4):
        rows = [place // 4 for place in places if place % 4 == kind]
        marks = ", ".join("?" * len(rows))
        found = connection.execute(
            f"SELECT it.rowid, it.id, c.id, c.rowid FROM {_TABLES[kind]} AS it"  # noqa: S608
            f" LEFT JOIN client AS c ON c.id = it.{_OWNER[kind]}"
            f" AND c.merged_into IS NULL AND c.erased_at IS NULL WHERE it.rowid IN ({marks})",
            rows,
        )
        for row, id_, client, place in found:
            if client is not None or kind > 1:
                known[row * 4 + kind] = Hit(_KINDS[kind], id_, client, place or 0)
    return [known[place] for place in places if place in known]


def _fits(connection: Connection, hit: Hit, typed: Sequence[str], want: Wanted) -> bool:
    """Whether a row found by its number is one of those wanted, and the other words fit."""
    if not typed and not want.mine and not want.tiers:
        return True
    row = connection.execute(
        "SELECT given, family, name_native, pinyin, initials, owner, tier"
        " FROM client WHERE id = ?",
        (hit.client,),
    ).fetchone()
    if row is None:
        return False
    given, family, native, pinyin, initials, owner, tier = row
    line = words.of_client((given, family, native), (pinyin, initials), "", tier)
    mine = not want.mine or owner == want.me
    return mine and (not want.tiers or tier in want.tiers) and words.matches(typed, line)


def _once(hits: Iterable[Hit]) -> list[Hit]:
    """Each client once as a person; watches and tickets each for themselves."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for hit in hits:
        person = hit.kind in {"client", "contact"}
        key = ("person", hit.client or "") if person else (hit.kind, hit.id)
        if key not in seen:
            seen.add(key)
            kept.append(hit)
    return kept


def _term(word: str, end: str = "") -> str:
    quoted = word.replace('"', "")
    return f'"{quoted}" {end}'


def _and(*parts: str) -> str:
    return " AND ".join(f"({part})" for part in parts if part)


def _or(marks: Iterable[str]) -> str:
    return " OR ".join(_term(mark) for mark in marks)


def teach(connection: Connection) -> None:
    """Let the database make words by itself, so that whole pages go in with one statement.

    Once for each connection that writes: teaching it again would prepare every statement anew.
    """
    for name, count, function in (
        ("client_words", 9, _client_words),
        ("contact_point_words", 2, _contact_words),
        ("watch_words", 3, words.of_watch),
        ("ticket_words", 2, words.of_ticket),
    ):
        connection.create_function(name, count, function, deterministic=True)


def _client_words(*columns: str) -> str:
    given, family, native, pinyin, initials, owner, tier, merged, erased = columns
    if merged or erased:
        return words.GONE
    return words.of_client((given, family, native), (pinyin, initials), owner or "", tier)


def _contact_words(kind: str, value: str) -> str:
    return "" if kind == "address" else words.of_contact(value)
