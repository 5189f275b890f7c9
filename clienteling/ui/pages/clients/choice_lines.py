"""What stands above a client's card in a line or two: a hint, or why an ask was refused."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clienteling.cache.reads.outbox import Ask
from clienteling.ui import present
from clienteling.ui.bus import Place
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.text import Elided, Role, Text
from clienteling.wire.book_commands import MergeClients


class Line(QWidget):
    """A quiet line with one thing that can be done; `about` is for whoever shows it."""

    acted = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = ""
        self._words = Elided("", Role.SECONDARY)
        self._deed = Button("", Kind.LINK)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Mark(icon, Tone.METAL))
        row.addWidget(self._words, 1)
        row.addWidget(self._deed)
        self._deed.clicked.connect(self.acted)

    def say(self, words: str, deed: str) -> None:
        """Show it."""
        self._words.setText(words)
        self._deed.say(deed)
        self.setAccessibleName(words)
        self.show()

    @property
    def said(self) -> str:
        """What it says."""
        return self._words.text()


class Refusal(QWidget):
    """Why an ask was not accepted, and what can be done; `compared` leads to two files."""

    again = Signal()
    away = Signal()
    compared = Signal(object)

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        said = present.spoken(ask.problem) if ask.problem else present.words("internal")
        words = self.tr("Not accepted: {title} {advice}").format(
            title=said.title, advice=said.advice
        )
        self.setAccessibleName(words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Text(words, Role.BODY, wraps=True))
        row = QHBoxLayout()
        row.setSpacing(8)
        column.addLayout(row)
        self._place = Place("")
        if isinstance(ask.command, MergeClients):
            self._place = Place("clients", ask.command.keep, "merge", ask.command.other)
            first = Button(self.tr("Compare"))
            first.clicked.connect(self._compare)
        else:
            first = Button(self.tr("Do it again"))
            first.clicked.connect(self.again)
        away = Button(self.tr("Put away"))
        away.clicked.connect(self.away)
        for deed in (first, away):
            row.addWidget(deed)
        row.addStretch(1)

    def _compare(self) -> None:
        self.compared.emit(self._place)
