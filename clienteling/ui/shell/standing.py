"""How a field stood before the first sign of a burst, and how to have it stand so again."""

from msgspec import Struct
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from shiboken6 import isValid


class Standing(Struct, frozen=True):
    """A field that takes words: what stood in it, where the cursor was, what was selected."""

    field: QLineEdit | QPlainTextEdit
    text: str
    cursor: int
    anchor: int

    def restore(self) -> None:
        """Take out what came in since, and leave the cursor and the selection as they were."""
        if not isValid(self.field):
            return
        if isinstance(self.field, QLineEdit):
            self._restore_line(self.field)
        else:
            self._restore_page(self.field)

    def _restore_line(self, line: QLineEdit) -> None:
        if line.text() != self.text:
            since = len(line.text()) - len(self.text) + abs(self.cursor - self.anchor)
            at = min(self.cursor, self.anchor)
            line.setSelection(at, max(0, since))
            line.insert(self.text[at : at + abs(self.cursor - self.anchor)])
        if line.text() != self.text:  # Something completed or formatted it meanwhile.
            line.selectAll()
            line.insert(self.text)
        if self.anchor == self.cursor:
            line.setCursorPosition(self.cursor)
        else:
            line.setSelection(self.anchor, self.cursor - self.anchor)

    def _restore_page(self, page: QPlainTextEdit) -> None:
        cursor = page.textCursor()
        now = page.toPlainText()
        if now != self.text:
            at = min(self.cursor, self.anchor)
            chosen = abs(self.cursor - self.anchor)
            cursor.setPosition(at)
            cursor.setPosition(
                at + len(now) - len(self.text) + chosen, cursor.MoveMode.KeepAnchor
            )
            cursor.insertText(self.text[at : at + chosen])
        cursor.setPosition(self.anchor)
        cursor.setPosition(self.cursor, cursor.MoveMode.KeepAnchor)
        page.setTextCursor(cursor)


def standing() -> Standing | None:
    """The field that has the keyboard, as it stands; nothing where no words are typed."""
    field = QApplication.focusWidget()
    if QApplication.activePopupWidget() is not None:
        return None
    if isinstance(field, QLineEdit) and not field.isReadOnly():
        cursor, start = field.cursorPosition(), field.selectionStart()
        anchor = cursor if start < 0 else (field.selectionEnd() if cursor == start else start)
        return Standing(field, field.text(), cursor, anchor)
    if isinstance(field, QPlainTextEdit) and not field.isReadOnly():
        where = field.textCursor()
        return Standing(field, field.toPlainText(), where.position(), where.anchor())
    return None


def may_pass(before: Standing) -> bool:
    """Whether a sign that lands now can be taken out again without a trace."""
    return before.cursor == before.anchor
