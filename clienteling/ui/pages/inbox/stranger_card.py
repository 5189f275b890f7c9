"""Somebody who is not in the book: whom they may be, finding anyone, and making a client."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from clienteling.cache.reads.duplicates import Sure
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.suggested import Stranger, Suggestion
from clienteling.domain import called
from clienteling.domain.called import Name
from clienteling.ui.formats import sentence
from clienteling.ui.pages.inbox import who_words
from clienteling.ui.theme.sheet import wear
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.widgets.text import Elided, Hairline, Role, Text


class StrangerCard(Card):
    """`linked` tells the client it is, `made` the name of a new one; `typed` seeks anyone."""

    linked = Signal(object)
    made = Signal(object)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.say(self.tr("Who is it?"))
        self.pad(16, 14, 16, 14)
        self._shown: Stranger | None = None
        self._may_be = QVBoxLayout()
        self._may_be.setSpacing(0)
        self.finder = ClientField()
        self._name = QLineEdit()
        wear(self._name)
        self._name.setPlaceholderText(self.tr("Name"))
        self._name.setAccessibleName(self.tr("Name of the new client"))
        self._name.setMaxLength(60)
        self._with = Text("", Role.SMALL, wraps=True)
        self._make = Button(self.tr("Make a client"), Kind.PLAIN, "user-plus")
        self._lay_out()
        self.finder.typed.connect(self.typed)
        self.finder.chosen.connect(self.linked)
        self._make.clicked.connect(self._ask)
        self._name.returnPressed.connect(self._ask)

    def show_stranger(self, stranger: Stranger, country: str) -> None:
        """Show whom a visitor may be; the same in newer words leaves what is typed."""
        before, self._shown = self._shown, stranger
        if before == stranger:
            return
        if before is None or before.conversation != stranger.conversation:
            self.finder.begin(None)
            self._name.setText(who_words.written(stranger.name))
        elif not self._name.isModified():
            self._name.setText(who_words.written(stranger.name))
        self._show_may_be(stranger, country)
        known = any(each.sure is not Sure.POSSIBLE for each in stranger.suggestions)
        said = self.tr("New client all the same") if known else self.tr("Make a client")
        self._make.say(said)
        told = sentence(
            states.language(stranger.language) if stranger.language else "",
            *(who_words.reached(kind, value, country) for kind, value in stranger.contacts),
        )
        self._with.say(told)
        self._with.setVisible(bool(told))

    def begin(self) -> None:
        """Take the keyboard to finding somebody."""
        self.finder.setFocus()

    def ask_name(self) -> None:
        """Take the keyboard to the name that is missing."""
        self._name.setFocus()

    def _lay_out(self) -> None:
        self.body.addLayout(self._may_be)
        self.put(self.finder)
        self.put(Hairline())
        self.put(self._name)
        self.put(self._with)
        self.put(self._make)

    def _show_may_be(self, stranger: Stranger, country: str) -> None:
        while (item := self._may_be.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for each in stranger.suggestions:
            row = _Suggested(each, country)
            row.link.clicked.connect(partial(self._link, each.who))
            self._may_be.addWidget(row)

    def _link(self, who: Who) -> None:
        self.linked.emit(who)

    @Slot()
    def _ask(self) -> None:
        """The name as it was given in its parts, or as it was typed since."""
        typed = self._name.text().strip()
        given = self._shown.name if self._shown else Name()
        name = given if typed == who_words.written(given) else called.name(typed)
        if name:
            self.made.emit(name)
        else:
            self.ask_name()


class _Suggested(QWidget):
    """Somebody it may be, what speaks for that, and the one press that says so."""

    def __init__(self, suggestion: Suggestion, country: str) -> None:
        super().__init__()
        self.link = Button(self.tr("Link"), Kind.LINK, "check")
        name = suggestion.who.name
        self.link.setAccessibleName(self.tr("It is {name}").format(name=name))
        why = sentence(*(who_words.because(each, country) for each in suggestion.because))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(Elided(name, Role.TITLE))
        column.addWidget(Text(why, Role.SMALL, wraps=True))
        column.addWidget(self.link)
