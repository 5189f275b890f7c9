"""Where everything said in a thread stands, measured only near what is looked at."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from clienteling.ui.widgets import bubble_room
from clienteling.ui.widgets.bubble_room import Said

GAP = 12
TOP = 12
_GUESS = 60

Mark = tuple[object, int]
"""The key of something said, and how far below the top of the view it stands."""


class Rooms:
    """The heights of all rows: measured for the width they were last looked at in, or guessed.

    `whole` are the keys of those whose very many words are unfolded.
    """

    def __init__(self) -> None:
        self.whole: set[object] = set()
        self._said: list[Said] = []
        self._rows: dict[object, int] = {}
        self._high: list[int] = []
        self._known: list[int] = []
        self._ends: list[int] = []
        self._summed = True

    def __len__(self) -> int:
        return len(self._said)

    @property
    def said(self) -> Sequence[Said]:
        """All that is said, oldest first."""
        return self._said

    def replace(self, things: Iterable[Said]) -> None:
        """Hold these things instead; what stays keeps its measure."""
        was = dict(zip((each.key for each in self._said), range(len(self._said)), strict=True))
        before, high, known = self._said, self._high, self._known
        self._said = list({said.key: said for said in things}.values())
        self._rows = {said.key: at for at, said in enumerate(self._said)}
        self._high, self._known = [], []
        for said in self._said:
            at = was.get(said.key, -1)
            self._high.append(high[at] if at >= 0 else _GUESS)
            self._known.append(known[at] if at >= 0 and before[at] == said else 0)
        self.whole &= self._rows.keys()
        self._summed = False

    def unfold(self, key: object) -> None:
        """Show all the words of one."""
        self.whole.add(key)
        if key in self._rows:
            self._known[self._rows[key]] = 0

    def row(self, key: object) -> int:
        """Which row a key stands in, or -1."""
        return self._rows.get(key, -1)

    def height(self, row: int, wide: int) -> int:
        """How high a row is in a thread so wide."""
        if self._known[row] != wide:
            said = self._said[row]
            high = bubble_room.height(said, wide, whole=said.key in self.whole)
            self._summed = self._summed and high == self._high[row]
            self._high[row], self._known[row] = high, wide
        return self._high[row]

    def measure_near(self, row: int, room: int, wide: int) -> None:
        """Measure rows from `row` both ways, until each way fills `room`."""
        for rows in (range(row, len(self._said)), range(row - 1, -1, -1)):
            filled = 0
            for each in rows:
                filled += self.height(each, wide) + GAP
                if filled > room:
                    break

    def top(self, row: int) -> int:
        """Where a row begins."""
        return self._sums()[row - 1] if row else TOP

    def end(self) -> int:
        """Where the last one ends."""
        return self._sums()[-1] if self._said else 0

    def row_at(self, y: int) -> int:
        """The row that stands at `y`."""
        return min(len(self._said) - 1, bisect_right(self._sums(), max(0, y)))

    def mark(self, y: int) -> Mark | None:
        """What stands at `y`, to find it there again."""
        if not self._said:
            return None
        row = self.row_at(y)
        return self._said[row].key, self.top(row) - y

    def _sums(self) -> list[int]:
        if not self._summed:
            self._ends = list(accumulate((each + GAP for each in self._high), initial=TOP))[1:]
            self._summed = True
        return self._ends
