"""Tabs that count: how many of a kind there are, over the word for them."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import worn

_HIGH = 44
_PAD = 3
_NONE = "–"
_MOST = 9_999


class CountTab(QAbstractButton):
    """One kind by its word, with its count above; 44 px to touch."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        self._name_it()

    def count(self, rows: int) -> None:
        """Say how many there are."""
        if rows != self._count:
            self._count = rows
            self._name_it()

    @override
    def sizeHint(self) -> QSize:
        word = QFontMetrics(fonts.sans(12, fonts.MEDIUM)).horizontalAdvance(self._name)
        count = QFontMetrics(_figures()).horizontalAdvance(self._counted())
        return QSize(max(word, count) + 2 * _PAD, _HIGH)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, box = worn(), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        if self.underMouse() and not chosen:
            rounded(painter, box, 8, tokens.hover)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(_figures())
        painter.setPen(colour(tokens.metal_ink if chosen else tokens.ink))
        painter.drawText(QRectF(0, 3, box.width(), 18), int(middle), self._counted())
        painter.setFont(fonts.sans(12, fonts.MEDIUM))
        painter.setPen(colour(tokens.metal_ink if chosen else tokens.ink_2))
        painter.drawText(QRectF(0, 21, box.width(), 16), int(middle), self._name)
        if chosen:
            foot = QRectF(_PAD, box.bottom() - 4, box.width() - 2 * _PAD, 2)
            painter.fillRect(foot, colour(tokens.metal))
        if self.hasFocus():
            focus_ring(painter, box, 8, tokens)

    def _counted(self) -> str:
        if self._count > _MOST:
            return f"{_MOST}+"
        return str(self._count) if self._count else _NONE

    def _name_it(self) -> None:
        said = f"{self._name} {self._count}" if self._count else self._name
        self.setText(said.replace("&", "&&"))
        self.setAccessibleName(said)
        self.updateGeometry()
        self.update()


class CountTabs(QWidget):
    """A row of tabs, one of them chosen; `chosen` tells the key that a person turned to."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._each: dict[object, CountTab] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def __getitem__(self, key: object) -> CountTab:
        """The tab under a key."""
        return self._each[key]

    def __iter__(self) -> Iterator[CountTab]:
        """All tabs, as they stand."""
        return iter(self._each.values())

    def add(self, key: object, name: str) -> None:
        """Put one more tab at the end; the first is chosen."""
        tab = self._each[key] = CountTab(name)
        tab.setChecked(len(self._each) == 1)
        tab.clicked.connect(partial(self._tell, key))
        self._group.addButton(tab)
        # Shared by what each word needs, so that none stands nearer to the next than others.
        self._row.addWidget(tab, tab.sizeHint().width())

    def choose(self, key: object) -> None:
        """Mark a tab as the one that is shown, without telling anybody."""
        self._each[key].setChecked(True)

    def _tell(self, key: object) -> None:
        self.chosen.emit(key)


def _figures() -> QFont:
    return fonts.sans(14, fonts.SEMIBOLD, tabular=True)
