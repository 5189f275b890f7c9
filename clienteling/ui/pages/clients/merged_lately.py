"""What was merged within the last thirty days, each with the way back."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions import merging
from clienteling.actions.desk import Desk
from clienteling.cache.reads import merges
from clienteling.cache.reads.merges import Merged
from clienteling.domain.changes import Changes
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card, Fact
from clienteling.ui.work import Work

_MOST = 4


class MergedLately(QWidget):
    """The merges that can still be undone, of one client or of the whole book."""

    def __init__(
        self, desk: Desk, work: Work, clock: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._clock = clock
        self._client = ""
        self._card = Card(self.tr("Merged in the last 30 days"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def show_of(self, client: str) -> None:
        """Read those of one client, or all of them."""
        self._client = client
        job = partial(merges.undoable, self._desk.store, self._desk.now(), client)
        self._work.run(self, job, self._show, replaces=True)

    def _show(self, found: tuple[Merged, ...]) -> None:
        self._card.clear()
        for each in found[:_MOST]:
            back = Button(self.tr("Undo merge"), Kind.LINK, "undo-2")
            back.setAccessibleDescription(each.other.name)
            back.clicked.connect(partial(self._undo, each.id))
            title = self.tr("{other} into {keep}").format(
                other=each.other.name, keep=each.keep.name
            )
            self._card.put_row(Fact(title, self._said(each), back))
        self.setVisible(bool(found))

    @Slot()
    def _undo(self, merge: str, _checked: object = None) -> None:
        job = partial(merging.undo, self._desk, merge)
        self._work.run(self, job, self._undone, self._refused)

    def _undone(self, _changes: Changes) -> None:
        self.show_of(self._client)

    def _said(self, merged: Merged) -> str:
        words = self.tr("Merged by {who}, {when}")
        when = self._clock.moment(merged.at, self._desk.now())
        return words.format(who=merged.by or "–", when=when)

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)
