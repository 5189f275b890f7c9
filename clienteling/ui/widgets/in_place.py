"""Fields that are changed where they stand: kept when one leaves them, with how far it came."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field


class WordsInPlace(Field):
    """Words that are kept once Enter is pressed or the field is left; `changed` tells them.

    `typed` tells each change for its draft, and nothing once it was taken back with Escape.
    Words that are too long, or that were refused, stay in the field until they are mended.
    """

    changed = Signal(str)
    typed = Signal(str)

    def __init__(self, label: str, editor: "_Line | _Lines", longest: int) -> None:
        self._words = editor
        super().__init__(label, editor)
        self._longest = longest
        self._kept = ""
        self._before = ""
        self._said = ("", Tone.NEUTRAL)
        self._wrong = False
        self._words.done.connect(self._tell)
        self._words.left.connect(self._take_back)
        self._words.typed.connect(self._tell_typed)

    @property
    def value(self) -> str:
        """What stands there now."""
        return self._words.words().strip()

    @property
    def is_unkept(self) -> bool:
        """Whether something stands here that is not kept."""
        return self._wrong or self.value != self._kept

    def show_value(self, value: str, state: str = "sent", told: str = "") -> None:
        """Show what is kept and how far it has come, or else `told`; typed words stay."""
        said = states.ask(state)
        self._said = (said.text, said.tone) if said else (told, Tone.NEUTRAL)
        stays = self._wrong or (self._words.hasFocus() and self.is_unkept)
        if stays and value != self.value:
            self._before = value
            return
        self._kept = self._before = value
        self._wrong = False
        if self._words.words() != value:
            self._words.write(value)
        self.say(*self._said)

    def begin_with(self, draft: str) -> None:
        """Put in what was typed earlier and not kept."""
        if draft != self._kept:
            self._words.write(draft)
            self._words.mark()
            self._wrong = True
            self.say(self.tr("Not saved yet: Enter saves it, Escape takes it back"), Tone.WARN)

    def settle(self) -> None:
        """Keep now what is typed, as leaving would: something else is shown here next."""
        self._tell()
        self.forget()

    def forget(self) -> None:
        """Let go of what is typed here, for somebody else is shown now."""
        self._wrong = False
        self._kept = self._before = self.value

    def say_why(self, reason: str) -> None:
        """Say why it was not kept; what was typed stays."""
        self._wrong = True
        self._kept = self._before
        self.say(reason, Tone.BAD)

    @Slot()
    def _tell(self) -> None:
        over = len(self.value) - self._longest
        if over > 0:
            self._wrong = True
            self.say(self.tr("{n} signs too long to be saved").format(n=over), Tone.BAD)
        elif self.value != self._kept:
            self._wrong = False
            self._kept = self.value
            self.changed.emit(self.value)

    @Slot()
    def _take_back(self) -> None:
        self._wrong = False
        self._kept = self._before
        self._words.write(self._kept)
        self.say(*self._said)
        self.typed.emit("")

    @Slot()
    def _tell_typed(self) -> None:
        self.typed.emit(self.value if self.value != self._kept else "")


class LineInPlace(WordsInPlace):
    """A line of words."""

    def __init__(self, label: str, longest: int = 500) -> None:
        super().__init__(label, _Line(), longest)


class LinesInPlace(WordsInPlace):
    """Several lines of words; Ctrl+Enter keeps them, like leaving."""

    def __init__(self, label: str, longest: int = 2_000) -> None:
        super().__init__(label, _Lines(), longest)


class ChoiceInPlace(Field):
    """One of a few values; `changed` tells the one that was taken."""

    changed = Signal(str)

    def __init__(self, label: str, options: Iterable[tuple[str, str]]) -> None:
        self._choice = Choice()
        self._choice.setProperty("quiet", "true")
        super().__init__(label, self._choice)
        self.offer(options)
        self._choice.activated.connect(self._tell)

    def offer(self, options: Iterable[tuple[str, str]]) -> None:
        """Offer these values, each with its words."""
        self._choice.clear()
        for value, words in options:
            self._choice.addItem(words, value)

    @property
    def value(self) -> str:
        """What is chosen now."""
        return str(self._choice.currentData())

    def show_value(self, value: str, state: str = "sent", told: str = "") -> None:
        """Show what is kept and how far it has come, or else `told`."""
        if value and self._choice.findData(value) < 0:
            self._choice.addItem(value, value)
        self._choice.setCurrentIndex(self._choice.findData(value))
        say_state(self, state, told)

    def say_why(self, reason: str) -> None:
        """Say why it was not kept."""
        self.say(reason, Tone.BAD)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.value)


def say_state(field: Field, state: str, told: str = "") -> None:
    """Say below a field how far its last change has come, or `told` once it is sent."""
    said = states.ask(state)
    field.say(said.text if said else told, said.tone if said else Tone.NEUTRAL)


class _Line(QLineEdit):
    """A quiet line; Escape takes back what was typed."""

    done = Signal()
    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("quiet", "true")
        self.setMaxLength(1_000_000)
        self.editingFinished.connect(self.done)
        self.textEdited.connect(self.typed)

    def words(self) -> str:
        """What is written."""
        return self.text()

    def write(self, words: str) -> None:
        """Write something else, from its beginning if nobody is writing here."""
        self.setText(words)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def mark(self) -> None:
        """What was just written is somebody's own, and Escape takes it back."""
        self.setModified(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()


class _Lines(QPlainTextEdit):
    """Some quiet lines; Tab goes on, Ctrl+Enter and leaving keep them, Escape takes back."""

    done = Signal()
    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("quiet", "true")
        self.setTabChangesFocus(True)
        self.setFixedHeight(72)
        self.textChanged.connect(self._tell_typed)

    def words(self) -> str:
        """What is written."""
        return self.toPlainText()

    def write(self, words: str) -> None:
        """Write something else."""
        self.blockSignals(True)
        self.setPlainText(words)
        self.blockSignals(False)

    def mark(self) -> None:
        """What was just written is somebody's own, and Escape takes it back."""
        self.document().setModified(True)

    @Slot()
    def _tell_typed(self) -> None:
        if self.hasFocus():
            self.typed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape and self.document().isModified():
            self.left.emit()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        stays = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in stays:
            self.done.emit()
