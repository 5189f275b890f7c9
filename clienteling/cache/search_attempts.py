"""What the index is asked for a few typed words, one attempt after the other."""

from collections.abc import Container, Iterable, Iterator

from clienteling.cache import search_words as words
from clienteling.cache.search_match import Match
from clienteling.cache.search_slips import may_slip, slips
from clienteling.cache.search_words import Typed

Attempt = tuple[Match | None, str]
"""How what it finds fits, or None where each name is to be looked at; and what to ask."""


def of_words(typed: Typed, frequent: Container[str]) -> Iterator[Attempt]:
    """Codes, names, how they sound, contacts, watches: whole words, then their beginnings.

    Words of more than four letters that are `frequent` names are not taken as beginnings too,
    before the last: those are dear to look for, and nobody means them.
    """
    for word in typed.words:
        if len(typed.words) == 1 and not word.isalpha():
            yield Match.EXACT, either(term(words.THING + word), term(words.CONTACT + word))
    begun = _begun(typed, frequent)
    names = [(term(word), term(word, end)) for word, end in begun]
    yield from ((None, each) for each in _more_and_more(names))
    sounds = [(_sounding(word), _sounding(word, end)) for word, end in begun]
    yield from ((None, each) for each in _more_and_more(sounds))
    for match, mark in ((Match.CONTACT, words.CONTACT), (Match.THING, words.THING)):
        yield match, both(*(term(mark + word, "*") for word in typed.words))


def widest(typed: Typed, frequent: Container[str]) -> str:
    """All whose name holds the words or sounds like them: what the attempts come to."""
    return both(*(_sounding(word, end) for word, end in _begun(typed, frequent)))


def of_slips(typed: Typed, place: int, known: int, end: str) -> list[str]:
    """The same names, then what sounds like them, with a letter of the word at `place` wrong.

    `known` letters of it begin a name; with a star as `end`, it is itself a beginning. Nothing
    where the word is too short to be wrong.
    """
    word, others = typed.words[place], [*typed.words[:place], *typed.words[place + 1 :]]
    if not may_slip(word, begun=bool(end)):
        return []
    meant = slips(word, known, begun=bool(end))
    beside = [_sounding(each, "*") for each in others]
    return [
        both(either(*(term(each, end) for each in way)), *beside)
        for way in (meant, [words.sounding(each) for each in meant])
    ]


def of_one(word: str, end: str = "") -> str:
    """All whose name is this word, or sounds like it; with a star, those that begin so."""
    return _sounding(word, end)


def term(word: str, end: str = "") -> str:
    """One word as the index takes it; with a star as `end`, all that begin so."""
    quoted = word.replace('"', "")
    return f'"{quoted}" {end}'


def both(*parts: str) -> str:
    """All of these."""
    return " AND ".join(f"({part})" for part in parts if part)


def either(*parts: str) -> str:
    """Any of these."""
    return " OR ".join(parts)


def owned(advisors: Iterable[str]) -> str:
    """The clients of any of these advisors."""
    return either(*(term(words.owned_by(each)) for each in advisors if each))


def _begun(typed: Typed, frequent: Container[str]) -> list[tuple[str, str]]:
    """Each word, and whether it is the beginning of one."""
    ends = ["" if each in frequent else "*" for each in typed.words[:-1]] + ["*"]
    return list(zip(typed.words, ends[-len(typed.words) :], strict=True))


def _more_and_more(given: list[tuple[str, str]]) -> Iterator[str]:
    """Whole words; then a last one that is still being typed; then all by their beginnings."""
    whole = [each for each, _ in given]
    begun = [each for _, each in given]
    yield both(*whole)
    if len(given) > 1:
        yield both(*whole[:-1], begun[-1])
    yield both(*begun)


def _sounding(word: str, end: str = "") -> str:
    return either(term(word, end), term(words.sounding(word), end))
