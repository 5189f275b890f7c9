"""The run sheet: a day's appointments on A4, black on white, in the two faces."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from clienteling.ui.theme import fonts

_DPI = 144
_ROW = 56


def write_run_sheet(
    path: Path, title: str, told: str, rows: Sequence[tuple[str, str, str]]
) -> bool:
    """Write a PDF to `path` with as many pages as it takes; False if it cannot be written."""
    writer = QPdfWriter(str(path))
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(16, 16, 16, 16), QPageLayout.Unit.Millimeter)
    writer.setTitle(title)
    painter = QPainter()
    if not painter.begin(writer):
        return False
    wide, high = writer.width(), writer.height()
    top = _paint_head(painter, title, told, wide)
    for time, name, what in rows:
        if top + _ROW > high:
            writer.newPage()
            top = 0.0
        _paint_row(painter, QRectF(0, top, wide, _ROW), (time, name, what))
        top += _ROW
    return painter.end()


def _paint_head(painter: QPainter, title: str, told: str, wide: int) -> float:
    painter.setFont(_points(fonts.serif(), 22))
    painter.drawText(QRectF(0, 0, wide, 56), Qt.AlignmentFlag.AlignVCenter, title)
    painter.setFont(_points(fonts.sans(), 10))
    painter.drawText(QRectF(0, 56, wide, 28), Qt.AlignmentFlag.AlignVCenter, told)
    return 104.0


def _paint_row(painter: QPainter, room: QRectF, row: tuple[str, str, str]) -> None:
    time, name, what = row
    line = Qt.TextFlag.TextSingleLine
    painter.drawLine(room.topLeft(), room.topRight())
    painter.setFont(_points(fonts.serif(tabular=True), 12))
    middle = int(Qt.AlignmentFlag.AlignVCenter | line)
    painter.drawText(QRectF(0, room.top(), 150, room.height()), middle, time)
    first = QRectF(160, room.top() + 6, room.width() - 160, 24)
    painter.setFont(_points(fonts.sans(weight=fonts.SEMIBOLD), 11))
    painter.drawText(first, int(line), _cut(painter, name, first.width()))
    second = first.translated(0, 23)
    painter.setFont(_points(fonts.sans(), 9))
    painter.drawText(second, int(line), _cut(painter, what, second.width()))


def _points(font: QFont, size: int) -> QFont:
    font.setPointSize(size)
    return font


def _cut(painter: QPainter, text: str, wide: float) -> str:
    one = " ".join(text[:400].split())
    return painter.fontMetrics().elidedText(one, Qt.TextElideMode.ElideRight, int(wide))
