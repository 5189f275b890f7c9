"""The pictures of a conversation: small ones for its bubbles, made beside the window."""

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Slot
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from clienteling.actions import viewing
from clienteling.actions.desk import Desk
from clienteling.errors import Offline, Trouble
from clienteling.sync.status import Status
from clienteling.ui import present
from clienteling.ui.widgets.enclosed import SHOT, Album, Paper
from clienteling.ui.work import Work
from clienteling.wire.chat import Attachment

_MOST = 48
"""Small pictures held in memory: some 580 kB each on a fine screen."""
_LARGEST = QSize(2_400, 2_400)
_MOST_PIXELS = 60_000_000


class Pictures(Album):
    """Finds pictures in the copy, else at central where the network is there."""

    def __init__(self, desk: Desk, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._over = parent
        self._small: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()
        self._why: dict[str, str] = {}
        self._near = False

    @override
    def small(self, paper: Paper) -> QImage | None:
        found = self._small.get(paper.key)
        if found is not None:
            self._small.move_to_end(paper.key)
        elif paper.key not in self._asked and paper.key not in self._why:
            self._ask(paper)
        return found

    @override
    def why(self, paper: Paper) -> str:
        return self._why.get(paper.key, self.tr("Being brought…"))

    @Slot(object)
    def hear(self, status: Status) -> None:
        """Ask anew for what could not be brought, once central can be reached again."""
        if status.connected and not self._near:
            lost = list(self._why)
            self._why.clear()
            for key in lost:
                self.arrived.emit(key)
        self._near = status.connected

    def large(self, paper: Attachment) -> QImage:
        """The picture as large as a screen; for jobs, it reads and may fetch."""
        return _scaled(viewing.brought(self._desk, paper), _LARGEST)

    def _ask(self, paper: Paper) -> None:
        self._asked.add(paper.key)
        job = partial(_here, self._desk, paper.key, self._ratio())
        self._work.run(self, job, partial(self._looked, paper), partial(self._failed, paper))

    def _looked(self, paper: Paper, image: QImage | None) -> None:
        if image is not None:
            self._keep(paper, image)
            return
        job = partial(_brought, self._desk, Attachment(paper.key, paper.kind), self._ratio())
        then, failed = partial(self._keep, paper), partial(self._failed, paper)
        self._work.fetch(self, job, then, failed)

    def _keep(self, paper: Paper, image: QImage) -> None:
        self._asked.discard(paper.key)
        if image.isNull():
            self._why[paper.key] = self.tr("This picture cannot be shown.")
        else:
            self._small[paper.key] = image
            while len(self._small) > _MOST:
                self._small.popitem(last=False)
        self.arrived.emit(paper.key)

    def _failed(self, paper: Paper, trouble: Trouble) -> None:
        self._asked.discard(paper.key)
        away = self.tr("Will be shown when the network is back")
        offline = isinstance(trouble, Offline)
        self._why[paper.key] = away if offline else present.spoken(trouble).title
        self.arrived.emit(paper.key)

    def _ratio(self) -> float:
        return self._over.devicePixelRatioF()


def _here(desk: Desk, key: str, ratio: float) -> QImage | None:
    content = viewing.at_hand(desk, key)
    return None if content is None else _small(content, ratio)


def _brought(desk: Desk, paper: Attachment, ratio: float) -> QImage:
    return _small(viewing.brought(desk, paper), ratio)


def _small(content: bytes, ratio: float) -> QImage:
    image = _scaled(content, SHOT * ratio)
    image.setDevicePixelRatio(ratio)
    return image


def _scaled(content: bytes, most: QSize) -> QImage:
    """The picture no larger than that; nothing where it is none, or is made to fill memory."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    formats = {b"jpeg", b"png", b"webp"}
    if bytes(reader.format().data()) not in formats or not size.isValid():
        return QImage()
    if size.width() * size.height() > _MOST_PIXELS:
        return QImage()
    if size.width() > most.width() or size.height() > most.height():
        turned = reader.transformation().value & 4  # a quarter turn
        room = most.transposed() if turned else most
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
