"""What takes the place of the conversation: a head with the way back, and room below."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.domain.roles import may_manage
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.head import Head
from clienteling.ui.work import Work


class InsteadOfTalk(QWidget):
    """A panel: `closed` when it is left, by Escape too; `went` with the place it leads to."""

    closed = Signal()
    went = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._may = may_manage(desk.person.roles)
        self._head = Head()
        back = IconButton(
            "chevron-left", QCoreApplication.translate("instead", "Back (Escape)")
        )
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._head, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addLayout(top)
        back.clicked.connect(self.closed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
