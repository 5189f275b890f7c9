"""The two menus behind three points: what can be done with the book, and with one client."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from clienteling.domain.roles import may_change
from clienteling.ui.pages.clients import sheets
from clienteling.ui.theme.sheet import wear
from clienteling.ui.widgets.button import IconButton

Offers = list[tuple[str, str]]
"""Keys and words: a deed, a form or a panel each."""


class Menu(IconButton):
    """Three points that open what can be done; `asked` gives the key of what was taken."""

    asked = Signal(str)

    def __init__(self, name: str, offers: Callable[[], Offers]) -> None:
        super().__init__("ellipsis", name)
        self._offers = offers
        self._menu = QMenu(self)
        wear(self._menu)
        self._menu.triggered.connect(self._take)
        self.clicked.connect(self._open)

    @property
    def offers(self) -> Offers:
        """What can be done now."""
        return self._offers()

    def _open(self) -> None:
        self._menu.clear()
        for key, words in self._offers():
            self._menu.addAction(words.replace("&", "&&")).setData(key)
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, entry: QAction) -> None:
        self.asked.emit(entry.data())


def with_book(roles: Iterable[str]) -> Offers:
    """What somebody with these roles can do with many clients."""
    return [(each.key, each.book) for each in sheets.panels() if each.book and each.may(roles)]


def with_client(roles: Iterable[str], *, walked_in: bool) -> Offers:
    """What they can do with one; `walked_in`: it may have been a nameless visitor."""
    panels = [
        (each.key, each.client) for each in sheets.panels() if each.client and each.may(roles)
    ]
    if not may_change(roles):
        return panels
    forms = [
        ("call", _tr("Record a call") + "\tCtrl+Shift+C"),
        ("edit", _tr("Edit…")),
        ("contact", _tr("Add contact…")),
        ("date", _tr("Add a day that matters…")),
        ("relation", _tr("Add somebody close…")),
        ("consent", _tr("Record consent…")),
        ("wish", _tr("Add wish…")),
        ("task", _tr("Add task…")),
        ("complain", _tr("Note a complaint…")),
    ]
    if walked_in:
        forms.append(("attach", _tr("Was a walk-in…")))
    return [*forms, *panels]


def _tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)
