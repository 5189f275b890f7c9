"""The stroke icons, coloured from the tokens and sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from clienteling import paths
from clienteling.ui.theme.brush import colour

SIDE = 18
"""How wide an icon stands in a button, in logical pixels."""


def names() -> list[str]:
    """Every icon that ships, in order."""
    return sorted(file.stem for file in (paths.resources() / "icons").glob("*.svg"))


@lru_cache(maxsize=512)
def pixmap(name: str, token: str, px: int = SIDE, scale: float = 1.0) -> QPixmap:
    """The icon `name` in the colour `token`, `px` logical pixels wide."""
    side = round(px * scale)
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(_drawn(name, token).encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


def paint(painter: QPainter, name: str, token: str, rect: QRectF) -> None:
    """Paint the icon `name` in the middle of `rect`, as wide as its shorter side."""
    px = round(min(rect.width(), rect.height()))
    if px < 1:
        return  # a window that is being made smaller leaves no room for a moment
    scale = painter.device().devicePixelRatioF()
    middle = rect.center()
    painter.drawPixmap(
        round(middle.x() - px / 2), round(middle.y() - px / 2), pixmap(name, token, px, scale)
    )


def _drawn(name: str, token: str) -> str:
    return _stroke(name).replace("currentColor", colour(token).name())


@lru_cache(maxsize=128)
def _stroke(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
