"""The rules by which the boutique follows up: days for each, changed by a manager in place."""

from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions import handing
from clienteling.actions.desk import Desk
from clienteling.cache.reads import follow_ups
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_manage
from clienteling.domain.tasks import RULES, TaskKind
from clienteling.errors import Trouble
from clienteling.ui import formats, present
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.stepper import Stepper
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work

_INDENT = 30
_YEAR = 365.25
_MOST_DAYS = 60
_MOST_YEARS = 20


class RulesCard(Card):
    """Five rules, each with a tick and a number; only a manager can change them."""

    def __init__(self, desk: Desk, work: Work, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.say(self.tr("Follow-ups by rule"))
        self._desk = desk
        self._work = work
        may = may_manage(desk.person.roles)
        self._rules = {rule: _Rule(rule, may=may) for rule in RULES}
        self._soon = QTimer(self, singleShot=True, interval=400)
        told = self.tr(
            "Each stands on Today of whoever looks after the client. Nobody is reminded "
            "while a repair or a complaint is open, or of clients who want no contact."
        )
        self.put(Text(told, Role.SECONDARY, wraps=True))
        for each in self._rules.values():
            self.put_row(each)
            each.changed.connect(self._soon.start)
        self._hint = Text(self.tr("A manager can change these."), Role.SMALL)
        self._hint.setVisible(not may)
        self.put(self._hint)
        self._soon.timeout.connect(self._keep)

    def look(self) -> None:
        """Read the rules anew."""
        job = partial(_rules, self._desk.store, self._desk.person.scope)
        self._work.run(self, job, self._show, replaces=True)

    def _show(self, rules: dict[TaskKind, int]) -> None:
        if not self._soon.isActive():
            for rule, each in self._rules.items():
                each.show_days(rules[rule])

    @Slot()
    def _keep(self) -> None:
        changed = {rule: each.days for rule, each in self._rules.items() if each.is_changed}
        if changed:
            job = partial(handing.set_rules, self._desk, changed)
            self._work.run(self, job, self._kept, self._refused)

    def _kept(self, _changes: Changes) -> None:
        self.look()

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)
        self.look()


class _Rule(QWidget):
    """One rule: whether it holds, and how many days or years."""

    changed = Signal()

    def __init__(self, rule: TaskKind, *, may: bool) -> None:
        super().__init__()
        self._service = rule is TaskKind.SERVICE_DUE
        self._kept, self._touched = RULES[rule], False
        name, self._told = self._words(rule)
        self._holds = Check(name)
        most = _MOST_YEARS if self._service else _MOST_DAYS
        self._number = Stepper(name, 1 if self._service else 0, most)
        self._said = Text("", Role.SECONDARY, wraps=True)
        self._said.setContentsMargins(_INDENT, 0, 0, 0)
        self._holds.setEnabled(may)
        self._number.setEnabled(may)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._holds)
        words.addWidget(self._said)
        row.addLayout(words, 1)
        row.addWidget(self._number)
        self.show_days(self._kept)
        self._holds.toggled.connect(self._change)
        self._number.changed.connect(self._change)

    @property
    def days(self) -> int:
        """The days that are chosen; negative where the rule does not hold."""
        number = self._number.number
        days = round(number * _YEAR) if self._service else number
        return days if self._holds.isChecked() else -max(1, days)

    @property
    def is_changed(self) -> bool:
        """Whether somebody chose something else than what is kept."""
        return self._touched and self.days != self._kept

    def show_days(self, days: int) -> None:
        """Show what is kept."""
        self._kept, self._touched = days, False
        self._holds.blockSignals(True)
        self._holds.setChecked(days >= 0)
        self._holds.blockSignals(False)
        self._number.say(round(abs(days) / _YEAR) if self._service else abs(days))
        self._say()

    def _words(self, rule: TaskKind) -> tuple[str, str]:
        return {
            TaskKind.POST_VISIT: (self.tr("After a visit"), self.tr("{days} after")),
            TaskKind.POST_PURCHASE: (self.tr("After a purchase"), self.tr("{days} after")),
            TaskKind.BIRTHDAY: (
                self.tr("Birthdays and other dates"),
                self.tr("{days} ahead, unless the date says otherwise"),
            ),
            TaskKind.WATCH_ANNIVERSARY: (
                self.tr("Anniversary of a watch"),
                self.tr("{days} ahead"),
            ),
            TaskKind.SERVICE_DUE: (
                self.tr("Service due"),
                self.tr("{n} years after the last service or the purchase"),
            ),
        }[rule]

    def _say(self) -> None:
        number = self._number.number
        told = self._told.format(days=formats.days(number), n=number)
        self._said.say(told if self._holds.isChecked() else self.tr("off"))

    @Slot()
    def _change(self) -> None:
        self._touched = True
        self._say()
        self.changed.emit()


def _rules(store: Store, scope: str) -> dict[TaskKind, int]:
    with store.read() as connection:
        return follow_ups.rules(connection, scope)
