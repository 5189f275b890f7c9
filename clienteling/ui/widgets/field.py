"""Form fields: a label, what is edited, and what is to be said about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout, QWidget

from clienteling.ui.theme import fonts
from clienteling.ui.theme.sheet import FIELDS, wear
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.text import Role, Text

_ROLES = {Tone.BAD: Role.BAD, Tone.WARN: Role.WARN, Tone.GOOD: Role.GOOD}


class Field(QWidget):
    """A labelled editor with a message of its own below it."""

    def __init__(
        self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self._message = Text("", Role.SMALL, wraps=True)
        self._title = title = Text(label, Role.SECONDARY)
        title.setBuddy(editor)
        editor.setAccessibleName(label)
        if not isinstance(editor, QAbstractButton | QLabel):
            editor.setFont(fonts.sans())
        if isinstance(editor, FIELDS):
            wear(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(editor)
        column.addWidget(self._message)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.say("")

    def relabel(self, label: str) -> None:
        """Call the editor something else."""
        self._title.say(label)
        self.editor.setAccessibleName(label)

    def say(self, message: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say `message` below the editor and mark it so; an empty one shows the hint again."""
        words = message or self._hint
        self._message.say(words, _ROLES.get(tone, Role.SMALL) if message else Role.SMALL)
        self._message.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)
        state = tone.value if message else ""
        if (self.editor.property("state") or "") != state:
            self.editor.setProperty("state", state)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)
