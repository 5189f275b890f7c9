"""Pieces of the panel over the composer: one version of the words, and the filter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.cache.reads.templates import Version
from clienteling.ui.pages.inbox import template_words as words
from clienteling.ui.widgets import states
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.text import Role, Text


class TemplateSheet(QWidget):
    """One version: its language, what it says, and what is still to be written."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = Text("", Role.LABEL)
        self._said = Text("", Role.BODY, wraps=True)
        self._missing = Text("", Role.WARN, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for each in (self._title, self._said, self._missing):
            column.addWidget(each)

    def say(self, version: Version, note: str = "") -> None:
        """Show a version."""
        name = language_of(version)
        self._title.say(f"{name} · {note}" if note else name)
        self._said.say(version.text)
        gaps = words.missing(version.gaps)
        self._missing.say(gaps)
        self._missing.setVisible(bool(gaps))


class TemplateSearch(SearchField):
    """The filter, from which Enter takes the words and Escape leaves."""

    finished = Signal(str)
    cancelled = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder, hint="")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers()
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif held & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit("both")
        elif held & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit("other")
        else:
            self.finished.emit("first")


def language_of(version: Version) -> str:
    """The language of a version, by its name."""
    return states.language(version.template.language)
