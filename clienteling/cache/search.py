"""Finding anyone: by name, sound, number, address, watch, repair or note, the best first."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct
from sqlcipher3.dbapi2 import Connection

from clienteling.cache import search_attempts as attempts
from clienteling.cache import search_match, search_notes, search_numbers
from clienteling.cache import search_words as words
from clienteling.cache.search_look import (
    CANDIDATES,
    Look,
    Wanted,
    few,
    of_clients,
    of_others,
    stays,
)
from clienteling.cache.search_match import Match

__all__ = ["Hit", "HitKind", "Wanted", "find"]

HitKind = Literal["client", "contact", "watch", "ticket", "note"]
_KINDS: tuple[HitKind, ...] = ("client", "contact", "watch", "ticket")
_TABLES = ("client", "contact_point", "watch", "ticket")
_OWNER = ("id", "client", "owner", "client")
_CODES = ((), ("value",), ("serial",), ("number", "provisional_number"))
_OFTEN = 5
"""Only longer words can be dear to look for as beginnings of others."""


class Hit(Struct, frozen=True):
    """Something that was found: a client by name or contact, a watch, a repair, a note.

    `id` is that of the row which matched, `client` whose it is; `place` is the number of the
    client's row, by which a list pages. A client who was merged is the one that stayed.
    """

    kind: HitKind
    id: str
    client: str | None
    place: int
    match: Match = Match.WHOLE
    mine: bool = False
    last: str = ""


def find(
    connection: Connection, text: str, limit: int = 50, wanted: Wanted | None = None
) -> list[Hit]:
    """What `text` finds: what fits best, then one's own clients, then who was here last.

    A client that was found by a name and a number stands once, by what fits better.
    """
    typed = words.typed(text)
    if not typed:
        return []
    look = Look(connection, typed, wanted or Wanted(), limit)
    if typed.note:
        hits = [
            Hit("note", note, client, place, Match.NOTE, owner in look.wanted.own, at)
            for note, client, place, owner, at in search_notes.found(look)
        ]
    elif typed.number:
        hits = _hits(look, search_numbers.found(look))
    else:
        hits = _hits(look, _by_words(look)) or _hits(look, _by_slips(look))
    hits.sort(key=lambda hit: hit.last, reverse=True)
    hits.sort(key=lambda hit: (hit.match, not hit.mine))
    return _once(hits)[:limit]


def _by_words(look: Look) -> dict[int, Match | None]:
    """Whole words, then beginnings; where there are too many to sort, one's own come first."""
    frequent = _frequent(look)
    found, whole = _within(look, frequent)
    own = attempts.owned(look.wanted.own)
    for match, ask in attempts.of_words(look.typed, frequent):
        if match is None and whole:
            continue
        if match is not None:
            here = of_others(look, ask, CANDIDATES)
        else:
            here = of_clients(look, ask, CANDIDATES)
            if len(here) == CANDIDATES and own:
                here = of_clients(look, attempts.both(ask, own), look.limit) + here
        for row in here:
            found.setdefault(row, match)
        if len(found) >= look.limit:
            break
    return found


def _within(look: Look, frequent: set[str]) -> tuple[dict[int, Match | None], bool]:
    """Whose name fits in a part of the book, all at once; and whether these are all of them.

    Asking for more and more is cheaper only among everybody, where the first asks find enough.
    """
    if look.wanted.only is None:
        return {}, False
    if few_ := few(look):
        return _among(look, few_), True
    here = of_clients(look, attempts.widest(look.typed, frequent), CANDIDATES)
    return dict.fromkeys(here), len(here) < CANDIDATES


def _among(look: Look, places: list[int]) -> dict[int, Match | None]:
    """Whose name fits among few: each is looked at, rather than sought among everybody."""
    found: dict[int, Match | None] = {}
    marks = ", ".join("?" * len(places))
    for place, *named, pinyin, initials in look.connection.execute(
        "SELECT rowid, given, family, name_native, pinyin, initials FROM client"  # noqa: S608 - our own names, values bound
        f" WHERE rowid IN ({marks})",
        places,
    ):
        given, family, native = named
        names, readings = (given, family, native), (pinyin, initials)
        match = search_match.of_client(look.typed, names, readings)
        if match is not None:
            found[place * 4] = match
    return found


