"""Quiet buttons on one line, which say their names only where there is room for them."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from clienteling.ui.widgets.button import Button


class ToolRow(QWidget):
    """Tools side by side: with their words, or as icons whose names stand in their tooltips.

    From the end on they become icons, one by one; those that were added as `last` stay there.
    """

    def __init__(self, *tools: Button) -> None:
        super().__init__()
        self._tools: list[Button] = []
        self._last = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for tool in tools:
            self.add(tool)

    def add(self, tool: Button, *, last: bool = False) -> None:
        """Put one more tool at the end, before those that are `last`."""
        at = len(self._tools) if last else len(self._tools) - self._last
        self._last += last
        tool.be_tight()
        self._tools.insert(at, tool)
        self._row.insertWidget(at, tool)
        self._fit()

    def keep_to(self, room: int) -> None:
        """Take no more than `room`, and no more than what is shown in it needs."""
        self.setFixedWidth(self._needs(self._worded(room)))

    @override
    def sizeHint(self) -> QSize:
        """Its room with all words, so that it does not change with what it shows."""
        return QSize(self._needs(len(self._shown())), self._high())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._needs(0), self._high())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        """A tool that came or went leaves the others another room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        worded = self._worded(self.width())
        for place, tool in enumerate(self._shown()):
            tool.show_words(place < worded)

    def _worded(self, room: int) -> int:
        """How many of those that are shown can say their names in so much room."""
        levels = range(len(self._shown()), 0, -1)
        return next((each for each in levels if self._needs(each) <= room), 0)

    def _shown(self) -> list[Button]:
        return [tool for tool in self._tools if not tool.isHidden()]

    def _needs(self, worded: int) -> int:
        shown = self._shown()
        words = sum(tool.wide_with_words for tool in shown[:worded])
        return words + sum(tool.wide_without_words for tool in shown[worded:])

    def _high(self) -> int:
        return max((tool.sizeHint().height() for tool in self._tools), default=0)
