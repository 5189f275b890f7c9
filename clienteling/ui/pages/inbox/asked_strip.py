"""A time that the client asked for and nobody has confirmed: said over the reply."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from clienteling.domain.appointments import Standing
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

    def show_asked(self, asked: Appointment | None, now: datetime) -> None:
        """Show the time that is asked for, if one is and it is still to come."""
        open_ = asked is not None and asked.status is Standing.REQUESTED
        if asked is not None:
            self._said.say(deed_words.asked_for(asked, self._face, now))
        self.setVisible(open_)
