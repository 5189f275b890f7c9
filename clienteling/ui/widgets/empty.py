"""What stands where nothing is yet: what will appear here, and the first step."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme import icons
from clienteling.ui.theme.brush import rounded
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.text import Role, Text

_WIDEST = 420


class Empty(QWidget):
    """An icon, a sentence, and a button for the first step if there is one."""

    step_taken = Signal()

    def __init__(
        self,
        icon: str,
        sentence: str,
        step: str = "",
        *,
        title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sentence = Text(sentence, Role.SECONDARY, wraps=True)
        self._title = Text(title, Role.NAME, wraps=True)
        if not title:
            self._title.hide()
        self._step = Button(step)
        if not step:
            self._step.hide()
        self._lay_out(_Medal(icon))
        self._step.clicked.connect(self.step_taken)

    def _lay_out(self, medal: QWidget) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        inner = QWidget()
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(medal, 0, middle)
        for words in (self._title, self._sentence):
            words.setAlignment(middle)
            column.addWidget(words)
        column.addWidget(self._step, 0, middle)
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(inner, 1000)
        whole.addStretch(1)

    def say(self, sentence: str, step: str = "") -> None:
        """Show another sentence and another first step."""
        self._sentence.say(sentence)
        self._step.say(step)
        self._step.setVisible(bool(step))


class _Medal(QWidget):
    """An icon on a quiet round ground."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(56, 56)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tint = worn().metal_tint
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 28, tint.ground, tint.edge)
        icons.paint(painter, self._icon, tint.ink, QRectF(16, 16, 24, 24))
