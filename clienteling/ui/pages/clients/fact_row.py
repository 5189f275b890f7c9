"""Narrow rows of a card: made once and given other words for every client."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme.brush import focus_ring
from clienteling.ui.theme.tokens import Tone, worn
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import Chip, chip_width
from clienteling.ui.widgets.text import Elided, Hairline, Role, Text

_LONG = 110


class Fact(msgspec.Struct, frozen=True):
    """What a row says: a title, a line below, a chip; `key` if it leads somewhere.

    `deed` puts a button at the right that does something about it.
    """

    title: str
    told: str = ""
    chip: str = ""
    tone: Tone = Tone.NEUTRAL
    key: tuple[str, str] | None = None
    deed: str = ""


class FactRow(QWidget):
    """One fact in two or three lines; `opened` where it leads, `done` by its button."""

    opened = Signal(object)
    done = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._key: object = None
        self._title = Elided("", Role.TITLE)
        self._told = Elided("", Role.SECONDARY)
        self._beside, self._below = Chip(""), Chip("")
        self._deed: Button | None = None
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._title, 1)
        first.addWidget(self._beside)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addLayout(first)
        words.addWidget(self._told)
        words.addWidget(self._below)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(10)
        self._row.addLayout(words, 1)

    def say(self, fact: Fact) -> None:
        """Show another fact."""
        self._key = fact.key
        self._title.setText(fact.title)
        self._told.setText(fact.told)
        self._told.setVisible(bool(fact.told))
        wide = bool(fact.chip) and chip_width(fact.chip) > _LONG
        for chip, shown in ((self._beside, not wide), (self._below, wide)):
            chip.say(fact.chip, fact.tone)
            chip.setVisible(bool(fact.chip) and shown)
        self._offer(fact)
        leads = fact.key is not None and not fact.deed
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        )
        said = (fact.title, fact.told, fact.chip)
        self.setAccessibleName(", ".join(part for part in said if part))

    def _offer(self, fact: Fact) -> None:
        if fact.deed and self._deed is None:
            self._deed = Button(fact.deed)
            self._deed.clicked.connect(self._do)
            self._row.addWidget(self._deed)
        if self._deed is not None:
            self._deed.setVisible(bool(fact.deed))
            self._deed.setAccessibleName(f"{fact.deed}: {fact.title}")

    @Slot()
    def _do(self) -> None:
        self.done.emit(self._key)

    def _leads(self) -> bool:
        return self.focusPolicy() != Qt.FocusPolicy.NoFocus

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._leads() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self._key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leads() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self._key)
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, QRectF(self.rect()).adjusted(-1, 0, 1, 0), 6, worn())


class FactCard(Card):
    """A card of facts, a hairline between them, and a word where there are none.

    Rows are kept from client to client: making and dressing one costs a millisecond.
    """

    opened = Signal(object)
    done = Signal(object)

    def __init__(self, title: str, nothing: str = "") -> None:
        super().__init__(title)
        self._rows: list[tuple[Hairline, FactRow]] = []
        self._foot = Text(nothing, Role.SECONDARY)
        self._nothing = nothing
        self.body.addWidget(self._foot)

    def show_facts(self, facts: Iterable[Fact], more: str = "") -> None:
        """Show these facts, and `more` below them."""
        shown = list(facts)
        for place, fact in enumerate(shown):
            self._row(place).say(fact)
        for place, (line, row) in enumerate(self._rows):
            row.setVisible(place < len(shown))
            line.setVisible(0 < place < len(shown))
        said = more if shown else self._nothing
        self._foot.say(said)
        self._foot.setVisible(bool(said))

    def _row(self, place: int) -> FactRow:
        if place == len(self._rows):
            line, row = Hairline(), FactRow()
            row.opened.connect(self.opened)
            row.done.connect(self.done)
            self.body.insertWidget(2 * place, line)
            self.body.insertWidget(2 * place + 1, row)
            self._rows.append((line, row))
        return self._rows[place][1]
