"""What was done lately, each with the way back: a card that hides where there is nothing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card, Fact
from clienteling.ui.work import Work

Undo = Callable[[], Changes]


class Done(NamedTuple):
    """One deed in words; where whoever looks may `undo` it, the button says `back`."""

    title: str
    told: str
    back: str = ""
    undo: Undo | None = None


class Lately(QWidget):
    """Deeds as rows of one card; what undoes a deed reads them anew."""

    def __init__(
        self, desk: Desk, work: Work, clock: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._clock = clock
        self._card = Card()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def _read(
        self, job: Callable[[], Sequence[Any]], say: Callable[[Any], Done], most: int
    ) -> None:
        """Show what `job` finds, each as `say` puts it, and no more than `most`."""
        self._again = partial(self._read, job, say, most)
        self._work.run(self, job, partial(self._show, say, most), replaces=True)

    def _show(self, say: Callable[[Any], Done], most: int, found: Sequence[Any]) -> None:
        self._card.clear()
        for done in map(say, found[:most]):
            self._card.put_row(Fact(done.title, done.told, self._way_back(done)))
        self.setVisible(bool(found))

    def _way_back(self, done: Done) -> Button | None:
        if done.undo is None:
            return None
        back = Button(done.back, Kind.LINK, "undo-2")
        back.setAccessibleDescription(done.title)
        back.clicked.connect(partial(self._undo, done.undo))
        return back

    @Slot()
    def _undo(self, undo: Undo, _checked: object = None) -> None:
        self._work.run(self, undo, self._undone, self._refused)

    def _undone(self, _changes: Changes) -> None:
        self._again()

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)
