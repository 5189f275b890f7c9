"""Rows that are read at a glance: made once, painted, given other words for every client."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.bus import Place
from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import colour, focus_ring
from clienteling.ui.theme.tokens import Tone, worn
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.chip import HEIGHT, chip_width, paint_chip
from clienteling.ui.widgets.text import Role, Text, cut, one_line, set_plain_tooltip

HEAD = 26
TALL = 42
SLIM = 22
_WHEN = 84
_APART = 8
_ONE_LINE = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


class Glance(Struct, frozen=True):
    """What a row says: a title, a line below, a chip; where it leads, and a deed at its right.

    `slim` puts both on one line, the title first and quiet. `about` names the row of `deed`.
    """

    title: str
    told: str = ""
    chip: str = ""
    tone: Tone = Tone.NEUTRAL
    leads: Place | None = None
    deed: str = ""
    about: str = ""
    slim: bool = False

    @property
    def high(self) -> int:
        """How high the row is."""
        return SLIM if self.slim else TALL

    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(part for part in (self.title, self.told, self.chip) if part)


class GlanceRow(QWidget):
    """One row; `went` where it leads, `done` by its button."""

    went = Signal(object)
    done = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._said = Glance("")
        self._deed: Button | None = None
        self._title, self._slim = fonts.sans(14, fonts.SEMIBOLD), fonts.sans(13, tabular=True)
        self._told = fonts.sans(13)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, said: Glance) -> None:
        """Show another row."""
        if said == self._said:
            return
        self._said = said
        self._offer(said)
        leads = said.leads is not None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.setCursor(hand if leads else arrow)
        self.setAccessibleName(said.spoken())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, self._said.high)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _offer(self, said: Glance) -> None:
        if said.deed and self._deed is None:
            self._deed = Button(said.deed)
            self._deed.clicked.connect(self._do)
            self._row.addWidget(self._deed)
        if self._deed is not None:
            self._deed.setVisible(bool(said.deed))
            self._deed.setAccessibleName(f"{said.deed}: {said.title}")

    @Slot()
    def _do(self) -> None:
        self.done.emit(self._said.about)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            set_plain_tooltip(self, "" if self._fits() else self._said.spoken())
        return super().event(event)

    def _fits(self) -> bool:
        room, said = self._room(), self._said
        if said.slim:
            return _wide(self._told, said.told) <= room - self._when()
        chip = chip_width(said.chip) + 8 if said.chip else 0
        titled = _wide(self._title, said.title) <= room - chip
        return titled and _wide(self._told, said.told) <= room

    def _when(self) -> int:
        """How much room the day takes; one with its year more than the others."""
        return max(_WHEN, _wide(self._slim, self._said.title) + _APART)

    def _room(self) -> float:
        deed = self._deed.width() + 10 if self._deed and self._said.deed else 0
        return float(self.width() - deed)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._said.leads is not None and event.button() == Qt.MouseButton.LeftButton:
            self.went.emit(self._said.leads)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._said.leads and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.went.emit(self._said.leads)
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, said, room = worn(), self._said, self._room()
        ink, quiet = tokens.ink, tokens.ink_2
        if said.slim and not said.title:
            _write(painter, QRectF(0, 0, room, SLIM), self._told, quiet, said.told)
        elif said.slim:
            when = self._when()
            _write(painter, QRectF(0, 0, when, SLIM), self._slim, quiet, said.title)
            _write(painter, QRectF(when, 0, room - when, SLIM), self._told, ink, said.told)
        else:
            chip = chip_width(said.chip) if said.chip else 0
            chip = min(chip, int(room * 0.6))
            if chip:
                place = QRectF(room - chip, 0, chip, HEIGHT - 2)
                paint_chip(painter, place, said.chip, said.tone)
            first = QRectF(0, 0, room - (chip + 8 if chip else 0), HEIGHT - 2)
            _write(painter, first, self._title, ink, said.title)
            _write(painter, QRectF(0, 21, room, 18), self._told, quiet, said.told)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 6, tokens)


class Section(QWidget):
    """A label with rows under it, and a word where there are none.

    `went` where a row leads, `done` what its button was about; `more_asked` for the rest.
    """

    went = Signal(object)
    done = Signal(str)
    more_asked = Signal()

    def __init__(self, title: str, nothing: str) -> None:
        super().__init__()
        self._nothing = nothing
        self._rows: list[GlanceRow] = []
        self._label = Text(title, Role.LABEL)
        self._aside = Text("", Role.SMALL)
        self._more = Button("", Kind.LINK)
        self._more.be_low()
        self._more.setFont(fonts.sans(13, fonts.MEDIUM))
        self._head = QHBoxLayout()
        self._head.setSpacing(6)
        self._head.addWidget(self._label)
        self._head.addStretch(1)
        self._head.addWidget(self._aside)
        self._head.addWidget(self._more)
        holder = QWidget()
        holder.setFixedHeight(HEAD)
        holder.setLayout(self._head)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(holder)
        self.setAccessibleName(title)
        self._more.clicked.connect(self.more_asked)

    def put_beside_title(self, button: IconButton) -> None:
        """Put a small deed at the right of the label."""
        button.be_low()
        self._head.addWidget(button)

    def remark(self, words: str, whole: str, role: Role = Role.SMALL) -> None:
        """Say something at the right of the label; `whole` says it in full."""
        self._aside.say(words, role)
        self._aside.setAccessibleName(whole)
        set_plain_tooltip(self._aside, whole)
        self._aside.setVisible(bool(words))

    def show_rows(self, rows: Sequence[Glance], rest: int = 0) -> None:
        """Show these rows, and how many more there are."""
        nothing = () if rest > 0 else (Glance("", self._nothing, slim=True),)
        shown = rows or nothing
        for place, said in enumerate(shown):
            self._row(place).say(said)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(shown))
        self._more.say(self.tr("{n} more").format(n=rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)

    def _row(self, place: int) -> GlanceRow:
        if place == len(self._rows):
            row = GlanceRow()
            row.went.connect(self.went)
            row.done.connect(self.done)
            self._column.addWidget(row)
            self._rows.append(row)
        return self._rows[place]


def _wide(font: QFont, words: str) -> int:
    return QFontMetrics(font).horizontalAdvance(one_line(words))


def _write(painter: QPainter, room: QRectF, font: QFont, token: str, words: str) -> None:
    painter.setFont(font)
    painter.setPen(colour(token))
    line = cut(painter.fontMetrics(), one_line(words), room.width())
    painter.drawText(room, _ONE_LINE, line)
