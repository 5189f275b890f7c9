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


def slips(word: str) -> list[str]:
    """Every word from which one slip of the finger makes `word`, in no order."""
    return sorted({*_each(word)} - {word})


def _each(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        for letter in ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
        if after and len(word) > SHORTEST:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
