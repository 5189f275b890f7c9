"""Who looked at a client's file: asked of central, for those who review it."""

from functools import partial

from PySide6.QtCore import Slot

from clienteling.actions import access
from clienteling.actions.desk import Desk
from clienteling.cache.reads import imports as staff_read
from clienteling.domain.people import AccessKind
from clienteling.errors import Offline, Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card, Fact
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work
from clienteling.wire.people import AccessLog

_SHOWN = 12


class FileAccess(Card):
    """The last looks, prints and exports; offline it says that central knows."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, clock: Clockface) -> None:
        super().__init__()
        self.say(self.tr("Who looked at it"))
        self._desk = desk
        self._work = work
        self._clock = clock
        self._client = ""
        self._asked = False
        self._look = Button(self.tr("Look"), Kind.QUIET, "eye")
        self.put_beside_title(self._look)
        self._words = Text("", Role.SECONDARY, wraps=True)
        self._facts: list[Fact] = []
        self.put(self._words)
        self._look.clicked.connect(self._ask)
        bus.status.connect(self._hear)

    def show_of(self, client: str) -> None:
        """Be about a client; nothing is asked before somebody wants to know."""
        self._client = client
        self._asked = False
        self._clear()
        self._say(
            self.tr(
                "Looks from outside one’s own book, prints and exports are kept at central."
            )
        )

    @Slot()
    def _ask(self) -> None:
        self._asked = False
        job = partial(_entries, self._desk, self._client)
        self._work.fetch(self, job, self._show, self._refused, replaces=True)

    def _show(self, answer: tuple[str, tuple[AccessLog, ...], dict[str, str]]) -> None:
        client, found, staff = answer
        if client != self._client:
            return
        self._clear()
        now = self._desk.now()
        for each in found[:_SHOWN]:
            who = staff.get(each.advisor, self.tr("Somebody who left"))
            when = self._clock.moment(each.at, now)
            fact = Fact(sentence(self._did(each.action), each.reason), sentence(who, when))
            self._facts.append(fact)
            self.put_row(fact)
        self._say("" if found else self.tr("Nobody from outside the book has looked at it."))

    def _did(self, action: AccessKind) -> str:
        return {
            AccessKind.VIEW: self.tr("Looked at it"),
            AccessKind.PRINT: self.tr("Printed it"),
            AccessKind.EXPORT: self.tr("Exported it"),
            AccessKind.EDIT: self.tr("Changed it"),
        }[action]

    def _refused(self, trouble: Trouble) -> None:
        if isinstance(trouble, Offline):
            self._asked = True
            self._say(self.tr("Only central knows; it is asked as soon as it answers."))
            return
        said = present.spoken(trouble)
        self._say(f"{said.title} {said.advice}".strip())

    @Slot(object)
    def _hear(self, status: object) -> None:
        if self._asked and getattr(status, "connected", False):
            self._ask()

    def _say(self, sentence_: str) -> None:
        self._words.say(sentence_)
        self._words.setVisible(bool(sentence_))

    def _clear(self) -> None:
        for fact in self._facts:
            fact.hide()
            fact.deleteLater()
        self._facts = []


def _entries(desk: Desk, client: str) -> tuple[str, tuple[AccessLog, ...], dict[str, str]]:
    return client, access.entries(desk, client), staff_read.staff(desk.store)
