"""When clients wrote: the chat requests of a day by hour, each bar a way to them."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from clienteling.cache.reads.day import Review
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.day import lines
from clienteling.ui.widgets.bars import BarChart
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.text import Role, Text

_HEAD = 40


class HoursCard(Card):
    """A quiet chart; `opened` tells the hours of a bar."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Chat requests by hour"), parent)
        self._chart = BarChart(self.tr("Chat requests by hour"))
        self._asked = Text("", Role.SECONDARY)
        self._asked.setFixedHeight(_HEAD)
        self._quiet = Empty("message-circle", self.tr("Nobody has written on this day."))
        self._quiet.hide()
        self.put_beside_title(self._asked)
        self.put(self._chart, 1)
        self.put(self._quiet, 1)
        self._chart.opened.connect(self.opened)

    def show_day(self, review: Review, clock: Clockface, now: datetime) -> None:
        """Show another day."""
        count = len(review.replies.asked)
        self._chart.show_bars(lines.bars(review, clock, now))
        self._asked.say(self.tr("{n} in all").format(n=count) if count else "")
        self._chart.setVisible(count > 0)
        self._quiet.setVisible(count == 0)
