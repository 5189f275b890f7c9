"""A walk-in in fifteen seconds: what they look for, what came of it, no name needed."""

import msgspec
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.popover import Popover

_INTENTS = ("looking", "gift", "service", "strap", "collection")
_OUTCOMES = ("will come back", "took a catalogue", "bought")


class WalkIn(msgspec.Struct, frozen=True):
    """What was noted; the codes of intent and outcome travel as they are."""

    intent: str
    reference: str
    outcome: str


class WalkInPanel(Popover):
    """Three fields, each optional but the first, and Enter keeps it; `noted` tells them."""

    noted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Walk-in"), parent, 380)
        self._intent = Choice()
        self._outcome = Choice()
        for code in _INTENTS:
            self._intent.addItem(states.intent(code), code)
        self._outcome.addItem(self.tr("Nothing yet"), "")
        for code in _OUTCOMES:
            self._outcome.addItem(states.outcome(code), code)
        self._reference = QLineEdit()
        self._reference.setPlaceholderText(self.tr("B210.4410, if one was shown"))
        self._keep = Button(self.tr("Note the walk-in"), Kind.PRIMARY)
        self.body.addWidget(Field(self.tr("Came for"), self._intent))
        self.body.addWidget(Field(self.tr("Watch"), self._reference))
        self.body.addWidget(Field(self.tr("What came of it"), self._outcome))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._keep)
        self.body.addLayout(row)
        self._keep.clicked.connect(self._note)
        self._reference.returnPressed.connect(self._note)

    @Slot()
    def _note(self) -> None:
        self.noted.emit(
            WalkIn(
                str(self._intent.currentData()),
                self._reference.text().strip(),
                str(self._outcome.currentData()),
            )
        )
        self._reference.clear()
        self._intent.setCurrentIndex(0)
        self._outcome.setCurrentIndex(0)
        self.hide()
