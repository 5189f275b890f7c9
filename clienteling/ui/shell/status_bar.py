"""The status bar: connection, what waits, and as of when; never silent, never alarmed."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import rounded
from clienteling.ui.theme.tokens import Tone, worn
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.surface import Lay, Surface
from clienteling.ui.widgets.text import Elided, Role, Text, set_plain_tooltip


class StatusBar(Surface):
    """Three truths in a line; `waiting_opened` when the person asks what waits.

    `quiet_ended` when they want to be called again.
    """

    waiting_opened = Signal()
    quiet_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Lay.STATUS, parent)
        self._dot = _Dot()
        self._connection = Elided("", Role.SECONDARY)
        self._waiting = Button("", Kind.QUIET)
        self._waiting.be_low()
        self._waiting.setFont(fonts.sans(13))
        self._quiet = Button(self.tr("Do not disturb"), Kind.QUIET, "moon")
        self._quiet.be_low()
        self._quiet.setFont(fonts.sans(13))
        self._quiet.hide()
        self._as_of = Text("", Role.SECONDARY)
        self._as_of.setFont(fonts.sans(13, tabular=True))
        self.setFixedHeight(32)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._connection)
        row.addWidget(self._waiting)
        row.addWidget(self._quiet)
        row.addStretch(1)
        row.addWidget(self._as_of)
        self._waiting.clicked.connect(self.waiting_opened)
        self._quiet.clicked.connect(self.quiet_ended)

    def show_connection(self, words: str, tone: Tone) -> None:
        """Say how the wire is: good when connected, warn when not."""
        self._dot.show_tone(tone)
        self._connection.setText(words)

    def show_waiting(self, words: str) -> None:
        """Say what waits to be sent."""
        self._waiting.say(words)
        self._waiting.setVisible(bool(words))

    def show_quiet(self, words: str, told: str = "") -> None:
        """Say that nobody is called, and until when; `told` what a click does."""
        self._quiet.say(words)
        self._quiet.setAccessibleName(f"{words}. {told}" if told else words)
        set_plain_tooltip(self._quiet, told)
        self._quiet.setVisible(bool(words))

    @property
    def quiet(self) -> str:
        """What is said of not being disturbed, or nothing."""
        return "" if self._quiet.isHidden() else self._quiet.text()

    def show_as_of(self, words: str) -> None:
        """Say how fresh everything is."""
        self._as_of.say(words)


class _Dot(QWidget):
    """A dot in the ink of a tone."""

    def __init__(self) -> None:
        super().__init__()
        self._tone = Tone.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_tone(self, tone: Tone) -> None:
        self._tone = tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(8, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, QRectF(self.rect()), 4, worn().tint(self._tone).ink)
