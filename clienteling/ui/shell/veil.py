"""A veil over the window with one panel in front; Escape or a click beside it lifts it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from clienteling.ui.theme.tokens import worn

_DIM = 70


class Veil(QWidget):
    """Covers its parent while it is shown; the keyboard goes back to where it was."""

    lifted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._before: QWidget | None = None
        parent.installEventFilter(self)
        self.hide()

    def fall(self) -> None:
        """Cover the window and remember who had the keyboard."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._over.rect())
        self.place()
        self.show()
        self.raise_()

    def lift(self) -> None:
        """Show the window again."""
        if not self.isHidden():
            self.hide()
            before = self._before
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus(Qt.FocusReason.PopupFocusReason)
            self.lifted.emit()

    def put_in_the_middle(self, panel: QWidget, column: QLayout, wide: int) -> None:
        """As wide as there is room for, as high as its words are, a little above the middle."""
        wide = min(wide, self.width() - 48)
        high = max(column.heightForWidth(wide), 160)
        panel.setGeometry((self.width() - wide) // 2, self.height() // 4, wide, high)

    def place(self) -> None:
        """Put the panel where it belongs; called whenever the window changes its size."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
            self.place()
        return False

    @override
    def focusNextPrevChild(self, next_: bool) -> bool:
        """Tab stays in front of the veil."""
        now = QApplication.focusWidget()
        inside = [
            each
            for each in self.findChildren(QWidget)
            if each.isVisible()
            and each.isEnabled()
            and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not inside:
            return False
        at = inside.index(now) if now in inside else -1
        inside[(at + (1 if next_ else -1)) % len(inside)].setFocus(
            Qt.FocusReason.TabFocusReason
        )
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.lift()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.lift()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        dim = QColor(worn().rail)
        dim.setAlpha(_DIM)
        QPainter(self).fillRect(self.rect(), dim)
