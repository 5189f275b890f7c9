"""The frame of every screen before the desk: the dial on one side, the words on the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.shell.dial import Dial
from clienteling.ui.widgets.surface import let_through, stand_on_rail
from clienteling.ui.widgets.text import Role, Text

_COLUMN = 420
_ASIDE = 0.42
_DIAL = 380


class Threshold(QWidget):
    """A screen in two halves; what is to be done stands in `column`."""

    def __init__(self, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aside = _Aside(self.tr("The thread between two visits."))
        self.title = Text(title, Role.HEADLINE, wraps=True)
        self.sentence = Text(sentence, Role.SECONDARY, wraps=True)
        self.sentence.setVisible(bool(sentence))
        self.column = QVBoxLayout()
        self.column.setSpacing(14)
        self.column.addWidget(self.title)
        self.column.addWidget(self.sentence)
        self.column.addSpacing(8)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(_COLUMN)
        middle = QVBoxLayout(inner)
        middle.setContentsMargins(0, 24, 0, 24)
        middle.addStretch(1)
        middle.addLayout(self.column)
        middle.addStretch(1)
        room = QWidget()
        across = QHBoxLayout(room)
        across.setContentsMargins(32, 0, 32, 0)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(room)
        let_through(area)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._aside)
        whole.addWidget(area, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._aside.setFixedWidth(round(self.width() * _ASIDE))


class _Aside(QWidget):
    """The dark half: the name of the house's desk, the time, one sentence."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        stand_on_rail(self)
        brand = Text("Clienteling", Role.BRAND)
        words = Text(sentence, Role.RAIL, wraps=True)
        middle = Qt.AlignmentFlag.AlignHCenter
        words.setAlignment(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 32)
        column.addWidget(brand)
        column.addStretch(1)
        dial = Dial()
        dial.setMaximumHeight(_DIAL)
        column.addWidget(dial, 8)
        column.addSpacing(28)
        column.addWidget(words)
        column.addStretch(1)
