"""What is to be sent along: a small picture or a name, and a way to take it out again."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Elided, Role

_SIDE = 48
_NAME = 150


class Enclosed(Struct, frozen=True, eq=False):
    """One thing that goes along: `image` small enough to be shown, none for a paper."""

    key: str
    name: str
    image: QImage | None = None
    ready: bool = True


class Tray(Flow):
    """The things that go along, side by side; `removed` gives the key of one taken out."""

    removed = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(gap=8)
        self.setAccessibleName(name)
        self.hide()

    def show_enclosed(self, things: Sequence[Enclosed]) -> None:
        """Show these and nothing else."""
        self.show_widgets(*(self._piece(each) for each in things))
        self.setVisible(bool(things))

    def _piece(self, thing: Enclosed) -> QWidget:
        piece = Surface()
        row = QHBoxLayout(piece)
        row.setContentsMargins(4, 4, 0, 4)
        row.setSpacing(6)
        if thing.image is None:
            row.addWidget(Mark("file-text" if thing.ready else "hourglass", Tone.NEUTRAL))
            name = Elided(thing.name, Role.SMALL)
            name.setMaximumWidth(_NAME)
            row.addWidget(name)
        else:
            row.addWidget(_Small(thing.image))
        if thing.ready:
            away = IconButton("x", self.tr("Take out {name}").format(name=thing.name))
            away.clicked.connect(lambda _=False, key=thing.key: self.removed.emit(key))
            row.addWidget(away)
        piece.setAccessibleName(thing.name)
        return piece


class _Small(QWidget):
    """A picture cut to a square with round corners."""

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._pixmap = QPixmap.fromImage(image)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(self.rect(), 6, 6)
        painter.setClipPath(shape)
        whole = self._pixmap.size()
        cover = whole.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        left = (self.width() - cover.width()) // 2
        top = (self.height() - cover.height()) // 2
        painter.drawPixmap(left, top, cover.width(), cover.height(), self._pixmap)


def small(content: bytes) -> QImage | None:
    """A picture made small enough for the tray, on any thread; none for what is no picture."""
    image = QImage.fromData(content)
    if image.isNull():
        return None
    side = 2 * _SIDE
    expanding = Qt.AspectRatioMode.KeepAspectRatioByExpanding
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, expanding, smooth)
