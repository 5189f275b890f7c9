"""What a client allows: purposes by channels, each given or taken back in two actions."""

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions import consents as deeds
from clienteling.actions.consents import Answer
from clienteling.actions.desk import Desk
from clienteling.cache.reads import consents
from clienteling.cache.reads.consents import Allowed
from clienteling.domain.changes import Changes
from clienteling.domain.consent import Purpose
from clienteling.domain.messages import Channel
from clienteling.domain.roles import may_change
from clienteling.effects.consents import SILENCE
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients.consent_ask import ConsentAsk
from clienteling.ui.pages.clients.consent_grid import ConsentGrid
from clienteling.ui.pages.clients.consent_story import ConsentStory
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work

_TABLES = ("client", "consent", "message", "advisor", "outbox")

_SIGNATURE = 320


class ConsentSheet(QWidget):
    """The table, and below it one cell with all that was ever said about it."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._client = ""
        self._key = ""
        self._allowed: Allowed | None = None
        face = Clockface(ZoneInfo(desk.person.tz))
        self.grid = ConsentGrid()
        self.ask = ConsentAsk(face)
        self.story = ConsentStory(face)
        self._silence = Button(self.tr("Do not contact…"))
        self._hint = Text(
            self.tr("Choose a cell to record what the client says about it."), Role.SECONDARY
        )
        self._lay_out()
        self.grid.chosen.connect(self.go_to)
        self._silence.clicked.connect(partial(self.go_to, SILENCE))
        self.ask.said.connect(self._record)
        self.story.done.connect(self._see)

    def _lay_out(self) -> None:
        self._scroll = Scroll(self.tr("What the client allows"))
        self._scroll.column.setSpacing(12)
        table = Card(self.tr("What the client allows"))
        table.put(self.grid)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._silence)
        table.body.addLayout(foot)
        for each in (table, self.ask, self.story):
            self._scroll.column.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self.ask.hide()
        self.story.hide()

    def show_client(self, client: str) -> None:
        """Show what this client allows; the last one stays until it is read."""
        if client != self._client:
            self._key = ""
        self._client = client
        self._read()

    def go_to(self, row: str) -> None:
        """Begin with one cell, named by its purpose and channel."""
        self._key = row
        if self._allowed is not None and self._allowed.client.id == self._client:
            self._begin()

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""
        if self._client and changes.touch(*_TABLES):
            self._read()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Nothing here is hidden from the client: it is what they said."""

    def _read(self) -> None:
        job = partial(consents.allowed, self._desk.store, self._client)
        self._work.run(self, job, self._show, self._refused, replaces=True)

    def _show(self, found: Allowed) -> None:
        if found.client.id != self._client:
            return
        anew = self._allowed is None or self._allowed.client.id != found.client.id
        self._allowed = found
        self.grid.show_cells(found.cells)
        if anew or not self._key or self.ask.isHidden():
            self._begin()
        else:
            self.ask.refresh(self._key, found)
            self.story.show_cell(found.cell(self._key), self._desk.now())

    def _begin(self) -> None:
        """Start with the chosen cell, if there is one."""
        found = self._allowed
        chosen = bool(self._key) and found is not None
        self.grid.choose(self._key)
        may = may_change(self._desk.person.roles)
        self.ask.setVisible(chosen and may)
        self.story.setVisible(chosen)
        self._silence.setVisible(may or bool(found and found.client.do_not_contact))
        if found is not None and chosen:
            self.ask.begin(self._key, found, self._desk.person.name)
            self.story.show_cell(found.cell(self._key), self._desk.now())
            self._scroll.ensureWidgetVisible(self.ask)

    @Slot(object)
    def _see(self, key: tuple[str, str]) -> None:
        job = partial(consents.signature, self._desk.store, key[1])
        self._work.run(self, job, self._show_signature, replaces=True)

    def _show_signature(self, picture: bytes) -> None:
        shown = Popover(self.tr("Signed"), self, _SIGNATURE + 40)
        image = QPixmap()
        image.loadFromData(picture)
        if image.isNull():
            words = self.tr("The picture is kept at central, not at this desk.")
            shown.body.addWidget(Text(words, Role.SECONDARY, wraps=True))
        else:
            paper = Text()
            smooth = Qt.TransformationMode.SmoothTransformation
            paper.setPixmap(image.scaledToWidth(_SIGNATURE, smooth))
            paper.setAccessibleName(self.tr("The client’s signature"))
            shown.body.addWidget(paper)
        shown.closed.connect(shown.deleteLater)
        shown.open_under(self.story)

    @Slot(object)
    def _record(self, answer: Answer) -> None:
        if self._allowed is None or not self._key:
            return
        what, _, where = self._key.partition("/")
        cell = (Purpose(what), Channel(where))
        job = partial(deeds.record, self._desk, self._allowed.client, cell, answer)
        self._work.run(self, job, self._recorded, self._not_recorded)

    def _recorded(self, _: object) -> None:
        """The bus has the table read again; the next answer needs its own proof."""
        if self._allowed is not None:
            self.ask.settle(self._allowed)

    def _not_recorded(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        self.ask.say_why(f"{said.title} {said.advice}".strip())

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)
