"""The table of what a client allows: purposes down, channels across, one state in each cell."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from clienteling.cache.reads.consents import Cell
from clienteling.domain.consent import ConsentState, Purpose, consent_key
from clienteling.domain.messages import Channel
from clienteling.ui.pages.clients import words
from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets import states
from clienteling.ui.widgets.text import Role, Text, cut

PURPOSES = tuple(each for each in Purpose if each is not Purpose.ANY)
CHANNELS = tuple(each for each in Channel if each is not Channel.ANY)
_LOCK = 12.0
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class ConsentCell(QAbstractButton):
    """One cell: a word on its tint, and a lock where the client closed it in person."""

    def __init__(self, about: str) -> None:
        super().__init__()
        self._about = about
        self._cell = Cell()
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(fonts.sans(12, fonts.MEDIUM))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.say(Cell())

    def say(self, cell: Cell) -> None:
        """Show another state."""
        self._cell = cell
        said, _ = words.consent_short(cell.state)
        closed = self.tr("closed by the client") if cell.closed else ""
        self.setText(said)
        self.setAccessibleName(", ".join(part for part in (self._about, said, closed) if part))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(76, 40)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(48, 40)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()  # the grid knows where to; a button alone would guess
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        said, tone = words.consent_short(self._cell.state)
        tokens = worn()
        tint = tokens.tint(tone)
        asked = self._cell.state is not ConsentState.NEVER_ASKED
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = tint.ground if asked else (tokens.hover if self.underMouse() else "")
        rounded(painter, box, 6, ground, tokens.metal if self.isChecked() else tokens.line)
        painter.setPen(colour(tint.ink if asked else tokens.ink_2))
        painter.setFont(fonts.sans(12, fonts.MEDIUM if asked else fonts.NORMAL))
        room = box.adjusted(4, 0, -4, 0)
        if self._cell.closed:
            icons.paint(painter, "lock", tint.ink, _corner(box))
            room.setRight(room.right() - _LOCK)
        line = cut(painter.fontMetrics(), said, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line)
        if self.hasFocus():
            focus_ring(painter, box, 6, tokens)


def _corner(box: QRectF) -> QRectF:
    return QRectF(box.right() - _LOCK - 4, box.center().y() - _LOCK / 2, _LOCK, _LOCK)


class ConsentGrid(QWidget):
    """All cells; `chosen` tells the purpose and channel of one, arrow keys go between them."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._cells: dict[tuple[int, int], ConsentCell] = {}
        self._keys: dict[tuple[int, int], str] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for column, where in enumerate(CHANNELS):
            head = Text(states.channel(where), Role.SMALL)
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(head, 0, column + 1)
            grid.setColumnStretch(column + 1, 1)
        for row, what in enumerate(PURPOSES):
            grid.addWidget(Text(words.purpose(what), Role.SECONDARY), row + 1, 0)
            for column, where in enumerate(CHANNELS):
                cell = ConsentCell(f"{words.purpose(what)}, {states.channel(where)}")
                place = (row, column)
                self._cells[place] = cell
                self._keys[place] = consent_key(what, where)
                grid.addWidget(cell, row + 1, column + 1)
                cell.clicked.connect(lambda _=False, place=place: self._choose(place))
        grid.setColumnMinimumWidth(0, 104)

    def show_cells(self, cells: Mapping[str, Cell]) -> None:
        """Show what stands in each cell."""
        for place, widget in self._cells.items():
            widget.say(cells.get(self._keys[place], Cell()))

    def choose(self, key: str) -> None:
        """Mark this cell, or none."""
        for place, widget in self._cells.items():
            widget.setChecked(self._keys[place] == key)

    def cell(self, key: str) -> ConsentCell | None:
        """The cell under this key."""
        places = (place for place, each in self._keys.items() if each == key)
        return next((self._cells[place] for place in places), None)

    def _choose(self, place: tuple[int, int]) -> None:
        self.choose(self._keys[place])
        self.chosen.emit(self._keys[place])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((p for p, each in self._cells.items() if each.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = self._cells.get((here[0] + step[0], here[1] + step[1]))
        if there is not None:
            there.setFocus(Qt.FocusReason.TabFocusReason)
