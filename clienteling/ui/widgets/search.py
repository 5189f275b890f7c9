"""The search field: what is typed, the key that brings you there, and the way into the list."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, rounded
from clienteling.ui.theme.sheet import wear
from clienteling.ui.theme.tokens import worn


class SearchField(QLineEdit):
    """A line to search with; `typed` tells each change, Down and Enter lead into the list."""

    typed = Signal(str)
    stepped = Signal(int)
    taken = Signal(str)

    def __init__(
        self, placeholder: str, hint: str = "/", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        wear(self)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setFont(fonts.sans())
        self.setTextMargins(22, 0, 30 if hint else 0, 0)
        self.setClearButtonEnabled(False)
        self.setMaxLength(200)
        self.textChanged.connect(self.typed)

    def begin(self) -> None:
        """Take the keyboard with all that is typed selected, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_PageDown:
                self.stepped.emit(10)
            case Qt.Key.Key_PageUp:
                self.stepped.emit(-10)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.taken.emit(self.text())
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        tokens = worn()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        icons.paint(painter, "search", tokens.ink_2, QRectF(12, middle - 8, 16, 16))
        if self._hint and not self.text():
            key = QRectF(self.width() - 32, middle - 10, 20, 20)
            rounded(painter, key, 5, tokens.hover, tokens.line)
            painter.setFont(fonts.sans(12))
            painter.setPen(colour(tokens.ink_2))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._hint)
