"""A ribbon: a line of words over what it is about, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Role, Text


class Ribbon(Surface):
    """Words with deeds beside them; `asked` names the deed that was chosen."""

    asked = Signal(str)

    def __init__(self, icon: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(tone, parent)
        self._words = Text("", Role.SECONDARY, wraps=True)
        self._deeds: dict[str, Button] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 2, 6, 2)
        self._row.setSpacing(6)
        self._row.addWidget(Mark(icon, tone))
        self._row.addWidget(self._words, 1)
        self.hide()

    def offer(self, name: str, words: str) -> None:
        """Have a deed beside the words."""
        deed = self._deeds[name] = Button(words, Kind.LINK)
        deed.clicked.connect(lambda: self.asked.emit(name))
        self._row.addWidget(deed)

    def rename(self, name: str, words: str) -> None:
        """Call a deed something else, a count that goes down for instance."""
        self._deeds[name].say(words)

    def say(self, words: str, *deeds: str) -> None:
        """Show these words and these deeds; none at all puts the ribbon away."""
        self._words.say(words)
        self.setAccessibleName(words)
        for name, deed in self._deeds.items():
            deed.setVisible(name in deeds)
        self.setVisible(bool(words))

    @property
    def said(self) -> str:
        """What it says now."""
        return self.accessibleName()
