"""Buttons: the one dark deed, plain ones, quiet ones, links and bare icons."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.tokens import Tokens, worn
from clienteling.ui.widgets.text import set_plain_tooltip


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
        self.setProperty("kind", kind.value)
        self.setFont(fonts.sans(14, fonts.NORMAL if kind in _LIGHT else fonts.MEDIUM))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.say(text)
        self._colour_icon()

    def say(self, text: str) -> None:
        """Show `text` as it is; an `&` in a name is an `&`."""
        self.setText("" if self._bare else text.replace("&", "&&"))
        self.setAccessibleName(text)
        if self._bare:
            set_plain_tooltip(self, text)

    def show_words(self, shown: bool) -> None:  # noqa: FBT001 - shown or not
        """Say its name beside its icon, or in the tooltip of the bare icon."""
        if self._kind is Kind.ICON or shown is not self._bare:
            return
        self._bare = not shown
        set_plain_tooltip(self, "")
        self.say(self.accessibleName())
        self.setProperty("kind", (self._kind if shown else Kind.ICON).value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._colour_icon()

    @property
    def wide_with_words(self) -> int:
        """How much room it takes in a row of tools with its words; a bare icon has none."""
        if self._kind is Kind.ICON:
            return BARE
        words = self.accessibleName().replace("&", "&&")
        said = self.fontMetrics().size(_AS_SHOWN, words).width()
        return said + icons.SIDE + 2 * _GAP + 2 * _SIDES

    @property
    def wide_without_words(self) -> int:
        """How much room its icon takes."""
        return BARE

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self._colour_icon()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour_icon()

    def _colour_icon(self) -> None:
        if self._icon_name:
            tokens = worn()
            token = _icon_colour(self._kind, tokens)
            gap = _GAP if self.text() else 0
            self.setIconSize(QSize(icons.SIDE + gap, icons.SIDE))
            self.setIcon(icons.icon(self._icon_name, token, tokens.faint, gap))


class IconButton(Button):
    """A bare icon that does one thing; `name` is read out and shown as its tooltip."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, Kind.ICON, icon, parent)


_GAP = 4
_SIDES = 7
"""What stands at either side of a tool's icon and words."""
_AS_SHOWN = int(Qt.TextFlag.TextShowMnemonic)
BARE = 40
"""How wide a button without words is."""
_LIGHT = frozenset({Kind.QUIET, Kind.LINK})


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
