"""Words on the page: headlines, body, labels; always plain text."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from unicodedata import bidirectional

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import brush, fonts
from clienteling.ui.theme.tokens import worn


class Role(StrEnum):
    """What a piece of text is for; decides its face, size and colour."""

    HEADLINE = "headline"
    NAME = "name"
    NUMBER = "number"
    TITLE = "title"
    BODY = "body"
    SECONDARY = "secondary"
    SMALL = "small"
    LABEL = "label"
    METAL = "metal"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    BUSY = "busy"
    BRAND = "brand"
    RAIL = "rail"


def face(role: Role) -> QFont:
    """The font that `role` is set in."""
    return _FACES.get(role, _PLAIN)()


_PLAIN = partial(fonts.sans, 13)
_FACES: dict[Role, Callable[[], QFont]] = {
    Role.HEADLINE: partial(fonts.serif, 32),
    Role.NUMBER: partial(fonts.serif, 36),
    Role.NAME: partial(fonts.serif, 22, fonts.MEDIUM),
    Role.BRAND: partial(fonts.serif, 20, fonts.MEDIUM),
    Role.TITLE: partial(fonts.sans, 14, fonts.SEMIBOLD),
    Role.BODY: partial(fonts.sans, 14),
    Role.LABEL: partial(fonts.sans, 12, fonts.SEMIBOLD, caps=True),
    Role.SMALL: partial(fonts.sans, 12),
    Role.RAIL: partial(fonts.sans, 12),
}


_INK = QPalette.ColorRole.WindowText
_INKS = {
    Role.SECONDARY: QPalette.ColorRole.PlaceholderText,
    Role.LABEL: QPalette.ColorRole.PlaceholderText,
    Role.SMALL: QPalette.ColorRole.PlaceholderText,
    Role.METAL: QPalette.ColorRole.Link,
    Role.GOOD: brush.GOOD_INK,
    Role.WARN: brush.WARN_INK,
    Role.BAD: brush.BAD_INK,
    Role.BUSY: brush.BUSY_INK,
    Role.BRAND: brush.RAIL_INK,
    Role.RAIL: brush.RAIL_INK_2,
}
_SMALLEST_HEADLINE = 22


class Text(QLabel):
    """A line or a paragraph of plain text in one of the roles."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        wraps: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(face(role))
        self._role = role
        self.setForegroundRole(_INKS.get(role, _INK))
        self.setWordWrap(wraps)
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        if selectable:
            flags = Qt.TextInteractionFlag
            self.setTextInteractionFlags(
                flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
            )
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        super().setText(breakable(text) if self.wordWrap() else text)

    def say(self, text: str, role: Role | None = None) -> None:
        """Show `text`, in another `role` if one is given."""
        if role is not None and role is not self._role:
            self._role = role
            self.setFont(face(role))
            self.setForegroundRole(_INKS.get(role, _INK))
        self.setText(text)

    @property
    def role(self) -> Role:
        """What it is for."""
        return self._role


class Elided(Text):
    """One line that ends in … where the room ends; the whole of it is in the tooltip.

    A headline is set smaller before it is cut: it is most often somebody's name.
    """

    def __init__(
        self, text: str = "", role: Role = Role.BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        few = self.fontMetrics().horizontalAdvance("…") * 3
        return QSize(few, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_the_whole()

    @override
    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell_the_whole()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        room = self.contentsRect().width()
        words = self._one_line()
        painter.setFont(self._fitting(words, room))
        line = cut(painter.fontMetrics(), words, room)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(self.alignment() | Qt.TextFlag.TextSingleLine),
            self.palette(),
            self.isEnabled(),
            line,
            self.foregroundRole(),
        )

    def _fitting(self, words: str, room: int) -> QFont:
        font = QFont(self.font())
        while (
            font.pixelSize() > _SMALLEST_HEADLINE
            and QFontMetrics(font).horizontalAdvance(words) > room
        ):
            font.setPixelSize(font.pixelSize() - 2)
        return font

    def _one_line(self) -> str:
        return one_line(self.text())

    def _tell_the_whole(self) -> None:
        room = self.contentsRect().width()
        words = self._one_line()
        wide = QFontMetrics(self._fitting(words, room)).horizontalAdvance(words)
        set_plain_tooltip(self, self.text() if wide > room else "")


class Hairline(QWidget):
    """A line as thin as the screen can draw, between two things that belong together."""

    def __init__(self, *, upright: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), brush.colour(worn().line))


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip that Qt cannot take for markup."""
    widget.setToolTip(plain_tooltip(text))


def plain_tooltip(text: str) -> str:
    """`text` so that a tooltip, which always guesses at markup, shows it as it is."""
    if not text:
        return ""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space:pre-wrap'>{safe}</p>"


def one_line(text: str, longest: int = 400) -> str:
    """`text` on one line without control characters, no longer than any screen is wide."""
    return " ".join(text[:longest].split()).translate(_CONTROLS)


_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)))


def cut(metrics: QFontMetrics, words: str, room: float) -> str:
    """`words` as far as they fit, with … at their end, on the left if read from the right."""
    line = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(room)))
    if line == words:
        return line
    last = next((each for each in reversed(line[:-1]) if each.isalpha()), "A")
    return line + _FROM_THE_RIGHT if bidirectional(last) in {"R", "AL"} else line


_FROM_THE_RIGHT = "\u200f"


def breakable(text: str) -> str:
    """`text` with places to break inside words too long for a line."""
    return " ".join(_broken(word) for word in text.split(" "))


def _broken(word: str) -> str:
    if len(word) <= 30:
        return word
    return "\u200b".join(word[at : at + 15] for at in range(0, len(word), 15))
