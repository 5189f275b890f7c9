"""Banners: a notice across a page, with one thing that can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Role, Text

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.METAL: "sparkles",
    Tone.GOOD: "circle-check",
    Tone.WARN: "triangle-alert",
    Tone.BAD: "circle-alert",
    Tone.BUSY: "refresh-cw",
}


class Banner(Surface):
    """A notice in a tone; `acted` when its button is pressed."""

    acted = Signal()

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tone, parent)
        self._mark = Mark(_ICONS[tone], tone)
        self._words = Text("", Role.BODY, wraps=True)
        self._button = Button(action)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self.setMinimumHeight(48)
        self.say(text, tone, action)
        self._button.clicked.connect(self.acted)

    def say(self, text: str, tone: Tone = Tone.NEUTRAL, action: str = "") -> None:
        """Show another notice."""
        self._words.say(text)
        self._button.say(action)
        self._button.setVisible(bool(action))
        self._mark.show_icon(_ICONS[tone], tone)
        self.setAccessibleName(text)
        self.lay(tone)
