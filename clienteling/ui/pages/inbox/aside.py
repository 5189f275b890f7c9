"""The right of Inbox: whom one writes with, their watches, repair and wishes."""

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.cache.reads.inbox import Context
from clienteling.ui.formats import sentence
from clienteling.ui.pages.inbox import words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.avatar import Avatar
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Elided, Role, Text

_FEW = 3


class Aside(Scroll):
    """Cards beside a conversation; `asked` names a deed, `quoted` gives words for the reply."""

    asked = Signal(str)
    quoted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("About this client"))
        self.column.setSpacing(12)
        self._sentence = ""
        self._who = Card()
        self._avatar = Avatar("?", 40)
        self._name = Elided("", Role.TITLE)
        self._told = Elided("", Role.SECONDARY)
        self._silent = Chip(*states.silent())
        self._consent = Chip("")
        self._often = Text("", Role.SMALL, wraps=True)
        self._open = Button(self.tr("Open file"), Kind.LINK)
        self._watches = Card(self.tr("Watches"))
        self._repair = Card(self.tr("Open repair"))
        self._wishes = Card(self.tr("Wishes"))
        self._lay_out()
        self._open.clicked.connect(lambda: self.asked.emit("client"))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._told)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._avatar)
        row.addLayout(names, 1)
        self._open.setProperty("low", "true")
        self._who.body.addLayout(row)
        self._who.put(Flow(self._silent, self._consent, self._open))
        self._who.put(self._often)
        for card in (self._who, self._repair, self._watches, self._wishes):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def show_context(self, context: Context, now: datetime) -> None:
        """Show what is known of the other side."""
        client, talk = context.client, context.talk
        self._avatar.show_monogram(talk.who.monogram if talk.who else "?")
        self._name.setText(words.name(talk))
        if client is None:
            self._told.setText(self.tr("Not in the book yet"))
            self._open.say(self.tr("New client"))
        else:
            since = self.tr("since {year}").format(year=client.created_at.year)
            tier = client.tier.value.upper() if client.tier in {"vip", "vic"} else ""
            self._told.setText(sentence(tier, states.language(client.language), since))
            self._open.say(self.tr("Open file"))
        self._silent.setVisible(client is not None and client.do_not_contact)
        self._consent.say(*words.consent(context))
        self._often.say(words.often(context))
        self._often.setVisible(bool(self._often.text()))
        self._show_repair(context, now)
        self._show_watches(context)
        self._show_wishes(context)

    def _show_repair(self, context: Context, now: datetime) -> None:
        self._repair.clear()
        self._sentence = words.repair(context, now)
        if not context.repairs:
            self._repair.put(Text(self.tr("none"), Role.SECONDARY))
            return
        first = context.repairs[0]
        said = states.stage(first.stage)
        title = Text(sentence(first.number, first.model), Role.TITLE, wraps=True)
        self._repair.put(title)
        late = first.promised_on is not None and first.promised_on < now.date()
        self._repair.put(Chip(said.text, Tone.BAD if late else said.tone))
        self._repair.put(Text(self._sentence, Role.SECONDARY, wraps=True, selectable=True))
        use = Button(self.tr("Put into reply"), Kind.LINK, "reply")
        copy = Button(self.tr("Copy"), Kind.LINK, "copy")
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        for button in (use, copy):
            button.setProperty("low", "true")
            line.addWidget(button)
        line.addStretch(1)
        self._repair.put(row)
        use.clicked.connect(self._quote)
        copy.clicked.connect(self._copy)

    def _show_watches(self, context: Context) -> None:
        self._watches.clear()
        origin = context.origin
        if origin is not None:
            asked = self.tr("asked about {watch}").format(
                watch=sentence(origin.model, origin.reference)
            )
            self._watches.put(Text(asked, Role.METAL, wraps=True))
        for watch in context.watches[:_FEW]:
            missing = states.missing(watch.alarm)
            said = sentence(missing.text if missing else "", watch.called, watch.origin)
            self._watches.put(Elided(said, Role.BAD if missing else Role.SECONDARY))
        if not context.watches and origin is None:
            self._watches.put(Text(self.tr("none that we know of"), Role.SECONDARY))

    def _show_wishes(self, context: Context) -> None:
        self._wishes.clear()
        for wish in context.wishes[:_FEW]:
            said = sentence(wish.description, wish.reference)
            self._wishes.put(Text(said, Role.SECONDARY, wraps=True))
        if not context.wishes:
            self._wishes.put(Text(self.tr("none yet"), Role.SECONDARY))

    @Slot()
    def _quote(self) -> None:
        self.quoted.emit(self._sentence)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sentence)
