"""One thing said in a chat: a bubble, a day or a deed, as plain text that can be selected."""

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import rounded
from clienteling.ui.theme.tokens import Tone, worn
from clienteling.ui.widgets.text import Role, Text, breakable


class Side(StrEnum):
    """Who speaks: the client, the boutique, colleagues to each other, or the thread itself."""

    THEIRS = "theirs"
    OURS = "ours"
    PRIVATE = "private"
    BETWEEN = "between"


class Said(Struct, frozen=True):
    """One thing in a thread: a message with its hour and state below, or words in between.

    `state` is what stands under one's own bubble ("waiting to send"); `tone` colours it.
    """

    key: object
    side: Side
    text: str
    foot: str = ""
    state: str = ""
    tone: Tone = Tone.NEUTRAL


_WIDEST = 0.78
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ROLES = {Tone.GOOD: Role.GOOD, Tone.WARN: Role.WARN, Tone.BAD: Role.BAD, Tone.BUSY: Role.BUSY}


class Bubble(QWidget):
    """A `Said` on its side of the thread, with its foot below."""

    def __init__(self, said: Said, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = _Words(said)
        self._foot = Text("", Role.SMALL)
        self._state = Text("", Role.SMALL, selectable=False)
        self._said = said
        self._lay_out(said.side)
        self.show_said(said)

    @property
    def said(self) -> Said:
        """What it shows."""
        return self._said

    def show_said(self, said: Said) -> None:
        """Show what has become of the same message."""
        self._said = said
        self._words.say(said)
        self._fit()
        self._foot.say(said.foot if not said.state else f"{said.foot} ·".strip())
        self._foot.setVisible(bool(said.foot))
        self._state.say(said.state, _ROLES.get(said.tone, Role.SMALL))
        self._state.setFont(fonts.sans(12))
        self._state.setVisible(bool(said.state))
        parts = (said.text, said.foot, said.state)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def _lay_out(self, side: Side) -> None:
        alignment = {
            Side.THEIRS: Qt.AlignmentFlag.AlignLeft,
            Side.OURS: Qt.AlignmentFlag.AlignRight,
            Side.PRIVATE: Qt.AlignmentFlag.AlignRight,
            Side.BETWEEN: Qt.AlignmentFlag.AlignHCenter,
        }[side]
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 0, 4, 0)
        foot.setSpacing(4)
        foot.addWidget(self._foot)
        foot.addWidget(self._state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._words, 0, alignment)
        column.addLayout(foot)
        column.setAlignment(foot, alignment)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        share = 1.0 if self._said.side is Side.BETWEEN else _WIDEST
        self._words.fit(int(self.width() * share))


class _Words(QLabel):
    """The words of a bubble: as wide as they need, and no wider than they may."""

    def __init__(self, said: Said) -> None:
        super().__init__()
        self._side = said.side
        between = said.side is Side.BETWEEN
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("bubble", said.side.value)
        self.setFont(fonts.sans(12 if between else 14))
        self.setWordWrap(True)
        self.setContentsMargins(*((8, 4, 8, 4) if between else (14, 9, 14, 10)))
        if between:
            self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(
            flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def say(self, said: Said) -> None:
        """Show the words of `said`, with room to break in a word without end."""
        words = breakable(said.text)
        if words != self.text():
            self.setText(words)

    def fit(self, widest: int) -> None:
        """Be no wider than `widest` pixels, and as high as that makes the words."""
        margins = self.contentsMargins()
        around = margins.left() + margins.right()
        room = QRect(0, 0, max(40, widest - around), 1_000_000)
        words = QFontMetrics(self.font()).boundingRect(room, _WRAP, self.text())
        high = words.height() + margins.top() + margins.bottom()
        self.setFixedSize(min(widest, words.width() + around + 3), high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = {
            Side.OURS: (tokens.deed, ""),
            Side.THEIRS: (tokens.paper, tokens.line),
            Side.PRIVATE: (tokens.warn.ground, tokens.warn.edge),
            Side.BETWEEN: ("", ""),
        }[self._side]
        rounded(painter, QRectF(self.rect()), 14, fill, edge)
        painter.end()
        super().paintEvent(event)
