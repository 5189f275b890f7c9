"""The columns of a file: each with its first words, and the field it is read as."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.ui.pages.clients import import_words as words
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.scroll import Scroll
from clienteling.wire.importing import Contents, ImportColumn

Chosen = tuple[tuple[int, str], ...]


class ImportColumns(QWidget):
    """One row for each column; `chosen` when a person reads one as something else."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: tuple[Contents, tuple[ImportColumn, ...]] = ("", ())
        self._choices: list[Choice] = []
        self._card = Card(self.tr("What the columns hold"))
        self._scroll = Scroll(self.tr("What the columns hold"))
        self._scroll.column.setSpacing(10)
        self._headed = Check(self.tr("The first line holds headings"))
        self._headed.toggled.connect(self._say)
        self._card.put(self._headed)
        self._card.put(self._scroll, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)

    @property
    def headed(self) -> bool:
        """Whether the first line is said to hold headings."""
        return self._headed.isChecked()

    def values(self) -> Chosen:
        """Which column is read as which field."""
        fields = ((place, str(each.currentData())) for place, each in enumerate(self._choices))
        return tuple((place, field) for place, field in fields if field)

    def show_columns(
        self, kind: Contents, columns: Sequence[ImportColumn], *, headed: bool
    ) -> None:
        """Show the columns as central reads them."""
        self._headed.blockSignals(True)
        self._headed.setChecked(headed)
        self._headed.blockSignals(False)
        told = (kind, tuple(columns))
        if told != self._told:
            bare = [(each.heading, each.sample) for each in columns]
            same = kind == self._told[0] and bare == [
                (each.heading, each.sample) for each in self._told[1]
            ]
            self._told = told
            if not same:
                self._build(kind, columns)
            self._choose(columns)

    def _build(self, kind: Contents, columns: Sequence[ImportColumn]) -> None:
        while item := self._scroll.column.takeAt(0):
            if row := item.widget():
                row.hide()
                row.deleteLater()
        self._choices = []
        options = words.fields(kind)
        for place, column in enumerate(columns):
            choice = Choice()
            for value, said in options:
                choice.addItem(said, value)
            choice.activated.connect(self._say)
            self._choices.append(choice)
            field = Field(words.heading(column, place), choice, column.sample)
            self._scroll.column.addWidget(field)

    def _choose(self, columns: Sequence[ImportColumn]) -> None:
        for choice, column in zip(self._choices, columns, strict=True):
            choice.setCurrentIndex(max(0, choice.findData(column.field)))

    @Slot()
    def _say(self) -> None:
        self.chosen.emit()
