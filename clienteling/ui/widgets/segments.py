"""Segments: one of a few views, side by side, the chosen one underlined."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, focus_ring
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.text import set_plain_tooltip

_HIGH = 40
_PAD = 10


class Segment(QAbstractButton):
    """One view by its name; 40 px to touch."""

    def __init__(self, name: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(fonts.sans(14, fonts.MEDIUM))
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        self._name = name
        if keys:
            set_plain_tooltip(self, keys)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._name) + 2 * _PAD, _HIGH)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        bright = self.isChecked() or self.underMouse()
        painter.setFont(self.font())
        painter.setPen(colour(tokens.ink if bright else tokens.ink_2))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._name)
        if self.isChecked():
            line = QRectF(_PAD, box.bottom() - 5, box.width() - 2 * _PAD, 2)
            painter.fillRect(line, colour(tokens.metal))
        if self.hasFocus():
            focus_ring(painter, box.adjusted(1, 3, -1, -1), 8, tokens)


class Segments(QWidget):
    """A row of views; `chosen` tells the key of the one that a person turned to."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._each: dict[str, Segment] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def add(self, key: str, name: str, keys: str = "") -> None:
        """Put one more view at the end; the first is chosen."""
        segment = self._each[key] = Segment(name, keys)
        segment.setChecked(len(self._each) == 1)
        segment.clicked.connect(partial(self._tell, key))
        self._group.addButton(segment)
        self._row.addWidget(segment)

    def choose(self, key: str) -> None:
        """Mark a view as the one that is shown, without telling anybody."""
        self._each[key].setChecked(True)

    def _tell(self, key: str) -> None:
        self.chosen.emit(key)
