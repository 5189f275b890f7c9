"""A row of a card about a person: two lines, a state, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.text import Elided, Role


class PartRow(QWidget):
    """A title, or with `leads` a way to somebody, and a line below; pencil and basket."""

    opened = Signal()
    edited = Signal()
    removed = Signal()

    def __init__(self, title: str, told: str, state: str, leads: str = "") -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        if leads:
            way = Button(title, Kind.LINK, "user")
            way.clicked.connect(self.opened)
            words.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            words.addWidget(Elided(title, Role.TITLE))
        words.addWidget(Elided(told, Role.SECONDARY))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addLayout(words, 1)
        if said := states.ask(state):
            row.addWidget(Chip(*said))
        basket = IconButton("trash-2", self.tr("Take out {what}").format(what=title))
        if not leads:
            pencil = IconButton("pencil", self.tr("Change {what}").format(what=title))
            pencil.clicked.connect(self.edited)
            row.addWidget(pencil)
        row.addWidget(basket)
        basket.clicked.connect(self.removed)
