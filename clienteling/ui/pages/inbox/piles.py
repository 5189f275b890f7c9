"""The left of Inbox: the piles of conversations, who has waited longest first."""

from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions import triage
from clienteling.actions.desk import Desk
from clienteling.cache.reads import talks
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.talks import PAGE, Pile, Piles, Talk
from clienteling.domain.roles import may_manage
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.inbox import waiting_words as words
from clienteling.ui.pages.inbox.talk_list import TalkList
from clienteling.ui.theme.sheet import wear
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.count_tabs import CountTabs
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line_list import LineModel
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.text import set_plain_tooltip
from clienteling.ui.work import Work

_EACH_MINUTE = 60_000
_LONGEST = timedelta(hours=6)


class PileList(QWidget):
    """The conversations of a pile; `chosen` tells which one the person moved to.

    `entered` wants to write there, `asked` names a deed for it, `went` where to go.
    """

    chosen = Signal(str)
    entered = Signal(str)
    asked = Signal(str)
    went = Signal(Place)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._face = Clockface(ZoneInfo(desk.person.tz))
        self._pile = Pile.WAITING
        self._most = PAGE
        self._talks: tuple[Talk, ...] = ()
        self._more = False
        self._keep_to = ""
        self._first = True
        self._model = LineModel(self)
        self.search = SearchField(self.tr("Search the inbox"))
        self.list = TalkList(self.tr("Conversations"))
        self._menu = self._make_menu()
        self._empty = Empty("inbox", "")
        self._tabs = CountTabs(self.tr("Piles"))
        self._minute = QTimer(self, interval=_EACH_MINUTE)
        self._wake = QTimer(self, singleShot=True)
        self._lay_out()
        self._connect()
        self.look_again()

    @Slot()
    def look_again(self) -> None:
        """Read the pile once more; the selection stays where it is."""
        person = self._desk.person
        open_now = self._keep_to or str(self.list.current_key() or "")
        asked = Asked(self._desk.now(), person.tz, person.scope, person.advisor)
        typed = self.search.text().strip()
        job = partial(
            talks.piles, self._desk.store, self._pile, asked, open_now, typed, self._most
        )
        self._work.run(self, job, self._take, replaces=True)

    @Slot(object)
    def choose(self, pile: Pile) -> None:
        """Show another pile."""
        self._pile = pile
        self._most = PAGE
        self._tabs.choose(pile)
        self.list.clearSelection()
        self.list.setCurrentIndex(QModelIndex())
        self.look_again()

    def go_to(self, conversation: str) -> None:
        """Move to a conversation, in whichever pile it is."""
        self._keep_to = conversation
        if not self._stand_on(conversation):
            self.choose(Pile.ALL)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        wear(menu)
        for key, name in (
            ("rules", self.tr("Opening hours and goal…")),
            ("templates", self.tr("Templates…")),
        ):
            place = Place("inbox", action=key)
            menu.addAction(name).triggered.connect(partial(self.went.emit, place))
        return menu

    def _lay_out(self) -> None:
        names = {
            Pile.WAITING: self.tr("Waiting"),
            Pile.MINE: self.tr("Mine"),
            Pile.UNCLAIMED: self.tr("Unclaimed"),
            Pile.SNOOZED: self.tr("Snoozed"),
            Pile.ALL: self.tr("All"),
            Pile.IGNORED: self.tr("Ignored"),
        }
        for pile, name in names.items():
            self._tabs.add(pile, name)
        set_plain_tooltip(self._tabs[Pile.IGNORED], self.tr("Nobody answered in time"))
        more = IconButton("ellipsis", self.tr("More about the inbox"))
        more.clicked.connect(partial(self._open_menu, more))
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.search, 1)
        top.addWidget(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._tabs)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        self._empty.hide()
        self._tabs[Pile.IGNORED].hide()
        self.list.setModel(self._model)

    def _connect(self) -> None:
        self._tabs.chosen.connect(self.choose)
        self.search.typed.connect(self.look_again)
        self.search.stepped.connect(self.list.step)
        self.search.taken.connect(self._enter)
        self.list.chosen.connect(self._tell_chosen)
        self.list.opened.connect(self._tell_entered)
        self.list.asked.connect(self.asked)
        self.list.verticalScrollBar().valueChanged.connect(self._scroll_on)
        self._empty.step_taken.connect(self._show_all)
        self._minute.timeout.connect(self._tick)
        self._wake.timeout.connect(self.look_again)
        self._minute.start()

    @Slot()
    def _tick(self) -> None:
        """Let the waits go on, and what nobody has to be told any more go."""
        self.look_again()
        self._work.run(self, partial(triage.put_settled_away, self._desk), _done)

    def _take(self, piles: Piles) -> None:
        self._talks, self._more = piles.talks, piles.more
        for pile, count in piles.counts.items():
            self._tabs[pile].count(count)
        rises = may_manage(self._desk.person.roles) and piles.counts[Pile.IGNORED] > 0
        self._tabs[Pile.IGNORED].setVisible(rises or self._pile is Pile.IGNORED)
        self._wake.stop()
        if piles.wakes_at is not None:
            left = min(piles.wakes_at - self._desk.now(), _LONGEST)
            self._wake.start(max(50, round(left / timedelta(milliseconds=1))))
        self._show()

    def _show(self) -> None:
        me, now = self._desk.person.advisor, self._desk.now()
        kept = self._keep_to or self.list.current_key()
        bar = self.list.verticalScrollBar()
        stood, going = bar.value(), bool(self._keep_to)
        self._model.show(
            (talk.id, words.line(talk, me, now, self._face)) for talk in self._talks
        )
        stands = isinstance(kept, str) and self._stand_on(kept)
        if stands and not going:
            bar.setValue(stood)
        if not stands and self._first and self._talks:
            self.list.choose(0)
        self._first = self._first and not self._talks
        self._fill_or_invite(bool(self._talks))

    @Slot(int)
    def _scroll_on(self, value: int) -> None:
        """Read on before the end of what was read comes into view."""
        bar = self.list.verticalScrollBar()
        if self._more and value >= bar.maximum() - bar.pageStep():
            self._more = False
            self._most += PAGE
            self.look_again()

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
            Pile.SNOOZED: self.tr("What you put off stands here until its time has come."),
            Pile.ALL: self.tr("Messages appear here when a client scans a code and writes."),
            Pile.IGNORED: self.tr("Everybody was answered in time."),
        }[self._pile]
        if self.search.text().strip():
            said = self.tr("No conversation here matches what you typed.")
        step = self.tr("Show all") if self._pile is not Pile.ALL else ""
        self._empty.say(sentence(said), step)

    def _open_menu(self, under: QWidget) -> None:
        self._menu.popup(under.mapToGlobal(under.rect().bottomLeft()))

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

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()


def _done(_answer: None) -> None:
    """What changed is told by the bus."""
