"""What is enclosed with a message: a picture to be looked at, a file to be kept."""

from msgspec import Struct
from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.theme import fonts, icons
from clienteling.ui.theme.brush import colour, focus_ring, rounded
from clienteling.ui.theme.tokens import worn
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Elided, Role

SHOT = QSize(220, 165)
PAPER = QSize(320, 56)
_ROUND = 12


class Paper(Struct, frozen=True):
    """Something enclosed, by its SHA-256 as `key`; what is `told` of it is in words."""

    key: str
    name: str
    told: str = ""
    picture: bool = False
    kind: str = ""


class Album(QObject):
    """Where bubbles get small pictures from; this one has none.

    `arrived` tells the key of a picture that `small` or `why` now say more about.
    """

    arrived = Signal(str)

    def small(self, paper: Paper) -> QImage | None:
        """The picture, small, where it is at hand; asking for it has it brought."""
        return None if paper.picture else QImage()

    def why(self, paper: Paper) -> str:
        """Why there is no picture yet, in words that fit under it."""
        return paper.told


class Shot(QAbstractButton):
    """A small picture; a click, Space or Enter asks to see it large."""

    def __init__(self, paper: Paper, album: Album, parent: QWidget) -> None:
        super().__init__(parent)
        self._paper = paper
        self._album = album
        self.setFixedSize(SHOT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Picture {name}").format(name=paper.name).strip())

    @property
    def paper(self) -> Paper:
        """Which picture it shows."""
        return self._paper

    @override
    def sizeHint(self) -> QSize:
        return SHOT

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, room = worn(), QRectF(self.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rounded(painter, room, _ROUND, tokens.hover, tokens.line)
        image = self._album.small(self._paper)
        if image is None or image.isNull():
            self._paint_why(painter, room)
        else:
            self._paint_picture(painter, room, image)
        if self.hasFocus():
            focus_ring(painter, room, _ROUND, tokens)

    def _paint_picture(self, painter: QPainter, room: QRectF, image: QImage) -> None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        clip = QPainterPath()
        clip.addRoundedRect(room, _ROUND, _ROUND)
        painter.save()
        painter.setClipPath(clip)
        size = image.deviceIndependentSize()
        size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(room.topLeft(), size)
        place.moveCenter(room.center())
        painter.drawImage(place, image)
        painter.restore()

    def _paint_why(self, painter: QPainter, room: QRectF) -> None:
        tokens = worn()
        icons.paint(painter, "image", tokens.faint, QRectF(room.center().x() - 12, 46, 24, 24))
        painter.setPen(colour(tokens.ink_2))
        painter.setFont(fonts.sans(12))
        below = room.adjusted(14, 78, -14, -10)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(below, int(flags), self._album.why(self._paper))


class PaperRow(Surface):
    """A file: its name, type and size, and one way to keep it; it is never opened here."""

    kept = Signal(str)

    def __init__(self, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.paper = paper
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Elided(paper.name, Role.BODY))
        names.addWidget(Elided(paper.told, Role.SMALL))
        self.save = Button(self.tr("Save as…"), Kind.LINK)
        self.save.setAccessibleName(self.tr("Save {name} as…").format(name=paper.name))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(10)
        row.addWidget(Mark("paperclip"))
        row.addLayout(names, 1)
        row.addWidget(self.save)
        self.setFixedHeight(PAPER.height())
        self.save.clicked.connect(lambda: self.kept.emit(paper.key))
