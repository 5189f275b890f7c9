"""The right of a client's card: what is going on, watches, wishes, what is next."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clienteling.cache.reads.client_card import Card as Known
from clienteling.cache.reads.client_card import OpenRepair, Owned
from clienteling.ui.formats import Clockface, relative_day, sentence, short_date
from clienteling.ui.pages.clients import words
from clienteling.ui.pages.clients.fact_row import Fact, FactCard
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.scroll import Scroll

_FEW = 3


class Aside(Scroll):
    """Cards beside the history; `done` a task, `asked` for a form, `went` to a page's row."""

    done = Signal(str)
    asked = Signal(str)
    went = Signal(str, str)

    def __init__(self, face: Clockface, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Watches, wishes, tasks"))
        self._face = face
        self.column.setSpacing(12)
        self._now = FactCard(self.tr("Now"))
        self._watches = FactCard(self.tr("Watches"), self.tr("None that we know of."))
        self._wishes = FactCard(self.tr("Wish list"), self.tr("Nothing is wished for yet."))
        self._next = FactCard(self.tr("Next"), self.tr("Nothing is promised."))
        for card in (self._now, self._watches, self._wishes, self._next):
            self.column.addWidget(card)
        self.column.addStretch(1)
        for card, form, name in (
            (self._wishes, "wish", self.tr("Add wish")),
            (self._next, "task", self.tr("Add task")),
        ):
            add = IconButton("plus", name)
            add.setProperty("low", "true")
            add.clicked.connect(lambda _=False, form=form: self.asked.emit(form))
            card.put_beside_title(add)
        self._now.opened.connect(self._go)
        self._next.done.connect(self._complete)

    def show_card(self, known: Known, now: datetime) -> None:
        """Show what belongs to this client."""
        busy = bool(known.repairs or known.next_visit)
        few = 2 if busy else _FEW
        rest = len(known.watches) - few
        more = self.tr("{n} more").format(n=rest) if rest > 0 else ""
        self._now.setVisible(busy)
        self._now.show_facts(self._going_on(known, now))
        self._watches.show_facts(map(self._watch, known.watches[:few]), more)
        self._wishes.show_facts(self._wished(known))
        self._next.show_facts(self._promised(known, now))

    def _going_on(self, known: Known, now: datetime) -> Iterator[Fact]:
        for repair in known.repairs[:_FEW]:
            yield self._repair(repair, now)
        if (visit := known.next_visit) is not None:
            said = states.standing(visit.status)
            kind = states.appointment_type(visit.type)
            told = sentence(kind, visit.note, visit.advisor_name)
            key = ("appointments", visit.id)
            title = self._face.precise(visit.start, now)
            yield Fact(title, told, said.text, said.tone, key)

    def _repair(self, repair: OpenRepair, now: datetime) -> Fact:
        today = self._face.local_day(now)
        promised = self.tr("no date promised")
        late = False
        if repair.promised_on is not None:
            day = relative_day(repair.promised_on, today)
            promised = self.tr("promised {day}").format(day=day)
            late = repair.promised_on < today
        since = self.tr("since {day}").format(day=self._face.moment(repair.since, now))
        number = self.tr("Repair {number}").format(number=repair.number)
        said = states.stage(repair.stage)
        return Fact(
            sentence(number, repair.model),
            sentence(promised, since),
            said.text,
            Tone.BAD if late else said.tone,
            ("repairs", repair.id),
        )

    def _watch(self, owned: Owned) -> Fact:
        watch = owned.watch
        bought = self.tr("bought in {place}").format(place=watch.origin) if watch.origin else ""
        serial = watch.serial.replace(" ", "\u00a0")
        year = str(watch.year) if watch.year else ""
        told = sentence(watch.reference, serial, bought, year)
        return Fact(watch.model or watch.reference, told, *self._covered(owned))

    def _covered(self, owned: Owned) -> tuple[str, Tone]:
        if owned.coverage is not None:
            end = owned.coverage.end
            if end is None:
                return self.tr("Guarantee"), Tone.GOOD
            return self.tr("✓ to {year}").format(year=end.year), Tone.GOOD
        if owned.watch.papers:
            return self.tr("Guarantee over"), Tone.NEUTRAL
        return self.tr("Ask for papers"), Tone.WARN

    def _wished(self, known: Known) -> Iterator[Fact]:
        for wish in known.wishes[:_FEW]:
            since = self.tr("since {day}").format(day=short_date(wish.since.date()))
            said = sentence(wish.description if wish.reference else "", since)
            waits = known.states.get(wish.id)
            chip, tone = words.state(waits) if waits else words.wish_state(wish.state)
            yield Fact(wish.reference or wish.description, said, chip, tone)

    def _promised(self, known: Known, now: datetime) -> Iterator[Fact]:
        staff = dict(known.colleagues)
        for task in known.tasks[:_FEW]:
            due = self.tr("due {when}").format(when=self._face.precise(task.due, now))
            told = sentence(due, staff.get(task.assignee or "", ""))
            yield Fact(task.text, told, key=("task", task.id), deed=self.tr("Done"))
        coming = words.next_date(known.dates, self._face.local_day(now))
        if coming is not None:
            said = words.important(coming)
            yield Fact(said[:1].upper() + said[1:])

    @Slot(object)
    def _go(self, key: tuple[str, str]) -> None:
        self.went.emit(*key)

    @Slot(object)
    def _complete(self, key: tuple[str, str]) -> None:
        self.done.emit(key[1])
