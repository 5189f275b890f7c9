"""The fields of a client's own row, each changed where it stands."""

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QMenu

from clienteling.cache.reads.person import Person, Told
from clienteling.domain.people import NameOrder, Tier
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.clients import person_words, words
from clienteling.ui.theme.sheet import wear
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.in_place import ChoiceInPlace, LineInPlace, say_state

LANGUAGES = ("zh", "en", "fr", "ja", "ar")
_LONGEST = 200
_COLUMNS = 4
_ENUMS: dict[str, type[NameOrder] | type[Tier]] = {"name_order": NameOrder, "tier": Tier}


class FieldsCard(Card):
    """Names and what is known of a client; `changed` gives a field and its new value.

    `typed` gives a field and its half-typed words, for their draft.
    """

    changed = Signal(str, object)
    typed = Signal(str, str)

    def __init__(self, face: Clockface) -> None:
        super().__init__("")
        self.say(self.tr("Name and profile"))
        self._face = face
        self._lines = {
            "family": LineInPlace(self.tr("Family name"), _LONGEST),
            "given": LineInPlace(self.tr("Given name"), _LONGEST),
            "name_native": LineInPlace(self.tr("As written (汉字, كتابة)"), _LONGEST),
            "salutation": LineInPlace(self.tr("Salutation"), _LONGEST),
            "source": LineInPlace(self.tr("How they found us"), _LONGEST),
        }
        first = [
            (NameOrder.FAMILY_FIRST.value, self.tr("Family name first")),
            (NameOrder.GIVEN_FIRST.value, self.tr("Given name first")),
        ]
        tiers = [(each.value, words.tier(each)) for each in Tier]
        languages = [(each, states.language(each)) for each in LANGUAGES]
        self._choices = {
            "name_order": ChoiceInPlace(self.tr("Spoken"), first),
            "language": ChoiceInPlace(self.tr("Language"), languages),
            "country": ChoiceInPlace(self.tr("Country"), [("", "–")]),
            "tier": ChoiceInPlace(self.tr("Tier"), tiers),
            "owner": ChoiceInPlace(self.tr("Advisor"), [("", self.tr("Nobody"))]),
        }
        self._choices["country"].offer([("", "–"), *person_words.countries().items()])
        self._secondary = Colleagues(self.tr("Also looks after them"))
        self._lay_out()

    def _lay_out(self) -> None:
        order = (
            *("family", "given", "name_native", "name_order"),
            *("salutation", "language", "country", "tier"),
            *("owner", "secondary", "source"),
        )
        fields: dict[str, Field] = {
            **self._lines,
            **self._choices,
            "secondary": self._secondary,
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        for place, name in enumerate(order):
            grid.addWidget(fields[name], place // _COLUMNS, place % _COLUMNS)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        for name, line in self._lines.items():
            line.changed.connect(partial(self.changed.emit, name))
            line.typed.connect(partial(self.typed.emit, name))
        for name, chosen in self._choices.items():
            chosen.changed.connect(partial(self._choose, name))
        self._secondary.changed.connect(partial(self.changed.emit, "secondary"))

    def show_person(self, person: Person, now: datetime, *, anew: bool) -> None:
        """Show this file; `anew` for another client, with what was half typed there."""
        client = person.client
        if anew:
            nobody = ("", self.tr("Nobody"))
            self._choices["owner"].offer([nobody, *person.colleagues])
        for name, line in self._lines.items():
            if anew:
                line.forget()
            line.show_value(getattr(client, name), *self._told(person, name, now))
            if anew and name in person.drafts:
                line.begin_with(person.drafts[name])
        for name, chosen in self._choices.items():
            value = getattr(client, name) or ""
            chosen.show_value(str(value), *self._told(person, name, now))
        others = [each for each in person.colleagues if each[0] != client.owner]
        self._secondary.show_colleagues(others, client.secondary)
        say_state(self._secondary, *self._told(person, "secondary", now))

    def begin(self, name: str) -> None:
        """Take the keyboard to a field, or to the first one."""
        fields = {**self._lines, **self._choices}
        fields.get(name, self._lines["family"]).editor.setFocus()

    def refuse(self, name: str, reason: str) -> None:
        """Say at a field why its change was not kept."""
        if name in self._lines:
            self._lines[name].say_why(reason)
        elif name in self._choices:
            self._choices[name].say_why(reason)

    def _told(self, person: Person, name: str, now: datetime) -> tuple[str, str]:
        told = person.fields.get(name, Told())
        if told.at is None:
            return told.state, ""
        return told.state, sentence(told.by, self._face.moment(told.at, now))

    def _choose(self, name: str, value: str) -> None:
        to: Any = _ENUMS[name](value) if name in _ENUMS else value
        self.changed.emit(name, (value or None) if name == "owner" else to)


class Colleagues(Field):
    """Several colleagues, chosen from a menu of them; `changed` gives their ids."""

    changed = Signal(object)

    def __init__(self, label: str) -> None:
        self._button = Button("")
        self._gone: tuple[str, ...] = ()
        super().__init__(label, self._button)
        self._menu = QMenu(self)
        wear(self._menu)
        self._button.setMenu(self._menu)

    def show_colleagues(self, known: list[tuple[str, str]], chosen: tuple[str, ...]) -> None:
        """Offer those who are `known`, with the `chosen` ones ticked."""
        self._gone = tuple(each for each in chosen if each not in dict(known))
        self._menu.clear()
        for id_, name in known:
            entry = self._menu.addAction(name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(id_ in chosen)
            entry.setData(id_)
            entry.triggered.connect(self._tell)
        names = [name for id_, name in known if id_ in chosen]
        self._button.say(", ".join(names) or self.tr("Nobody else"))
        self._button.setEnabled(bool(known))

    def _tell(self) -> None:
        entries = self._menu.actions()
        ticked = tuple(str(each.data()) for each in entries if each.isChecked())
        self.changed.emit(self._gone + ticked)
