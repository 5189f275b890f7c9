"""One waiting change: what it is, how far it has come, and, if refused, both sides of it."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.outbox import Ask
from clienteling.ui import present
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import sides
from clienteling.ui.shell.outbox_words import said, state
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.problems import Problem


class OutboxRow(QWidget):
    """Says one ask and offers what can be done about it; each signal tells the ask's id."""

    retried = Signal(str)
    withdrawn = Signal(str)
    edited = Signal(str)
    dismissed = Signal(str)

    def __init__(
        self, ask: Ask, moment: Callable[[datetime], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._moment = moment
        words = said(ask)
        chip, tone = state(ask)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Text(words.title, Role.TITLE, wraps=True), 1)
        head.addWidget(Chip(chip, tone))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 14, 0, 10)
        self._column.setSpacing(4)
        self._column.addLayout(head)
        detail = words.detail if len(words.detail) < 120 else f"{words.detail[:119]}…"
        told = sentence(moment(ask.asked_at), detail)
        self._column.addWidget(Text(told, Role.SECONDARY, wraps=True))
        if ask.problem is not None:
            self._explain(ask.problem)
        self._offer()

    def _explain(self, problem: Problem) -> None:
        """Why central said no, and what stands there in place of ours."""
        if sides.is_choice(self._ask):
            both = sides.of_ask(self._ask, {}, self._moment, stacked=True)
            both.first.connect(self._retry)
            both.second.connect(self._dismiss)
            self._column.addWidget(both)
            return
        why = present.spoken(problem)
        self._column.addWidget(Text(" ".join(filter(None, why)), Role.BAD, wraps=True))
        for name, label in (("yours", self.tr("Yours")), ("theirs", self.tr("Theirs"))):
            value = problem.detail.get(name, "")
            if value:
                words = f"{label}: {sides.of_value(self._ask, value, self._moment)}"
                line = Text(words, Role.BODY, wraps=True, selectable=True)
                line.setAccessibleName(line.text())
                self._column.addWidget(line)

    def _offer(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(4)
        offers = []
        if self._ask.state == "needs_you" and not sides.is_choice(self._ask):
            offers += [(self.tr("Do it again"), "refresh-cw", self._retry)]
            offers += [(self.tr("Put away"), "x", self._dismiss)]
        elif self._ask.state == "saved":
            offers += [(self.tr("Withdraw"), "undo-2", self._withdraw)]
        if self._ask.state != "sending" and isinstance(self._ask.command, SendMessage):
            offers += [(self.tr("Edit"), "pencil", self._edit)]
        for words, icon, deed in offers:
            button = Button(words, Kind.QUIET, icon)
            button.setAccessibleDescription(said(self._ask).title)
            button.clicked.connect(deed)
            row.addWidget(button)
        row.addStretch(1)
        if offers:
            self._column.addLayout(row)

    def _retry(self) -> None:
        self.retried.emit(self._ask.id)

    def _withdraw(self) -> None:
        self.withdrawn.emit(self._ask.id)

    def _edit(self) -> None:
        self.edited.emit(self._ask.id)

    def _dismiss(self) -> None:
        self.dismissed.emit(self._ask.id)
