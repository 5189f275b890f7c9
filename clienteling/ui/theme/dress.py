"""Wearing a theme: light, dark, or as the system says, changed while the window is open."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QToolTip

from clienteling.ui.theme import fonts
from clienteling.ui.theme.brush import palette
from clienteling.ui.theme.sheet import change_all
from clienteling.ui.theme.tokens import DARK, LIGHT, Tokens, put_on, worn


class Mode(StrEnum):
    """What the person asked for."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Dress(QObject):
    """Dresses the application, and again when the person or the system changes its mind."""

    changed = Signal(Tokens)

    def __init__(self, app: QApplication, mode: Mode = Mode.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._mode = mode
        app.setStyle("Fusion")
        fonts.load()
        app.setFont(fonts.sans())
        self._put_on(self._asked())
        app.styleHints().colorSchemeChanged.connect(self._follow_the_system)

    @property
    def mode(self) -> Mode:
        """What the person asked for."""
        return self._mode

    def wear(self, mode: Mode) -> None:
        """Change to `mode` now."""
        self._mode = mode
        if self._asked() is not worn():
            self._put_on(self._asked())

    def _asked(self) -> Tokens:
        if self._mode is Mode.SYSTEM:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._mode is Mode.DARK else LIGHT

    def _put_on(self, tokens: Tokens) -> None:
        put_on(tokens)
        self._app.setPalette(palette(tokens))
        QToolTip.setPalette(palette(tokens))
        change_all()
        self.changed.emit(tokens)

    @Slot(Qt.ColorScheme)
    def _follow_the_system(self) -> None:
        if self._mode is Mode.SYSTEM:
            self.wear(Mode.SYSTEM)
