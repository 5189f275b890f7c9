"""What was merged within the last thirty days, each with the way back."""

from functools import partial

from PySide6.QtWidgets import QWidget

from clienteling.actions import merging
from clienteling.actions.desk import Desk
from clienteling.cache.reads import merges
from clienteling.cache.reads.merges import Merged
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients.lately import Done, Lately
from clienteling.ui.work import Work

_MOST = 4


class MergedLately(Lately):
    """The merges that can still be undone, of one client or of the whole book."""

    def __init__(
        self, desk: Desk, work: Work, clock: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, work, clock, parent)
        self._card.say(self.tr("Merged in the last 30 days"))

    def show_of(self, client: str) -> None:
        """Read those of one client, or all of them."""
        job = partial(merges.undoable, self._desk.store, self._desk.now(), client)
        self._read(job, self._done, _MOST)

    def _done(self, each: Merged) -> Done:
        title = self.tr("{other} into {keep}").format(
            other=each.other.name, keep=each.keep.name
        )
        when = self._clock.moment(each.at, self._desk.now())
        told = self.tr("Merged by {who}, {when}").format(who=each.by or "–", when=when)
        back = partial(merging.undo, self._desk, each.id)
        return Done(title, told, self.tr("Undo merge"), back)
