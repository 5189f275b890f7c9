"""An import on its way: asked for once, followed while it runs, also over a broken line."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from clienteling.actions import importing
from clienteling.actions.desk import Desk
from clienteling.errors import Offline, Trouble
from clienteling.ui.work import Work
from clienteling.wire.importing import ImportAsk, ImportRun

_EACH_MS = 1_500
_STILL = 100
"""After so many looks without a step the import was broken off at central, too."""


class ImportProgress(QObject):
    """`went_on` tells how far it is, `done` what it did, `failed` why it is to be asked again.

    `lost`: the line broke, and central is asked what became of it. The ask has an id, so
    asking again imports once.
    """

    went_on = Signal(ImportRun)
    done = Signal(ImportRun)
    failed = Signal(Trouble)
    lost = Signal()

    def __init__(self, desk: Desk, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._id = ""
        self._broken = False
        self._seen = (-1, 0)
        self._timer = QTimer(self, interval=_EACH_MS)
        self._timer.timeout.connect(self._look)

    def begin(self, ask: ImportAsk) -> None:
        """Have central import a file, and follow it."""
        self._id = ask.id
        self._broken = False
        self._seen = (-1, 0)
        self._timer.start()
        job = partial(importing.bring, self._desk, ask)
        self._work.fetch(self, job, self._over, self._refused, replaces=True)

    def forget(self) -> None:
        """Follow it no longer."""
        self._id = ""
        self._timer.stop()

    def _over(self, run: ImportRun) -> None:
        if run.id == self._id:
            self.forget()
            self.done.emit(run)

    def _refused(self, trouble: Trouble) -> None:
        if not self._id:
            return
        if isinstance(trouble, Offline):
            self._broken = True
            self.lost.emit()
            return
        self.forget()
        self.failed.emit(trouble)

    @Slot()
    def _look(self) -> None:
        job = partial(importing.progress, self._desk, self._id)
        self._work.fetch(self, job, self._stands, self._unknown, replaces=True)

    def _stands(self, run: ImportRun) -> None:
        if run.id != self._id:
            return
        if run.state != "running":
            self._over(run)
            return
        done, times = self._seen
        self._seen = (run.done, times + 1 if done == run.done else 0)
        self.went_on.emit(run)
        if self._broken and self._seen[1] > _STILL:
            self.forget()
            self.failed.emit(Offline("The import was broken off.", "Import it once more."))

    def _unknown(self, trouble: Trouble) -> None:
        """Central knows nothing of it: before it has begun, or for good if the line broke."""
        if self._id and self._broken and not isinstance(trouble, Offline):
            self.forget()
            self.failed.emit(Offline("The import did not begin.", "Import it once more."))
