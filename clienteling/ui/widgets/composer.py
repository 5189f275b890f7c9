"""The composer: where a reply is written."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.widgets import gaps
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.editor import Editor
from clienteling.ui.widgets.surface import Lay, Surface
from clienteling.ui.widgets.text import Role, Text, set_plain_tooltip
from clienteling.ui.widgets.tool_row import ToolRow

_LONGEST = 8_000
_WIDE = 620
_INDENT = 4
"""What Qt leaves before words that are written, for those below them to stand in line."""


class Composer(Surface):
    """Several lines to write in and one dark button.

    `sent` gives the words when Ctrl+Enter or the button is pressed, `hurried` with Shift as
    well; they stay until `clear`, so that a send that is refused loses nothing. `typed` tells
    each change, for the draft. `brought` gives pictures, and paths of files, that were pasted
    or dropped; `slashed` tells a stroke at the beginning of an empty line.
    """

    sent = Signal(str)
    hurried = Signal(str)
    typed = Signal(str)
    brought = Signal(list)
    slashed = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._carries = False
        self._stopped = ""
        self._editor = Editor(placeholder)
        self.above = QVBoxLayout()
        self._row = ToolRow()
        self._why = Text("", Role.WARN, wraps=True)
        self._why.setIndent(_INDENT)
        self._why.hide()
        self._long = Text("", Role.BAD, wraps=True)
        self._long.setIndent(_INDENT)
        self._long.hide()
        self._send = Button(self.tr("Send"), Kind.PRIMARY)
        self._send.setEnabled(False)
        set_plain_tooltip(self._send, "Ctrl ⏎")
        self._hint = Text("Ctrl ⏎", Role.SMALL)
        self._foot = QHBoxLayout()
        self._lay_out()
        self._editor.textChanged.connect(self._tell_typed)
        self._editor.finished.connect(self._send_it)
        self._editor.hurried.connect(self._hurry_it)
        self._editor.brought.connect(self.brought)
        self._editor.slashed.connect(self.slashed)
        self._editor.overflowed.connect(self._say_too_long)
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
        self._measure()

    def put_before(self, text: str) -> None:
        """Put `text` before what is written; the cursor stays among its words."""
        cursor = self._editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.Start)
        self._editor.blockSignals(True)
        cursor.insertText(f"{text}\n" if self.text() else text)
        self._editor.blockSignals(False)
        self._measure()

    def insert(self, text: str) -> None:
        """Put `text` where the cursor stands, as if it were typed."""
        self._editor.insertPlainText(text)

    def put_in(self, text: str) -> None:
        """Put ready words where the cursor stands, or where a stroke asked for them."""
        gaps.take_slash(self._editor)
        before = self._editor.textCursor().position()
        self._editor.insertPlainText(text)
        self.begin()
        cursor = self._editor.textCursor()
        cursor.setPosition(before)
        self._editor.setTextCursor(cursor)
        if not gaps.go_to_next(self._editor):
            cursor.setPosition(before + gaps.units(text))
            self._editor.setTextCursor(cursor)

    def clear(self) -> None:
        """Empty the composer after its words were taken."""
        self.write("")

    def begin(self) -> None:
        """Take the keyboard."""
        self._editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to(self, text: str) -> None:
        """Take the keyboard to the first `text`, selected to be written over."""
        at = self.text().find(text)
        if at >= 0:
            cursor = self._editor.textCursor()
            # Qt counts in UTF-16, where a smile is two.
            start = gaps.units(self.text()[:at])
            cursor.setPosition(start)
            cursor.setPosition(start + gaps.units(text), cursor.MoveMode.KeepAnchor)
            self._editor.setTextCursor(cursor)
        self.begin()

    def invite(self, placeholder: str) -> None:
        """Change the words that stand where nothing is written."""
        self._editor.setPlaceholderText(placeholder)
        self._editor.setAccessibleName(placeholder)

    def be_private(self, *, private: bool) -> None:
        """Look unlike words for a client, and keep them instead of sending them."""
        lay = Lay.NOTE if private else Lay.CARD
        if self.laid is not lay:
            self.lay(lay)
            self._send.say(self.tr("Keep note") if private else self.tr("Send"))

    def carry(self, *, something: bool) -> None:
        """Whether something besides words is to be sent."""
        self._carries = something
        self._measure()

    def say_why(self, reason: str) -> None:
        """Say why sending is not possible, and stop it; an empty reason allows it again."""
        self._stopped = reason
        self._why.say(reason)
        self._why.setVisible(bool(reason))
        self._measure()

    def say_for_now(self, words: str) -> None:
        """Say something about what is written, until it is changed."""
        self._say_long(words)

    def add_tool(self, text: str, icon: str) -> Button:
        """Put a quiet button at the left, and give it back to be connected."""
        return self.add_button(Button(text, Kind.QUIET, icon))

    def add_button(self, tool: Button) -> Button:
        """Put this button at the left."""
        tool.setFont(fonts.sans(13))
        self._row.add(tool)
        return tool

    def add_last(self, tool: Button) -> None:
        """Put this button after all others, also after those that come later."""
        tool.setFont(fonts.sans(13))
        self._row.add(tool, last=True)

    def add_beside_send(self, widget: QWidget) -> None:
        """Put this just before Send."""
        self._foot.insertWidget(self._foot.count() - 1, widget)

    def _lay_out(self) -> None:
        self._foot.setSpacing(4)
        self._foot.addWidget(self._row, 1)
        self._foot.addWidget(self._hint)
        self._foot.addWidget(self._send)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 8, 8)
        column.setSpacing(4)
        column.addLayout(self.above)
        column.addWidget(self._editor)
        column.addWidget(self._why)
        column.addWidget(self._long)
        column.addLayout(self._foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tools come before a hint that the button gives as well."""
        super().resizeEvent(event)
        self._hint.setVisible(event.size().width() >= _WIDE)

    @property
    def may_send(self) -> bool:
        """Whether something is written that nothing speaks against."""
        fits = len(self.text()) <= _LONGEST
        said = bool(self.text().strip()) or self._carries
        return said and fits and not self._stopped

    def _measure(self) -> None:
        """Say how much is too much, and mark what is still to be written."""
        gaps.mark(self._editor)
        over = len(self.text()) - _LONGEST
        one = self.tr("1 sign too long to be sent")
        many = self.tr("{n} signs too long to be sent").format(n=f"{over:,}")
        self._say_long("" if over <= 0 else one if over == 1 else many)
        self._send.setEnabled(self.may_send)

    def _say_long(self, said: str) -> None:
        self._long.say(said)
        self._long.setVisible(bool(said))

    @Slot(int)
    def _say_too_long(self, count: int) -> None:
        """Nothing of it is put in, and nothing that is written is touched."""
        words = self.tr(
            "{n} signs are too many for one message, so none of them was put in. They can"
            " still be pasted elsewhere; a message holds {most}."
        )
        self._say_long(words.format(n=f"{count:,}", most=f"{_LONGEST:,}"))

    @Slot()
    def _tell_typed(self) -> None:
        self._measure()
        self.typed.emit(self.text())

    @Slot()
    def _send_it(self) -> None:
        if self.may_send:
            self.sent.emit(self.text().strip())

    @Slot()
    def _hurry_it(self) -> None:
        if self.may_send:
            self.hurried.emit(self.text().strip())
