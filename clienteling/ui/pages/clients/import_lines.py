"""The lines of a file: how many become what, and each with the reason, one kind at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.ui.formats import number
from clienteling.ui.pages.clients import import_words as words
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.line import PAD, Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.importing import Became, ImportCounts, ImportLine

_KINDS: tuple[Became, ...] = ("added", "updated", "skipped", "invalid")


class ImportLines(QWidget):
    """Four filters with their counts, and the lines of those that are on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ImportLine, ...] = ()
        self._counts = ImportCounts()
        self._card = Card(self.tr("Line by line"))
        self._chips: dict[Became, FilterChip] = {}
        for kind in _KINDS:
            chip = self._chips[kind] = FilterChip(words.became(kind)[0], 0)
            chip.clicked.connect(self._show)
        self._list = LineList(self.tr("Lines of the file"), ruled=True)
        self._model = LineModel(self)
        self._list.setModel(self._model)
        self._more = Text("", Role.SECONDARY, wraps=True)
        self._card.outdent(PAD)
        self._filters = Flow(*self._chips.values())
        self._filters.setContentsMargins(PAD, 0, 0, 0)
        self._card.put(self._filters)
        self._card.put(self._list, 1)
        self._card.put(self._more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)

    def show_lines(self, lines: Sequence[ImportLine], counts: ImportCounts) -> None:
        """Show what becomes of each line."""
        self._lines = tuple(lines)
        self._counts = counts
        self._filters.show()
        for kind, chip in self._chips.items():
            chip.count(getattr(counts, kind))
        self._show()

    def show_rows(self, title: str, rows: Sequence[tuple[object, Line]]) -> None:
        """Show other rows in their place, without filters."""
        self._card.say(title)
        self._filters.hide()
        self._more.hide()
        self._model.show(rows)

    def begin(self) -> None:
        """Show lines of every kind again."""
        self._card.say(self.tr("Line by line"))
        for chip in self._chips.values():
            chip.setChecked(False)
        self.show_lines((), ImportCounts())
        self._filters.hide()

    @Slot()
    def _show(self) -> None:
        wanted = {kind for kind, chip in self._chips.items() if chip.isChecked()}
        wanted = wanted or set(_KINDS)
        shown = [each for each in self._lines if each.became in wanted]
        self._model.show((at, words.line(each)) for at, each in enumerate(shown))
        rest = sum(getattr(self._counts, kind) for kind in wanted) - len(shown)
        said = self.tr("{n} more lines are not listed; they are counted all the same.")
        self._more.say(said.format(n=number(rest)) if rest > 0 else "")
        self._more.setVisible(rest > 0)
