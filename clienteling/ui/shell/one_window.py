"""One window for each data folder: a second start raises the first instead."""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS = 500
_RAISE = b"raise\n"


class OneWindow(QObject):
    """Holds the name of a folder on this machine; `raised` when a second start knocks."""

    raised = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        whose = f"{getpass.getuser()}:{folder.resolve()}"
        self._name = f"clienteling-{hashlib.sha256(whose.encode()).hexdigest()[:20]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._hear)

    def is_first(self) -> bool:
        """Whether no other window has this folder; one that has is asked to come forward."""
        knock = QLocalSocket()
        knock.connectToServer(self._name)
        if knock.waitForConnected(_PATIENCE_MS):
            knock.write(_RAISE)
            knock.waitForBytesWritten(_PATIENCE_MS)
            knock.disconnectFromServer()
            return False
        # What a killed desk left behind would be in the way.
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def close(self) -> None:
        """Let another window have the folder."""
        self._server.close()

    @Slot()
    def _hear(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.raised.emit()
