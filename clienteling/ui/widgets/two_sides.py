"""Two values of one thing, each with who wrote it and when, and one click to choose."""

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Role, Text


class OneSide(Struct, frozen=True):
    """One of two values: whose it is, what it says, and what its button says."""

    whose: str
    value: str
    choose: str


class TwoSides(QWidget):
    """Shows both, side by side or stacked; `first` and `second` tell which was chosen."""

    first = Signal()
    second = Signal()

    def __init__(
        self, title: str, sides: tuple[OneSide, OneSide], *, stacked: bool = False
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if title:
            column.addWidget(Text(title, Role.TITLE, wraps=True))
        both = QVBoxLayout() if stacked else QHBoxLayout()
        both.setSpacing(8)
        column.addLayout(both)
        for side, signal in zip(sides, (self.first, self.second), strict=True):
            choose = Button(side.choose)
            choose.setAccessibleDescription(f"{side.whose}: {side.value}")
            choose.clicked.connect(signal)
            both.addWidget(_paper(side, choose), 1)


def _paper(side: OneSide, choose: Button) -> Surface:
    paper = Surface()
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(side.whose, Role.SMALL, wraps=True))
    words.addWidget(Text(side.value, Role.BODY, wraps=True, selectable=True))
    inner = QHBoxLayout(paper)
    inner.setContentsMargins(14, 8, 8, 8)
    inner.setSpacing(8)
    inner.addLayout(words, 1)
    inner.addWidget(choose)
    return paper
