"""Asks that collided: ours struck through, how it stands, and another time to choose."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.appointments import Collision
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.appointments import lines
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Elided, Role, Text

_FEW = 3


def free_times(card: Collision, now: datetime) -> list[datetime]:
    """The first of the times that central found free and that are still to come."""
    given = card.problem.detail.get("alternatives", "")
    known = card.booking is not None or card.meeting is not None
    times = (datetime.fromisoformat(each) for each in given.split(",") if each and known)
    return [each for each in times if each > now][:_FEW]


class CollisionCard(Surface):
    """One ask that central did not accept; `instead` gives it with a time that was free."""

    again_asked = Signal(object)
    instead = Signal(object, object)
    put_away = Signal(str)

    def __init__(self, card: Collision, clock: Clockface, now: datetime) -> None:
        super().__init__(Tone.WARN)
        self._card = card
        ours, theirs = lines.collision(card, clock, now)
        struck = Elided(ours, Role.TITLE)
        font = struck.font()
        font.setStrikeOut(True)
        struck.setFont(font)
        said = present.spoken(card.problem)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(struck)
        words.addWidget(Text(f"{said.title} {theirs}", Role.SECONDARY, wraps=True))
        words.addLayout(self._free_times(clock, now))
        again = Button(self.tr("Other times"))
        away = Button(self.tr("Put away"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(again)
        row.addWidget(away)
        self.setAccessibleName(f"{ours}. {said.title} {theirs}")
        again.clicked.connect(self._ask_again)
        away.clicked.connect(self._put_away)

    def _free_times(self, clock: Clockface, now: datetime) -> QHBoxLayout:
        """The times that were free when central refused, each held with one click."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for start in free_times(self._card, now):
            hold = Button(clock.precise(start, now), Kind.PLAIN, "calendar-plus")
            hold.setAccessibleDescription(self.tr("Hold this time instead"))
            hold.clicked.connect(partial(self._hold, start))
            row.addWidget(hold)
        row.addStretch(1)
        return row

    def _hold(self, start: datetime) -> None:
        self.instead.emit(self._card, start)

    @Slot()
    def _ask_again(self) -> None:
        self.again_asked.emit(self._card)

    @Slot()
    def _put_away(self) -> None:
        self.put_away.emit(self._card.command)


class Collisions(QWidget):
    """All of them, one below the other; nothing at all when there are none."""

    again_asked = Signal(object)
    instead = Signal(object, object)
    put_away = Signal(str)

    def __init__(self, clock: Clockface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._shown: Sequence[Collision] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_collisions(self, cards: Sequence[Collision], now: datetime) -> None:
        """Show these cards, rebuilt only when they are others than before."""
        if tuple(cards) == tuple(self._shown):
            return
        self._shown = cards
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in cards:
            card = CollisionCard(each, self._clock, now)
            card.again_asked.connect(self.again_asked)
            card.instead.connect(self.instead)
            card.put_away.connect(self.put_away)
            self._column.addWidget(card)
        self.setVisible(bool(cards))
