"""One waiting change: what it is, how far it has come, and, if refused, both sides of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.outbox import Ask
from clienteling.ui import present
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import sides
from clienteling.ui.shell.outbox_words import said, state, typed
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.chat_commands import SendMessage
from clienteling.wire.problems import Problem

_Offer = tuple[str, str, Callable[[], None]]
"""What a deed is called, its icon, and the deed."""


class OutboxRow(QWidget):
    """Says one ask and offers what can be done about it; each signal tells the ask's id.

    `grown` when it needs another height.
    """

    retried = Signal(str)
    withdrawn = Signal(str)
    edited = Signal(str)
    dismissed = Signal(str)
    grown = Signal()

    def __init__(
        self, ask: Ask, moment: Callable[[datetime], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._moment = moment
        self._deeds = QWidget()
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
        ask, said_ = self._ask, isinstance(self._ask.command, SendMessage)
        offers: list[_Offer] = []
        if ask.state == "needs_you" and not sides.is_choice(ask):
            offers += [(self.tr("Do it again"), "refresh-cw", self._retry)]
            offers += [(self.tr("Put away"), "x", partial(self._ask_first, self._dismiss))]
        elif ask.state == "saved" and said_:
            offers += [(self.tr("Back to draft"), "undo-2", self._withdraw)]
        elif ask.state == "saved":
            offers += [
                (self.tr("Withdraw"), "undo-2", partial(self._ask_first, self._withdraw))
            ]
        if ask.state != "sending" and said_:
            offers += [(self.tr("Edit"), "pencil", self._edit)]
        if offers:
            self._put_deeds(offers)

    def _put_deeds(self, offers: Sequence[_Offer], asks: str = "") -> None:
        """Have these deeds below the words, where they answer what it `asks`."""
        self._deeds.hide()
        self._deeds.deleteLater()
        self._deeds = QWidget()
        column = QVBoxLayout(self._deeds)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        if asks:
            column.addWidget(Text(asks, Role.BODY, wraps=True))
        row = QHBoxLayout()
        row.setSpacing(4)
        for words, icon, deed in offers:
            button = Button(words, Kind.QUIET, icon)
            button.setAccessibleDescription(said(self._ask).title)
            button.clicked.connect(lambda _checked, deed=deed: deed())
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self._column.addWidget(self._deeds)
        self._deeds.show()
        self.grown.emit()

    def _ask_first(self, deed: Callable[[], None]) -> None:
        """Words that somebody typed go with their ask; they may be copied before that."""
        words = typed(self._ask)
        if not words:
            deed()
            return
        copy = partial(QGuiApplication.clipboard().setText, words)
        self._put_deeds(
            (
                (self.tr("Keep it"), "check", self._offer),
                (self.tr("Copy the words"), "copy", copy),
                (self.tr("Let it go"), "x", deed),
            ),
            self.tr("What was typed here goes with it and is kept nowhere else."),
        )
        careful = self._deeds.findChild(Button)
        if careful is not None:
            careful.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retry(self) -> None:
        self.retried.emit(self._ask.id)

    def _withdraw(self) -> None:
        self.withdrawn.emit(self._ask.id)

    def _edit(self) -> None:
        self.edited.emit(self._ask.id)

    def _dismiss(self) -> None:
        self.dismissed.emit(self._ask.id)
