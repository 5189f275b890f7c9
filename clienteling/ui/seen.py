"""Reading again when it can be seen: a page behind others does not hold up the one in front."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class WhenSeen(QObject):
    """Has `look` done now, and again at once while `page` can be seen, otherwise when it is."""

    def __init__(self, page: QWidget, look: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self._look = look
        self._owed = False
        page.installEventFilter(self)
        look()

    def look(self) -> None:
        """What the page shows has changed."""
        self._owed = not self._page.isVisible()
        if not self._owed:
            self._look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._owed and event.type() == QEvent.Type.Show:
            self._owed = False
            self._look()
        return super().eventFilter(watched, event)
