"""Keeping promises, putting them off and letting them go, each with the way back."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QObject, Slot

from clienteling.actions import tasks
from clienteling.actions.desk import Desk
from clienteling.actions.tasks import Promise
from clienteling.cache.reads.steps import Step
from clienteling.domain.changes import Changes
from clienteling.ui import formats, reminders
from clienteling.ui.formats import Clockface
from clienteling.ui.way_back import WayBack
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_Deed = Callable[[Desk, Promise, str], Changes]
_UNDO = timedelta(minutes=10)


class Keeping(QObject):
    """Carries out what is decided about a promise; `toast` offers to undo the last one."""

    def __init__(self, desk: Desk, work: Work, clock: Clockface, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._clock = desk, clock
        self.toast = Toast()
        self._way_back = WayBack(work, self.toast, _UNDO, self)

    @Slot(object)
    def keep(self, step: Step) -> None:
        """Say that a promise was kept."""
        self._settle(step, self.tr("Noted as done."), tasks.done)

    @Slot(object, object)
    def put_off(self, step: Step, until: date) -> None:
        """Be reminded again when the day `until` begins."""
        at = datetime.combine(until, time(), self._clock.zone)
        day = formats.relative_day(until, self._clock.local_day(self._desk.now()))
        said = self.tr("Comes back: {day}.").format(day=formats.within(day))
        self._settle(step, said, partial(_put_off, until=at))

    @Slot(object, str)
    def let_go(self, step: Step, why: str) -> None:
        """Let a promise go, with a word why."""
        self._settle(step, self.tr("Let go."), partial(tasks.let_go, why=why))

    def _settle(self, step: Step, said: str, deed: _Deed) -> None:
        what = step.follow_up or step.task
        if what is None:
            return
        text = self._words(step)
        back = partial(tasks.reopen, self._desk, what, text)
        self._way_back.do(partial(deed, self._desk, what, text), said, back)

    def _words(self, step: Step) -> str:
        if step.follow_up is None:
            return step.words
        return reminders.words(step.follow_up, self._clock.local_day(self._desk.now()))


def _put_off(desk: Desk, what: Promise, text: str, until: datetime) -> Changes:
    return tasks.put_off(desk, what, until, text)
