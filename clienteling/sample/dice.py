"""Chance that always falls the same way for the same seed, and ids that come in order."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """One stream of chance for one part of the season, undisturbed by the others."""

    def __init__(self, seed: int, part: str) -> None:
        self._random = random.Random(f"{seed}:{part}")
        self._tick = self._random.getrandbits(28) << 12

    def one_of(self, choices: Sequence[T]) -> T:
        """Any of `choices`."""
        return self._random.choice(choices)

    def some_of(self, choices: Sequence[T], count: int) -> list[T]:
        """`count` different ones of `choices`, or all when there are fewer."""
        return self._random.sample(choices, min(count, len(choices)))

    def likely(self, chance: float) -> bool:
        """True in `chance` of all throws."""
        return self._random.random() < chance

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`."""
        return self._random.randint(low, high)

    def weighted(self, choices: Sequence[T], weights: Sequence[int]) -> T:
        """One of `choices`, the heavier the likelier."""
        return self._random.choices(choices, weights)[0]

    def number(self, places: int) -> str:
        """`places` decimal digits."""
        return f"{self._random.randrange(10**places):0{places}d}"

    def within(self, start: datetime, end: datetime) -> datetime:
        """A whole minute between two moments."""
        minutes = max(0, int((end - start).total_seconds() // 60))
        return start + timedelta(minutes=self._random.randint(0, minutes))

    def identifier(self) -> str:
        """A UUIDv7 of a time long past; each one is larger than the one before."""
        self._tick += 1
        rest = self._random.getrandbits(62)
        moment = (1_500_000_000_000 << 12) + self._tick
        bits = (moment >> 12) << 80 | 0x7 << 76 | (moment & 0xFFF) << 64 | 0b10 << 62 | rest
        text = f"{bits:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
