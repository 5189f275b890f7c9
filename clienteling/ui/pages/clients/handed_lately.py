"""What changed hands within the last seven days, each with the way back."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions import handing
from clienteling.actions.desk import Desk
from clienteling.cache.reads import handovers
from clienteling.cache.reads.handovers import Handed
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_manage
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface, number, sentence
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card, Fact
from clienteling.ui.widgets.text import one_line
from clienteling.ui.work import Work

_MOST = 8


class HandedLately(QWidget):
    """The handovers that can still be undone, and those that just were."""

    def __init__(
        self, desk: Desk, work: Work, clock: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._clock = clock
        self._card = Card(self.tr("Handed over in the last 7 days"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self.hide()

    def look(self) -> None:
        """Read them anew."""
        scope, now = self._desk.person.scope, self._desk.now()
        job = partial(handovers.lately, self._desk.store, scope, now)
        self._work.run(self, job, self._show, replaces=True)

    def _show(self, found: tuple[Handed, ...]) -> None:
        self._card.clear()
        for each in found[:_MOST]:
            self._card.put_row(Fact(self._title(each), self._said(each), self._way_back(each)))
        self.setVisible(bool(found))

    def _title(self, each: Handed) -> str:
        if each.count == 1:
            return self.tr("1 client to {name}").format(name=each.to_name)
        many = self.tr("{n} clients to {name}")
        return many.format(n=number(each.count), name=each.to_name)

    def _said(self, each: Handed) -> str:
        waits = states.ask(each.state)
        back = self.tr("taken back") if each.is_undone else ""
        by = self.tr("by {name}").format(name=each.by_name) if each.by_name else ""
        when = self._clock.moment(each.first.at, self._desk.now())
        note = one_line(each.first.note, 80)
        return sentence(back, when, by, note, waits.text if waits else "")

    def _way_back(self, each: Handed) -> Button | None:
        person = self._desk.person
        mine = person.advisor in (each.by, each.to) or may_manage(person.roles)
        if each.is_undone or not mine:
            return None
        back = Button(self.tr("Undo"), Kind.LINK, "undo-2")
        back.setAccessibleName(self.tr("Undo: {what}").format(what=self._title(each)))
        back.clicked.connect(partial(self._undo, each))
        return back

    @Slot()
    def _undo(self, each: Handed, _checked: object = None) -> None:
        job = partial(handing.take_back, self._desk, each.handovers)
        self._work.run(self, job, self._undone, self._refused)

    def _undone(self, _changes: Changes) -> None:
        self.look()

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)
