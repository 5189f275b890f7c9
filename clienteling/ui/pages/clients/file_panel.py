"""One client's file: let out as PDF, JSON or vCard, who looked at it, and its end."""

from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions import client_out
from clienteling.actions.desk import Desk
from clienteling.cache.reads import client_file
from clienteling.cache.reads.client_file import Title
from clienteling.domain.changes import Changes
from clienteling.domain.people import AccessKind
from clienteling.domain.roles import may_manage, may_review
from clienteling.errors import Gone, Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients.file_access import FileAccess
from clienteling.ui.pages.clients.file_erase import FileErase
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work


class FilePanel(WholeRight):
    """What can be done with a whole file; everything but the access log works offline."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._client = ""
        self._title: Title | None = None
        self._said = Banner("")
        self._private = Check(self.tr("With private notes"))
        self._warning = Text(
            self.tr(
                "Private notes were written for colleagues. Give them out only if the client"
                " asked for everything that is kept of them."
            ),
            Role.WARN,
            wraps=True,
        )
        self._pdf = Button(self.tr("PDF…"), Kind.PRIMARY, "printer")
        self._json = Button(self.tr("JSON…"), icon="file-text")
        self._card = Button(self.tr("vCard…"), icon="user")
        self._access = FileAccess(desk, work, bus, self._clock)
        self._erase = FileErase(desk, work)
        self._scroll = Scroll(self.tr("The client’s file"))
        self._nobody = Empty("user", "")
        self._lay_out()
        self._private.toggled.connect(self._warning.setVisible)
        self._pdf.clicked.connect(self._save_pdf)
        self._json.clicked.connect(self._save_json)
        self._card.clicked.connect(self._save_card)
        self._erase.erased.connect(self._erased)

    def show_for(self, place: Place) -> None:
        """Be about the client that `place` names; `erase` goes to where a file ends."""
        self._client = place.id
        self._said.hide()
        self._private.setChecked(False)
        self._read()
        roles = self._desk.person.roles
        self._access.setVisible(may_review(roles))
        self._access.show_of(place.id)
        self._erase.setVisible(may_manage(roles))
        self._pdf.setFocus(Qt.FocusReason.OtherFocusReason)
        self._erase.show_of(place.id, begun=place.action == "erase")

    def look_again(self, changes: Changes) -> None:
        """The client may have another name, or none any more."""
        if changes.touch("client", "ticket"):
            self._read()

    def _lay_out(self) -> None:
        out = Card(self.tr("Let the file out"))
        words = self.tr(
            "PDF and JSON hold everything that is kept of the client; the vCard says who it is"
            " and how to reach them. Each time is recorded."
        )
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self._pdf, self._json, self._card):
            deeds.addWidget(button)
        deeds.addStretch(1)
        row = QWidget()
        row.setLayout(deeds)
        deeds.setContentsMargins(0, 0, 0, 0)
        self._warning.hide()
        for each in (
            Text(words, Role.SECONDARY, wraps=True),
            self._private,
            self._warning,
            row,
        ):
            out.put(each)
        for card in (out, self._access, self._erase):
            self._scroll.column.addWidget(card)
        whole = self._column
        whole.addWidget(self._said)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._nobody, 1)
        self._nobody.hide()

    def _read(self) -> None:
        job = partial(client_file.title, self._desk.store, self._client)
        self._work.run(self, job, self._show, self._gone, replaces=True)

    def _show(self, title: Title) -> None:
        if title.client.id == self._client:
            self._title = title
            self._head.say(title.name, self.tr("The client’s file"), title.monogram)
            self._erase.show_title(title)
            self._scroll.show()
            self._nobody.hide()

    def _gone(self, trouble: Trouble) -> None:
        self._title = None
        self._head.say("")
        self._scroll.hide()
        self._said.hide()
        self._nobody.say(self._words(trouble))
        self._nobody.show()

    def _path(self, ending: str, kinds: str) -> Path | None:
        """Where a person wants the file; None when they thought better of it."""
        if self._title is None:
            return None
        name = client_out.file_name(self._title.client, ending)
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save the file"), name, kinds)
        return Path(path) if path else None

    @Slot()
    def _save_pdf(self) -> None:
        if path := self._path("pdf", self.tr("PDF (*.pdf)")):
            job = partial(
                _written, self._desk, self._client, path, private=self._private.isChecked()
            )
            self._work.fetch(self, job, self._saved, self._refused)

    @Slot()
    def _save_json(self) -> None:
        if path := self._path("json", self.tr("JSON (*.json)")):
            private = self._private.isChecked()
            save = client_out.save_json
            job = partial(save, self._desk, self._client, path, private=private)
            self._work.fetch(self, job, self._saved, self._refused)

    @Slot()
    def _save_card(self) -> None:
        if path := self._path("vcf", self.tr("vCard (*.vcf)")):
            job = partial(client_out.save_card, self._desk, self._client, path)
            self._work.fetch(self, job, self._saved, self._refused)

    def _saved(self, path: Path) -> None:
        self._said.say(self.tr("Saved as {name}.").format(name=path.name), Tone.GOOD)
        self._said.show()

    @Slot()
    def _erased(self) -> None:
        """Central takes it everywhere else; here it is not shown any more."""
        self._read()

    @override
    def _refused(self, trouble: Trouble) -> None:
        self._said.say(self._words(trouble), Tone.WARN)
        self._said.show()

    def _words(self, trouble: Trouble) -> str:
        if isinstance(trouble, Gone):
            return self.tr("This client’s file was erased. Nothing of it is left.")
        said = present.spoken(trouble)
        return f"{said.title} {said.advice}".strip()


def _written(desk: Desk, client: str, path: Path, *, private: bool) -> Path:
    """Gather, record and paint: once asked for, it no longer needs the window."""
    from clienteling.ui.pages.clients import file_paper  # noqa: PLC0415 - rarely needed

    file = client_out.read(desk, client, private=private)
    client_out.recorded(desk, client, AccessKind.PRINT, "PDF")
    face = Clockface(ZoneInfo(desk.person.tz))
    on = file_paper.paper(file, desk.person.boutique_name, face, desk.now())
    return file_paper.write(path, on)
