"""Tab goes as one reads, however late a widget came among its neighbours."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(root: QWidget) -> None:
    """Let Tab go through all that stands in `root` now, from the top, from left to right."""
    for before, after in pairwise(_stops(root)):
        QWidget.setTabOrder(before, after)


def _stops(root: QWidget) -> Iterator[QWidget]:
    """Where Tab halts, and where the keyboard is; what belongs together stays together."""
    inside = [each for each in root.children() if isinstance(each, QWidget)]
    for each in sorted(inside, key=lambda each: (each.y(), each.x())):
        if each.isHidden() or each.isWindow():
            continue
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus or each.hasFocus():
            yield each
        yield from _stops(each)
