"""A row of a card about a person: two lines, a state, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.text import Role, Text


class PartRow(QWidget):
    """A title and a line below, to be changed or taken out; or a way to the client `leads`."""

    opened = Signal()
    edited = Signal()
    removed = Signal()

    def __init__(self, title: str, told: str, state: str, leads: str | None = None) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setSpacing(2)
        if leads:
            way = Button(title, Kind.LINK, "user")
            way.clicked.connect(self.opened)
            words.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            words.addWidget(Text(title, Role.TITLE, wraps=True))
        words.addWidget(Text(told, Role.SECONDARY, wraps=True))
        if said := states.ask(state):
            words.addWidget(Chip(*said), 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addLayout(words, 1)
        basket = IconButton("trash-2", self.tr("Take out {what}").format(what=title))
        if leads is None:
            pencil = IconButton("pencil", self.tr("Change {what}").format(what=title))
            pencil.clicked.connect(self.edited)
            row.addWidget(pencil)
        row.addWidget(basket)
        basket.clicked.connect(self.removed)
