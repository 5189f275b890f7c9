"""A time that the client asked for and nobody has confirmed: said over the reply."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from clienteling.cache.reads.inbox import Thread
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox import deed_words
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.text import Text
from clienteling.wire.service import Appointment


class AskedStrip(QFrame):
    """One line with Confirm and Propose another; hidden where nothing was asked for."""

    confirmed = Signal()
    others_asked = Signal()

    def __init__(self, face: Clockface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "warn")
        self._face = face
        self._said = Text("", wraps=True)
        confirm = Button(self.tr("Confirm"), Kind.PLAIN, "check")
        others = Button(self.tr("Propose another"), Kind.QUIET, "clock")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(others)
        row.addWidget(confirm)
        self.hide()
        confirm.clicked.connect(self.confirmed)
        others.clicked.connect(self.others_asked)

    def show_read(self, read: Thread, now: datetime) -> None:
        """Show what this conversation asks for, if it does."""
        asked = [each.row for each in read.deeds if each.is_asked_for]
        meeting = asked[-1] if asked else None
        if isinstance(meeting, Appointment):
            self._said.say(deed_words.asked_for(meeting, self._face, now))
        self.setVisible(meeting is not None)
