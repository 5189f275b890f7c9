"""Bringing a file in: choose it, see what would become of each line, import, take it back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions import importing
from clienteling.actions.desk import Desk
from clienteling.cache.reads import imports as runs_read
from clienteling.domain.changes import Changes
from clienteling.errors import Offline, Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import number
from clienteling.ui.pages.clients import import_words as words
from clienteling.ui.pages.clients.import_drop import ImportDrop
from clienteling.ui.pages.clients.import_earlier import ImportEarlier
from clienteling.ui.pages.clients.import_look import ImportLook
from clienteling.ui.pages.clients.import_progress import ImportProgress
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.work import Work
from clienteling.wire.importing import ImportAsk, ImportPreview, ImportRun


class ImportPanel(WholeRight):
    """A file on its way into the book; what was chosen stays until it is in or put away."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._ask: ImportAsk | None = None
        self._run: ImportRun | None = None
        self._waiting = self._ready = False
        self._import = Button(self.tr("Import"), Kind.PRIMARY)
        self._undo = Button(self.tr("Undo this import"), icon="undo-2")
        self._other = Button(self.tr("Another file"))
        self._said = Banner("")
        self._drop = ImportDrop()
        self._earlier = ImportEarlier(self._clock)
        self._look = ImportLook()
        self._stack = QStackedWidget()
        self._progress = ImportProgress(desk, work, self)
        self._lay_out()
        self._drop.taken.connect(self.take)
        self._earlier.undo_asked.connect(self._take_back)
        self._look.changed.connect(self._preview)
        self._import.clicked.connect(self._bring)
        self._undo.clicked.connect(self._undo_this)
        self._other.clicked.connect(self._begin)
        self._said.acted.connect(self._again)
        self._progress.went_on.connect(self._show_progress)
        self._progress.done.connect(self._show_done)
        self._progress.failed.connect(self._failed)
        self._progress.lost.connect(self._lost)
        bus.status.connect(self._hear)

    def show_for(self, place: Place) -> None:
        """Begin with the imports that were made; a file that was chosen is still there."""
        del place
        if self._ask is None:
            self._begin()

    def look_again(self, changes: Changes) -> None:
        """Nothing here changes with the book."""

    @Slot(Path)
    def take(self, path: Path) -> None:
        """Have central look at a file."""
        job = partial(importing.chosen, self._desk, path)
        self._work.run(self, job, self._chosen, self._refused)

    def _lay_out(self) -> None:
        self._add_deeds(self._import, self._undo, self._other)
        start = QWidget()
        column = QVBoxLayout(start)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._drop)
        column.addWidget(self._earlier, 1)
        self._stack.addWidget(start)
        self._stack.addWidget(self._look)
        whole = self._column
        whole.addWidget(self._said)
        whole.addWidget(self._stack, 1)

    @Slot()
    def _begin(self) -> None:
        """Forget the file, and show what was brought in before."""
        self._ask = self._run = None
        self._waiting = False
        self._progress.forget()
        self._stack.setCurrentIndex(0)
        self._head.say(self.tr("Import"), self.tr("Clients and purchases from a file"))
        self._offer()
        self._said.hide()
        self._drop.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look_for_earlier()

    def _look_for_earlier(self) -> None:
        job = partial(importing.latest, self._desk)
        self._work.fetch(self, job, self._show_earlier, self._no_earlier, replaces=True)

    def _show_earlier(self, runs: tuple[ImportRun, ...]) -> None:
        job = partial(runs_read.staff, self._desk.store)
        now = self._desk.now()
        show = partial(self._earlier.show_runs, runs, now=now)
        self._work.run(self, job, show)

    def _no_earlier(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        if isinstance(trouble, Offline):
            self._waiting = True
            self._earlier.say(self.tr("Earlier imports are shown once central answers."))
        else:
            self._earlier.say(f"{said.title} {said.advice}".strip())

    def _chosen(self, ask: ImportAsk) -> None:
        self._ask = ask
        self._run = None
        self._look.begin()
        self._stack.setCurrentIndex(1)
        self._preview()

    @Slot()
    def _preview(self) -> None:
        """Have central say what would become of the file as it is read now."""
        if self._ask is None or self._run is not None:
            return
        self._ask = self._look.applied(self._ask)
        self._head.say(self.tr("Import"), self._ask.name)
        self._offer()
        self._say(self.tr("Central looks at the file …"))
        job = partial(importing.preview, self._desk, self._ask)
        self._work.fetch(self, job, self._show_preview, self._refused, replaces=True)

    def _show_preview(self, shown: ImportPreview) -> None:
        if self._ask is None or self._run is not None:
            return
        self._waiting = False
        self._look.show_preview(shown)
        news = shown.counts.added + shown.counts.updated
        self._import.say(self.tr("Import {n}").format(n=number(news)))
        self._offer(bring=news > 0)
        if shown.lacks:
            self._say(words.lacking(shown.lacks), Tone.WARN)
        elif not news:
            self._say(self.tr("Nothing in this file is new to the book."))
        else:
            self._said.hide()

    @Slot()
    def _bring(self) -> None:
        """Import; asked again after a break, it is imported once."""
        if self._ask is None:
            return
        self._offer()
        self._look.setEnabled(False)
        self._say(self.tr("The file is being brought in …"))
        self._progress.begin(self._ask)

    @Slot(ImportRun)
    def _show_progress(self, run: ImportRun) -> None:
        said = self.tr("{done} of {total} lines are in the book …")
        self._say(said.format(done=number(run.done), total=number(run.total)))

    @Slot(ImportRun)
    def _show_done(self, run: ImportRun) -> None:
        self._run = run
        self._look.setEnabled(True)
        self._look.show_run(run)
        self._offer(undo=words.may_be_undone(run, self._desk.now()), other=True)
        self._say(self.tr("It is in the book. You can undo it for 30 days."), Tone.GOOD)

    @Slot()
    def _lost(self) -> None:
        said = self.tr("The connection broke. Central is asked what became of the import …")
        self._say(said, Tone.WARN)

    @Slot(Trouble)
    def _failed(self, trouble: Trouble) -> None:
        """It is not in the book, or not whole; asked again, no line comes twice."""
        self._look.setEnabled(True)
        self._import.say(self.tr("Import"))
        self._offer(bring=True)
        said = present.spoken(trouble)
        self._say(f"{said.title} {said.advice}".strip(), Tone.WARN)

    @Slot()
    def _undo_this(self) -> None:
        if self._run is not None:
            self._take_back(self._run.id)

    @Slot(str)
    def _take_back(self, identifier: str) -> None:
        self._offer()
        self._say(self.tr("The import is being taken back …"))
        job = partial(importing.undo, self._desk, identifier)
        self._work.fetch(self, job, self._show_undone, self._not_undone)

    def _show_undone(self, run: ImportRun) -> None:
        self._run = run
        self._ask = None
        self._stack.setCurrentIndex(1 if run.stayed else 0)
        self._offer(other=bool(run.stayed))
        self._say(self.tr("Undone. {told}").format(told=words.undone(run)), Tone.GOOD)
        self._head.say(self.tr("Import"), run.name)
        self._look_for_earlier()
        if run.stayed:
            ids = tuple(each.client for each in run.stayed)
            self._work.run(
                self, partial(runs_read.named, self._desk.store, ids), self._show_stayed
            )

    def _show_stayed(self, known: dict[str, str]) -> None:
        if self._run is not None:
            self._look.show_stayed(self._run, known)

    def _not_undone(self, trouble: Trouble) -> None:
        self._offer(undo=self._run is not None, other=self._run is not None)
        self._look_for_earlier()
        self._refused(trouble)

    @override
    def _refused(self, trouble: Trouble) -> None:
        """Say why; without a connection, that what was chosen is kept."""
        said = present.spoken(trouble)
        if isinstance(trouble, Offline):
            self._waiting = True
            kept = self.tr("Importing needs central. The file stays chosen until it answers.")
            self._say(kept, Tone.WARN, self.tr("Try again"))
        else:
            self._say(f"{said.title} {said.advice}".strip(), Tone.WARN)
        if self._ask is not None and self._run is None:
            self._other.show()

    @Slot()
    def _again(self) -> None:
        """Do what could not be done without central."""
        self._waiting = False
        if self._ask is None:
            self._begin()
        elif self._ready:
            self._bring()
        else:
            self._preview()

    @Slot(object)
    def _hear(self, status: object) -> None:
        """Central answers again: look at what was chosen; a person presses Import anew."""
        if not (self._waiting and getattr(status, "connected", False)):
            return
        self._waiting = False
        if self._ask is not None and not self._ready:
            self._preview()
        elif self._ask is None:
            self._look_for_earlier()

    def _say(self, sentence: str, tone: Tone = Tone.NEUTRAL, action: str = "") -> None:
        self._said.say(sentence, tone, action)
        self._said.show()

    def _offer(self, *, bring: bool = False, undo: bool = False, other: bool = False) -> None:
        self._ready = bring
        self._import.setVisible(bring)
        self._undo.setVisible(undo)
        self._other.setVisible(other or self._ask is not None)
