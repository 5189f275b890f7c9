"""Buttons: the one dark deed, plain ones, quiet ones, links and bare icons."""

from enum import StrEnum
from functools import lru_cache

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import Tokens, worn
from clienteling.ui.widgets.text import cut, set_plain_tooltip


class Kind(StrEnum):
    """How loudly a button asks; a page has at most one PRIMARY."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    BAD = "bad"
    ICON = "icon"


class Button(QPushButton):
    """A button with plain words, and an icon if one is named.

    It is reached by Tab but a click leaves the keyboard where it was, so that a half-typed line
    keeps its cursor.
    """

    def __init__(
        self, text: str, kind: Kind = Kind.PLAIN, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon_name = icon
        self._bare = kind is Kind.ICON
        self._high = _HIGH
        self._side = _SIDES[kind]
        self._words = text
        self.setFont(fonts.sans(14, fonts.NORMAL if kind in _LIGHT else fonts.MEDIUM))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.say(text)

    @property
    def kind(self) -> Kind:
        """How loudly it asks."""
        return self._kind

    def say(self, text: str) -> None:
        """Show `text` as it is; an `&` in a name is an `&`."""
        self._words = text
        self.setText("" if self._bare else text.replace("&", "&&"))
        self.setAccessibleName(text)
        if self._bare:
            set_plain_tooltip(self, text)
        self.setMaximumWidth(BARE if self._bare else _ANY_WIDTH)

    def be_low(self) -> None:
        """Be no higher than a line of words needs, where it stands among them."""
        self._high = _LOW
        self.updateGeometry()

    def be_tight(self) -> None:
        """Leave less room at its sides, where it stands in a row of tools."""
        self._side = _TIGHT
        self.updateGeometry()

    def show_words(self, shown: bool) -> None:  # noqa: FBT001 - shown or not
        """Say its name beside its icon, or in the tooltip of the bare icon."""
        if self._kind is Kind.ICON or shown is not self._bare:
            return
        self._bare = not shown
        set_plain_tooltip(self, "")
        self.say(self._words)

    @property
    def wide_with_words(self) -> int:
        """How much room it takes with its words; a bare icon has none."""
        if self._kind is Kind.ICON:
            return BARE
        return 2 * self._side + self._inside()

    @property
    def wide_without_words(self) -> int:
        """How much room its icon takes."""
        return BARE

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(BARE if self._bare else self.wide_with_words, self._high)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        kind = Kind.ICON if self._bare else self._kind
        near = self.underMouse() or self.isDown()
        chosen = self.isChecked() or (self.isDown() and kind is Kind.PLAIN)
        look = looks(tokens)[kind].at(near=near, chosen=chosen, able=self.isEnabled())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        if look.fill or look.edge:
            rounded(painter, box, _ROUND, look.fill, look.edge)
        if self.hasFocus():
            focus_ring(painter, box, _ROUND, tokens)
        painter.setPen(colour(look.ink))
        font = self.font()
        font.setUnderline(near and kind is Kind.LINK)
        painter.setFont(font)
        self._paint_inside(painter, tokens)

    def _inside(self) -> int:
        """How wide the icon and the words are."""
        words = self.fontMetrics().size(_ONE_LINE.value, self._words).width()
        return words + (icons.SIDE + _GAP if self._icon_name else 0)

    def _paint_inside(self, painter: QPainter, tokens: Tokens) -> None:
        """The icon and the words, in the middle; those of a link begin at its left."""
        room = QRectF(self.rect())
        room.setRight(room.right() - _EDGE)
        wide = icons.SIDE if self._bare else self._inside()
        link = self._kind is Kind.LINK and not self._bare
        room.setLeft(_SIDES[Kind.LINK] if link else max(_EDGE, (self.width() - wide) // 2))
        if self._icon_name:
            token = _icon_colour(self._kind, tokens) if self.isEnabled() else tokens.faint
            icon = QRectF(room.left(), 0, icons.SIDE, self.height())
            icons.paint(painter, self._icon_name, token, icon)
            room.setLeft(icon.right() + _GAP)
        if not self._bare:
            narrow = wide > self.width() - 2 * _EDGE
            words = (
                cut(painter.fontMetrics(), self._words, room.width()) if narrow else self._words
            )
            painter.drawText(room, _ONE_LINE | Qt.AlignmentFlag.AlignVCenter, words)


class IconButton(Button):
    """A bare icon that does one thing; `name` is read out and shown as its tooltip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, Kind.ICON, icon, parent)


_GAP = 6
_SIDES = {
    Kind.PRIMARY: 16,
    Kind.PLAIN: 16,
    Kind.BAD: 16,
    Kind.QUIET: 10,
    Kind.LINK: 4,
    Kind.ICON: 0,
}
_TIGHT = 7
_HIGH, _LOW = 40, 28
_ROUND = 8
_EDGE = 4
"""What is left free at either side however narrow it is."""
_ONE_LINE = Qt.TextFlag.TextSingleLine
_ANY_WIDTH = (1 << 24) - 1
BARE = 40
"""How wide a button without words is."""
_LIGHT = frozenset({Kind.QUIET, Kind.LINK})


class Look(Struct, frozen=True):
    """What a button is painted with; nothing where a colour is empty."""

    fill: str
    ink: str
    edge: str = ""


class Looks(Struct, frozen=True):
    """How one kind looks at rest, under the pointer, chosen, and where it cannot be pressed."""

    rest: Look
    near: Look
    chosen: Look
    unable: Look

    def at(self, *, near: bool, chosen: bool, able: bool) -> Look:
        """How it looks now."""
        if not able:
            return self.unable
        return self.chosen if chosen else self.near if near else self.rest


@lru_cache(maxsize=2)
def looks(t: Tokens) -> dict[Kind, Looks]:
    """How each kind looks in the theme `t`."""
    unable = Look("", t.faint)
    dark = Look(t.deed_hover, t.deed_ink, t.deed)
    quiet = Looks(Look("", t.ink_2), Look(t.hover, t.ink), Look(t.pressed, t.ink), unable)
    return {
        Kind.PRIMARY: Looks(
            Look(t.deed, t.deed_ink, t.deed), dark, dark, Look(t.pressed, t.ink_2, t.pressed)
        ),
        Kind.PLAIN: Looks(
            Look(t.paper, t.ink, t.edge),
            Look(t.hover, t.ink, t.edge),
            Look(t.pressed, t.ink, t.edge),
            Look("", t.faint, t.line),
        ),
        Kind.BAD: Looks(
            Look(t.paper, t.bad.ink, t.bad.edge),
            Look(t.bad.ground, t.bad.ink, t.bad.edge),
            Look(t.pressed, t.bad.ink, t.bad.edge),
            unable,
        ),
        Kind.QUIET: quiet,
        Kind.LINK: Looks(Look("", t.metal_ink), Look("", t.ink), Look("", t.ink), unable),
        Kind.ICON: quiet,
    }


def _icon_colour(kind: Kind, tokens: Tokens) -> str:
    match kind:
        case Kind.PRIMARY:
            return tokens.deed_ink
        case Kind.QUIET | Kind.ICON:
            return tokens.ink_2
        case Kind.LINK:
            return tokens.metal_ink
        case Kind.BAD:
            return tokens.bad.ink
        case _:
            return tokens.ink
