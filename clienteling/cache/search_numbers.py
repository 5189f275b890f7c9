"""Finding by a number: serials and tickets, telephones from either end, from any country."""

from collections.abc import Iterator

from clienteling.cache import search_words as words
from clienteling.cache.search_attempts import term
from clienteling.cache.search_look import Look, let_in
from clienteling.cache.search_match import Match

_COUNTRIES = (
    "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62"
    " 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 212 213 216 218 220 221 225 230 233 234 254"
    " 255 256 260 263 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378"
    " 380 381 382 385 386 387 389 420 421 423 852 853 855 856 880 886 960 961 962 963 964 965"
    " 966 967 968 970 971 972 973 974 975 976 977 992 993 994 995 996 998"
)
"""What telephone numbers begin with abroad, where a boutique's clients may be at home."""

_CLOSE = 7
"""So many digits at the end of a number are hardly those of anybody else's."""


def found(look: Look) -> dict[int, Match | None]:
    """Whole numbers, then telephones that begin or end so, then serials and tickets."""
    hits: dict[int, Match | None] = {}
    for match, numbers in _attempts(look):
        for number in let_in(look, numbers, look.limit):
            hits.setdefault(number, match)
        if len(hits) >= look.limit:
            break
    return hits


def _attempts(look: Look) -> Iterator[tuple[Match, Iterator[int]]]:
    number, plus = look.typed.number, look.typed.plus
    bare = number.lstrip("0")
    here = [number.removeprefix("00")] + ([] if plus else [look.wanted.dial + bare])
    long = len(number) >= words.FEWEST_DIGITS and bool(bare)
    if not plus:
        yield Match.EXACT, _index(look, term(words.THING + number))
    if long:
        yield Match.EXACT, _whole(look, here)
        yield Match.CONTACT, _beginning(look, list(dict.fromkeys(here)))
        yield Match.CONTACT, _index(look, _tail(number))
        if bare != number and len(bare) >= _CLOSE:
            yield Match.CONTACT, _index(look, _tail(bare))
    if not plus:
        yield Match.THING, _index(look, term(words.THING + number, "*"))
    if long and not plus:
        yield Match.CONTACT, _beginning(look, [each + bare for each in _COUNTRIES.split()])


def _tail(number: str) -> str:
    return term(words.TAIL + number[::-1], "*")


def _index(look: Look, ask: str) -> Iterator[int]:
    cursor = look.connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC", (ask,)
    )
    return (row for (row,) in cursor)


def _whole(look: Look, numbers: list[str]) -> Iterator[int]:
    marks = ", ".join("?" * len(numbers))
    cursor = look.connection.execute(
        f"SELECT rowid * 4 + 1 FROM contact_point WHERE value IN ({marks})",  # noqa: S608 - our own names, values bound
        [f"+{each}" for each in numbers],
    )
    return (row for (row,) in cursor)


def _beginning(look: Look, starts: list[str]) -> Iterator[int]:
    """Contacts whose number begins in one of these ways."""
    for start in starts:
        cursor = look.connection.execute(
            "SELECT rowid * 4 + 1 FROM contact_point WHERE value >= ? AND value < ?",
            (f"+{start}", f"+{start}:"),
        )
        yield from (row for (row,) in cursor)
