"""A code that nobody knows: said clearly, with what can be done about it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.bus import Place
from clienteling.ui.shell.veil import Veil
from clienteling.ui.widgets.announce import announce
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.surface import Lay, Surface
from clienteling.ui.widgets.text import Role, Text

_WIDE = 460
_LONGEST = 60
ADD = "+"
"""Begins the row of a watch that is not in the book yet, as the page of clients reads it."""


class UnknownCode(Veil):
    """What was scanned and is not in the book; `went` to add it, `searched` to look for it."""

    went = Signal(Place)
    searched = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._code = self._client = ""
        self._panel = Surface(Lay.PANEL, self)
        self._title = Text("", Role.NAME, wraps=True)
        self._words = Text("", Role.BODY, wraps=True)
        self._add = Button("", Kind.PRIMARY, "watch")
        self._search = Button(self.tr("Look for it by hand"), Kind.PLAIN, "search")
        self._close = Button(self.tr("Leave it"), Kind.QUIET)
        self._column = QVBoxLayout(self._panel)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(10)
        for widget in (self._title, self._words, self._add, self._search, self._close):
            self._column.addWidget(widget)
        self._add.clicked.connect(self._go)
        self._search.clicked.connect(self._look)
        self._close.clicked.connect(self.lift)

    def say(self, code: str, client: str, name: str) -> None:
        """Say that `code` is not in the book; `client` is open and may have such a watch."""
        self._code, self._client = code, client
        shown = code if len(code) <= _LONGEST else code[: _LONGEST - 1] + "…"
        self._title.say(self.tr("{code} is not in the book.").format(code=shown))
        first = self.tr("No watch, repair or client here goes by it.")
        if client:
            more = self.tr("If it is the serial of a watch, write it down for {name}.")
        else:
            more = self.tr("If it is the serial of a watch, open its owner and scan it again.")
        again = self.tr("If a sign went missing, scan once more.")
        self._words.say(" ".join((first, more.format(name=name), again)))
        self._add.say(self.tr("Add a watch to {name}").format(name=name))
        self._add.setVisible(bool(client))
        self._panel.setAccessibleName(self._title.text())
        self.fall()
        first_step = self._add if client else self._search
        first_step.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, f"{self._title.text()} {self._words.text()}")

    @property
    def words(self) -> str:
        """What it says."""
        return f"{self._title.text()} {self._words.text()}"

    @override
    def place(self) -> None:
        self.put_in_the_middle(self._panel, self._column, _WIDE)

    @Slot()
    def _go(self) -> None:
        self.lift()
        self.went.emit(Place("clients", self._client, "watches", ADD + self._code))

    @Slot()
    def _look(self) -> None:
        self.lift()
        self.searched.emit(self._code)
