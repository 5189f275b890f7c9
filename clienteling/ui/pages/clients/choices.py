"""What there is to choose about one client: two texts, a refused ask, a second file."""

from datetime import timedelta
from functools import partial
from typing import Literal

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.actions import merging
from clienteling.actions.desk import Desk
from clienteling.cache.reads import choices, duplicates, people
from clienteling.cache.reads.choices import Open, Text
from clienteling.cache.reads.duplicates import Alike
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.outbox import Ask
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_change
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import likeness, sides
from clienteling.ui.pages.clients.choice_lines import Line, Refusal
from clienteling.ui.pages.clients.values import Moment
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.announce import announce
from clienteling.ui.widgets.surface import Surface
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.widgets.two_sides import TwoSides
from clienteling.ui.work import Work

_REST_MS = 400
"""Whoever walks through the book with the arrow keys is not looked for a second file of."""
_UNDO = timedelta(minutes=10)
Take = Literal["lost", "kept"]


class Choices(QWidget):
    """Says one thing at a time above a client's card; nothing at all where nothing is open."""

    def __init__(
        self, desk: Desk, work: Work, bus: Bus, face: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._face = face
        self._client = ""
        self._merged = ""
        self._open: Open | None = None
        self._toast = Toast()
        self._paper = Surface(Tone.WARN)
        self._inside = QVBoxLayout(self._paper)
        self._merge = Line("undo-2")
        self._twin = Line("users")
        self._came = Line("info")
        self._again: tuple[Text, Take] | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._lay_out()
        self._toast.undone.connect(self._choose_again)
        self._rest.timeout.connect(self._look_for_twin)
        self._merge.acted.connect(self._undo_merge)
        self._twin.acted.connect(self._compare)
        self._came.acted.connect(self._came.hide)

    def show_client(self, client: str) -> None:
        """Look what is open about this client."""
        if client != self._client:
            for each in (self._toast, self._paper, self._merge, self._twin, self._came):
                each.hide()
            self._open = None
        self._client = client
        self._rest.stop()
        if not may_change(self._desk.person.roles):
            return
        job = partial(choices.open_about, self._desk.store, client, self._desk.now())
        self._work.run(self, job, self._show, replaces=True)
        self._rest.start()

    def came_from(self, client: str) -> None:
        """Say that a file was looked for which has become part of this one."""
        job = partial(people.person, self._desk.store, client)
        self._work.run(self, job, self._say_where_from, replaces=True)

    def _say_where_from(self, who: Who | None) -> None:
        merged = self._open.merged if self._open else None
        if who is not None and (merged is None or merged.other.id != who.id):
            said = self.tr("The file of {name} has become part of this one.")
            self._came.say(said.format(name=who.name), self.tr("Put away"))

    def _lay_out(self) -> None:
        self._inside.setContentsMargins(16, 12, 16, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for each in (self._toast, self._paper, self._merge, self._twin, self._came):
            column.addWidget(each)
            each.hide()

    def _show(self, found: Open) -> None:
        if found.client != self._client or found == self._open:
            return
        self._open = found
        while (item := self._inside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = self._first(found)
        if shown is not None:
            self._inside.addWidget(shown)
        self._paper.setVisible(shown is not None)
        self._say_merged()

    def _first(self, found: Open) -> QWidget | None:
        """What is to be chosen first; the next comes when that is done."""
        moment = partial(self._face.moment, now=self._desk.now())
        for text in found.texts:
            two = sides.of_text(text, moment)
            two.first.connect(partial(self._choose, text, "lost"))
            two.second.connect(partial(self._choose, text, "kept"))
            return two
        for ask in found.asks:
            return self._refused_ask(ask, found, moment)
        return None

    def _refused_ask(self, ask: Ask, found: Open, moment: Moment) -> QWidget:
        if sides.is_choice(ask):
            two: TwoSides = sides.of_ask(ask, found.team, moment)
            two.first.connect(partial(self._retry, ask.id))
            two.second.connect(partial(self._dismiss, ask.id))
            return two
        refusal = Refusal(ask)
        refusal.again.connect(partial(self._retry, ask.id))
        refusal.away.connect(partial(self._dismiss, ask.id))
        refusal.compared.connect(self._bus.go)
        return refusal

    def _say_merged(self) -> None:
        merged = self._open.merged if self._open else None
        self._merge.setVisible(merged is not None)
        if merged is None:
            return
        when = self._face.moment(merged.at, self._desk.now())
        said = self.tr("{name}’s file became part of this one, {when}, by {who}.").format(
            name=merged.other.name, when=when, who=merged.by or "–"
        )
        self._merge.say(said, self.tr("Undo merge"))
        if merged.id != self._merged:
            self._merged = merged.id
            announce(self, said)

    @Slot()
    def _look_for_twin(self) -> None:
        job = partial(_twin, self._desk, self._client)
        self._work.fetch(self, job, self._show_twin, replaces=True)

    def _show_twin(self, answer: tuple[str, Alike | None]) -> None:
        client, twin = answer
        if client != self._client:
            return
        self._twin.setVisible(twin is not None)
        if twin is not None:
            self._twin.about = twin.id
            said = self.tr("Possibly the same as {name}: {why}.")
            said = said.format(name=twin.name, why=likeness.why(twin.reasons))
            self._twin.say(said, self.tr("Compare"))

    @Slot()
    def _compare(self) -> None:
        self._bus.go.emit(Place("clients", self._client, "merge", self._twin.about))

    @Slot()
    def _undo_merge(self) -> None:
        merged = self._open.merged if self._open else None
        if merged is not None:
            job = partial(merging.undo, self._desk, merged.id)
            self._work.run(self, job, _told, self._refused)

    def _choose(self, text: Text, take: Take) -> None:
        self._again = (text, "kept" if take == "lost" else "lost")
        job = partial(merging.choose, self._desk, text.overwrite, take)
        self._work.run(self, job, partial(self._chose, text, take), self._refused)

    def _chose(self, text: Text, take: Take, _changes: Changes) -> None:
        stands = text.overwrite.lost if take == "lost" else text.overwrite.kept
        self._toast.say(self.tr("“{text}” stands.").format(text=stands), _UNDO)

    @Slot()
    def _choose_again(self) -> None:
        if self._again is not None:
            text, take = self._again
            job = partial(merging.choose_again, self._desk, text.overwrite, take)
            self._work.run(self, job, _told, self._refused)

    def _retry(self, command: str) -> None:
        self._work.run(self, partial(self._desk.retry, command), _told, self._refused)

    def _dismiss(self, command: str) -> None:
        self._work.run(self, partial(self._desk.dismiss, command), _told, self._refused)

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)


def _twin(desk: Desk, client: str) -> tuple[str, Alike | None]:
    return client, duplicates.twin(desk.store, client)


def _told(_answer: object) -> None:
    """What changed is told by the bus."""
