"""What somebody who looks at the window reads there."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from clienteling.demo.hands import titles
from clienteling.ui.widgets.bubble import Bubble, Said
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.line import KEY, LINE, Line
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.timeline import Timeline


def words(root: QWidget) -> str:
    """Everything that labels and chips in `root` say to whoever looks now."""
    labels = (each.text() for each in root.findChildren(QLabel) if each.isVisible())
    chips = (each.text for each in root.findChildren(Chip) if each.isVisible())
    said = (each.replace("\u200b", "") for each in (*labels, *chips))
    return "\n".join(each for each in said if each)


def history(root: QWidget) -> str:
    """What the history of a client's card tells, if one can be seen."""
    shown = (each for each in root.findChildren(Timeline) if each.isVisible())
    return "\n".join(line for each in shown for line in titles(each))


def bubbles(root: QWidget) -> list[str]:
    """What is said in the bubbles of `root`."""
    return [each.said.text for each in root.findChildren(Bubble) if each.isVisible()]


def bubble(root: QWidget, text: str) -> Said | None:
    """What is said in the bubble with these words; nothing where there is none."""
    found = (each for each in root.findChildren(Bubble) if each.isVisible())
    return next((each.said for each in found if each.said.text == text), None)


def row_of(rows: LineList, key: object) -> int:
    """Which row of a list is about `key`."""
    keys = [rows.model().index(row, 0).data(KEY) for row in range(rows.model().rowCount())]
    return keys.index(key)


def line_of(rows: LineList, key: object) -> Line | None:
    """What a list says about `key`; nothing where it is not in it."""
    indexes = (rows.model().index(row, 0) for row in range(rows.model().rowCount()))
    return next((each.data(LINE) for each in indexes if each.data(KEY) == key), None)


def says(root: QWidget, text: str) -> Callable[[], bool]:
    """Whether somebody who looks at `root` reads `text`."""
    return lambda: text in words(root)
