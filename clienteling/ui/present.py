"""Trouble put into words on the screen, in place and never in the way."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.errors import Damaged, Gone, Offline, Refused, SignedOut, Trouble
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.announce import announce
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.problems import Problem

_EDGE = 16


class Words(NamedTuple):
    """What happened, and the next step."""

    title: str
    advice: str


def say(parent: QObject, trouble: Trouble) -> None:
    """Show `trouble` as a strip at the top of `parent`, until it is put away."""
    place = _place_of(parent)
    if place is None:
        return
    strip = place.findChild(Notice)
    if strip is None:
        strip = Notice(place)
    strip.show_words(spoken(trouble), _tone(trouble))


def put_away(parent: QObject) -> None:
    """What was said there is over: something else is done now."""
    place = _place_of(parent)
    strip = place.findChild(Notice) if place else None
    if strip is not None:
        strip.hide()


def spoken(trouble: Trouble | Problem) -> Words:
    """The title and the advice of `trouble` in the window's language."""
    return Words(translated(trouble.title), translated(trouble.advice))


def translated(sentence: str) -> str:
    """A sentence from a room without a window, in the window's language."""
    return QCoreApplication.translate("trouble", sentence) if sentence else ""


def words(code: str) -> Words:
    """What a refusal with this code means, whoever refused."""
    title, advice = _CODES.get(code, _CODES["internal"])
    return Words(translated(title), translated(advice))


_CODES: dict[str, tuple[str, str]] = {
    "invalid": ("Central could not accept this.", "Check what you typed and do it again."),
    "forbidden": ("You may not do this here.", "Ask a manager."),
    "gone": ("What this is about is no longer here.", "Your text is kept on the card."),
    "conflict": ("Somebody else changed this meanwhile.", "Compare both and decide."),
    "stage": ("The repair has moved on meanwhile.", "Look at its stage, then do it again."),
    "assignment": ("A colleague answers for this conversation.", "Ask them to hand it over."),
    "window": (
        "The channel has closed this conversation.",
        "Telephone, or wait for the client to write.",
    ),
    "newer": (
        "The client has written again meanwhile.",
        "Read it, then send these words or others.",
    ),
    "placeholder": (
        "A gap in these words is not filled in.",
        "Write what belongs between the braces, or take them out.",
    ),
    "replies": (
        "No replies are left in this conversation.",
        "Telephone, or wait for the client to write.",
    ),
    "consent": ("The client has not allowed this.", "Choose another channel, or ask first."),
    "do_not_contact": ("The client does not want to be contacted.", "Do not write."),
    "too_late": ("This had already been sent when it was taken back.", "Look at it once more."),
    "internal": ("Central could not do this.", "Do it again, or tell whoever runs central."),
}


def _tone(trouble: Trouble) -> Tone:
    """Offline is a state, not an error; only what is broken is said in red."""
    match trouble:
        case Offline() | SignedOut() | Gone() | Refused():
            return Tone.WARN
        case Damaged():
            return Tone.BAD
    return Tone.WARN


def _place_of(parent: QObject | None) -> QWidget | None:
    """The nearest thing around `parent` that can be seen."""
    while parent is not None and not isinstance(parent, QWidget):
        parent = parent.parent()
    return parent


class Notice(Surface):
    """A strip over the top of a page that says what happened and what to do next."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(Tone.WARN, place)
        self._place = place
        self._mark = Mark("triangle-alert", Tone.WARN)
        self._title = Text("", Role.TITLE, wraps=True)
        self._advice = Text("", Role.SECONDARY, wraps=True)
        self._close = IconButton("x", self.tr("Put away"))
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._advice)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 6, 8)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addLayout(column, 1)
        row.addWidget(self._close)
        place.installEventFilter(self)
        self._close.clicked.connect(self.hide)

    @property
    def said(self) -> str:
        """What it says now."""
        return " ".join(part for part in (self._title.text(), self._advice.text()) if part)

    def show_words(self, said: Words, tone: Tone) -> None:
        """Say it, aloud too for those who listen."""
        self._title.say(said.title)
        self._advice.say(said.advice)
        self._advice.setVisible(bool(said.advice))
        self._mark.show_icon("circle-alert" if tone is Tone.BAD else "triangle-alert", tone)
        self.setAccessibleName(self.said)
        self.lay(tone)
        self._fit()
        self.show()
        self.raise_()
        announce(self, self.said)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        wide = min(self._place.width() - 2 * _EDGE, 720)
        high = self._row.heightForWidth(wide)
        self.setGeometry((self._place.width() - wide) // 2, _EDGE, wide, max(high, 48))
