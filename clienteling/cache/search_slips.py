"""Words with one letter wrong, missing, too many, or two of them swapped."""

from collections.abc import Iterator
from string import ascii_lowercase

SHORTEST = 3
_SHORTEST_BEGUN = 5
_LONGEST = 20


def may_slip(word: str, *, begun: bool) -> bool:
    """Whether this is a word of Latin letters, long enough to be meant though it is wrong.

    A word that is only `begun` must be longer, or it could be the beginning of anything.
    """
    shortest = _SHORTEST_BEGUN if begun else SHORTEST
    return word.isascii() and word.isalpha() and shortest <= len(word) <= _LONGEST


def slips(word: str, known: int, *, begun: bool) -> list[str]:
    """Every word from which one slip of the finger makes `word`, in no order.

    Only the first `known` letters of `word` begin anything, so a slip further on is none. Where
    beginnings are looked for, a word is left out that begins with a shorter one of these.
    """
    found = {*_each(word, known)} - {word}
    if begun:
        found = {each for each in found if not any(each[:n] in found for n in _fewer(each))}
    return sorted(found)


def _fewer(word: str) -> range:
    return range(SHORTEST, len(word))


def _each(word: str, known: int) -> Iterator[str]:
    for place in range(min(known, len(word)) + 1):
        before, after = word[:place], word[place:]
        for letter in ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
        if after and len(word) > SHORTEST:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
