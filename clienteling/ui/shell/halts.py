"""When central waits for a person: a strip that says so, and the button that ends it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clienteling.ui.present import translated
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from clienteling.sync.status import Status


class HaltBanner(Banner):
    """Shown while syncing rests until somebody acts; nothing else of the desk rests with it.

    `sign_in_asked` tells whether central is to give this desk a new name; `agreed` that most of
    what is kept here may go.
    """

    sign_in_asked = Signal(bool)
    agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", Tone.WARN, "", parent)
        self._halted = ""
        self._shut = False
        self.hide()
        self.acted.connect(self._act)

    def shut(self) -> None:
        """Say that the boutique was taken from this person, for as long as the desk is open."""
        self._shut = True
        self.say(_taken_away(), Tone.WARN, "")
        self.show()

    def show_status(self, status: "Status") -> None:
        """Say what is needed now, if anything is."""
        self._halted = status.halted
        said = {
            "sign_in": (
                self.tr("You were signed out. Your work is kept and sent when you are back."),
                self.tr("Sign in"),
            ),
            "enrol": (
                self.tr("This copy was opened on two computers. Sign in to tell them apart."),
                self.tr("Sign in"),
            ),
            "ask": (
                self.tr("Central would remove more than half of what is here. Is that right?"),
                self.tr("Let it"),
            ),
            "update": (self.tr("Central needs a newer desk. Update this one."), ""),
        }.get(status.halted)
        if said is None and self._shut:
            said = _taken_away(), ""
        if said is not None:
            self.say(said[0], Tone.WARN, said[1])
        self.setVisible(said is not None)

    @Slot()
    def _act(self) -> None:
        if self._halted == "ask":
            self.agreed.emit()
        else:
            self.sign_in_asked.emit(self._halted == "enrol")


def _taken_away() -> str:
    title, advice = "You no longer work with this boutique.", "Ask a manager."
    return f"{translated(title)} {translated(advice)}"
