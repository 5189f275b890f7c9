"""Surfaces: the paper that lies on the page, and the ground of the rail."""

from enum import StrEnum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget
from typing_extensions import override

from clienteling.ui.theme.brush import RAIL_GROUND, colour, rounded
from clienteling.ui.theme.sheet import wear
from clienteling.ui.theme.tokens import Tokens, Tone, worn

_ROUND = 10
_ROUND_TONE = 8


class Lay(StrEnum):
    """What paper is for; decides its ground and its edge."""

    CARD = "card"
    PANEL = "panel"
    NOTE = "note"
    STATUS = "status"


class Surface(QFrame):
    """Paper with round corners, plain for what it is for, or in a tone for what it says."""

    def __init__(self, kind: Lay | Tone = Lay.CARD, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lay(kind)

    @property
    def laid(self) -> Lay | Tone:
        """What it is for, or what it says."""
        return self._laid

    def lay(self, kind: Lay | Tone) -> None:
        """Be paper for something else, or in another tone."""
        self._laid = kind
        edge = int(isinstance(kind, Lay))
        side = edge if kind is not Lay.STATUS else 0
        self.setContentsMargins(side, edge, side, side)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = worn()
        painter = QPainter(self)
        if self._laid is Lay.STATUS:
            painter.fillRect(self.rect(), colour(tokens.paper))
            painter.fillRect(0, 0, self.width(), 1, colour(tokens.line))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = _colours(self._laid, tokens)
        rounded(painter, QRectF(self.rect()), _ROUND if edge else _ROUND_TONE, fill, edge)


def _colours(kind: Lay | Tone, tokens: Tokens) -> tuple[str, str]:
    match kind:
        case Lay.NOTE:
            return tokens.warn.ground, tokens.warn.edge
        case Lay.PANEL:
            return tokens.paper, tokens.edge
        case Tone():
            return tokens.tint(kind).ground, ""
    return tokens.paper, tokens.line


def stand_on_rail(widget: QWidget) -> None:
    """Fill `widget` with the dark ground of the rail, in every theme."""
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(RAIL_GROUND)


def let_through(area: QAbstractScrollArea) -> None:
    """Let what lies behind `area` be seen; no frame, and the thin bars of the house."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    inside = area.widget() if isinstance(area, QScrollArea) else None
    if inside is not None:
        inside.setAutoFillBackground(False)
    for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
        wear(bar)
