"""What takes the whole right: a head with the way back and its deeds, and room below."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus
from clienteling.ui.formats import Clockface
from clienteling.ui.widgets.button import Button, IconButton
from clienteling.ui.widgets.head import Head
from clienteling.ui.work import Work


class WholeRight(QWidget):
    """A panel: `closed` when it is left, `went` with the place it leads to."""

    closed = Signal()
    went = Signal(object)

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del bus  # The page tells what changed, through `look_again`.
        self._desk = desk
        self._work = work
        self._clock = Clockface(ZoneInfo(desk.person.tz))
        self._head = Head()
        name = QCoreApplication.translate("panel", "Back (Escape)")
        back = IconButton("chevron-left", name)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._head, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(top)
        back.clicked.connect(self.closed)

    def _add_deeds(self, *deeds: Button) -> None:
        """Put what can be done at the right of the head, the dark one first."""
        for deed in deeds:
            self._head.add_deed(deed)

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)
