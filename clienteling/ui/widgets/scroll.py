"""A column that scrolls when it is higher than its place."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.widgets.surface import let_through


class _Inside(QWidget):
    """As high as its rows are at this width, not as their words would be in a narrower one."""

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        layout = self.layout()
        wraps = layout is not None and layout.hasHeightForWidth()
        return QSize(least.width(), 0) if wraps else least


class Scroll(QScrollArea):
    """A column of cards or fields; put them into `column`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(20)
        inside = _Inside()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        # What room is left stays below; shared out, it would tear the rows apart.
        whole.addLayout(self.column)
        whole.addStretch(1)
        self.setWidget(inside)
        let_through(self)
