"""Feedback in its place: what was done, with Undo for as long as it can be undone."""

from datetime import timedelta

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.announce import announce
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Role, Text


class Toast(Surface):
    """A strip that says what was done; `undone` when the person takes it back."""

    undone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.GOOD, parent)
        self._words = Text("", Role.BODY, wraps=True)
        self._undo = Button(self.tr("Undo"), Kind.LINK, "undo-2")
        self._close = IconButton("x", self.tr("Put away"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 4, 2)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)
        self.hide()
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._undo.clicked.connect(self._take_back)

    def say(self, words: str, lasts: timedelta, *, undo: bool = True) -> None:
        """Show `words` for as long as it `lasts`, with Undo unless there is none."""
        self._words.say(words)
        self._undo.setVisible(undo)
        self._timer.start(int(lasts.total_seconds() * 1000))
        self.show()
        announce(self, words)

    @Slot()
    def _take_back(self) -> None:
        self.hide()
        self._timer.stop()
        self.undone.emit()
