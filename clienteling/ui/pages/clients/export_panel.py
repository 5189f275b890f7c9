"""The list of clients that is shown, as a file: for managers, with a reason, and recorded."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from clienteling.actions import list_out
from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import number
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work
from clienteling.wire.book import ClientFilter


class ExportPanel(WholeRight):
    """Says how many clients leave the house, asks why, and writes them as CSV."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._wanted = ClientFilter()
        self._head.say(self.tr("Export list"))
        self._said = Banner("")
        self._reason = QLineEdit()
        self._reason.setMaxLength(500)
        self._field = Field(
            self.tr("What it is for"),
            self._reason,
            self.tr("Kept at central with your name, the time and the number of clients."),
        )
        self._save = Button(self.tr("Save as CSV…"), Kind.PRIMARY, "download")
        self._lay_out()
        self._save.clicked.connect(self._ask)
        self._reason.textChanged.connect(self._compare)
        self._reason.returnPressed.connect(self._ask)

    def show_for(self, place: Place) -> None:
        """Export whom the filter in `place` (as JSON; none: everybody) lets in."""
        self._wanted = _filter(place)
        self._said.hide()
        self._reason.clear()
        self._compare()
        self._count()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self, changes: Changes) -> None:
        """Other clients may be in the list now."""
        if changes.touch("client"):
            self._count()

    def _lay_out(self) -> None:
        card = Card(self.tr("A list leaves the house"))
        words = self.tr(
            "Names, contacts, advisor and last contact of every client in the list that is"
            " shown. Whoever has the file has their numbers: keep it no longer than it takes."
        )
        deeds = QWidget()
        row = QHBoxLayout(deeds)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._save)
        row.addStretch(1)
        for each in (Text(words, Role.SECONDARY, wraps=True), self._field, deeds):
            card.put(each)
        whole = self._column
        whole.addWidget(self._said)
        whole.addWidget(card)
        whole.addStretch(1)

    def _count(self) -> None:
        job = partial(list_out.count, self._desk, self._wanted)
        self._work.fetch(self, job, self._show_count, self._refused, replaces=True)

    def _show_count(self, count: int) -> None:
        said = self.tr("1 client") if count == 1 else self.tr("{n} clients")
        self._head.say(self.tr("Export list"), said.format(n=number(count)))

    @Slot()
    def _compare(self) -> None:
        self._save.setEnabled(bool(self._reason.text().strip()))

    @Slot()
    def _ask(self) -> None:
        if not self._save.isEnabled():
            return
        day = self._desk.now().date().isoformat()
        name = self.tr("clients {day}").format(day=day) + ".csv"
        kinds = self.tr("CSV (*.csv)")
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list"), name, kinds)
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        """Write the list; the window goes on meanwhile."""
        self._save.setEnabled(False)
        reason = self._reason.text()
        job = partial(list_out.save, self._desk, self._wanted, reason, path, list_out.COLUMNS)
        self._work.fetch(self, job, partial(self._saved, path.name), self._refused)

    def _saved(self, name: str, count: int) -> None:
        said = self.tr("{n} clients saved as {name}.").format(n=number(count), name=name)
        self._said.say(said, Tone.GOOD)
        self._said.show()
        self._compare()

    @override
    def _refused(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        self._said.say(f"{said.title} {said.advice}".strip(), Tone.WARN)
        self._said.show()
        self._compare()


def _filter(place: Place) -> ClientFilter:
    """What `place` asks for; words that are no filter are what is typed."""
    if not place.filter:
        return ClientFilter()
    try:
        return msgspec.json.decode(place.filter, type=ClientFilter)
    except msgspec.DecodeError:
        return ClientFilter(text=place.filter)
