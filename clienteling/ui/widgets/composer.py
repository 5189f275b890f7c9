"""The composer: where a reply is written."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.text import Role, Text

_LONGEST = 8_000


class Composer(QFrame):
    """Several lines to write in and one dark button.

    `sent` gives the words when Ctrl+Enter or the button is pressed; they stay until `clear`, so
    that a send that is refused loses nothing. `typed` tells each change, for the draft.
    """

    sent = Signal(str)
    typed = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        self._editor = _Editor(placeholder)
        self._tools = QHBoxLayout()
        self._why = Text("", Role.WARN, wraps=True)
        self._why.hide()
        self._long = Text("", Role.BAD, wraps=True)
        self._long.hide()
        self._send = Button(self.tr("Send"), Kind.PRIMARY)
        self._send.setEnabled(False)
        self._lay_out()
        self._editor.textChanged.connect(self._tell_typed)
        self._editor.finished.connect(self._send_it)
        self._send.clicked.connect(self._send_it)

    def text(self) -> str:
        """What is written now."""
        return self._editor.toPlainText()

    def write(self, text: str) -> None:
        """Put `text` in place of what is written, a draft for instance; nothing is told."""
        if text != self.text():
            self._editor.blockSignals(True)
            self._editor.setPlainText(text)
            self._editor.blockSignals(False)
            self._editor.moveCursor(self._editor.textCursor().MoveOperation.End)
        self._send.setEnabled(self._may_send())

    def clear(self) -> None:
        """Empty the composer after its words were taken."""
        self.write("")

    def begin(self) -> None:
        """Take the keyboard."""
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def invite(self, placeholder: str) -> None:
        """Change the words that stand where nothing is written."""
        self._editor.setPlaceholderText(placeholder)
        self._editor.setAccessibleName(placeholder)

    def say_why(self, reason: str) -> None:
        """Say why sending is not possible, and stop it; an empty reason allows it again."""
        self._why.say(reason)
        self._why.setVisible(bool(reason))
        self._send.setEnabled(self._may_send())

    def add_tool(self, text: str, icon: str) -> Button:
        """Put a quiet button beside Send, and give it back to be connected."""
        tool = Button(text, Kind.QUIET, icon)
        self._tools.addWidget(tool)
        return tool

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._tools.setSpacing(0)
        foot.addLayout(self._tools)
        foot.addStretch(1)
        foot.addWidget(Text("Ctrl ⏎", Role.SMALL))
        foot.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 10)
        column.setSpacing(6)
        column.addWidget(self._editor)
        column.addWidget(self._why)
        column.addWidget(self._long)
        column.addLayout(foot)

    def _may_send(self) -> bool:
        fits = len(self.text()) <= _LONGEST
        return bool(self.text().strip()) and fits and not self._why.text()

    @Slot()
    def _tell_typed(self) -> None:
        over = len(self.text()) - _LONGEST
        said = self.tr("{n} signs too long to be sent").format(n=over) if over > 0 else ""
        self._long.say(said)
        self._long.setVisible(bool(said))
        self._send.setEnabled(self._may_send())
        self.typed.emit(self.text())

    @Slot()
    def _send_it(self) -> None:
        if self._may_send():
            self.sent.emit(self.text().strip())


class _Editor(QPlainTextEdit):
    """The lines themselves; Tab leaves, Ctrl+Enter finishes."""

    finished = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setProperty("bare", "true")
        self.setFont(fonts.sans())
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(48)
        self.setMaximumHeight(110)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, 56)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
            return
        super().keyPressEvent(event)
