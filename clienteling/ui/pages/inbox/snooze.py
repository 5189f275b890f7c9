"""Until when a conversation is put off: a few moments worth having, or any other."""

from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clienteling.domain.opening import Hours
from clienteling.domain.snoozing import Until, moments
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.inbox.waiting_words import hour
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.moment_edit import MomentEdit
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.text import Hairline, Role, Text


class SnoozePanel(Popover):
    """`put_off` tells until when."""

    put_off = Signal(object)

    def __init__(self, face: Clockface, parent: QWidget) -> None:
        super().__init__(self.tr("Snooze"), parent, 340)
        self._face = face
        self._now = datetime.min.replace(tzinfo=UTC)
        self._offered = QVBoxLayout()
        self._offered.setSpacing(6)
        self._then = MomentEdit(face.zone)
        self._then.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._do = Button(self.tr("Snooze"))
        self._past = Text(self.tr("That moment has passed."), Role.BAD)
        self._lay_out()
        self._do.clicked.connect(self._until_then)

    def ask(self, hours: Hours, now: datetime, anchor: QWidget) -> None:
        """Ask until when, under `anchor`."""
        self._now = now
        self._past.hide()
        while (item := self._offered.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        offered = moments(hours, now)
        for until, at in offered:
            button = Button(sentence(self._called(until, at), self._when(until, at)))
            button.clicked.connect(partial(self._choose, at))
            self._offered.addWidget(button)
        self._then.stand_at(offered[-1][1])
        self.open_under(anchor)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Field(self.tr("Until another moment"), self._then), 1)
        row.addWidget(self._do, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(self._offered)
        self.body.addWidget(Hairline())
        self.body.addLayout(row)
        self.body.addWidget(self._past)

    def _called(self, until: Until, at: datetime) -> str:
        tomorrow = self._face.local_day(self._now) + timedelta(days=1)
        opening = self.tr("When we open again")
        if self._face.local_day(at) == tomorrow:
            opening = self.tr("Tomorrow morning")
        return {
            Until.HALF_HOUR: self.tr("30 minutes"),
            Until.TWO_HOURS: self.tr("2 hours"),
            Until.EVENING: self.tr("Before we close"),
            Until.OPENING: opening,
            Until.MONDAY: self.tr("Next week"),
        }[until]

    def _when(self, until: Until, at: datetime) -> str:
        tomorrow = self._face.local_day(self._now) + timedelta(days=1)
        if until is Until.OPENING and self._face.local_day(at) == tomorrow:
            return self._face.time(at)
        return hour(at, self._now, self._face)

    def _choose(self, at: datetime, _checked: bool = False) -> None:  # noqa: FBT001 - Qt's signal
        self.hide()
        self.put_off.emit(at)

    @Slot()
    def _until_then(self) -> None:
        at = self._then.moment
        self._past.setVisible(at <= self._now)
        if at > self._now:
            self._choose(at)
