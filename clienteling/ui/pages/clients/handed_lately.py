"""What changed hands within the last seven days, each with the way back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from clienteling.actions import handing
from clienteling.actions.desk import Desk
from clienteling.cache.reads import handovers
from clienteling.cache.reads.handovers import Handed
from clienteling.domain.roles import may_manage
from clienteling.ui.formats import Clockface, number, sentence
from clienteling.ui.pages.clients.lately import Done, Lately
from clienteling.ui.widgets import states
from clienteling.ui.widgets.text import one_line
from clienteling.ui.work import Work

_MOST = 8


class HandedLately(Lately):
    """The handovers that can still be undone, and those that just were."""

    def __init__(
        self, desk: Desk, work: Work, clock: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, work, clock, parent)
        self._card.say(self.tr("Handed over in the last 7 days"))

    def look(self) -> None:
        """Read them anew."""
        scope, now = self._desk.person.scope, self._desk.now()
        job = partial(handovers.lately, self._desk.store, scope, now)
        self._read(job, self._done, _MOST)

    def _done(self, each: Handed) -> Done:
        person = self._desk.person
        mine = person.advisor in (each.by, each.to) or may_manage(person.roles)
        back = partial(handing.take_back, self._desk, each.handovers)
        may = mine and not each.is_undone
        return Done(self._title(each), self._said(each), self.tr("Undo"), back if may else None)

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
