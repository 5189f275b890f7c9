"""What takes the place of the conversation, and is left by Escape too."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.domain.roles import may_manage
from clienteling.ui.panel import Panel
from clienteling.ui.work import Work


class InsteadOfTalk(Panel):
    """A panel of the boutique's, in which only some may change what it shows."""

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._may = may_manage(desk.person.roles)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
