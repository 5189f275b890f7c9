"""Fields that are changed where they stand: kept when one leaves them, with how far it came."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field


class LineInPlace(Field):
    """A line of words; `changed` tells what was typed once Enter is pressed or it is left."""

    changed = Signal(str)

    def __init__(self, label: str, longest: int = 500) -> None:
        self._line = _Line()
        super().__init__(label, self._line)
        self._line.setMaxLength(longest)
        self._kept = ""
        self._line.editingFinished.connect(self._tell)
        self._line.left.connect(self._take_back)

    @property
    def value(self) -> str:
        """What stands there now."""
        return self._line.text().strip()

    def show_value(self, value: str, state: str = "sent") -> None:
        """Show what is kept and how far it has come; words that are being typed stay."""
        typing = self._line.hasFocus() and self.value != self._kept
        self._kept = value
        if not typing:
            self._line.setText(value)
        say_state(self, state)

    def say_why(self, reason: str) -> None:
        """Say why it was not kept; what was typed stays."""
        self.say(reason, Tone.BAD)

    @Slot()
    def _tell(self) -> None:
        if self.value != self._kept:
            self._kept = self.value
            self.changed.emit(self.value)

    @Slot()
    def _take_back(self) -> None:
        self._line.setText(self._kept)


class ChoiceInPlace(Field):
    """One of a few values; `changed` tells the one that was taken."""

    changed = Signal(str)

    def __init__(self, label: str, options: Iterable[tuple[str, str]]) -> None:
        self._choice = Choice()
        self._choice.setProperty("quiet", "true")
        for value, words in options:
            self._choice.addItem(words, value)
        super().__init__(label, self._choice)
        self._choice.activated.connect(self._tell)

    @property
    def value(self) -> str:
        """What is chosen now."""
        return str(self._choice.currentData())

    def show_value(self, value: str, state: str = "sent") -> None:
        """Show what is kept and how far it has come."""
        self._choice.setCurrentIndex(self._choice.findData(value))
        say_state(self, state)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.value)


def say_state(field: Field, state: str) -> None:
    """Say below a field how far its last change has come; nothing once it is sent."""
    said = states.ask(state)
    field.say(said.text if said else "", said.tone if said else Tone.NEUTRAL)


class _Line(QLineEdit):
    """A quiet line; Escape takes back what was typed."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("quiet", "true")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
