"""What is said when the desk itself has a fault: words, what is safe, and how to go on."""

import logging
import sys
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.text import Role, Text

_log = logging.getLogger(__name__)


class Alarm(QObject):
    """Takes the place of `sys.excepthook`: logs every fault and `rang` once for the window."""

    rang = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = sys.excepthook

    def arm(self) -> None:
        """Listen from now on."""
        sys.excepthook = self._hear

    def disarm(self) -> None:
        """Leave faults to whoever heard them before."""
        sys.excepthook = self._before

    def _hear(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, fault, trace)
            return
        _log.critical("the desk has a fault", exc_info=(kind, fault, trace))
        self.rang.emit()


class CrashPage(QWidget):
    """Says that something went wrong that nobody foresaw; `dismissed` goes back to work."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Something went wrong inside the desk")
        words = self.tr(
            "What you saved is safe on this computer and will be sent. Go on; if this comes "
            "again, close the desk and open it, and tell whoever looks after it. The log says "
            "what happened, without names."
        )
        on = Button(self.tr("Go on working"), Kind.PRIMARY)
        on.clicked.connect(self.dismissed)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 64, 64, 64)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(Text(title, Role.HEADLINE, wraps=True))
        said = Text(words, Role.BODY, wraps=True)
        said.setMaximumWidth(640)
        column.addWidget(said)
        column.addSpacing(8)
        column.addWidget(on, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
