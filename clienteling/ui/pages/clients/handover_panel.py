"""Handing clients over: whom it concerns, to whom, with which word, and the way back."""

from datetime import timedelta
from functools import partial

import msgspec
from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions import handing
from clienteling.actions.desk import Desk
from clienteling.cache.reads import handovers
from clienteling.cache.reads.filters import Viewer
from clienteling.cache.reads.handovers import Colleague, Concerned
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_manage
from clienteling.errors import Trouble
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import number, sentence
from clienteling.ui.pages.clients import filter_words
from clienteling.ui.pages.clients.handed_lately import HandedLately
from clienteling.ui.pages.clients.panel import WholeRight
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import paper
from clienteling.ui.widgets.line import PAD, Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.work import Work
from clienteling.wire.book import ClientFilter

_UNDO = timedelta(minutes=10)
_FORM = 340
_NAME = Qt.ItemDataRole.UserRole + 1
_ABOUT = Qt.ItemDataRole.UserRole + 2


class HandoverPanel(WholeRight):
    """One client, or a part of the book, for a colleague; each can be left out."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(desk, work, bus, parent)
        self._toast = Toast()
        self._asked = Place("clients")
        self._rows: dict[str, Concerned] = {}
        self._out: set[str] = set()
        self._names: dict[str, str] = {}
        self._made: list[str] = []
        self._give = Button("", Kind.PRIMARY)
        self._to = Choice()
        self._to.view().setMinimumWidth(_FORM + 120)
        self._whom = Field(self.tr("Colleague"), self._to)
        self._note = paper(self.tr("What the colleague should know; it stands in each file."))
        self._hint = Text("", Role.SMALL, wraps=True)
        self._card = Card()
        self._list = LineList(self.tr("Clients to hand over"), ruled=True)
        self._model = LineModel(self)
        self._list.setModel(self._model)
        self._leave = Button(self.tr("Leave out (Space)"), Kind.LINK)
        self._empty = Empty("users", self.tr("Nobody here can be handed over."))
        self._lately = HandedLately(desk, work, self._clock)
        self._lay_out()
        self._listen()

    def show_for(self, place: Place) -> None:
        """Begin anew: with one client, with a filter as JSON, or with all of one's own."""
        self._asked = place
        self._out.clear()
        self._note.clear()
        self._toast.hide()
        self._read()
        scope = self._desk.person.scope
        job = partial(handovers.colleagues, self._desk.store, scope)
        self._work.run(self, job, self._show_colleagues, replaces=True)
        self._lately.look()
        self._to.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_again(self, changes: Changes) -> None:
        """Look at whom it concerns once more."""
        if changes.touch("client", "handover"):
            self._read()
            self._lately.look()

    def _read(self) -> None:
        store, person = self._desk.store, self._desk.person
        if self._asked.id:
            job = partial(handovers.these, store, (self._asked.id,))
        else:
            viewer = Viewer(person.advisor, self._desk.now())
            wanted = _filter(self._asked, person.advisor)
            job = partial(handovers.meant, store, wanted, viewer)
        self._work.run(self, job, self._show_rows, self._refused, replaces=True)

    def _lay_out(self) -> None:
        form = Card()
        form.put(self._whom)
        form.put(Field(self.tr("Note"), self._note))
        form.put(self._hint)
        side = Scroll(self.tr("Hand over"))
        side.column.addWidget(form)
        side.column.addWidget(self._lately)
        side.setFixedWidth(_FORM)
        self._card.outdent(PAD)
        self._card.put_beside_title(self._leave)
        self._card.put(self._list, 1)
        self._card.put(self._empty, 1)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._card, 1)
        body.addWidget(side)
        self._add_deeds(self._give)
        self._column.addWidget(self._toast)
        self._column.addLayout(body, 1)

    def _listen(self) -> None:
        self._give.clicked.connect(self._hand_over)
        self._to.currentIndexChanged.connect(self._show)
        self._list.opened.connect(self._turn)
        self._leave.clicked.connect(self._turn)
        self._toast.undone.connect(self._take_back)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self._list)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._turn)
        done = QShortcut(QKeySequence("Ctrl+Return"), self)
        done.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        done.activated.connect(self._give.click)

    def _show_colleagues(self, found: tuple[Colleague, ...]) -> None:
        self._names = {each.id: each.name for each in found}
        kept = self._to.currentData()
        self._to.blockSignals(True)
        self._to.clear()
        self._to.addItem(self.tr("Choose a colleague…"), "")
        mine = () if may_manage(self._desk.person.roles) else (self._desk.person.advisor,)
        for each in (one for one in found if one.id not in mine):
            speaks = ", ".join(states.language(code) for code in each.languages)
            has = self.tr("{n} clients").format(n=number(each.clients))
            self._to.addItem(sentence(each.name, speaks, has), each.id)
            self._to.setItemData(self._to.count() - 1, each.name, _NAME)
            self._to.setItemData(self._to.count() - 1, sentence(speaks, has), _ABOUT)
        self._to.setCurrentIndex(max(0, self._to.findData(kept)))
        self._to.blockSignals(False)
        self._show()

    def _show_rows(self, found: tuple[Concerned, ...]) -> None:
        first = sorted(found, key=lambda each: not self._may(each))
        self._rows = {each.id: each for each in first}
        self._show()

    @property
    def given(self) -> list[str]:
        """Those who will be handed over."""
        return [
            each.id
            for each in self._rows.values()
            if self._may(each) and each.id not in self._out and not self._already(each)
        ]

    def _already(self, each: Concerned) -> bool:
        return bool(each.owner) and each.owner == self._to.currentData()

    def _may(self, each: Concerned) -> bool:
        person = self._desk.person
        return may_manage(person.roles) or each.owner in ("", person.advisor)

    @Slot()
    def _show(self) -> None:
        count = len(self.given)
        self._model.show((each.id, self._line(each)) for each in self._rows.values())
        self._list.setVisible(bool(self._rows))
        self._leave.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        self._give.say(self._offer(count))
        self._give.setEnabled(count > 0 and bool(self._to.currentData()))
        self._whom.say(str(self._to.currentData(_ABOUT) or ""))
        self._head.say(self.tr("Hand over"), self._told(count))
        self._card.say(self.tr("Whom it concerns"))
        self._hint.say(
            self.tr(
                "The colleague finds a task that opens exactly these clients. "
                "It can be undone for seven days."
            )
        )

    def _offer(self, count: int) -> str:
        if count == 1:
            return self.tr("Hand over 1 client")
        return self.tr("Hand over {n} clients").format(n=number(count))

    def _told(self, count: int) -> str:
        rows = self._rows.values()
        already = sum(self._already(each) for each in rows)
        theirs = sum(not self._may(each) and not self._already(each) for each in rows)
        me = self._desk.person.advisor
        listed = filter_words.summary(_filter(self._asked, me), self._names)
        return sentence(
            "" if self._asked.id else listed,
            self.tr("{n} of {all}").format(n=number(count), all=number(len(self._rows))),
            self.tr("{n} are a colleague's: ask your manager").format(n=theirs)
            if theirs
            else "",
            self.tr("{n} are already theirs").format(n=already) if already else "",
        )

    def _line(self, each: Concerned) -> Line:
        out, may = each.id in self._out, self._may(each)
        already = self._already(each)
        chip, tone = "", Tone.NEUTRAL
        if already:
            chip = self.tr("already theirs")
        elif not may:
            chip, tone = self.tr("a colleague's"), Tone.WARN
        elif out:
            chip = self.tr("left out")
        nobody = self.tr("no advisor")
        return Line(
            each.name,
            self.tr("advisor {name}").format(name=each.owner_name)
            if each.owner_name
            else nobody,
            chip=chip,
            tone=tone,
            monogram=each.monogram,
            struck=out or not may or already,
        )

    @Slot()
    def _turn(self) -> None:
        key = str(self._list.current_key() or "")
        if key in self._rows and self._may(self._rows[key]):
            self._out ^= {key}
            self._show()

    @Slot()
    def _hand_over(self) -> None:
        to, given = str(self._to.currentData() or ""), self.given
        if not to or not given:
            return
        self._give.setEnabled(False)
        job = partial(handing.hand_over, self._desk, given, to, self._note.toPlainText())
        self._work.run(self, job, partial(self._handed, len(given)), self._refused)

    def _handed(self, count: int, made: list[str]) -> None:
        self._made = made
        name = str(self._to.currentData(_NAME) or "")
        said = self.tr("{n} clients handed to {name}.")
        if count == 1:
            said = self.tr("1 client handed to {name}.")
        self._toast.say(said.format(n=number(count), name=name), _UNDO)
        self._note.clear()
        self._out.clear()

    @Slot()
    def _take_back(self) -> None:
        job = partial(_undo, self._desk, tuple(self._made))
        self._work.run(self, job, self._taken_back, self._refused)

    def _taken_back(self, _changes: Changes) -> None:
        self._toast.say(self.tr("Taken back."), timedelta(seconds=6), undo=False)

    @override
    def _refused(self, trouble: Trouble) -> None:
        super()._refused(trouble)
        self._show()


def _filter(place: Place, me: str) -> ClientFilter:
    """The part of the book that a place means; one's own clients where it says nothing."""
    if not place.filter:
        return ClientFilter(owner=me)
    return msgspec.json.decode(place.filter, type=ClientFilter)


def _undo(desk: Desk, made: tuple[str, ...]) -> Changes:
    return handing.take_back(desk, handovers.with_ids(desk.store, made))
