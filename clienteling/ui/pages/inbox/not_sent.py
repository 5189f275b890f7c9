"""What was not sent, why, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from clienteling.cache import drafts
from clienteling.cache.drafts import Draft
from clienteling.cache.reads.said import Utterance
from clienteling.domain.messages import MessageState
from clienteling.ui.pages.inbox import reply_words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.ribbon import Ribbon


class NotSent(Ribbon):
    """A ribbon over the composer for the first message that was not sent.

    `again` sends it once more, `back` takes its words into the draft, `away` lets it go.
    """

    again = Signal(object)
    back = Signal(object)
    away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("circle-alert", Tone.BAD, parent)
        self._about: Utterance | None = None
        self.offer("again", self.tr("Send again"))
        self.offer("back", self.tr("Back to draft"))
        self.offer("away", self.tr("Let it go"))
        self.asked.connect(self._do)

    def show_said(self, said: Sequence[Utterance], draft: Draft | None = None) -> None:
        """Show the first of `said` that failed, or nothing.

        Where its words stand in the `draft`, changed, they are sent from there.
        """
        self._about = next((each for each in said if is_back(each)), None)
        if self._about is None:
            self.say("")
            return
        returned = draft.returned if draft else ()
        mine = next((each for each in returned if each.of == self._about.command), None)
        if draft is None or mine is None:
            self.say(reply_words.not_sent(self._about), "again", "back", "away")
        elif drafts.stands(draft, mine):
            self.say(reply_words.back_in_draft(self._about), "again", "away")
        else:
            self.say(reply_words.back_in_draft(self._about), "away")

    @Slot(str)
    def _do(self, name: str) -> None:
        {"again": self.again, "back": self.back, "away": self.away}[name].emit(self._about)


def is_back(each: Utterance) -> bool:
    """Whether central or the channel did not let a message go."""
    return each.problem is not None or each.message.state is MessageState.FAILED
