"""How soon clients were answered: four numbers, by hour, by advisor, and their rows."""

from datetime import date
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads import replies as reads
from clienteling.cache.reads.replies import Caller, Replies
from clienteling.cache.store import Store
from clienteling.domain.roles import may_manage
from clienteling.ui import formats
from clienteling.ui.bus import Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.day import reply_lines as lines
from clienteling.ui.pages.day.question_model import QuestionModel
from clienteling.ui.pages.day.reply_lines import Cut, Hours
from clienteling.ui.widgets.bars import BarChart
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.line import PAD
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.segments import Segments
from clienteling.ui.widgets.tile import Tile
from clienteling.ui.work import Work

_CHART = 168
_PERIODS = {"1": 1, "7": 7, "30": 30}


class RepliesView(QWidget):
    """Each number, bar and name opens exactly the questions it counts; `went` to one of them.

    A manager sees everybody's, others only their own.
    """

    went = Signal(Place)

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._work = desk, work
        self._clock = Clockface(ZoneInfo(desk.person.tz))
        self._all = may_manage(desk.person.roles)
        self._last: date = self._clock.local_day(desk.now())
        self._days = 1
        self._hours: Hours = (10, 19)
        self._read: Replies | None = None
        self._callers: dict[str, Caller] = {}
        self._cut = Cut.ASKED
        self._span: Hours | None = None
        self._advisor: str | None = None
        self.periods = Segments(self.tr("Which days"))
        self._tiles = self._make_tiles()
        self._by_hour = Card(self.tr("By hour · filled: in time"))
        self._chart = BarChart(self.tr("Asked by hour"))
        self._by_advisor = Card(self.tr("By advisor"))
        self._staff = LineList(self.tr("Advisors"), ruled=True)
        self._staff_model = LineModel(self)
        self._nobody = Empty("users", self.tr("Who answered, and how soon, stands here."))
        self._counted = Card()
        self._wider = Button(self.tr("All hours and advisors"), Kind.QUIET)
        self._chips = {cut: FilterChip(name) for cut, name in lines.names().items()}
        self._list = LineList(self.tr("Questions that are counted"), ruled=True)
        self._model = QuestionModel(self)
        self._calm = Empty("message-circle", "")
        self._lay_out()
        self._listen()

    @property
    def first_tile(self) -> Tile:
        """Where the keyboard goes first."""
        return self._tiles[0][0]

    def show_day(self, last: date, hours: Hours) -> None:
        """Show the days up to this one; `hours` are those when the boutique is open."""
        self._last, self._hours = last, hours
        self.look()

    @Slot()
    def look(self) -> None:
        """Read once more."""
        person = self._desk.person
        whose = None if self._all else person.advisor
        asked = reads.Asked(
            self._last, self._days, self._desk.now(), person.tz, person.scope, whose
        )
        store = self._desk.store
        self._work.run(self, partial(_both, store, asked), self._show, replaces=True)

    def _make_tiles(self) -> tuple[tuple[Tile, Cut], ...]:
        return (
            (Tile(self.tr("Clients who asked")), Cut.ASKED),
            (Tile(self.tr("Answered in time")), Cut.IN_TIME),
            (Tile(self.tr("First reply, median")), Cut.ANSWERED),
            (Tile(self.tr("Still waiting")), Cut.WAITING),
        )

    def _lay_out(self) -> None:
        for key in _PERIODS:
            days = int(key)
            one = self.tr("This day")
            self.periods.add(key, one if days == 1 else formats.days(days))
        top = QHBoxLayout()
        top.setSpacing(16)
        for tile, _ in self._tiles:
            top.addWidget(tile, 1)
        self._fill_cards()
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addWidget(self._by_hour, 0 if self._all else 1)
        left.addWidget(self._by_advisor, 1)
        if self._all:
            self._by_hour.setFixedHeight(_CHART)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addLayout(left, 1)
        below.addWidget(self._counted, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self.periods, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addLayout(top)
        whole.addLayout(below, 1)

    def _fill_cards(self) -> None:
        # Hidden before they are laid out: else the window makes room for all of them at once.
        for each in (self._nobody, self._calm, self._wider):
            each.hide()
        self._by_hour.put(self._chart, 1)
        self._staff.setModel(self._staff_model)
        self._by_advisor.outdent(PAD)
        self._by_advisor.put(self._staff, 1)
        self._by_advisor.put(self._nobody, 1)
        self._by_advisor.setVisible(self._all)
        for rows in (self._list, self._staff):
            # As high as there is room for, however high the cards beside would like to be.
            rows.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._list.setModel(self._model)
        self._counted.outdent(PAD)
        self._counted.put_beside_title(self._wider)
        chips = Flow(*self._chips.values(), gap=4, leading=0)
        chips.setContentsMargins(PAD, 0, PAD, 0)
        self._counted.put(chips)
        self._counted.put(self._list, 1)
        self._counted.put(self._calm, 1)
        for chip in self._chips.values():
            chip.hide()

    def _listen(self) -> None:
        self.periods.chosen.connect(self._choose_period)
        for tile, cut in self._tiles:
            tile.opened.connect(partial(self._open_tile, cut))
        for cut, chip in self._chips.items():
            chip.clicked.connect(partial(self._open, cut))
        self._chart.opened.connect(self.narrow)
        self._staff.clicked.connect(self._open_advisor)
        self._staff.opened.connect(self._open_advisor)
        self._wider.clicked.connect(self._widen)
        self._list.opened.connect(self._open_row)

    def _show(self, found: tuple[Replies, dict[str, Caller]]) -> None:
        self._read, self._callers = found
        for (tile, _), said in zip(self._tiles, lines.tiles(self._read), strict=True):
            tile.say(said.number, said.beside, said.note, said.tone)
        now = self._desk.now()
        today = self._days == 1 and self._last == self._clock.local_day(now)
        running = now.astimezone(self._clock.zone).hour if today else -1
        self._chart.show_bars(lines.bars(self._read, self._hours, running))
        self._staff_model.show(lines.advisors(self._read))
        some = bool(self._read.questions)
        self._staff.setVisible(some)
        self._nobody.setVisible(not some)
        self._show_rows()

    def _show_rows(self) -> None:
        if self._read is None:
            return
        some = lines.narrowed(self._read, self._span, self._advisor)
        chosen = lines.of_cut(some, self._cut)
        for cut, chip in self._chips.items():
            count = len(lines.of_cut(some, cut))
            chip.count(count)
            chip.setChecked(cut is self._cut)
            chip.setVisible(count > 0 or cut is self._cut or cut is Cut.ASKED)
        self._counted.say(self._title(some))
        narrow = self._span is not None or self._advisor is not None
        self._wider.setVisible(narrow)
        words = lines.wording(chosen, self._read, self._clock, self._desk.now())
        self._model.show(lines.listed(chosen, self._callers), words)
        self._list.setVisible(bool(chosen))
        self._calm.setVisible(not chosen)
        self._calm.say(lines.calm(self._cut))

    def _title(self, some: Replies) -> str:
        """What is listed, of which hours or whom, and how soon half of those were answered."""
        whose = some.people.get(self._advisor or "", self.tr("Nobody yet"))
        return formats.sentence(
            lines.names()[self._cut],
            lines.span_words(self._span) if self._span else "",
            whose if self._advisor is not None else "",
            lines.half(some) if self._span else "",
        )

    @Slot(str)
    def _choose_period(self, key: str) -> None:
        self._days = _PERIODS[key]
        self.look()

    def _open(self, cut: Cut) -> None:
        self._cut = cut
        self._show_rows()

    def _open_tile(self, cut: Cut) -> None:
        """A tile counts all hours and everybody."""
        self._span = self._advisor = None
        self._open(cut)
        self._list.setFocus()

    @Slot(object)
    def narrow(self, span: Hours) -> None:
        """Show what was asked in these hours."""
        self._span, self._advisor, self._cut = span, None, Cut.ASKED
        self._show_rows()

    @Slot()
    def _open_advisor(self) -> None:
        key = self._staff.current_key()
        if isinstance(key, str):
            self._span, self._advisor, self._cut = None, key, Cut.ASKED
            self._show_rows()

    @Slot()
    def _widen(self) -> None:
        self._span = self._advisor = None
        self._show_rows()

    @Slot(object)
    def _open_row(self, place: object) -> None:
        if isinstance(place, Place):
            self.went.emit(place)


def _both(store: Store, asked: reads.Asked) -> tuple[Replies, dict[str, Caller]]:
    """The questions, and who asked them."""
    found = reads.replies(store, asked)
    return found, reads.callers(store, found.questions)
