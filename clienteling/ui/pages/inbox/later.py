"""Sending later: an hour from a short list, or any day and time."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.cache.reads import leaving
from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.leaving import Leaving
from clienteling.errors import Refused
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox import reply_words
from clienteling.ui.theme.sheet import wear
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.day_field import DayField
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form
from clienteling.ui.work import Work


class Later(QObject):
    """The button beside Send and what it opens; `chosen` gives the hour, in UTC.

    An hour at which the channel will have closed the conversation cannot be chosen.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._zone = ZoneInfo(desk.person.tz)
        self._face = Clockface(self._zone)
        self._until: datetime | None = None
        self._form: LaterForm | None = None
        self.slot = QVBoxLayout()
        self.button = IconButton("hourglass", self.tr("Send later…"))
        self.menu = QMenu(parent)
        wear(self.menu)
        self.menu.setToolTipsVisible(True)
        self.button.clicked.connect(self._ask)

    def show_context(self, context: Context) -> None:
        """Until when the channel lets anything go there."""
        self._until = context.conversation.window_expires_at

    @Slot()
    def leave(self) -> None:
        """Put the form away."""
        if self._form is not None:
            self.slot.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None

    @Slot()
    def _ask(self) -> None:
        person = self._desk.person
        job = partial(
            leaving.proposed, self._desk.store, person.scope, person.tz, self._desk.now()
        )
        self._work.run(self, job, self._offer, replaces=True)

    def _offer(self, hours: Sequence[Leaving]) -> None:
        self.menu.clear()
        now = self._desk.now()
        for each in hours:
            closed = self._is_closed(each.at)
            said = reply_words.hour(each, self._face, now)
            over = self.tr("{hour} — the time to answer is over by then").format(hour=said)
            deed = self.menu.addAction((over if closed else said).replace("&", "&&"))
            deed.setEnabled(not closed)
            deed.triggered.connect(partial(self._choose, each.at))
        self.menu.addAction(self.tr("A day and time…")).triggered.connect(self._open_form)
        self.menu.addSeparator()
        self.menu.addAction(self._whose_time()).setEnabled(False)
        at = self.button.mapToGlobal(QPoint(0, 0))
        self.menu.popup(at - QPoint(0, self.menu.sizeHint().height()))

    def _whose_time(self) -> str:
        words = self.tr("Times of {place}. The client sees it arrive then.")
        return words.format(place=self._desk.person.boutique_name)

    def _is_closed(self, at: datetime) -> bool:
        return self._until is not None and at >= self._until

    def _choose(self, at: datetime, _checked: object = None) -> None:
        self.leave()
        self.chosen.emit(at)

    @Slot()
    def _open_form(self) -> None:
        self.leave()
        now = self._desk.now().astimezone(self._zone)
        self._form = LaterForm(now, self._whose_time())
        self._form.left.connect(self.leave)
        self._form.saved.connect(self._take_form)
        self.slot.addWidget(self._form)
        self._form.show()  # the keyboard goes only to what can be seen
        self._form.begin()

    @Slot()
    def _take_form(self) -> None:
        if self._form is None:
            return
        try:
            at = self._checked(self._form.moment(self._zone))
        except Refused as why:
            said = present.spoken(why)
            self._form.say_why(f"{said.title} {said.advice}")
            return
        self._choose(at.astimezone(self._desk.now().tzinfo))

    def _checked(self, at: datetime) -> datetime:
        """A moment at which something may leave; raises `Refused`."""
        if at <= self._desk.now():
            raise Refused("This moment has passed.", "Choose a later one.")
        if self._is_closed(at):
            raise Refused("The time to answer is over by then.", "Choose a sooner moment.")
        return at


_LATE = time(18, 0)


class LaterForm(Form):
    """A day and a time of day."""

    def __init__(self, now: datetime, whose: str) -> None:
        super().__init__()
        late = now.time() >= _LATE
        self._day = DayField(now.date() + timedelta(days=1) if late else now.date())
        self._time = QLineEdit("18:30")
        self._time.setMaxLength(5)
        self.name(self.tr("Send later"), self.tr("Send then"))
        self.put(Field(self.tr("Day"), self._day), Field(self.tr("Time"), self._time, whose))

    @override
    def begin(self) -> None:
        self._day.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._day.selectAll()

    def moment(self, zone: ZoneInfo) -> datetime:
        """The moment that was typed; raises `Refused`."""
        try:
            clock = time.fromisoformat(self._time.text().strip().zfill(5).replace("：", ":"))
        except ValueError as cause:
            raise Refused("This is no time of day.", "Type it like 18:30.") from cause
        return datetime.combine(self._day.needed, clock, zone)
