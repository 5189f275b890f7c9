"""Files that may be of one person: the list of suspects, and what was merged lately."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.actions import merging
from clienteling.actions.desk import Desk
from clienteling.cache.reads import suspects
from clienteling.cache.reads.duplicates import Sure
from clienteling.cache.reads.suspects import MOST, Mark, Pair, Slice
from clienteling.domain.changes import Changes
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import number, sentence
from clienteling.ui.pages.clients import likeness
from clienteling.ui.pages.clients.merged_lately import MergedLately
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_UNDO = timedelta(minutes=10)


class DuplicatesPanel(WholeRight):
    """Suspected pairs, one's own clients first; the book is looked through slice by slice."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._pairs: dict[tuple[str, str], Pair] = {}
        self._mark: Mark | None = None
        self._look = 0
        self._most = MOST
        self._relation = ""
        self._compare = Button(self.tr("Compare"), Kind.PRIMARY)
        self._apart = Button(self.tr("Not the same person"))
        self._toast = Toast()
        self._list = LineList(self.tr("Possible duplicates"), ruled=True)
        self._model = LineModel(self)
        self._list.setModel(self._model)
        self._empty = Empty("users", "")
        self._further = Button(self.tr("Look further"), Kind.QUIET, "search")
        self._lately = MergedLately(desk, work, self._clock)
        self._soon = QTimer(self, singleShot=True, interval=300)
        self._lay_out()
        self._compare.clicked.connect(self._compare_two)
        self._apart.clicked.connect(self._keep_apart)
        self._list.opened.connect(self._compare_two)
        self._further.clicked.connect(self._look_further)
        self._toast.undone.connect(self._take_back)
        self._soon.timeout.connect(self._look_at_known)

    def show_for(self, place: Place) -> None:
        """Look through the book anew."""
        del place
        self._look += 1
        self._pairs = {}
        self._most = MOST
        self._toast.hide()
        self._lately.show_of("")
        self._read(Mark())
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self, changes: Changes) -> None:
        """Look at the pairs once more that something was changed about."""
        if changes.touch("client", "contact_point", "important_date", "relation"):
            self._soon.start()
        if changes.touch("client_merge"):
            self._lately.show_of("")

    def _lay_out(self) -> None:
        self._add_deeds(self._compare, self._apart)
        column = self._column
        column.addWidget(self._toast)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty, 1)
        column.addWidget(self._further, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._lately)

    def _read(self, begin: Mark) -> None:
        self._mark = begin
        me = self._desk.person.advisor
        job = partial(_sliced, self._desk, me, begin, self._look)
        self._work.fetch(self, job, self._take)
        self._say()

    def _take(self, answer: tuple[int, Slice]) -> None:
        """Show what a slice of the book brought, and go on unless there is enough."""
        look, found = answer
        if look != self._look:
            return
        for pair in found.pairs:
            self._pairs.setdefault(pair.key, pair)
        self._mark = found.after
        if self._mark is not None and len(self._pairs) < self._most and self.isVisible():
            self._read(self._mark)
        self._show()

    @Slot()
    def _look_further(self) -> None:
        if self._mark is not None:
            self._most = len(self._pairs) + MOST
            self._read(self._mark)

    @Slot()
    def _look_at_known(self) -> None:
        job = partial(
            suspects.still, self._desk.store, tuple(self._pairs), self._desk.person.advisor
        )
        self._work.fetch(self, job, self._keep, replaces=True)

    def _keep(self, pairs: tuple[Pair, ...]) -> None:
        known = {pair.key: pair for pair in pairs}
        self._pairs = {key: known[key] for key in self._pairs if key in known}
        self._show()

    def _show(self) -> None:
        sure = list(Sure)
        ordered = sorted(
            self._pairs.values(), key=lambda pair: (not pair.mine, sure.index(pair.sure))
        )
        row = self._list.currentIndex().row()
        key = self._list.current_key()
        self._model.show((pair.key, self._line(pair)) for pair in ordered)
        again = self._model.row_of(key)
        self._list.choose(again if again >= 0 else min(max(row, 0), len(ordered) - 1))
        self._say()

    def _say(self) -> None:
        count = len(self._pairs)
        seen = self._mark is None
        looking = not seen and count < self._most
        told = self.tr("Looking through the book…") if looking else ""
        pairs = self.tr("1 pair") if count == 1 else self.tr("{n} pairs")
        counted = pairs.format(n=number(count)) if count else ""
        self._head.say(self.tr("Possible duplicates"), sentence(counted, told))
        self._list.setVisible(bool(count))
        self._empty.setVisible(not count)
        nobody = self.tr("No two files look like one person.")
        self._empty.say(self.tr("Pairs appear here as they are found.") if looking else nobody)
        self._further.setVisible(not seen and not looking)
        for deed in (self._compare, self._apart):
            deed.setVisible(bool(count))

    def _line(self, pair: Pair) -> Line:
        chip, tone = likeness.sure(pair.sure)
        if pair.verified_differ:
            chip, tone = self.tr("Verified numbers differ"), Tone.WARN
        mine = self.tr("your client") if pair.mine else ""
        told = sentence(likeness.why(pair.reasons), pair.shared, mine)
        title = self.tr("{one} and {other}").format(one=pair.one.name, other=pair.other.name)
        return Line(title, told, chip=chip, tone=tone, monogram=pair.one.monogram)

    def _chosen(self) -> Pair | None:
        key = self._list.current_key()
        return self._pairs.get(key) if isinstance(key, tuple) else None

    @Slot()
    def _compare_two(self) -> None:
        pair = self._chosen()
        if pair is not None:
            place = Place("clients", pair.one.id, "merge", pair.other.id)
            self.went.emit(place)

    @Slot()
    def _keep_apart(self) -> None:
        pair = self._chosen()
        if pair is None:
            return
        del self._pairs[pair.key]
        self._show()
        job = partial(merging.keep_apart, self._desk, pair.one.id, pair.other.id)
        self._work.run(self, job, partial(self._kept_apart, pair), self._refused)

    def _kept_apart(self, pair: Pair, relation: str) -> None:
        self._relation = relation
        said = self.tr("{one} and {other} are two people.")
        self._toast.say(said.format(one=pair.one.name, other=pair.other.name), _UNDO)

    @Slot()
    def _take_back(self) -> None:
        job = partial(merging.no_longer_apart, self._desk, self._relation)
        self._work.run(self, job, self._taken_back, self._refused)

    def _taken_back(self, _changes: Changes) -> None:
        self._look += 1
        self._read(Mark())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self._keep_apart()
            return
        super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._soon.stop()


def _sliced(desk: Desk, me: str, begin: Mark, look: int) -> tuple[int, Slice]:
    return look, suspects.suspects(desk.store, me, begin)
