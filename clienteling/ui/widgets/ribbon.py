"""A ribbon: a line of words over what it is about, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Role, Text

_LINES = 2
_OVER = 8
_AROUND = 18 + 20 + 6
"""What the sides, the icon and the space beside it take."""


class Ribbon(Surface):
    """Words with deeds beside them, or below them where the words would be a narrow column.

    `asked` names the deed that was chosen.
    """

    asked = Signal(str)

    def __init__(self, icon: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(tone, parent)
        self._words = Text("", Role.SECONDARY, wraps=True)
        self._deeds: dict[str, Button] = {}
        self._side = QHBoxLayout()
        self._side.setSpacing(6)
        self._side.addStretch(0)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(self._words, 1)
        self._both.addLayout(self._side)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 6, 2)
        row.setSpacing(6)
        row.addWidget(Mark(icon, tone))
        row.addLayout(self._both, 1)
        self.hide()

    def offer(self, name: str, words: str) -> None:
        """Have a deed beside the words."""
        deed = self._deeds[name] = Button(words, Kind.LINK)
        deed.clicked.connect(lambda: self.asked.emit(name))
        self._side.addWidget(deed)

    def rename(self, name: str, words: str) -> None:
        """Call a deed something else, a count that goes down for instance."""
        self._deeds[name].say(words)
        self._fit()

    def say(self, words: str, *deeds: str) -> None:
        """Show these words and these deeds; none at all puts the ribbon away."""
        self._words.say(words)
        self.setAccessibleName(words)
        for name, deed in self._deeds.items():
            deed.setVisible(name in deeds)
        self.setVisible(bool(words))
        self._fit()

    @property
    def said(self) -> str:
        """What it says now."""
        return self.accessibleName()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Put the deeds below words that would need more than two lines beside them."""
        shown = [deed for deed in self._deeds.values() if not deed.isHidden()]
        taken = sum(deed.sizeHint().width() + self._side.spacing() for deed in shown)
        beside = self._words.heightForWidth(max(1, self.width() - _AROUND - taken))
        column = beside > _LINES * self._words.fontMetrics().lineSpacing()
        ways = QBoxLayout.Direction
        self._both.setDirection(ways.TopToBottom if column else ways.LeftToRight)
        self._both.setContentsMargins(0, _OVER if column else 0, 0, 0)
