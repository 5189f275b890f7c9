"""Colours and rounded shapes as Qt paints them."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen

from clienteling.ui.theme.tokens import Tokens

_ROLE = QPalette.ColorRole
RAIL_GROUND, RAIL_INK, RAIL_INK_2 = _ROLE.Shadow, _ROLE.Light, _ROLE.Midlight
GOOD_INK, WARN_INK = _ROLE.LinkVisited, _ROLE.Mid
BAD_INK, BUSY_INK = _ROLE.BrightText, _ROLE.Dark
"""Places in the palette that nothing here is painted with: what stands there changes with the
theme by itself, where a palette for each widget would have to be changed."""


@lru_cache(maxsize=128)
def colour(token: str) -> QColor:
    """`token` as Qt's colour; do not change the answer, it is shared."""
    return QColor(token)


def palette(tokens: Tokens) -> QPalette:
    """The colours of the window and of all that wears no sheet."""
    made = QPalette(colour(tokens.paper), colour(tokens.ground))
    role = QPalette.ColorRole
    for each, token in (
        (role.Window, tokens.ground),
        (role.Base, tokens.paper),
        (role.AlternateBase, tokens.hover),
        (role.Button, tokens.paper),
        (role.WindowText, tokens.ink),
        (role.Text, tokens.ink),
        (role.ButtonText, tokens.ink),
        (role.PlaceholderText, tokens.ink_2),
        (role.Highlight, tokens.metal_pale),
        (role.HighlightedText, tokens.ink),
        (role.ToolTipBase, tokens.paper),
        (role.ToolTipText, tokens.ink),
        (role.Link, tokens.metal_ink),
        (role.Accent, tokens.metal),
        (RAIL_GROUND, tokens.rail),
        (RAIL_INK, tokens.rail_ink),
        (RAIL_INK_2, tokens.rail_ink_2),
        (GOOD_INK, tokens.good.ink),
        (WARN_INK, tokens.warn.ink),
        (BAD_INK, tokens.bad.ink),
        (BUSY_INK, tokens.busy.ink),
    ):
        made.setColor(each, colour(token))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, colour(tokens.ink_2))
    return made


def dark_palette(tokens: Tokens) -> QPalette:
    """What differs on the ground of the one dark deed."""
    made = QPalette()
    made.setColor(QPalette.ColorRole.WindowText, colour(tokens.deed_ink))
    made.setColor(QPalette.ColorRole.Highlight, colour(tokens.metal))
    made.setColor(QPalette.ColorRole.HighlightedText, colour(tokens.deed))
    return made


def rounded(
    painter: QPainter, rect: QRectF, radius: float, fill: str = "", edge: str = ""
) -> None:
    """Paint a rounded `rect` filled and edged with tokens, crisp at any scale."""
    painter.setBrush(QBrush(colour(fill)) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(edge), 1) if edge else Qt.PenStyle.NoPen)
    inside = rect.adjusted(0.5, 0.5, -0.5, -0.5) if edge else rect
    painter.drawRoundedRect(inside, radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, tokens: Tokens) -> None:
    """Paint the ring that shows where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(tokens.metal), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
