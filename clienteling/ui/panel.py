"""What takes the place of what a page shows: a head with the way back, and room below."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.head import Head


class Panel(QWidget):
    """`closed` when it is left, `went` with the place it leads to."""

    closed = Signal()
    went = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
