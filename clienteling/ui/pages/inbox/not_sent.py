"""What was not sent, why, and what can be done about each."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.cache import drafts
from clienteling.cache.drafts import Draft
from clienteling.cache.reads.said import Utterance
from clienteling.ui.pages.inbox import reply_words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.ribbon import Ribbon
from clienteling.ui.widgets.text import Role, Text

_MOST = 4
"""As many find room under each other; the next comes up when one of them is settled."""


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
        self._draft: Draft | None = None
        self._open = False
        self._rest = Text("", Role.SMALL)
        self.lines = [self._line() for _ in range(_MOST)]
        self.lines[0].offer("more", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for line in self.lines:
            column.addWidget(line)
        column.addWidget(self._rest)
        self.hide()

    @property
    def said(self) -> str:
        """What the first of them says now."""
        return self.lines[0].said

    def show_unsent(self, unsent: Sequence[Utterance], draft: Draft | None = None) -> None:
        """Show these, oldest first; what stands in the `draft`, changed, is sent from there."""
        self._unsent, self._draft = tuple(reversed(unsent)), draft
        self._open = self._open and len(unsent) > 1
        self._show()

    def _show(self) -> None:
        others = len(self._unsent) - 1
        shown = self._unsent[: _MOST if self._open else 1]
        for line in self.lines[len(shown) :]:
            line.say("")
        for line, each in zip(self.lines, shown, strict=False):
            said, *deeds = _told(each, self._draft)
            line.say(said, *deeds, *(("more",) if others > 0 else ()))
        more = self.tr("{n} more").format(n=others)
        self.lines[0].rename("more", self.tr("Show only this one") if self._open else more)
        rest = len(self._unsent) - _MOST
        self._rest.say(self.tr("And {n} before these.").format(n=rest))
        self._rest.setVisible(self._open and rest > 0)
        self.setVisible(bool(self._unsent))

    def _line(self) -> Ribbon:
        made = Ribbon("circle-alert", Tone.BAD)
        made.offer("again", self.tr("Send again"))
        made.offer("back", self.tr("Back to draft"))
        made.offer("away", self.tr("Let it go"))
        made.asked.connect(partial(self._do, made))
        return made

    def _do(self, line: Ribbon, name: str) -> None:
        if name == "more":
            self._open = not self._open
            self._show()
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
