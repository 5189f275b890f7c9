"""Gaps in ready words: marked where they stand, and the way from one to the next."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from clienteling.domain.templates import gaps
from clienteling.ui.theme.brush import colour
from clienteling.ui.theme.tokens import Tone, worn


def mark(editor: QPlainTextEdit) -> None:
    """Mark what is still to be written, so that nobody overlooks it."""
    tint = worn().tint(Tone.WARN)
    marks = []
    for start, end in _places(editor):
        each = QTextEdit.ExtraSelection()
        each.cursor = _over(editor, start, end)
        each.format.setBackground(colour(tint.ground))
        each.format.setForeground(colour(tint.ink))
        marks.append(each)
    editor.setExtraSelections(marks)


def go_to_next(editor: QPlainTextEdit) -> bool:
    """Select the next gap after the cursor, or the first, to be written over.

    False where there is none, and at the last one, so that the keyboard is not held for ever.
    """
    places = _places(editor)
    cursor = editor.textCursor()
    later = [each for each in places if each[0] >= cursor.selectionEnd()]
    at_last = (cursor.selectionStart(), cursor.selectionEnd()) in places and not later
    if not places or at_last:
        return False
    editor.setTextCursor(_over(editor, *(later or places)[0]))
    return True


def take_slash(editor: QPlainTextEdit) -> None:
    """Take out a stroke that stands alone on the line of the cursor."""
    cursor = editor.textCursor()
    if cursor.block().text() == "/":
        cursor.movePosition(cursor.MoveOperation.StartOfBlock)
        cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()


def _over(editor: QPlainTextEdit, start: int, end: int) -> QTextCursor:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
    return cursor


def _places(editor: QPlainTextEdit) -> list[tuple[int, int]]:
    """The gaps as Qt counts: in UTF-16, where a smile is two."""
    text = editor.toPlainText()
    found = gaps(text)
    if text.isascii() or not found:
        return list(found)
    return [(units(text[:start]), units(text[:end])) for start, end in found]


def units(text: str) -> int:
    """How long Qt takes `text` to be."""
    return len(text.encode("utf-16-le")) // 2
