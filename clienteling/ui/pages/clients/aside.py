"""The right of a client's card: what is going on, watches, wishes, what is next."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clienteling.cache.reads.clients import Card as Known
from clienteling.cache.reads.clients import Owned
from clienteling.ui.formats import Clockface, relative_day, sentence, short_date
from clienteling.ui.pages.clients import words
from clienteling.ui.pages.clients.fact_row import FactRow
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.card import Card, Fact
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.service import Task

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
        self._now = Card(self.tr("Now"))
        self._watches = Card(self.tr("Watches"))
        self._wishes = Card(self.tr("Wish list"))
        self._next = Card(self.tr("Next"))
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

    def show_card(self, known: Known, now: datetime) -> None:
        """Show what belongs to this client."""
        self._show_now(known, now)
        self._show_watches(known)
        self._show_wishes(known)
        self._show_next(known, now)

    def _show_now(self, known: Known, now: datetime) -> None:
        self._now.clear()
        today = self._face.local_day(now)
        for repair in known.repairs[:_FEW]:
            promised = (
                self.tr("promised {day}").format(day=relative_day(repair.promised_on, today))
                if repair.promised_on
                else self.tr("no date promised")
            )
            late = repair.promised_on is not None and repair.promised_on < today
            chip = Chip(states.stage(repair.stage).text, Tone.BAD if late else Tone.WARN)
            since = self.tr("since {day}").format(day=self._face.moment(repair.since, now))
            number = self.tr("Repair {number}").format(number=repair.number)
            title, told = sentence(number, repair.model), sentence(promised, since)
            self._now.put_row(self._linked(title, told, chip, "repairs", repair.id))
        if (visit := known.next_visit) is not None:
            chip = Chip(states.standing(visit.status).text, Tone.GOOD)
            told = sentence(states.appointment_type(visit.type), visit.note, visit.advisor_name)
            title = self._face.precise(visit.start, now)
            self._now.put_row(self._linked(title, told, chip, "appointments", visit.id))
        self._now.setVisible(bool(known.repairs or known.next_visit))

    def _linked(self, title: str, told: str, chip: Chip, page: str, id_: str) -> QWidget:
        row = FactRow(title, told, chip, leads=True)
        row.opened.connect(lambda: self.went.emit(page, id_))
        return row

    def _show_watches(self, known: Known) -> None:
        self._watches.clear()
        few = 2 if known.repairs or known.next_visit else _FEW
        for owned in known.watches[:few]:
            self._watches.put_row(self._watch(owned))
        if len(known.watches) > few:
            rest = self.tr("{n} more").format(n=len(known.watches) - few)
            self._watches.put(Text(rest, Role.SMALL))
        if not known.watches:
            self._watches.put(Text(self.tr("None that we know of."), Role.SECONDARY))

    def _watch(self, owned: Owned) -> QWidget:
        watch = owned.watch
        bought = self.tr("bought in {place}").format(place=watch.origin) if watch.origin else ""
        serial = watch.serial.replace(" ", "\u00a0")
        year = str(watch.year) if watch.year else ""
        told = sentence(watch.reference, serial, bought, year)
        return FactRow(watch.model or watch.reference, told, self._covered(owned))

    def _covered(self, owned: Owned) -> Chip:
        if owned.coverage is not None:
            end = owned.coverage.end
            if end is None:
                return Chip(self.tr("Guarantee"), Tone.GOOD)
            return Chip(self.tr("✓ to {year}").format(year=end.year), Tone.GOOD)
        if owned.watch.papers:
            return Chip(self.tr("Guarantee over"), Tone.NEUTRAL)
        return Chip(self.tr("Ask for papers"), Tone.WARN)

    def _show_wishes(self, known: Known) -> None:
        self._wishes.clear()
        for wish in known.wishes[:_FEW]:
            said = sentence(
                wish.description if wish.reference else "",
                self.tr("since {day}").format(day=short_date(wish.since.date())),
            )
            chip, tone = words.wish_state(wish.state)
            if known.states.get(wish.id):
                chip, tone = words.state(known.states[wish.id])
            title = wish.reference or wish.description
            self._wishes.put_row(FactRow(title, said, Chip(chip, tone)))
        if not known.wishes:
            self._wishes.put(Text(self.tr("Nothing is wished for yet."), Role.SECONDARY))

    def _show_next(self, known: Known, now: datetime) -> None:
        self._next.clear()
        staff = dict(known.colleagues)
        for task in known.tasks[:_FEW]:
            self._next.put_row(self._task(task, staff, now))
        coming = words.next_date(known.dates, self._face.local_day(now))
        if coming is not None:
            self._next.put_row(FactRow(_begun(words.important(coming)), ""))
        if not known.tasks and coming is None:
            self._next.put(Text(self.tr("Nothing is promised."), Role.SECONDARY))

    def _task(self, task: Task, staff: dict[str, str], now: datetime) -> QWidget:
        done = Button(self.tr("Done"), Kind.PLAIN)
        done.setAccessibleName(self.tr("Done: {task}").format(task=task.text))
        done.clicked.connect(lambda _=False, id_=task.id: self.done.emit(id_))
        due = self.tr("due {when}").format(when=self._face.precise(task.due, now))
        return Fact(task.text, sentence(due, staff.get(task.assignee or "", "")), done)


def _begun(words_: str) -> str:
    return words_[:1].upper() + words_[1:]
