"""One reference: who wishes for it, who was offered it and why, who has it."""

from functools import partial

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads import allocation
from clienteling.cache.reads.allocation import Hopeful, Interest, Order, Sought
from clienteling.domain.changes import Changes
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import reference_words as words
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.pages.clients.reference_choice import ReferenceChoice
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.segments import Segments
from clienteling.ui.work import Work

_LIST = 264
_TABLES = ("wish", "offer", "watch", "client", "watch_event", "outbox")
_WISHES, _OFFERS, _OWNERS, _SETTLED = "wishes", "offers", "owners", "settled"


class ReferencePanel(WholeRight):
    """References that are wished for at the left; at the right, everybody about one of them."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._reference = ""
        self._side = _WISHES
        self.interest: Interest | None = None
        self._sought: tuple[Sought, ...] = ()
        self.search = SearchField(self.tr("Reference or model"), hint="")
        self.references = LineList(self.tr("References wished for"))
        self._all = LineModel(self)
        self._sides = Segments(self.tr("Who has to do with it"))
        self.order = Choice()
        self.people = LineList(self.tr("Clients"), ruled=True)
        self._rows = LineModel(self)
        self._nobody = Empty("users", "")
        self.choice = ReferenceChoice(desk, work, self._clock)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._head.say(self.tr("Who wishes for what"))
        self._name_choices()
        shelf = QWidget()
        shelf.setFixedWidth(_LIST)
        left = QVBoxLayout(shelf)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.search)
        left.addWidget(self.references, 1)
        top = QHBoxLayout()
        top.addWidget(self._sides)
        top.addStretch(1)
        right = QVBoxLayout()
        right.addLayout(top)
        right.addWidget(self.order)
        for widget, stretch in ((self.people, 1), (self._nobody, 1), (self.choice, 0)):
            right.addWidget(widget, stretch)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(shelf)
        both.addLayout(right, 1)
        self._column.addLayout(both, 1)

    def _name_choices(self) -> None:
        for key, name in (
            (_WISHES, self.tr("Wish for it")),
            (_OFFERS, self.tr("Were offered it")),
            (_OWNERS, self.tr("Have it")),
            (_SETTLED, self.tr("Wished once")),
        ):
            self._sides.add(key, name)
        for order, name in (
            (Order.PRIORITY, self.tr("Those who wish most first")),
            (Order.SINCE, self.tr("Those who wait longest first")),
            (Order.TIER, self.tr("By tier")),
        ):
            self.order.addItem(name, order.value)
        self.order.setAccessibleName(self.tr("Order"))
        self.references.setModel(self._all)
        self.people.setModel(self._rows)

    def _connect(self) -> None:
        self.search.typed.connect(self._show_sought)
        self.search.stepped.connect(self.references.step)
        self.search.taken.connect(self._take)
        self.references.chosen.connect(self._choose_reference)
        self._sides.chosen.connect(self._turn_to)
        self.order.activated.connect(self._read)
        self.people.chosen.connect(self._choose)
        self.people.opened.connect(self._open)
        self.choice.went.connect(self._go)
        self._soon.timeout.connect(self._read)

    def show_for(self, place: Place) -> None:
        """Begin with the reference that the place names, or with the one most wished for."""
        self.choice.show_nobody()
        self._reference = place.filter.strip()
        self.search.clear()
        self._read()
        self.search.begin()

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""
        if changes.touch(*_TABLES):
            self._soon.start()

    @Slot()
    def _read(self) -> None:
        order = Order(str(self.order.currentData()))
        today = self._clock.local_day(self._desk.now())
        job = partial(allocation.demand, self._desk.store, self._reference, order, today)
        self._work.run(self, job, self._show, replaces=True)

    def _show(self, answer: tuple[tuple[Sought, ...], Interest]) -> None:
        self._sought, self.interest = answer
        self._reference = self.interest.reference
        self._show_sought(self.search.text())
        it = self.interest
        told = self.tr("{wishes} wish for it · offered {offers} times · {owners} have it")
        self._head.say(
            sentence(it.model, it.reference) or self.tr("Who wishes for what"),
            told.format(wishes=len(it.hopefuls), offers=len(it.offers), owners=it.owned),
        )
        self._show_people()

    @Slot(str)
    def _show_sought(self, text: str) -> None:
        """Show the references that hold what is typed."""
        typed = text.strip().casefold()
        now = self._desk.now()
        self.references.blockSignals(True)
        self._all.show(
            (it.reference, words.sought(it, self._clock, now))
            for it in self._sought
            if typed in f"{it.reference} {it.model}".casefold()
        )
        self.references.choose(self._all.row_of(self._reference))
        self.references.blockSignals(False)

    @Slot(str)
    def _take(self, text: str) -> None:
        """What was typed is a reference, if it is none of those at the left."""
        key = self.references.current_key()
        self._choose_reference(key if self.references.rows() and key else text.strip().upper())

    @Slot(object)
    def _choose_reference(self, reference: object) -> None:
        if reference and reference != self._reference:
            self._reference = str(reference)
            self.choice.show_nobody()
            self._read()

    @Slot(str)
    def _turn_to(self, side: str) -> None:
        self._side = side
        self.choice.show_nobody()
        self._show_people()

    def _show_people(self) -> None:
        if self.interest is None:
            return
        now, it = self._desk.now(), self.interest
        sides: dict[str, list[tuple[object, Line]]] = {
            _WISHES: [(each, words.hopeful(each, now)) for each in it.hopefuls],
            _SETTLED: [(each, words.hopeful(each, now)) for each in it.settled],
            _OFFERS: [(each, words.given(each, self._clock, now)) for each in it.offers],
            _OWNERS: [(each, words.owner(each)) for each in it.owners],
        }
        rows = sides[self._side]
        self._rows.show(rows)
        self.people.setVisible(bool(rows))
        self._nobody.setVisible(not rows)
        self._nobody.say(self._nobody_words())
        self.order.setVisible(self._side == _WISHES)
        self.choice.refresh(it)

    def _nobody_words(self) -> str:
        return {
            _WISHES: self.tr("Nobody wishes for it now. Wishes are added in a client’s file."),
            _OFFERS: self.tr("It was offered to nobody yet."),
            _OWNERS: self.tr("Nobody in the book has one."),
            _SETTLED: self.tr("No wish for it was won, lost or withdrawn."),
        }[self._side]

    @Slot(object)
    def _choose(self, row: object) -> None:
        if isinstance(row, Hopeful) and self.interest is not None:
            self.choice.show_hopeful(row, self._desk.now())
        else:
            self.choice.show_nobody()

    @Slot(object)
    def _open(self, row: object) -> None:
        who = getattr(row, "who", None)
        if who is not None:
            self._go(who.id)

    @Slot(str)
    def _go(self, client: str) -> None:
        self.went.emit(Place("clients", client, "watches"))
