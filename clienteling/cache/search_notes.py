"""Finding by the words of a note."""

from collections.abc import Iterator

from clienteling.cache.search_attempts import both, term
from clienteling.cache.search_look import Look, is_called, stays
from clienteling.cache.search_words import whole

_MOST_LOOKED_AT = 500
_SHORTEST_BEGUN = 2

Found = tuple[str, str, int, str | None, str]
"""A note, its client, the client's row number and owner, and when it was written."""


def found(look: Look) -> Iterator[Found]:
    """The notes that hold all the words, the newest first, each client once."""
    seen: set[str] = set()
    for ask in _asks(look.typed.note) if look.wanted.notes else ():
        numbers = look.connection.execute(
            "SELECT rowid FROM note_search WHERE note_search MATCH ?"
            " ORDER BY rowid DESC LIMIT ?",
            (ask, _MOST_LOOKED_AT),
        )
        for (number,) in numbers:
            hit = _hit(look, number)
            if hit is not None and hit[1] not in seen:
                seen.add(hit[1])
                yield hit
            if len(seen) >= look.limit:
                return


def _asks(typed: tuple[str, ...]) -> Iterator[str]:
    """Whole words; then the last as it is being typed."""
    whole_words = [term(each) for each in typed]
    yield both(*whole_words)
    if typed[-1].isascii() and len(typed[-1]) >= _SHORTEST_BEGUN:
        yield both(*whole_words[:-1], term(typed[-1], "*"))


def _hit(look: Look, number: int) -> Found | None:
    id_, client, text, at = look.connection.execute(
        "SELECT id, client, text, at FROM note WHERE rowid = ?", (number,)
    ).fetchone()
    who = stays(look.connection, client)
    only = look.wanted.only
    if who is None or (only is not None and not (who[0] < len(only) and only[who[0]])):
        return None
    if look.typed.words and not is_called(look, who[0]):
        return None
    return (id_, who[1], who[0], who[2], at) if _reads(text, look.typed.phrases) else None


def _reads(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether hanzi that were typed together stand together."""
    return not phrases or all(each in whole(text) for each in phrases)
