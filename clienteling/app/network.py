"""What the system says of the network: that it is there again, before anybody tries."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation

_Reach = QNetworkInformation.Reachability


class Network(QObject):
    """Tells by `came_up` when this computer reaches others again; nothing if it cannot know."""

    came_up = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        QNetworkInformation.loadDefaultBackend()
        told = QNetworkInformation.instance()
        if told is not None:
            told.reachabilityChanged.connect(self._look)

    @Slot(_Reach)
    def _look(self, reach: _Reach) -> None:
        if reach not in {_Reach.Unknown, _Reach.Disconnected}:
            self.came_up.emit()
