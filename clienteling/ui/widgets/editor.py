"""The lines of a composer, which take in words, pictures and files."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.sheet import wear
from clienteling.ui.widgets import gaps

_LONGEST = 20_000
"""What is longer is not even put in when it is pasted."""
_SHAPELESS = {each: None for each in (*range(32), 127) if chr(each) not in "\t\n\r"} | {
    0x0B: "\n",
    0x0C: "\n",
}
"""Signs nobody can see, so nobody could take them out; two of them begin a line."""
_FEWEST, _MOST = 2, 6
"""How many lines can be seen."""


class Editor(QPlainTextEdit):
    """The lines themselves; Tab leaves or goes to a gap, Ctrl+Enter finishes."""

    finished = Signal()
    hurried = Signal()
    brought = Signal(list)
    overflowed = Signal(int)
    slashed = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setProperty("bare", "true")
        wear(self)
        self.setFont(fonts.sans())
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    @Slot()
    def _grow(self) -> None:
        """As many lines high as are written, within reason."""
        lines = max(1, round(self.document().size().height()))
        first = self.blockBoundingRect(self.document().firstBlock())
        each = first.height() / max(1, self.document().firstBlock().lineCount())
        line = max(self.fontMetrics().lineSpacing(), round(each))
        shown = max(_FEWEST, min(_MOST, lines))
        self.setFixedHeight(shown * line + round(2 * self.document().documentMargin()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            gaps.mark(self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.text() == "/" and not self.textCursor().block().text():
            super().keyPressEvent(event)
            self.slashed.emit()
        elif not enter or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            hurried = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.hurried if hurried else self.finished).emit()

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab goes to what is still to be written, and leaves where nothing is."""
        return (next_ and gaps.go_to_next(self)) or super().focusNextPrevChild(next_)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(_things(source)) or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        things = _things(source)
        if things:
            self.brought.emit(things)
        elif len(source.text()) > _LONGEST:
            self.overflowed.emit(len(source.text()))
        elif source.hasText():
            self.insertPlainText(source.text().translate(_SHAPELESS))
            self.ensureCursorVisible()


def _things(source: QMimeData) -> list[str | QImage]:
    """The files, or else the picture, in what is pasted; words from a program come as words."""
    files: list[str | QImage] = [
        each.toLocalFile() for each in source.urls() if each.isLocalFile()
    ]
    if files or source.hasText() or not source.hasImage():
        return files
    image = source.imageData()
    return [image] if isinstance(image, QImage) and not image.isNull() else []
