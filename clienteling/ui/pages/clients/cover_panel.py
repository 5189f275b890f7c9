"""Cover: who stands in for whom now and soon, arranging it, and ending it early."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from clienteling.actions import handing
from clienteling.actions.desk import Desk
from clienteling.cache.reads import covers, handovers
from clienteling.cache.reads.covers import Covering
from clienteling.cache.reads.handovers import Colleague
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_manage
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import sentence, short_date
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.pages.clients.rules_card import RulesCard
from clienteling.ui.pages.clients.stand_in_form import StandInForm
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card, Fact
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import one_line
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work

_FORM = 340
_UNDO = timedelta(minutes=10)
_SHORTLY = timedelta(seconds=6)


class CoverPanel(WholeRight):
    """The covers of the boutique and the form for another; the rules of follow-ups below."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._toast = Toast()
        self._arranged = ""
        self._head.say(
            self.tr("Cover"),
            self.tr(
                "Who stands in finds the colleague's clients, promises and conversations "
                "among their own until the cover is over."
            ),
        )
        self._form = StandInForm(self._clock.zone)
        self._card = Card(self.tr("Now and soon"))
        self._rules = RulesCard(desk, work)
        self._lay_out()
        self._form.asked.connect(self._arrange)
        self._toast.undone.connect(self._take_back)

    def show_for(self, place: Place) -> None:
        """Begin anew."""
        del place
        self._toast.hide()
        self._form.begin(self._clock.local_day(self._desk.now()))
        scope = self._desk.person.scope
        job = partial(handovers.colleagues, self._desk.store, scope)
        self._work.run(self, job, self._show_colleagues, replaces=True)
        self._read()
        self._rules.look()

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""
        if changes.touch("cover", "outbox"):
            self._read()
        if changes.touch("boutique"):
            self._rules.look()

    def _lay_out(self) -> None:
        side = Scroll(self.tr("Have somebody stand in"))
        side.column.addWidget(self._form)
        side.setFixedWidth(_FORM)
        left = Scroll(self.tr("Now and soon"))
        left.column.addWidget(self._card)
        left.column.addWidget(self._rules)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(left, 1)
        body.addWidget(side)
        self._column.addWidget(self._toast)
        self._column.addLayout(body, 1)

    def _show_colleagues(self, staff: tuple[Colleague, ...]) -> None:
        person = self._desk.person
        others = may_manage(person.roles)
        self._form.show_colleagues(staff, person.advisor, others=others)

    def _read(self) -> None:
        scope, now = self._desk.person.scope, self._desk.now()
        job = partial(covers.covers, self._desk.store, scope, now)
        self._work.run(self, job, self._show, replaces=True)

    def _show(self, found: tuple[Covering, ...]) -> None:
        self._card.clear()
        for each in found:
            title = self.tr("{stand_in} for {name}").format(
                stand_in=each.stand_in_name, name=each.advisor_name
            )
            self._card.put_row(Fact(title, self._said(each), self._beside(each)))
        if not found:
            nobody = self.tr("Nobody stands in for anybody. Covers will stand here.")
            self._card.put(Empty("users", nobody))

    def _said(self, each: Covering) -> str:
        now = self._desk.now()
        today = self._clock.local_day(now)
        last = self._clock.local_day(each.until - timedelta(seconds=1))
        span = self.tr("{first} to {last}").format(
            first=short_date(self._clock.local_day(each.since), today),
            last=short_date(last, today),
        )
        waits = states.ask(each.state)
        return sentence(span, one_line(each.note, 100), waits.text if waits else "")

    def _beside(self, each: Covering) -> QWidget:
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        runs = each.since <= self._desk.now()
        word = self.tr("now") if runs else self.tr("coming")
        row.addWidget(Chip(word, Tone.GOOD if runs else Tone.NEUTRAL))
        person = self._desk.person
        if person.advisor in (each.advisor, each.stand_in) or may_manage(person.roles):
            end = Button(self.tr("End now") if runs else self.tr("Cancel"), Kind.LINK)
            end.setAccessibleDescription(each.advisor_name)
            end.clicked.connect(partial(self._end, each.id))
            row.addWidget(end)
        return beside

    @Slot()
    def _arrange(self) -> None:
        away, by = self._form.people
        span = self._form.span(self._desk.now())
        job = partial(handing.arrange_cover, self._desk, away, by, span, self._form.note)
        self._work.run(self, job, self._arranged_now, self._not_arranged)

    def _arranged_now(self, cover: str) -> None:
        self._arranged = cover
        self._form.begin(self._clock.local_day(self._desk.now()))
        self._toast.say(self.tr("Cover arranged."), _UNDO)

    @Slot()
    def _take_back(self) -> None:
        self._end(self._arranged)

    @Slot()
    def _end(self, cover: str, _checked: object = None) -> None:
        job = partial(handing.end_cover, self._desk, cover)
        self._work.run(self, job, self._ended, self._refused)

    def _ended(self, _changes: Changes) -> None:
        self._toast.say(self.tr("The cover is over."), _SHORTLY, undo=False)

    def _not_arranged(self, trouble: Trouble) -> None:
        self._form.refuse(" ".join(present.spoken(trouble)))
