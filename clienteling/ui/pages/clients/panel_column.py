"""How every panel of Clients begins: the way back, and beside it what the panel is about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.head import Head


def column_of(panel: QWidget, back: IconButton, head: Head) -> QVBoxLayout:
    """The panel's column, with the way back and the head on top; put the rest below."""
    top = QHBoxLayout()
    top.setSpacing(4)
    top.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
    top.addWidget(head, 1)
    column = QVBoxLayout(panel)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addLayout(top)
    return column
