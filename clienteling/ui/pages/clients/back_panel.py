"""What the panels at the right of Clients have in common: a head, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.widgets.button import Button, IconButton
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work


class BackPanel(QWidget):
    """A headline with its deeds, what was done below it, and the rest; `closed` leads back."""

    closed = Signal()
    went = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._head = Head()
        self._toast = Toast()
        self._back = IconButton("chevron-left", self.tr("Back (Escape)"))
        self._back.clicked.connect(self.closed)

    def _stand(self, body: QLayout, *deeds: Button) -> None:
        """Lay out the head with its `deeds`, the strip, and the `body`."""
        for deed in deeds:
            self._head.add_deed(deed)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._head, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._toast)
        column.addLayout(body, 1)

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)
