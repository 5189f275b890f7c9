"""Cards: titled paper with a hairline around it, and rows inside."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clienteling.ui.theme import fonts
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Elided, Hairline, Role, Text


class Card(Surface):
    """A sheet of paper on the page, its contents in `body`, small deeds beside the title."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(title)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._title = Elided(title, Role.LABEL)
        if not title:
            self._title.hide()
        self._head.addWidget(self._title, 1)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(10)
        whole.addLayout(self._head)
        whole.addLayout(self.body, 1)

    def say(self, title: str) -> None:
        """Change the title."""
        self._title.say(title)
        self._title.setVisible(bool(title))
        self.setAccessibleName(title)

    def outdent(self, by: int) -> None:
        """Let rows reach `by` pixels further out, so that their words stand under the title."""
        self._head.setContentsMargins(by, 0, by, 0)
        self._whole.setContentsMargins(20 - by, 16, 20 - by, 16)

    def pad(self, left: int, top: int, right: int, bottom: int) -> None:
        """Leave this much room around the rows."""
        self._whole.setContentsMargins(left, top, right, bottom)

    def put_beside_title(self, widget: QWidget) -> None:
        """Put a chip or a quiet button at the right of the title."""
        self._head.addWidget(widget)

    def put(self, widget: QWidget, stretch: int = 0) -> None:
        """Put `widget` below what is there."""
        self.body.addWidget(widget, stretch)

    def put_row(self, widget: QWidget) -> None:
        """Put `widget` below what is there, after a hairline if something is."""
        if self.body.count():
            self.body.addWidget(Hairline())
        self.body.addWidget(widget)

    def clear(self) -> None:
        """Take everything out of the body."""
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class Fact(QWidget):
    """A row of a card: a title, what is said of it, and a chip or button at the right."""

    def __init__(
        self,
        title: str,
        said: str = "",
        trailing: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = Text(title, Role.TITLE, wraps=True)
        self._said = Text(said, Role.SECONDARY, wraps=True)
        if not said:
            self._said.hide()
        words.addWidget(self._title)
        words.addWidget(self._said)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addLayout(words, 1)
        if trailing is not None:
            row.addWidget(trailing)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class Pair(QWidget):
    """A row of two columns: what, and how much, with figures under each other."""

    def __init__(
        self, what: str, amount: str, *, total: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        role = Role.TITLE if total else Role.BODY
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        words = Text(what, role, wraps=True)
        # Names of amounts stay in their column, whichever way they are written.
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        row.addWidget(words, 1)
        figures = Text(amount, role)
        weight = fonts.SEMIBOLD if total else fonts.NORMAL
        figures.setFont(fonts.sans(14, weight, tabular=True))
        row.addWidget(figures)
