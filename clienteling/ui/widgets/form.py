"""Small forms that open in place: fields in rows, what is wrong, Save and Cancel."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from clienteling.ui.theme import fonts
from clienteling.ui.theme.sheet import wear
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Role, Text

LINES = 74
_LINES = (QLineEdit, QAbstractSpinBox, QComboBox)
"""Where Enter has nothing else to do than to keep the form."""


class Form(Surface):
    """Fields in a row, Save and Cancel; `saved` asks for the deed, `left` when put away."""

    saved = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Text("", Role.LABEL)
        self._why = Text("", Role.BAD, wraps=True)
        self._why.hide()
        self._save = Button("", Kind.PRIMARY)
        self._cancel = Button(self.tr("Cancel"), Kind.QUIET)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        foot = QHBoxLayout()
        foot.addWidget(self._why, 1)
        foot.addStretch(0)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(self.rows)
        column.addLayout(foot)
        self._save.clicked.connect(self.saved)
        self._cancel.clicked.connect(self.left)

    def name(self, title: str, save: str) -> None:
        """Say what the form is for, and what its dark button does."""
        self._title.say(title)
        self._save.say(save)
        self.setAccessibleName(title)

    def begin_saving(self) -> bool:
        """Whether this is the first time Save was pressed; the second changes nothing."""
        first = self._save.isEnabled()
        if self._save.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the keyboard stays in the form
        self._save.setEnabled(False)
        return first

    def say_why(self, reason: str) -> None:
        """Say why it was not kept; what was typed stays, and can be saved again."""
        self._save.setEnabled(True)
        if self.hasFocus():
            self._save.setFocus(Qt.FocusReason.OtherFocusReason)
        self._why.say(reason)
        self._why.setVisible(bool(reason))

    def put(self, *fields: QWidget) -> None:
        """A row of fields."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            row.addWidget(field, 1)
        self.rows.addLayout(row)

    def begin(self) -> None:
        """Take the keyboard."""
        self.focusNextChild()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif enter and (control or isinstance(self.focusWidget(), _LINES)):
            self.saved.emit()
        else:
            super().keyPressEvent(event)


def choice(options: list[tuple[str, str]]) -> Choice:
    """A drop-down of (value, words)."""
    made = Choice()
    for value, said in options:
        made.addItem(said, value)
    return made


def chosen(made: Choice) -> str:
    """The value of what is chosen."""
    return str(made.currentData())


def paper(placeholder: str) -> QPlainTextEdit:
    """Some lines to write in; Tab goes on to the next field."""
    made = QPlainTextEdit()
    wear(made)
    made.setPlaceholderText(placeholder)
    made.setTabChangesFocus(True)
    made.setFont(fonts.sans())
    made.setFixedHeight(LINES)
    return made
