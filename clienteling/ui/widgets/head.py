"""The head of a page: who or what it is about, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.widgets.avatar import Avatar
from clienteling.ui.widgets.text import Elided, Role, Text

_SMALLEST = 22
"""The size at which a headline is cut rather than set smaller."""

_GAP = 14


class Head(QWidget):
    """A headline, a quieter line below, an avatar if there is a person, deeds at the right."""

    def __init__(self, title: str = "", told: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar("?", 64)
        self._avatar.hide()
        self._about = ""
        self._title = Elided(title, Role.HEADLINE)
        self._told = Text(told, Role.SECONDARY, wraps=True)
        self._deeds = QHBoxLayout()
        self._deeds.setSpacing(10)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._lay_out()

    def say(self, title: str, told: str = "", monogram: str = "") -> None:
        """Show another subject; `told` goes over two lines where it must."""
        self._title.setText(title)
        self._told.say(told)
        self._avatar.show_monogram(monogram)
        self._about = monogram
        self._make_room()
        self.setAccessibleName(title)

    def add_deed(self, widget: QWidget) -> None:
        """Put a button at the right; the dark one first."""
        self._deeds.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def _make_room(self) -> None:
        """Leave the avatar out where the name would be cut for it."""
        name = fonts.serif(_SMALLEST)
        wanted = QFontMetrics(name).horizontalAdvance(self._title.text())
        beside = self._avatar.sizeHint().width() + self._deeds.sizeHint().width() + 2 * _GAP
        fits = wanted + beside <= self.width()
        self._avatar.setVisible(bool(self._about) and fits)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._make_room()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addLayout(self._deeds)
