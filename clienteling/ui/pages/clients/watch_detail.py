"""One watch: whether it is missing, what it is, what covers it, who had it, what happened."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clienteling.cache.reads.watches import File
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.clients import watch_story
from clienteling.ui.pages.clients import watch_words as words
from clienteling.ui.pages.clients.fact_row import FactCard
from clienteling.ui.pages.clients.watch_facts import WatchFacts
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text

EVENT, COVER, PASS_ON, BOUGHT = "event", "cover", "pass_on", "bought"
REPAIR, REFERENCE = "repair", "reference"


_WIDE, _HIGH = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum


def beside(called: Text, told: Text, link: Button) -> QHBoxLayout:
    """A name with a line below it, and a link at its right."""
    words_ = QVBoxLayout()
    words_.setSpacing(2)
    words_.addWidget(called)
    words_.addWidget(told)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addLayout(words_, 1)
    head.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
    return head


class WatchDetail(Scroll):
    """One watch at a time; `asked` names a deed, `went` leads to a client or a repair.

    `changed` gives fields that were changed in place, `picked` the coverage that was opened.
    """

    asked = Signal(str)
    went = Signal(str, str)
    changed = Signal(dict)
    picked = Signal(str)

    def __init__(self, face: Clockface, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("The watch"))
        self._face = face
        self._now: datetime | None = None
        self._hidden = False
        self._may = True
        self.file: File | None = None
        self._missing = Banner("", Tone.BAD)
        self._called = Text("", Role.NAME, wraps=True)
        self._told = Text("", Role.SECONDARY, wraps=True, selectable=True)
        self._chips = [Chip("") for _ in range(4)]
        self.facts = WatchFacts()
        self._covers = FactCard(self.tr("Coverage"), self.tr("Nobody knows what covers it."))
        self._keepers = FactCard(self.tr("Owners"), self.tr("Nobody is written down."))
        self._life = FactCard(self.tr("What happened"), self.tr("Nothing is written down."))
        self._lay_out()
        self.facts.changed.connect(self.changed)
        self._covers.opened.connect(self._pick)
        self._keepers.opened.connect(self._go)
        self._missing.acted.connect(lambda: self.asked.emit(EVENT))
        self._life.opened.connect(self._go)

    def _lay_out(self) -> None:
        self.column.setSpacing(12)
        self._buttons = {each[0]: self._deed(*each) for each in self._offers()}
        deeds = Flow(*(self._buttons[name] for name in (REPAIR, EVENT, PASS_ON, BOUGHT)), gap=8)
        self._add = IconButton("plus", self.tr("Add coverage"))
        self._add.be_low()
        self._add.clicked.connect(lambda: self.asked.emit(COVER))
        self._covers.put_beside_title(self._add)
        self._missing.setSizePolicy(_WIDE, _HIGH)
        head = beside(self._called, self._told, self._buttons[REFERENCE])
        self.column.addWidget(self._missing)
        self.column.addLayout(head)
        self.column.addWidget(Flow(*self._chips, gap=6))
        self.column.addWidget(deeds)
        for card in (self._covers, self.facts, self._keepers, self._life):
            self.column.addWidget(card)

    def _offers(self) -> list[tuple[str, str, Kind]]:
        return [
            (REPAIR, self.tr("Take it in"), Kind.PLAIN),
            (EVENT, self.tr("Add event"), Kind.PLAIN),
            (PASS_ON, self.tr("Pass on…"), Kind.PLAIN),
            (BOUGHT, self.tr("Record purchase"), Kind.QUIET),
            (REFERENCE, self.tr("Who wishes for one?"), Kind.LINK),
        ]

    def _deed(self, name: str, label: str, kind: Kind) -> Button:
        made = Button(label, kind)
        made.clicked.connect(lambda: self.asked.emit(name))
        return made

    def show_file(self, file: File, now: datetime) -> None:
        """Show this watch."""
        another = self.file is None or self.file.piece.watch.id != file.piece.watch.id
        if another:
            self.facts.settle()
        self.file, self._now = file, now
        watch, today = file.piece.watch, self._face.local_day(now)
        self._called.say(words.called(watch))
        owner = file.owner.name if file.owner else self.tr("nobody we know has it")
        self._told.say(sentence(watch.reference, words.unbroken(watch.serial), owner))
        self.setAccessibleName(sentence(words.called(watch), watch.serial))
        self._warn(file)
        self._say_chips(file)
        self._covers.show_facts(watch_story.covers(file, today))
        self.facts.show_watch(watch, file.fields)
        self._keepers.show_facts(watch_story.keepers(file, today))
        self._show_life()
        if another:
            self.verticalScrollBar().setValue(0)

    def without_client(self) -> None:
        """Offer only what needs no client."""
        for name in (REPAIR, BOUGHT):
            self._buttons[name].hide()

    def only_read(self) -> None:
        """Offer nothing to somebody who may only look."""
        for name in (REPAIR, EVENT, PASS_ON, BOUGHT):
            self._buttons[name].hide()
        self._add.hide()
        self.facts.setEnabled(False)
        self._covers.opened.disconnect(self._pick)
        self._may = False

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Leave prices out while the screen faces the client."""
        self._hidden = hidden
        self._show_life()

    def _show_life(self) -> None:
        if self.file is not None and self._now is not None:
            rows = watch_story.life(self.file, self._face, self._now, hidden=self._hidden)
            self._life.show_facts(rows)

    def _warn(self, file: File) -> None:
        alarm = file.piece.alarm
        self._missing.setVisible(alarm is not None)
        if alarm is not None:
            back = self.tr("It is back…") if self._may else ""
            self._missing.say(states.what_to_do(alarm), Tone.BAD, back)

    def _say_chips(self, file: File) -> None:
        repair, watch = file.piece.repair, file.piece.watch
        stage = states.stage(repair.stage) if repair else None
        said = (
            words.chip(watch, file.piece.covered),
            words.identity(watch.identity),
            (stage.text, stage.tone) if stage else ("", Tone.NEUTRAL),
            states.ask(file.piece.state) or ("", Tone.NEUTRAL),
        )
        for chip, (text, tone) in zip(self._chips, said, strict=True):
            chip.say(text, tone)
            chip.setVisible(bool(text))

    @Slot(object)
    def _pick(self, key: tuple[str, str]) -> None:
        self.picked.emit(key[1])

    @Slot(object)
    def _go(self, key: tuple[str, str]) -> None:
        page, id_ = key
        self.went.emit("clients" if page == "client" else page, id_)
