"""The way to a bubble's menu that can be seen."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.ui.widgets.button import BARE, IconButton

_AWAY = 6


class More(IconButton):
    """Stands beside the words of its bubble; `left` when the keyboard went elsewhere."""

    left = Signal()

    def __init__(self, bubble: QWidget) -> None:
        super().__init__("ellipsis", "", bubble)
        self.say(self.tr("More about this message"))
        self.hide()

    def stand_beside(self, box: QRect, *, before: bool) -> None:
        """Stand at the free side of `box`: `before` it where that is at the far end."""
        left = box.left() - _AWAY - BARE if before else box.right() + _AWAY
        self.setGeometry(max(0, left), box.top(), BARE, BARE)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
