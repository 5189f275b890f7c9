"""How well a client fits what was typed: by the whole name, a part of it, or how it sounds."""

from collections.abc import Collection, Iterable
from enum import IntEnum
from functools import lru_cache

from clienteling.cache import search_words as words
from clienteling.cache.search_words import Typed


class Match(IntEnum):
    """What was typed is an exact number, a whole name, …; the better ones come first."""

    EXACT = 0
    WHOLE = 1
    NAME = 2
    BEGINNING = 3
    READING = 4
    SOUND = 5
    CONTACT = 6
    THING = 7
    SLIP = 8
    NOTE = 9


def of_client(
    typed: Typed, names: tuple[str, str, str], readings: tuple[str, str]
) -> Match | None:
    """How a client's name fits; None where it does not."""
    given, family, native = (_whole(each) for each in names)
    if typed.whole in {given + family, family + given, native or given + family}:
        return Match.WHOLE
    called = words.of_name(*names)
    if words.has_hanzi(typed.whole):
        if typed.whole in native:
            return Match.NAME if native.startswith(typed.whole) else Match.BEGINNING
    elif _all_in(typed.words, called):
        return Match.NAME
    elif _all_begin(typed.words, called):
        return Match.BEGINNING
    known = (*called, *words.of_reading(*readings))
    if _all_in(typed.words, known):
        return Match.READING
    return Match.SOUND if _all_begin(typed.words, known) else None


def _all_in(typed: Iterable[str], known: Collection[str]) -> bool:
    return all(word in known for word in typed)


def _all_begin(typed: Iterable[str], known: Iterable[str]) -> bool:
    return all(any(each.startswith(word) for each in known) for word in typed)


@lru_cache(maxsize=20_000)
def _whole(name: str) -> str:
    return words.whole(name)
