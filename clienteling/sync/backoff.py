"""How long to leave central alone after it failed."""

import random

LONGEST = 60.0


class Backoff:
    """Full jitter: anything up to 1, 2, 4 … 60 seconds, the longer the more often it failed."""

    def __init__(self, chance: random.Random | None = None) -> None:
        self._chance = chance or random.SystemRandom()
        self._failures = 0

    def failed(self, retry_after: float | None = None) -> float:
        """Seconds to wait now; never less than central asked for."""
        most = min(LONGEST, 2.0**self._failures)
        self._failures = min(self._failures + 1, 10)
        return (retry_after or 0.0) + self._chance.uniform(0.0, most)

    def reset(self) -> None:
        """It worked."""
        self._failures = 0
