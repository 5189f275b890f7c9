"""How soon the boutique answers, when it is open, and where; a manager changes it."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TypeVar, cast

from msgspec.structs import replace
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from clienteling.actions import house
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.changes import Changes
from clienteling.errors import Refused
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox import rules_words as words
from clienteling.ui.pages.inbox.instead import InsteadOfTalk
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.way_back import WayBack
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import paper
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work
from clienteling.wire.people import Boutique, OpeningHours

_UNDO = timedelta(minutes=10)
_WEEK = range(7)
_SIDE_BY_SIDE = 3
T = TypeVar("T")


class RulesPanel(InsteadOfTalk):
    """The goal, when ignored requests come back, opening hours, holidays and the address."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, parent)
        del bus  # The page tells what changed, through `look_again`.
        self._kept: Boutique | None = None
        self._saved: Boutique | None = None
        self._wrong = False
        self._within = Field(self.tr("Answer within, in minutes"), QLineEdit())
        self._returns = Field(self.tr("Back to everybody after, in minutes"), QLineEdit())
        self._hours = [Field(words.weekday(day), QLineEdit()) for day in _WEEK]
        example = self.tr("One day, or the first and the last, such as 2027-02-06 – 2027-02-12")
        self._paper = paper("")
        self._days = Field(self.tr("Closed on"), self._paper, example)
        told = self.tr("As clients are told it; {address} in ready words")
        self._address = Field(self.tr("Address"), QLineEdit(), told)
        self._save = Button(self.tr("Save"), Kind.PRIMARY)
        self._same = Button(self.tr("Monday’s hours on every day"), Kind.LINK)
        self._toast = Toast()
        self._way_back = WayBack(work, self._toast, _UNDO, self)
        self._lay_out()
        self._save.clicked.connect(self._keep)
        self._same.clicked.connect(self._as_on_monday)

    def show_for(self, place: Place) -> None:
        """Begin anew with what is kept."""
        del place  # There is one set of rules.
        self._look()

    def look_again(self, changes: Changes) -> None:
        """Show what was changed elsewhere, unless something is half typed here."""
        typed = self._typed() if changes.touch("boutique") else None
        if typed is not None and typed in (self._kept, self._saved):
            self._look()

    def _look(self) -> None:
        self._work.run(self, partial(_boutique, self._desk), self._show, replaces=True)

    def _show(self, boutique: Boutique | None) -> None:
        if boutique is None:
            return
        self._kept = boutique = replace(boutique, address=_on_one_line(boutique.address))
        self._head.say(self.tr("Opening hours and goal"), boutique.name)
        self._line(self._within).setText(str(boutique.reply_within))
        self._line(self._returns).setText(str(boutique.returns_after))
        for day, field in enumerate(self._hours):
            self._line(field).setText(words.day(boutique.opening_hours, day))
        self._paper.setPlainText(words.holidays(boutique.holidays))
        self._line(self._address).setText(boutique.address)
        self._typed()

    def _typed(self) -> Boutique | None:
        """What stands here as it would be kept; None where something was said to be wrong."""
        if self._kept is None:
            return None
        self._wrong = False
        within = self._read(self._within, words.minutes_in, 0)
        returns = self._read(self._returns, words.minutes_in, 0)
        nothing: tuple[OpeningHours, ...] = ()
        hours = [
            self._read(field, partial(words.hours_in, day), nothing)
            for day, field in enumerate(self._hours)
        ]
        never: tuple[date, ...] = ()
        days = self._read(self._days, words.holidays_in, never)
        if within and returns and returns < within:
            words_ = self.tr("Who is ignored comes back after the goal, not before it.")
            self._returns.say(words_, Tone.BAD)
            self._wrong = True
        if self._wrong:
            return None
        return replace(
            self._kept,
            reply_within=within,
            returns_after=returns,
            opening_hours=tuple(each for spans in hours for each in spans),
            holidays=days,
            address=_on_one_line(self._line(self._address).text()),
        )

    def _read(self, field: Field, parse: Callable[[str], T], nothing: T) -> T:
        """What a field holds; what is wrong with it is said below it."""
        holds = self._paper.toPlainText() if field is self._days else self._line(field).text()
        try:
            found = parse(holds)
        except Refused as cause:
            said = present.spoken(cause)
            field.say(f"{said.title} {said.advice}", Tone.BAD)
            self._wrong = True
            return nothing
        field.say("")
        return found

    @staticmethod
    def _line(field: Field) -> QLineEdit:
        return cast("QLineEdit", field.editor)

    # ------------------------------------------------------------------------- keeping

    @Slot()
    def _keep(self) -> None:
        then = self._typed()
        before = self._kept
        if then is not None and before is not None and then != before:
            self._saved = then
            said = self.tr("Saved. Waits are counted anew.")
            self._way_back.do(self._setting(then), said, self._setting(before))

    def _setting(self, then: Boutique) -> Callable[[], Changes]:
        return partial(
            house.set_reply_rules,
            self._desk,
            reply_within=then.reply_within,
            returns_after=then.returns_after,
            opening_hours=then.opening_hours,
            holidays=then.holidays,
            address=then.address,
        )

    @Slot()
    def _as_on_monday(self) -> None:
        monday, *others = (self._line(field) for field in self._hours)
        for each in others:
            each.setText(monday.text())

    # -------------------------------------------------------------------------- laid out

    def _lay_out(self) -> None:
        self._head.add_deed(self._save)
        scroll = Scroll(self.tr("Opening hours and goal"))
        scroll.column.addWidget(self._goal_card())
        scroll.column.addWidget(self._hours_card())
        for title, field in (
            (self.tr("Holidays"), self._days),
            (self.tr("Where clients find you"), self._address),
        ):
            card = Card(title)
            card.put(field)
            scroll.column.addWidget(card)
        if not self._may:
            self._column.addWidget(Text(self.tr("A manager can change these."), Role.SMALL))
        self._column.addWidget(self._toast)
        self._column.addWidget(scroll, 1)
        self._save.setVisible(self._may)
        self._same.setVisible(self._may)
        for field in (self._within, self._returns, *self._hours):
            self._line(field).setReadOnly(not self._may)
            self._line(field).setMaxLength(100)
        self._line(self._address).setReadOnly(not self._may)
        self._line(self._address).setMaxLength(300)
        self._paper.setReadOnly(not self._may)

    def _goal_card(self) -> Card:
        card = Card(self.tr("The goal"))
        told = self.tr(
            "Only opening time counts. Whom nobody answers comes back to everybody, and a "
            "manager sees it."
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._within, 1)
        row.addWidget(self._returns, 1)
        card.put(Text(told, Role.SECONDARY, wraps=True))
        card.body.addLayout(row)
        return card

    def _hours_card(self) -> Card:
        card = Card(self.tr("Opening hours"))
        told = self.tr(
            "Such as 10:00–19:00, or 10:00–13:00, 14:00–19:00; empty where you are closed. "
            "With no hours at all, you count as open day and night."
        )
        grid = QGridLayout()
        grid.setSpacing(12)
        for at, field in enumerate((*self._hours, self._same)):
            grid.addWidget(field, at // _SIDE_BY_SIDE, at % _SIDE_BY_SIDE)
        for column in range(_SIDE_BY_SIDE):
            grid.setColumnStretch(column, 1)
        card.put(Text(told, Role.SECONDARY, wraps=True))
        card.body.addLayout(grid)
        return card


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _boutique(desk: Desk) -> Boutique | None:
    with desk.store.read() as connection:
        return shown.find(connection, Boutique, desk.person.scope)
