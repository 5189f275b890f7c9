"""What was not sent, why, and what can be done about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from clienteling.cache.reads.inbox import Utterance
from clienteling.ui import present
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.text import Role, Text

_BRIEF = 60


class NotSent(QFrame):
    """A strip over the composer for the first message that was not sent.

    `again` sends it once more, `back` takes its words into the draft, `away` lets it go.
    """

    again = Signal(object)
    back = Signal(object)
    away = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about: Utterance | None = None
        self.setProperty("tone", "bad")
        self._words = Text("", Role.BODY, wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 6, 4)
        row.setSpacing(6)
        row.addWidget(Mark("circle-alert", Tone.BAD))
        row.addWidget(self._words, 1)
        for name, signal in (
            (self.tr("Try again"), self.again),
            (self.tr("Back to draft"), self.back),
            (self.tr("Let it go"), self.away),
        ):
            deed = Button(name, Kind.LINK)
            deed.clicked.connect(lambda _=False, signal=signal: signal.emit(self._about))
            row.addWidget(deed)
        self.hide()

    def show_said(self, said: tuple[Utterance, ...]) -> None:
        """Show the first of `said` that failed, or nothing."""
        self._about = next((each for each in said if each.problem is not None), None)
        self.setVisible(self._about is not None)
        if self._about is None or self._about.problem is None:
            return
        why = present.spoken(self._about.problem)
        body = " ".join(self._about.message.body.split())
        brief = body if len(body) <= _BRIEF else body[: _BRIEF - 1] + "…"
        text = self.tr("Not sent: “{brief}” {title} {advice}").format(
            brief=brief, title=why.title, advice=why.advice
        )
        self._words.say(text.strip())
        self.setAccessibleName(text)
