"""One appointment: its facts, its marks, and the way to move it or let it go."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.appointments import Subject
from clienteling.domain.appointments import Standing, may_become, may_move
from clienteling.ui.bus import Place, conversation
from clienteling.ui.formats import Clockface
from clienteling.ui.marking import may_undo
from clienteling.ui.pages.appointments import lines
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text


class AppointmentCard(Card):
    """The chosen appointment.

    `marked` tells (meeting, standing), `unmarked` the meeting, `move_asked` the subject,
    `cancelled` (meeting, by_client), `client_asked` the client's id, `went` a place.
    """

    marked = Signal(object, object)
    unmarked = Signal(object)
    move_asked = Signal(object)
    cancelled = Signal(object, bool)
    client_asked = Signal(str)
    went = Signal(Place)

    def __init__(self, clock: Clockface, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._clock = clock
        self._subject: Subject | None = None
        self._top = Head()
        self._chip = Chip("")
        self._state = Chip("")
        self._silent = Chip(*states.silent())
        self._deeds = Flow()
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(10)
        self._facts.setColumnStretch(1, 1)
        self._letting = Flow()
        self._story = QVBoxLayout()
        self._story.setSpacing(4)
        self._lay_out()

    def show_subject(self, subject: Subject, now: datetime, *, plain: bool) -> None:
        """Show another appointment, or the same in its newest state."""
        self._subject = subject
        meeting = subject.meeting
        said = states.standing(meeting.status)
        waits = states.ask(meeting.state)
        name = meeting.name or self.tr("No client named")
        monogram = meeting.who.monogram if meeting.who else "?"
        self._top.say(name, states.appointment_type(meeting.type), monogram)
        self._chip.say(said.text, said.tone)
        self._silent.setVisible(meeting.who is not None and meeting.who.silent)
        self._state.setVisible(waits is not None)
        if waits is not None:
            self._state.say(waits.text, waits.tone)
        self._show_facts(lines.facts(subject, self._clock, now), plain=plain)
        self._show_deeds(now)
        self._show_story(lines.history(subject, self._clock, now))

    def _lay_out(self) -> None:
        self.body.setSpacing(16)
        self._top.add_deed(self._silent)
        self._top.add_deed(self._state)
        self._top.add_deed(self._chip)
        self.put(self._top)
        self.put(self._deeds)
        middle = Scroll(self.tr("Appointment"))
        middle.column.addLayout(self._facts)
        middle.column.addLayout(self._story)
        self.put(middle, 1)
        self.put(self._letting)

    def _show_facts(self, facts: tuple[lines.Fact, ...], *, plain: bool) -> None:
        _empty(self._facts)
        for row, fact in enumerate(each for each in facts if not (plain and each.private)):
            label = Text(fact.label, Role.SECONDARY)
            self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(Text(fact.said, wraps=True, selectable=True), row, 1)

    def _show_story(self, story: list[str]) -> None:
        _empty(self._story)
        for each in (story[:1] and [self.tr("How it came to this")]) + story:
            role = Role.LABEL if self._story.count() == 0 else Role.SECONDARY
            self._story.addWidget(Text(each, role, wraps=True))

    def _show_deeds(self, now: datetime) -> None:
        if self._subject is None:
            return
        meeting = self._subject.meeting
        buttons = []
        for place, to in enumerate(lines.next_standings(meeting)):
            button = Button(lines.deed(to), Kind.PLAIN if place else Kind.PRIMARY)
            button.clicked.connect(partial(self._mark, to))
            buttons.append(button)
        if may_undo(meeting, now):
            buttons.append(self._button(self.tr("Undo"), self._unmark, "undo-2"))
        if meeting.who is not None:
            buttons.append(self._button(self.tr("Open client"), self._open_client, "user"))
        if meeting.conversation:
            said = self.tr("Open the conversation")
            buttons.append(self._button(said, self._open_conversation, "message-circle"))
        self._deeds.show_widgets(*buttons)
        letting = []
        if may_move(meeting.status):
            letting.append(self._button(self.tr("Move"), self._move, "calendar"))
        if may_become(meeting.status, Standing.CANCELLED_BY_CLIENT):
            by_client = self._button(self.tr("Client cancels"), self._cancel_by_client)
            by_us = self._button(self.tr("We cancel"), self._cancel_by_us)
            letting += [by_client, by_us]
        self._letting.show_widgets(*letting)

    def _button(self, words: str, slot: object, icon: str = "") -> Button:
        button = Button(words, icon=icon)
        button.clicked.connect(slot)
        return button

    def _mark(self, to: Standing) -> None:
        if self._subject is not None:
            self.marked.emit(self._subject.meeting, to)

    @Slot()
    def _unmark(self) -> None:
        if self._subject is not None:
            self.unmarked.emit(self._subject.meeting)

    @Slot()
    def _move(self) -> None:
        self.move_asked.emit(self._subject)

    @Slot()
    def _cancel_by_client(self) -> None:
        if self._subject is not None:
            self.cancelled.emit(self._subject.meeting, True)

    @Slot()
    def _cancel_by_us(self) -> None:
        if self._subject is not None:
            self.cancelled.emit(self._subject.meeting, False)

    @Slot()
    def _open_client(self) -> None:
        if self._subject is not None and self._subject.meeting.who is not None:
            self.client_asked.emit(self._subject.meeting.who.id)

    @Slot()
    def _open_conversation(self) -> None:
        if self._subject is not None:
            meeting = self._subject.meeting
            self.went.emit(conversation(meeting.conversation, meeting.message))


def _empty(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