def _by_slips(look: Look) -> dict[int, Match | None]:
    """The same names with one letter typed wrong, unless somebody who does not count fits."""
    if look.wanted.only is not None and _by_words(_among_all(look)):
        return {}
    for place, word in enumerate(look.typed.words):
        if found := _with_a_slip(look, place, _known(look, word)):
            return dict.fromkeys(found, Match.SLIP)
    return {}


def _with_a_slip(look: Look, place: int, known: int) -> list[int]:
    """Those whose name begins with what was meant, the whole names before the beginnings.

    Whole names are asked for by themselves only where the beginnings are too many to have all.
    """
    begun = attempts.of_slips(look.typed, place, known, "*")
    whole = attempts.of_slips(look.typed, place, known, "")
    for way, ask in enumerate(whole):
        found = of_clients(look, begun[way], CANDIDATES) if begun else []
        if not begun or len(found) == CANDIDATES:
            found = of_clients(look, ask, CANDIDATES) + found
        if found:
            return found
    return []


def _known(look: Look, word: str) -> int:
    """How many letters of this word begin somebody's name."""
    everybody = _among_all(look)
    lengths = range(len(word) - 1, 0, -1)
    begun = (n for n in lengths if of_clients(everybody, attempts.of_one(word[:n], "*"), 1))
    return next(begun, 0)


def _among_all(look: Look) -> Look:
    return Look(look.connection, look.typed, Wanted(), 1)


def _frequent(look: Look) -> set[str]:
    """Those of the words before the last that many clients have as a whole name."""
    long = [word for word in look.typed.words[:-1] if len(word) >= _OFTEN]
    return {
        word
        for word in long
        if len(of_clients(_among_all(look), attempts.of_one(word), CANDIDATES)) == CANDIDATES
    }


def _hits(look: Look, found: dict[int, Match | None]) -> list[Hit]:
    """What stands in these rows; rows of clients who cannot be shown are left out."""
    hits: list[Hit] = []
    for kind in range(4):
        part = [row // 4 for row in found if row % 4 == kind]
        if part:
            named = (
                _clients(look, part, found) if kind == 0 else _others(look, kind, part, found)
            )
            hits += named
    return hits


def _clients(look: Look, part: list[int], found: dict[int, Match | None]) -> Iterable[Hit]:
    marks = ", ".join("?" * len(part))
    for place, id_, owner, last, *named in look.connection.execute(
        "SELECT rowid, id, owner, last_contact_at, given, family, name_native, pinyin, initials"  # noqa: S608 - our own names, values bound
        f" FROM client WHERE rowid IN ({marks}) AND merged_into IS NULL AND erased_at IS NULL",
        part,
    ):
        given, family, native, pinyin, initials = named
        match = found[place * 4]
        if match is None:
            names, readings = (given, family, native), (pinyin, initials)
            match = search_match.of_client(look.typed, names, readings) or Match.SOUND
        yield Hit("client", id_, id_, place, match, owner in look.wanted.own, last or "")


def _others(
    look: Look, kind: int, part: list[int], found: dict[int, Match | None]
) -> Iterable[Hit]:
    marks = ", ".join("?" * len(part))
    columns = ", ".join((_OWNER[kind], *_CODES[kind]))
    for row, id_, owner, *codes in look.connection.execute(
        f"SELECT rowid, id, {columns} FROM {_TABLES[kind]} WHERE rowid IN ({marks})",  # noqa: S608 - our own names, values bound
        part,
    ).fetchall():
        who = stays(look.connection, owner)
        if who is None and kind == 1:
            continue
        place, client, advisor, last = who or (0, None, None, "")
        match = found[row * 4 + kind]
        if match is None or (match is Match.EXACT and not _is_exact(look.typed.whole, codes)):
            match = Match.THING
        mine = advisor in look.wanted.own
        yield Hit(_KINDS[kind], id_, client, place, match, mine, last)


def _is_exact(typed: str, codes: Iterable[str]) -> bool:
    """Whether all of a number was typed, with or without its first letter or country."""
    return len(typed) >= words.FEWEST_DIGITS and any(
        words.whole(code).endswith(typed) for code in codes
    )


def _once(hits: Iterable[Hit]) -> list[Hit]:
    """Each client once as a person; watches, tickets and notes each for themselves."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for hit in hits:
        person = hit.kind in {"client", "contact"}
        key = ("person", hit.client or "") if person else (hit.kind, hit.id)
        if key not in seen:
            seen.add(key)
            kept.append(hit)
    return kept
