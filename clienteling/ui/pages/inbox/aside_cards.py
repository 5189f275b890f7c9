"""The cards beside a conversation; each is made anew only when it has something else to say."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.suggested import Also
from clienteling.ui.formats import sentence
from clienteling.ui.pages.inbox import waiting_words, who_words, words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.avatar import Avatar
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.text import Elided, Role, Text

Row = tuple[str, Role] | tuple[str, Tone]
"""Words in their role, or a chip in its tone."""
Deeds = tuple[tuple[str, str], ...]
"""What can be done with a card, each with its words."""


_AIR = 2
"""What is left below links, which are 40 px to touch and have room of their own."""
_EARLIEST = 1970
"""A file that nobody has stamped yet is of no year."""


class WhoCard(Card):
    """Whom one writes with; `opened` asks for their file, `unlinked` says it is not they."""

    opened = Signal()
    unlinked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.pad(16, 12, 16, _AIR)
        self.body.setSpacing(6)
        self._avatar = Avatar("?", 40)
        self._name = Elided("", Role.TITLE)
        self._told = Elided("", Role.SECONDARY)
        self._silent = Chip(*states.silent())
        self._consent = Chip("")
        self._often = Text("", Role.SMALL, wraps=True)
        self._open = Button(self.tr("Open file"), Kind.LINK)
        self._unlink = Button(self.tr("Unlink"), Kind.LINK)
        self._unlink.setAccessibleName(self.tr("Unlink: it is somebody else"))
        self._lay_out()
        self._open.clicked.connect(self.opened)
        self._unlink.clicked.connect(self.unlinked)

    def show_context(self, context: Context) -> None:
        """Show the client, or the visitor's name while nobody knows who it is."""
        client, talk = context.client, context.talk
        self._avatar.show_monogram(talk.who.monogram if talk.who else "?")
        self._name.setText(waiting_words.title(talk))
        told = self.tr("Not in the book yet")
        if client is not None:
            tier = client.tier.value.upper() if client.tier in {"vip", "vic"} else ""
            year = client.created_at.year
            since = self.tr("since {year}").format(year=year) if year > _EARLIEST else ""
            told = sentence(tier, states.language(client.language), since)
        self._told.setText(told)
        for button in (self._open, self._unlink):
            button.setVisible(client is not None)
        self.pad(16, 12, 16, 12 if client is None else _AIR)
        self._silent.setVisible(client is not None and client.do_not_contact)
        self._consent.say(*words.consent(context))
        self._often.say(words.often(context))
        self._often.setVisible(bool(self._often.text()))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._told)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._avatar)
        row.addLayout(names, 1)
        self.body.addLayout(row)
        self.put(Flow(self._silent, self._consent))
        self.put(self._often)
        self.put(_links(self._open, self._unlink))


class RowsCard(Card):
    """A card of rows, hidden where there are none and no words for that."""

    pressed = Signal(str)

    def __init__(self, title: str, none: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.pad(16, 10, 16, 10)
        self._none = none
        self._shown: tuple[tuple[Row, ...], Deeds] | None = None

    def show_rows(self, rows: tuple[Row, ...], deeds: Deeds = ()) -> None:
        """Show these rows, and below them the deeds, each a name and its words."""
        if self._shown == (rows, deeds):
            return
        self._shown = (rows, deeds)
        self.clear()
        self.setVisible(bool(rows or self._none))
        for row in rows or ((self._none, Role.SECONDARY),):
            self._put_row(row)
        self.pad(16, 10, 16, _AIR if deeds else 10)
        self.body.setSpacing(6 if deeds else 8)
        if deeds:
            links = (_button(said, partial(self.pressed.emit, name)) for name, said in deeds)
            self.put(_links(*links))

    def _put_row(self, row: Row) -> None:
        said, look = row
        if isinstance(look, Tone):
            self.put(Chip(said, look))
        else:
            self.put(Text(said, look, wraps=True, selectable=True))


class AlsoCard(Card):
    """Other conversations of the same person; `join_asked` and `split_asked` tell which."""

    join_asked = Signal(object)
    split_asked = Signal(object)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.say(self.tr("Also writes"))
        self.pad(16, 10, 16, _AIR)
        self.body.setSpacing(0)
        self._shown: tuple[Also, ...] | None = None
        self.hide()

    def show_also(self, also: tuple[Also, ...], now: datetime, country: str) -> None:
        """Show these, rebuilt only when they are others than before."""
        if also == self._shown:
            return
        self._shown = also
        self.clear()
        self.setVisible(bool(also))
        for each in also:
            self.put(Text(who_words.also(each, now, country), Role.SECONDARY, wraps=True))
            if each.joined:
                asked: Callable[[], None] = partial(self.split_asked.emit, each)
                self.put(_links(_button(self.tr("Separate"), asked)))
            else:
                join = _button(self.tr("Join"), partial(self.join_asked.emit, each))
                look = _button(self.tr("Look"), partial(self.opened.emit, each.id))
                self.put(_links(join, look))


def _links(*links: Button) -> Flow:
    return Flow(*links, gap=12, leading=0)


def _button(said: str, asked: Callable[[], None]) -> Button:
    button = Button(said, Kind.LINK)
    button.clicked.connect(lambda _=False: asked())
    return button
