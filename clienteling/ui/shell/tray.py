"""The system's tray, where there is one: a notice, a count, the way back into the window."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from clienteling.ui.theme import icons
from clienteling.ui.theme.tokens import LIGHT
from clienteling.ui.widgets.text import one_line

_SHOWN_MS = 10_000
_ALERT_MS = 10_000
_LONGEST = 200
_MARKUP = str.maketrans("<>&", "‹›＆")  # noqa: RUF001 - meant to look alike
_SIZES = (16, 22, 32, 48)


class Tray(QObject):
    """Where the desk ends and the system begins; `taken` when a notice is clicked.

    `entered` when the icon is. Without a tray the taskbar's mark has to do.
    """

    taken = Signal()
    entered = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.icon = QSystemTrayIcon(_drawn(), self)
        self.icon.messageClicked.connect(self.taken)
        self.icon.activated.connect(self.entered)
        self.say("Clienteling")

    def say(self, told: str) -> None:
        """What the icon says when it is pointed at; it comes when a tray does."""
        self.icon.setToolTip(_plain_tooltip(told))
        if self.icon.isSystemTrayAvailable():
            self.icon.show()

    def call(self, title: str, words: str, *, sound: bool) -> None:
        """Show a notice for a while, and mark the window in the taskbar."""
        if self.icon.isSystemTrayAvailable() and self.icon.supportsMessages():
            self.icon.show()
            said = (_plain_tooltip(title), _plain_tooltip(words))
            self.icon.showMessage(*said, self.icon.icon(), _SHOWN_MS)
        QApplication.alert(self._window, _ALERT_MS)
        if sound:
            QApplication.beep()

    def leave(self) -> None:
        """Be gone from the tray."""
        self.icon.hide()
        self.deleteLater()


def _plain_tooltip(text: str) -> str:
    """One line that no desktop takes for markup; some would follow a link that a client wrote.

    Others show what is escaped as it stands, so the signs are written in another way.
    """
    return one_line(text, _LONGEST).translate(_MARKUP)


def _drawn() -> QIcon:
    made = QIcon()
    for side in _SIZES:
        made.addPixmap(icons.pixmap("watch", LIGHT.metal, side))
    return made
