"""Where a file is chosen or dropped, before anything is known of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.text import Role, Text


class ImportDrop(Surface):
    """A place for a file; `taken` names it."""

    taken = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAcceptDrops(True)
        self.choose = Button(self.tr("Choose a file…"), Kind.PRIMARY)
        words = Text(
            self.tr(
                "Drop a file here: CSV with clients or purchases, or vCard (.vcf) from a"
                " telephone. You see what would become of each line before anything is written."
            ),
            Role.SECONDARY,
            wraps=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._words = words
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Mark("download"), 0, middle)
        column.addWidget(words)
        column.addWidget(self.choose, 0, middle)
        self.choose.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        kinds = self.tr(
            "Clients and purchases (*.csv *.txt *.tsv *.vcf *.vcard);;All files (*)"
        )
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if path:
            self.taken.emit(Path(path))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.taken.emit(Path(files[0].toLocalFile()))
