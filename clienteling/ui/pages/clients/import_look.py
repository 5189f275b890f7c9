"""What central says of a file: its columns at the left, its lines at the right."""

from collections.abc import Mapping

from msgspec.structs import replace
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.ui.pages.clients import import_words as words
from clienteling.ui.pages.clients.import_columns import ImportColumns
from clienteling.ui.pages.clients.import_lines import ImportLines
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.line import Line
from clienteling.wire.importing import ImportAsk, ImportPreview, ImportRun

_SIDE = 300


class ImportLook(QWidget):
    """How a file is read and what becomes of it; `changed` when it is to be read otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._touched = False
        self._columns = ImportColumns()
        self._lines = ImportLines()
        self._kind = Choice()
        for value, said in (
            ("clients", self.tr("Clients")),
            ("purchases", self.tr("Purchases")),
        ):
            self._kind.addItem(said, value)
        self._open = Check(self.tr("Open a file for unknown client numbers"))
        self._side = QWidget()
        self._side.setFixedWidth(_SIDE)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(Field(self.tr("What is in the file"), self._kind))
        side.addWidget(self._open)
        side.addWidget(self._columns, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._side)
        row.addWidget(self._lines, 1)
        self._kind.activated.connect(self._turn)
        self._open.toggled.connect(self.changed)
        self._columns.chosen.connect(self._choose)

    def begin(self) -> None:
        """A new file: central finds out by itself how to read it."""
        self._touched = False
        self._kind.setCurrentIndex(-1)
        self._side.hide()
        self._lines.begin()

    def applied(self, ask: ImportAsk) -> ImportAsk:
        """The ask with what a person has chosen here."""
        kind = self._kind.currentData() or ""
        ask = replace(ask, kind=kind, open_files=self._open.isChecked())
        if not self._touched:
            return replace(ask, columns=None, headed=None)
        return replace(ask, columns=self._columns.values(), headed=self._columns.headed)

    def show_preview(self, shown: ImportPreview) -> None:
        """Show what would become of the file."""
        self._kind.setCurrentIndex(self._kind.findData(shown.kind))
        self._side.setVisible(bool(shown.columns))
        self._open.setVisible(shown.kind == "purchases")
        self._columns.show_columns(shown.kind, shown.columns, headed=shown.headed)
        self._lines.show_lines(shown.lines, shown.counts)

    def show_run(self, run: ImportRun) -> None:
        """Show what became of it."""
        self._side.hide()
        if run.lines:
            self._lines.show_lines(run.lines, run.counts)

    def show_stayed(self, run: ImportRun, known: Mapping[str, str]) -> None:
        """Show what undoing left as it is, and why."""
        self._side.hide()
        unknown = self.tr("A client")
        rows = [
            (each.client, Line(known.get(each.client, unknown), words.stayed(each.why)))
            for each in run.stayed
        ]
        self._lines.show_rows(self.tr("Left as they are"), rows)

    @Slot()
    def _choose(self) -> None:
        self._touched = True
        self.changed.emit()

    @Slot()
    def _turn(self) -> None:
        """Another kind has other fields: let central read the headings anew."""
        self._touched = False
        self.changed.emit()
