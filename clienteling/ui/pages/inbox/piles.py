"""The left of Inbox: four piles of conversations, the longest wait first."""

from functools import partial

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads import talks
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.talks import Pile, Piles, Talk
from clienteling.ui.formats import sentence
from clienteling.ui.pages.inbox import words
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.work import Work


class PileList(QWidget):
    """The conversations of a pile; `chosen` tells which one the person moved to."""

    chosen = Signal(str)
    entered = Signal(str)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._pile = Pile.WAITING
        self._talks: tuple[Talk, ...] = ()
        self._keep_to = ""
        self._first = True
        self._model = LineModel(self)
        self.search = SearchField(self.tr("Search these conversations"))
        self.list = LineList(self.tr("Conversations"))
        self._empty = Empty("inbox", "")
        self._chips: dict[Pile, FilterChip] = {}
        self._lay_out()
        self.search.typed.connect(self._show)
        self.search.stepped.connect(self.list.step)
        self.search.taken.connect(self._enter)
        self.list.chosen.connect(self._tell_chosen)
        self.list.opened.connect(self._tell_entered)
        self._empty.step_taken.connect(self._show_all)
        self.look_again()

    def look_again(self) -> None:
        """Read the pile once more; the selection stays where it is."""
        person = self._desk.person
        open_now = str(self.list.current_key() or "")
        asked = Asked(self._desk.now(), person.tz, person.scope, person.advisor)
        job = partial(talks.piles, self._desk.store, self._pile, asked, open_now)
        self._work.run(self, job, self._take, replaces=True)

    def choose(self, pile: Pile) -> None:
        """Show another pile."""
        self._pile = pile
        for each, chip in self._chips.items():
            chip.setChecked(each is pile)
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        self.look_again()

    def go_to(self, conversation: str) -> None:
        """Move to a conversation, in whichever pile it is."""
        self._keep_to = conversation
        if not self._stand_on(conversation):
            self.choose(Pile.ALL)

    def _lay_out(self) -> None:
        names = {
            Pile.WAITING: self.tr("Waiting"),
            Pile.MINE: self.tr("Mine"),
            Pile.UNCLAIMED: self.tr("Unclaimed"),
            Pile.ALL: self.tr("All"),
        }
        for pile, name in names.items():
            chip = self._chips[pile] = FilterChip(name)
            chip.clicked.connect(lambda _=False, pile=pile: self.choose(pile))
        self._chips[self._pile].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.search)
        column.addWidget(Flow(*self._chips.values(), gap=4))
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        self._empty.hide()
        self.list.setModel(self._model)

    def _take(self, piles: Piles) -> None:
        self._talks = piles.talks
        for pile, chip in self._chips.items():
            counts = pile in {Pile.WAITING, Pile.UNCLAIMED}
            chip.count(piles.counts[pile] if counts and piles.counts[pile] else None)
        self._show()

    @Slot()
    def _show(self) -> None:
        typed = self.search.text().strip().casefold()
        me, now = self._desk.person.advisor, self._desk.now()
        kept = self._keep_to or self.list.current_key()
        lines = [(talk.id, words.line(talk, me, now)) for talk in self._talks]
        fits = [pair for pair in lines if typed in pair[1].spoken().casefold()]
        self._model.show(fits)
        if not (isinstance(kept, str) and self._stand_on(kept)) and self._first and fits:
            self.list.choose(0)
        self._first = self._first and not fits
        self._fill_or_invite(bool(fits))

    def _stand_on(self, conversation: str) -> bool:
        row = self._model.row_of(conversation)
        if row < 0:
            return False
        self._keep_to = ""
        if self.list.current_key() != conversation:
            self.list.choose(row)
        return True

    def _fill_or_invite(self, some: bool) -> None:  # noqa: FBT001 - rows or none
        self.list.setVisible(some)
        self._empty.setVisible(not some)
        said = {
            Pile.WAITING: self.tr("Nobody is waiting for an answer."),
            Pile.MINE: self.tr("You answer for no conversation now."),
            Pile.UNCLAIMED: self.tr("Every conversation has somebody who answers."),
            Pile.ALL: self.tr("Messages appear here when a client scans a code and writes."),
        }[self._pile]
        if self.search.text().strip():
            said = self.tr("No conversation here matches what you typed.")
        step = self.tr("Show all") if self._pile is not Pile.ALL else ""
        self._empty.say(sentence(said), step)

    @Slot(object)
    def _tell_chosen(self, key: object) -> None:
        if isinstance(key, str):
            self.chosen.emit(key)

    @Slot(object)
    def _tell_entered(self, key: object) -> None:
        if isinstance(key, str):
            self.entered.emit(key)

    @Slot()
    def _enter(self) -> None:
        self._tell_entered(self.list.current_key())

    @Slot()
    def _show_all(self) -> None:
        self.search.clear()
        self.choose(Pile.ALL)
