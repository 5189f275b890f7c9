"""What is said in a thread, and how much room that takes, before anything is put there."""

from enum import StrEnum
from functools import cache, lru_cache

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics

from clienteling.ui.theme import fonts
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.enclosed import PAPER, SHOT, Paper
from clienteling.ui.widgets.text import breakable

FOOT = 20
DEED = 40
INNER = 6
FOLDED = 2_000
"""Signs that a bubble shows before somebody asks for all of them."""
MOST = 60_000
"""Signs that it ever shows; the rest can be copied."""

_WIDEST = 0.78
_MARGINS = (14, 9, 14, 10)
_BETWEEN = (8, 4, 8, 4)
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ENDLESS = 1_000_000


class Side(StrEnum):
    """Who speaks: the client, the boutique, colleagues to each other, or the thread itself."""

    THEIRS = "theirs"
    OURS = "ours"
    PRIVATE = "private"
    BETWEEN = "between"


class Said(Struct, frozen=True):
    """One thing in a thread: a message with its hour and state below, or words in between.

    `state` is what stands under one's own bubble ("waiting to send"), `tone` colours it,
    `deeds` are the keys and names of buttons below, `offers` of what its menu offers beside
    its words; what `leads` somewhere opens at a click.
    """

    key: object
    side: Side
    text: str
    foot: str = ""
    state: str = ""
    tone: Tone = Tone.NEUTRAL
    papers: tuple[Paper, ...] = ()
    deeds: tuple[tuple[str, str], ...] = ()
    leads: bool = False
    offers: tuple[tuple[str, str], ...] = ()


def margins(side: Side) -> tuple[int, int, int, int]:
    """The room around the words of a bubble."""
    return _BETWEEN if side is Side.BETWEEN else _MARGINS


def shown_words(said: Said, *, whole: bool = False) -> str:
    """The words as they stand in the bubble: folded where they are very many."""
    return _shown(said.text, MOST if whole else FOLDED)


def words_room(said: Said, wide: int, *, whole: bool = False) -> QSize:
    """How large the words are in a thread `wide` pixels wide."""
    if not said.text:
        return QSize(0, 0)
    left, top, right, bottom = margins(said.side)
    widest = widest_in(said.side, wide)
    room = QRect(0, 0, max(40, widest - left - right), _ENDLESS)
    words = _metrics(said.side is Side.BETWEEN).boundingRect(
        room, _WRAP, shown_words(said, whole=whole)
    )
    width = min(widest, words.width() + left + right + 3)
    return QSize(width, words.height() + top + bottom)


def height(said: Said, wide: int, *, whole: bool = False) -> int:
    """How high the whole of it is in a thread `wide` pixels wide."""
    parts = [words_room(said, wide, whole=whole).height()] if said.text else []
    parts += [SHOT.height() if each.picture else PAPER.height() for each in said.papers]
    if said.foot or said.state:
        parts.append(FOOT)
    if deeds(said, whole=whole):
        parts.append(DEED)
    return sum(parts) + INNER * max(0, len(parts) - 1)


def deeds(said: Said, *, whole: bool = False) -> tuple[tuple[str, str], ...]:
    """The buttons below a bubble: its own, and those to unfold very many words."""
    return said.deeds if whole or len(said.text) <= FOLDED else (*said.deeds, (UNFOLD, ""))


UNFOLD = "unfold"


def widest_in(side: Side, wide: int) -> int:
    """How wide a bubble may be."""
    return wide if side is Side.BETWEEN else int(wide * _WIDEST)


@lru_cache(maxsize=512)
def _shown(text: str, most: int) -> str:
    cut = text if len(text) <= most else f"{text[:most]}…"
    return breakable(cut.translate(_CONTROLS))


_CONTROLS = {
    each: "" for each in (*range(32), *range(127, 160)) if each not in {0x09, 0x0A, 0x0D}
}
"""Signs without a shape; some of them would turn the order of what is read around."""
_CONTROLS |= dict.fromkeys((0x202A, 0x202B, 0x202C, 0x202D, 0x202E), "")


@cache
def _metrics(between: bool) -> QFontMetrics:  # noqa: FBT001 - one of two faces
    return QFontMetrics(fonts.sans(12 if between else 14))
