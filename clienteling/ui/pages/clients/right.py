"""The right of Clients: nobody yet, one client, or a panel that takes all of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.errors import Refused
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients import sheets
from clienteling.ui.pages.clients.sheets import ShowsMany
from clienteling.ui.work import Work


class Right(QStackedWidget):
    """Shows `nobody`, or the `subject`, or over them a panel until Escape or its own way back.

    `left` when a panel was put away.
    """

    left = Signal()

    def __init__(self, seat: tuple[Desk, Work, Bus], nobody: QWidget, subject: QWidget) -> None:
        super().__init__()
        self._seat = seat
        self._under = self._nobody = nobody
        self._subject = subject
        self._built: dict[str, QWidget] = {}
        self.addWidget(nobody)
        self.addWidget(subject)

    @property
    def covered(self) -> bool:
        """Whether a panel is shown."""
        return self.currentWidget() in self._built.values()

    def show_subject(self) -> None:
        """Have the client stand here from now on, under a panel if one is shown."""
        self._under = self._subject
        if not self.covered:
            self.setCurrentWidget(self._subject)

    def show_nobody(self) -> None:
        """Have nobody stand here."""
        self._under = self._nobody
        if not self.covered:
            self.setCurrentWidget(self._under)

    def open(self, place: Place) -> bool:
        """Show the panel that `place` names by its action; False where there is none."""
        panel = next((each for each in sheets.panels() if each.key == place.action), None)
        if panel is None:
            return False
        if not panel.may(self._seat[0].person.roles):
            present.say(self, Refused("You may not do this here.", "Ask a manager."))
            return True
        shown = self._ready(panel.of)
        self.setCurrentWidget(shown)
        shown.setFocus()
        _spoken_to(shown).show_for(place)
        return True

    @Slot()
    def go_back(self) -> None:
        """Put the panel away."""
        if self.covered:
            self.setCurrentWidget(self._under)
            self.left.emit()

    def look_again(self, changes: Changes) -> None:
        """Tell the panel that is shown what has changed."""
        if self.covered:
            _spoken_to(self.currentWidget()).look_again(changes)

    def _ready(self, of: str) -> QWidget:
        if of not in self._built:
            made = self._built[of] = sheets.build(of, *self._seat)
            _spoken_to(made).closed.connect(self.go_back)
            _spoken_to(made).went.connect(self._go)
            self.addWidget(made)
        return self._built[of]

    @Slot(object)
    def _go(self, place: Place) -> None:
        self._seat[2].go.emit(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.covered:
            self.go_back()
            return
        super().keyPressEvent(event)


def _spoken_to(panel: object) -> ShowsMany:
    return panel  # type: ignore[return-value] # what `sheets.build` makes keeps the protocol
