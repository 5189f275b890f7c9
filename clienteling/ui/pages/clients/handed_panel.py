"""What a colleague handed over: these clients and no others, with the word that came along."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from clienteling.actions import handing
from clienteling.actions.desk import Desk
from clienteling.cache.reads import handovers
from clienteling.cache.reads.handovers import Concerned, Handed
from clienteling.domain.changes import Changes
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import number, sentence
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.line import PAD, Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work


class HandedPanel(WholeRight):
    """The clients of one handover; Enter opens one of them."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._asked = ""
        self._handed: Handed | None = None
        self._undo = Button(self.tr("Give back"), icon="undo-2")
        self._note = Text("", Role.BODY, wraps=True, selectable=True)
        self._card = Card()
        self._list = LineList(self.tr("Clients handed over"), ruled=True)
        self._model = LineModel(self)
        self._list.setModel(self._model)
        self._empty = Empty("users", self.tr("These clients are no longer here."))
        self._lay_out()
        self._undo.clicked.connect(self._give_back)
        self._list.opened.connect(self._open)

    def show_for(self, place: Place) -> None:
        """Show the clients of the handover that the place names."""
        self._asked = place.id
        self._read()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self, changes: Changes) -> None:
        """Look once more whose they are."""
        if changes.touch("client", "handover"):
            self._read()

    def _read(self) -> None:
        job = partial(handovers.handed, self._desk.store, self._asked)
        self._work.run(self, job, self._show, replaces=True)

    def _lay_out(self) -> None:
        self._card.outdent(PAD)
        self._note.setContentsMargins(PAD, 0, PAD, 8)
        self._card.put(self._note)
        self._card.put(self._list, 1)
        self._card.put(self._empty, 1)
        self._add_deeds(self._undo)
        self._column.addWidget(self._card, 1)

    def _show(self, answer: tuple[Handed, tuple[Concerned, ...]] | None) -> None:
        handed, found = answer or (None, ())
        self._handed = handed
        self._list.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._undo.setVisible(handed is not None and not handed.is_undone)
        if handed is None:
            self._head.say(self.tr("Handed over"))
            return
        first, now = handed.first, self._desk.now()
        when = self._clock.moment(first.at, now)
        back = self.tr("taken back") if handed.is_undone else ""
        self._head.say(
            self.tr("Handed over by {name}").format(name=handed.by_name),
            sentence(
                self.tr("{n} clients").format(n=number(handed.count))
                if handed.count > 1
                else self.tr("1 client"),
                when,
                back,
            ),
        )
        self._note.say(first.note)
        self._note.setVisible(bool(first.note))
        self._model.show((each.id, self._line(each, handed.to)) for each in found)
        self._list.choose(max(0, self._list.currentIndex().row()))

    def _line(self, each: Concerned, to: str) -> Line:
        elsewhere = each.owner != to
        whose = self.tr("advisor {name}").format(name=each.owner_name) if elsewhere else ""
        return Line(
            each.name,
            whose if each.owner_name else "",
            chip=self.tr("handed on") if elsewhere else "",
            tone=Tone.NEUTRAL,
            monogram=each.monogram,
        )

    @Slot(object)
    def _open(self, client: object) -> None:
        self.went.emit(Place("clients", str(client)))

    @Slot()
    def _give_back(self) -> None:
        if self._handed is not None:
            job = partial(handing.take_back, self._desk, self._handed.handovers)
            self._work.run(self, job, self._given_back, self._refused)

    def _given_back(self, _changes: Changes) -> None:
        self._read()
