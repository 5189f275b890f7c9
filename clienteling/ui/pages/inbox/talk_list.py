"""The rows of a pile: each key does one thing with the conversation one stands on."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from clienteling.ui.widgets.line import TALL
from clienteling.ui.widgets.line_list import LineList

KEYS = {"claim": "C", "snooze": "S", "hand": "H", "close": "D", "undo": "U"}
"""Which key does what while the rows have the keyboard; their buttons say so."""


class TalkList(LineList):
    """Conversations by id; `asked` names the deed whose key was pressed."""

    asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, ruled=True, high=TALL)
        for key in KEYS.values():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._press)

    @Slot()
    def _press(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QShortcut) and self.current_key() is not None:
            key = pressed.key().toString()
            self.asked.emit(next(deed for deed, its in KEYS.items() if its == key))
