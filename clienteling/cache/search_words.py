"""The words under which a row is found, and the words that somebody typed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from clienteling.domain.people import digits, folded

TAIL = "ʀ"
"""Begins a number written backwards, so that its end can be searched like a beginning."""

MARK = "§"
"""Begins a word nobody types: whose client it is, and of which tier."""

GONE = "§gone"
"""The only word of a client who was merged into another or erased."""

FEWEST_DIGITS = 4
_LONGEST = 400
_MOST_WORDS = 8
_CHARACTERS = (
    "[\u2e80-\u2fdf\u3005\u3040-\u30ff\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
_PIECE = rf"{_CHARACTERS}|(?:(?!{_CHARACTERS})\w)+"
_NUMBERISH = re.compile(r"[\d\s()+\-./]+")


@dataclass(frozen=True)
class Typed:
    """What somebody typed: words to find by their beginnings, and a number if there is one.

    `plus` says that the number was written from its country code on.
    """

    words: tuple[str, ...] = ()
    number: str = ""
    plus: bool = False

    def __bool__(self) -> bool:
        return bool(self.words or self.number)


def typed(text: str) -> Typed:
    """The words and the number in what was typed."""
    plain = folded(text[:_LONGEST]).strip()
    if _NUMBERISH.fullmatch(plain):
        return Typed(number=digits(plain), plus=plain.startswith("+"))
    words: list[str] = []
    number = ""
    for part in plain.split():
        only = digits(part)
        if _NUMBERISH.fullmatch(part) and len(only) >= FEWEST_DIGITS and not number:
            number = only
        else:
            words += _typed_word(part)
    return Typed(tuple(dict.fromkeys(words))[:_MOST_WORDS], number)


def of_client(
    names: tuple[str, str, str], readings: tuple[str, str], owner: str, tier: str
) -> str:
    """The words of a client: names either way round, hanzi one by one, pinyin, initials."""
    given, family, native = names
    pinyin, initials = readings
    words = [*_pieces(given), *_pieces(family), *_pieces(native)]
    for name in (given, family):
        words += _joined(name)
    for reading in pinyin.split("|"):
        syllables = _pieces(reading)
        words += (*syllables, "".join(syllables))
    words += initials.split("|")
    return _line([*words, owned_by(owner), of_tier(tier)])


def of_contact(value: str) -> str:
    """The words of a contact point: the name in it in one piece, a number from its end on."""
    plain = folded(value)
    number = digits(plain) if _NUMBERISH.fullmatch(plain) else ""
    return _line([TAIL + number[::-1]] if number else [_solid(plain)])


def of_watch(reference: str, serial: str, model: str) -> str:
    """The words of a watch: reference and serial whole and in pieces, its model."""
    words = [*_pieces(model)]
    for code in (reference, serial):
        plain = folded(code)
        words += (*_pieces(plain), _solid(plain))
    return _line(words)


def of_ticket(number: str, provisional: str) -> str:
    """The words of a repair: both its numbers, whole and in pieces."""
    words: list[str] = []
    for code in (number, provisional):
        plain = folded(code)
        words += (*_pieces(plain), _solid(plain))
    return _line(words)


@lru_cache(maxsize=256)
def owned_by(advisor: str) -> str:
    """The word that every client of `advisor` has."""
    return f"{MARK}{_solid(advisor[::-1])}" if advisor else ""


@lru_cache(maxsize=16)
def of_tier(tier: str) -> str:
    """The word that every client of this tier has."""
    return f"{MARK}{tier}"


def matches(words: Iterable[str], line: str) -> bool:
    """Whether each of `words` begins one of the words in `line`."""
    there = line.split()
    return all(any(each.startswith(word) for each in there) for word in words)


def _typed_word(part: str) -> Iterator[str]:
    """A code or an address stays in one piece; everything else comes apart."""
    if "@" in part or (part.isascii() and any(mark.isdigit() for mark in part)):
        solid = _solid(part)
        if solid:
            yield solid
        return
    yield from _pieces(part)


@lru_cache(maxsize=20_000)
def _pieces(text: str) -> tuple[str, ...]:
    return tuple(re.findall(_PIECE, folded(text)))


@lru_cache(maxsize=20_000)
def _joined(name: str) -> tuple[str, ...]:
    """A name of several words or with an apostrophe, in one piece as well."""
    solid = _solid(folded(name))
    return () if re.search(_CHARACTERS, solid) else (solid,)


def _solid(plain: str) -> str:
    return "".join(mark for mark in plain if mark.isalnum())


def _line(words: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(word.replace("_", "") for word in words if word))
