"""What is done on a bubble: see a picture, keep a file, follow a deed, send again."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from clienteling.actions import viewing
from clienteling.actions.desk import Desk
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus
from clienteling.ui.pages.inbox import bubble_words, deed_words
from clienteling.ui.pages.inbox.pictures import Pictures
from clienteling.ui.pages.inbox.reading import Reading
from clienteling.ui.pages.inbox.talk import TalkPane
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.large_view import LargeView
from clienteling.ui.widgets.ribbon import Ribbon
from clienteling.ui.work import Work
from clienteling.wire.chat import Attachment

_SCHEMES = {"http", "https"}


class Acts(QObject):
    """Carries out what somebody asks of a message in the pane."""

    def __init__(
        self, desk: Desk, work: Work, bus: Bus, pane: TalkPane, reading: Reading
    ) -> None:
        super().__init__(pane)
        self._desk, self._work, self._bus = desk, work, bus
        self._pane, self._reading = pane, reading
        self._pictures = Pictures(desk, work, pane)
        self._large = LargeView(pane)
        self._seen: Attachment | None = None
        self._address = ""
        self._link = Ribbon("info", Tone.NEUTRAL)
        self._link.offer("copy", self.tr("Copy link"))
        self._link.offer("go", self.tr("Open in browser"))
        self._link.offer("away", self.tr("Leave it"))
        pane.slot.addWidget(self._link)
        pane.said.use(self._pictures)
        pane.said.acted.connect(self._do)
        bus.status.connect(self._pictures.hear)
        self._link.asked.connect(self._do_link)
        self._large.save_asked.connect(self._save_seen)
        self._large.closed.connect(pane.said.take_keyboard)

    @Slot()
    def leave(self) -> None:
        """Another conversation is shown: put away what stands over the last."""
        self._large.close_it()
        self._link.say("")

    @Slot(object, str, str)
    def _do(self, key: object, name: str, about: str) -> None:
        if name == "link":
            self._show_link(about)
        elif name == "open":
            self._open(key)
        elif name in {"see", "save"}:
            self._enclosed(key, name, about)
        else:
            self._about(key, name)

    def _open(self, key: object) -> None:
        deed = self._reading.loaded.deed(key)
        if deed is not None:
            self._bus.go.emit(deed_words.place(deed))

    def _about(self, key: object, name: str) -> None:
        """The deeds under one's own words, and the one under a place."""
        each = self._reading.loaded.find(key)
        if each is None:
            return
        strip = self._pane.not_sent
        if name == bubble_words.COPY and each.message.spot is not None:
            QGuiApplication.clipboard().setText(bubble_words.coordinates(each.message.spot))
        elif name == bubble_words.AGAIN:
            strip.again.emit(each)
        elif name == bubble_words.BACK:
            strip.back.emit(each)
        elif name == bubble_words.AWAY:
            strip.away.emit(each)

    # ------------------------------------------------------------------- what is enclosed

    def _enclosed(self, key: object, name: str, sha256: str) -> None:
        each = self._reading.loaded.find(key)
        papers = each.message.attachments if each else ()
        paper = next((paper for paper in papers if paper.sha256 == sha256), None)
        if paper is None:
            return
        if name == "save":
            self._save(paper)
            return
        self._seen = paper
        self._large.open(viewing.file_name(paper))
        job = partial(self._pictures.large, paper)
        self._work.fetch(self, job, partial(self._show, paper), self._cannot_show)

    def _show(self, paper: Attachment, image: QImage) -> None:
        if paper is self._seen and not self._large.isHidden():
            self._large.show_image(image)

    def _cannot_show(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        self._large.say_why(f"{said.title} {said.advice}".strip())

    @Slot()
    def _save_seen(self) -> None:
        if self._seen is not None:
            self._save(self._seen)

    def _save(self, paper: Attachment) -> None:
        """Where it is kept is asked first; it is written and never opened."""
        name = viewing.file_name(paper)
        path, _ = QFileDialog.getSaveFileName(self._pane, self.tr("Save the file"), name)
        if path:
            job = partial(viewing.save, self._desk, paper, Path(path))
            self._work.fetch(self, job, _saved, self._say)

    # ------------------------------------------------------------------------- addresses

    def _show_link(self, address: str) -> None:
        """The whole address, before anybody goes there."""
        if QUrl(address).scheme().lower() in _SCHEMES:
            self._address = address
            self._link.say(address, "copy", "go", "away")

    @Slot(str)
    def _do_link(self, name: str) -> None:
        if name == "copy":
            QGuiApplication.clipboard().setText(self._address)
        elif name == "go":
            QDesktopServices.openUrl(QUrl(self._address))
        self._link.say("")

    def _say(self, trouble: Trouble) -> None:
        present.say(self._pane, trouble)


def _saved(_path: Path) -> None:
    """It is where the person put it."""
