"""What was not sent, why, and what can be done about each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.cache import drafts
from clienteling.cache.drafts import Draft
from clienteling.cache.reads.said import Utterance
from clienteling.ui.pages.inbox import reply_words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.ribbon import Ribbon
from clienteling.ui.widgets.scroll import Scroll

_MOST = 50
_SEEN = 3
_LINE = 46


class NotSent(QWidget):
    """Over the composer: the newest message that was not sent, and the others when asked for.

    `again` sends one once more, `back` takes its words into the draft, `away` lets it go.
    """

    again = Signal(object)
    back = Signal(object)
    away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsent: tuple[Utterance, ...] = ()
        self._others = Scroll(self.tr("Also not sent"))
        self._others.column.setSpacing(4)
        self._others.hide()
        self.lines = [self._line()]
        self.lines[0].offer("more", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.lines[0])
        column.addWidget(self._others)
        self.hide()

    @property
    def said(self) -> str:
        """What the first of them says now."""
        return self.lines[0].said

    def show_unsent(self, unsent: Sequence[Utterance], draft: Draft | None = None) -> None:
        """Show these, oldest first; what stands in the `draft`, changed, is sent from there."""
        self._unsent = tuple(reversed(unsent))[:_MOST]
        while len(self.lines) < len(self._unsent):
            self.lines.append(self._line())
            self._others.column.addWidget(self.lines[-1])
        for line in self.lines[len(self._unsent) :]:
            line.say("")
        for line, each in zip(self.lines, self._unsent, strict=False):
            said, *deeds = _told(each, draft)
            more = ("more",) if line is self.lines[0] and len(self._unsent) > 1 else ()
            line.say(said, *deeds, *more)
        if len(self._unsent) < 2:
            self._others.hide()
        self._tell_more()
        self.setVisible(bool(unsent))

    def _tell_more(self) -> None:
        others = max(0, len(self._unsent) - 1)
        more = self.tr("{n} more").format(n=others)
        fewer = self.tr("Show only this one")
        self.lines[0].rename("more", more if self._others.isHidden() else fewer)
        self._others.setFixedHeight(min(others, _SEEN) * _LINE)

    def _line(self) -> Ribbon:
        made = Ribbon("circle-alert", Tone.BAD)
        made.offer("again", self.tr("Send again"))
        made.offer("back", self.tr("Back to draft"))
        made.offer("away", self.tr("Let it go"))
        made.asked.connect(partial(self._do, made))
        return made

    @Slot(str)
    def _do(self, line: Ribbon, name: str) -> None:
        if name == "more":
            self._others.setVisible(self._others.isHidden())
            self._tell_more()
            return
        about = self._unsent[self.lines.index(line)]
        {"again": self.again, "back": self.back, "away": self.away}[name].emit(about)


def _told(each: Utterance, draft: Draft | None) -> tuple[str, ...]:
    """Why one was not sent, and what can be done about it."""
    returned = draft.returned if draft else ()
    mine = next((words for words in returned if words.of == each.command), None)
    if draft is None or mine is None:
        return reply_words.not_sent(each), "again", "back", "away"
    stands = drafts.stands(draft, mine)
    return reply_words.back_in_draft(each), *(("again", "away") if stands else ("away",))
