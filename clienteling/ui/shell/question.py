"""The one kind of question that stands in the way: asked only when something is at stake."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.shell.veil import Veil
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.surface import Lay, Surface
from clienteling.ui.widgets.text import Role, Text

_WIDE = 460


class Question(Veil):
    """A title, words, and two answers; `agreed` for yes, nothing for no."""

    agreed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel = Surface(Lay.PANEL, self)
        self._title = Text("", Role.NAME, wraps=True)
        self._words = Text("", Role.BODY, wraps=True)
        self._yes = Button("", Kind.PLAIN)
        self._no = Button("", Kind.PRIMARY)
        deeds = QHBoxLayout()
        deeds.addStretch(1)
        deeds.addWidget(self._yes)
        deeds.addWidget(self._no)
        self._column = QVBoxLayout(self._panel)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(12)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._column.addLayout(deeds)
        self._yes.clicked.connect(self._agree)
        self._no.clicked.connect(self.lift)

    def ask(self, title: str, words: str, yes: str, no: str) -> None:
        """Ask; the careful answer has the keyboard."""
        self._title.say(title)
        self._words.say(words)
        self._yes.say(yes)
        self._no.say(no)
        self._panel.setAccessibleName(title)
        self.fall()
        self._no.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def place(self) -> None:
        self.put_in_the_middle(self._panel, self._column, _WIDE)

    @Slot()
    def _agree(self) -> None:
        self.lift()
        self.agreed.emit()
