"""Imports that were made before: what each did, and taking one back."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import import_words as words
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.line import PAD
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.importing import ImportRun


class ImportEarlier(QWidget):
    """The list of imports; `undo_asked` names the one to be taken back."""

    undo_asked = Signal(str)

    def __init__(self, clock: Clockface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._runs: dict[str, ImportRun] = {}
        self._now: datetime | None = None
        self._card = Card(self.tr("Earlier imports"))
        self._undo = Button(self.tr("Undo this import"), Kind.QUIET, "undo-2")
        self._list = LineList(self.tr("Earlier imports"), ruled=True)
        self._model = LineModel(self)
        self._list.setModel(self._model)
        self._words = Text("", Role.SECONDARY, wraps=True)
        self._card.outdent(PAD)
        self._words.setContentsMargins(PAD, 0, PAD, 0)
        self._card.put_beside_title(self._undo)
        self._card.put(self._words)
        self._card.put(self._list, 1)
        self._card.body.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)
        self._undo.clicked.connect(self._ask)
        self._list.chosen.connect(self._choose)
        self.say(self.tr("Looking …"))

    def show_runs(
        self, runs: Sequence[ImportRun], staff: Mapping[str, str], now: datetime
    ) -> None:
        """Show them, the latest first."""
        self._runs = {each.id: each for each in runs}
        self._now = now
        rows = [
            (each.id, words.run(each, staff.get(each.by, ""), self._clock, now))
            for each in runs
        ]
        nothing = self.tr("Nothing was brought in yet. Each import can be undone for 30 days.")
        self._model.show(rows)
        self.say("" if rows else nothing)
        self._list.choose(0)
        self._choose(self._list.current_key())

    def say(self, sentence: str) -> None:
        """Say something in the place of the list; nothing shows the list again."""
        self._words.say(sentence)
        self._words.setVisible(bool(sentence))
        self._list.setVisible(not sentence)
        self._undo.setVisible(not sentence)

    @Slot(object)
    def _choose(self, key: object) -> None:
        run = self._runs.get(str(key))
        may = run is not None and self._now is not None
        self._undo.setEnabled(bool(may and run and words.may_be_undone(run, self._now)))  # type: ignore[arg-type]

    @Slot()
    def _ask(self) -> None:
        key = self._list.current_key()
        if key is not None:
            self._undo.setEnabled(False)
            self.undo_asked.emit(str(key))
