"""What takes the whole right: what it is made with, its deeds, and what went wrong."""

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from clienteling.actions.desk import Desk
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus
from clienteling.ui.formats import Clockface
from clienteling.ui.panel import Panel
from clienteling.ui.widgets.button import Button
from clienteling.ui.work import Work


class WholeRight(Panel):
    """A panel that the page tells what changed."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del bus  # The page tells what changed, through `look_again`.
        self._desk = desk
        self._work = work
        self._clock = Clockface(ZoneInfo(desk.person.tz))

    def _add_deeds(self, *deeds: Button) -> None:
        """Put what can be done at the right of the head, the dark one first."""
        for deed in deeds:
            self._head.add_deed(deed)

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)
