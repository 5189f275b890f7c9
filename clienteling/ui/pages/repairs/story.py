"""One repair: how far it is, its story, its condition, its estimate, a sentence to copy."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.repairs import Subject
from clienteling.ui.bus import Place, conversation
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.repairs import lines
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card, Fact, Pair
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.stages import StageBar
from clienteling.ui.widgets.text import Hairline, Role, Text, set_plain_tooltip

_LABEL = 92
_BESIDE = 256
"""Where words and amounts stand beside each other without being cut."""


class Story(QWidget):
    """The chosen repair; deeds are put at the right of its head, a panel under it.

    `went` tells the conversation that it came out of.
    """

    client_asked = Signal(str)
    went = Signal(Place)

    def __init__(self, clock: Clockface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._subject: Subject | None = None
        self.head = Head()
        self.panel = QVBoxLayout()
        self._talk = Button(self.tr("Conversation"), icon="message-circle")
        set_plain_tooltip(self._talk, self.tr("Open the conversation"))
        self._missing = Banner("", Tone.BAD)
        self._chips = Flow()
        self._bar = StageBar()
        self._stages = Card()
        self._sentence = Text("", wraps=True, selectable=True)
        self._copy = Button(self.tr("Copy"), icon="copy")
        self._progress = Card(self.tr("Progress"))
        self._events = Scroll(self.tr("Progress"))
        self._words = Card(self.tr("Taken in"))
        self._condition = Card(self.tr("Condition at intake"))
        self._estimate = Card(self.tr("Estimate"))
        self._lay_out()
        self._copy.clicked.connect(self._copy_sentence)
        self._talk.clicked.connect(self._open_conversation)

    def show_subject(self, subject: Subject, now: datetime, as_of: str, *, plain: bool) -> None:
        """Show another repair, or the same in its newest state."""
        self._subject = subject
        self.head.say(lines.title(subject.repair), lines.facts(subject))
        self._talk.setVisible(subject.ticket.conversation is not None)
        self._warn(subject)
        self._show_chips(subject, now, as_of)
        self._bar.show_steps(lines.steps(subject, self._clock))
        self._sentence.say(lines.sentence(subject))
        self._show_events(subject, now)
        self._show_intake(subject, plain=plain)
        self._show_money(subject, plain=plain)

    def make_room(self, *, for_panel: bool) -> None:
        """Leave out the sentence while a panel is open that offers it already."""
        self._said.setVisible(not for_panel)

    def _lay_out(self) -> None:
        said = QHBoxLayout()
        said.setSpacing(12)
        said.addWidget(self._sentence, 1)
        said.addWidget(self._copy)
        self.head.add_deed(self._talk)
        self._sentence.setAccessibleName(self.tr("Sentence for the client"))
        self._stages.put(self._bar)
        self._said = QWidget()
        self._said.setLayout(said)
        said.setContentsMargins(0, 0, 0, 0)
        self._stages.put(self._said)
        self._progress.put(self._events, 1)
        self._events.column.setSpacing(5)
        beside = Scroll(self.tr("About the watch"))
        beside.column.setSpacing(12)
        beside.setMinimumWidth(_BESIDE)
        for card in (self._estimate, self._condition, self._words):
            beside.column.addWidget(card)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._progress, 13)
        below.addWidget(beside, 9)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(self.head)
        whole.addWidget(self._missing)
        whole.addWidget(self._chips)
        whole.addLayout(self.panel)
        whole.addWidget(self._stages)
        whole.addLayout(below, 1)

    @Slot()
    def _open_conversation(self) -> None:
        ticket = self._subject.ticket if self._subject else None
        if ticket is not None and ticket.conversation is not None:
            self.went.emit(conversation(ticket.conversation, ticket.message))

    def _warn(self, subject: Subject) -> None:
        """A watch that is lost or stolen is said in red over everything else."""
        alarm = subject.repair.piece.alarm if subject.repair.piece else None
        self._missing.setVisible(alarm is not None)
        if alarm is not None:
            self._missing.say(states.what_to_do(alarm), Tone.BAD)

    def _show_chips(self, subject: Subject, now: datetime, as_of: str) -> None:
        repair = subject.repair
        today = self._clock.local_day(now)
        said = states.stage(repair.stage)
        text, tone = lines.promised(repair, today)
        chips: list[QWidget] = [Chip(said.text, said.tone), Chip(text, tone)]
        if repair.who is not None and repair.who.silent:
            chips.append(Chip(*states.silent()))
        waits = states.ask(repair.state)
        if waits is not None:
            chips.append(Chip(waits.text, waits.tone))
        if as_of:
            chips.append(Chip(as_of, Tone.WARN))
        if subject.ticket.holder:
            where = states.holder(subject.ticket.holder)
            chips.append(Chip(self.tr("at: {holder}").format(holder=where)))
        self._chips.show_widgets(*chips)

    def _show_events(self, subject: Subject, now: datetime) -> None:
        rows: list[QWidget] = []
        for event in subject.events:
            told = lines.told(event, subject, self._clock, now)
            chip = Chip(told.chip, told.tone) if told.chip else None
            if rows:
                rows.append(Hairline())
            rows.append(Fact(told.title, told.said, chip))
        _refill(self._events.column, rows)

    def _show_intake(self, subject: Subject, *, plain: bool) -> None:
        self._condition.clear()
        for zone, found in lines.condition(subject, plain=plain):
            self._condition.put(_row(zone, found))
        self._condition.setVisible(self._condition.body.count() > 0)
        self._words.clear()
        ticket = subject.ticket
        private = "" if plain else "\n".join(note.text for note in subject.notes)
        for label, text in (
            (self.tr("The client's words"), ticket.client_words),
            (self.tr("Our assessment"), ticket.assessment),
            (self.tr("Private"), private),
        ):
            if text:
                self._words.put_row(_said(label, text))
        self._words.setVisible(self._words.body.count() > 0)

    def _show_money(self, subject: Subject, *, plain: bool) -> None:
        self._estimate.clear()
        self._estimate.say(lines.estimate_title(subject))
        rows = lines.estimate(subject)
        for what, amount, total in rows:
            pair = Pair(what, amount, total=total)
            put = self._estimate.put_row if total else self._estimate.put
            put(pair)
        self._estimate.setVisible(bool(rows) and not plain)

    @Slot()
    def _copy_sentence(self) -> None:
        if self._subject is not None:
            QGuiApplication.clipboard().setText(lines.sentence(self._subject))
            self._copy.say(self.tr("Copied"))


def _said(label: str, text: str) -> QWidget:
    said = QWidget()
    column = QVBoxLayout(said)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(Text(label, Role.SECONDARY))
    column.addWidget(Text(text, wraps=True))
    return said


def _row(label: str, text: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    name = Text(label, Role.SECONDARY, wraps=True)
    name.setFixedWidth(_LABEL)
    line.addWidget(name)
    line.addWidget(Text(text, wraps=True), 1)
    return row


def _refill(column: QVBoxLayout, rows: Sequence[QWidget]) -> None:
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for row in rows:
        column.addWidget(row)
