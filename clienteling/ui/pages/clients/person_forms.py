"""The forms about a person: a newcomer, a change of the file, a walk-in."""

from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from typing_extensions import override

from clienteling.actions.clients import Newcomer
from clienteling.cache.reads.client_card import Card
from clienteling.cache.reads.duplicates import Alike
from clienteling.domain.people import NameOrder, Tier
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import likeness, words
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen
from clienteling.ui.widgets.text import Role, Text

LANGUAGES = ("zh", "en", "fr", "ja", "ar")


class _Names:
    """The fields that name somebody."""

    def __init__(self, form: Form) -> None:
        self.family, self.given, self.native = _line(), _line(), _line()
        self.language = choice([(each, states.language(each)) for each in LANGUAGES])
        self.tier = choice([(each.value, words.tier(each)) for each in Tier])
        self.first = Check(form.tr("Family name is spoken first"))
        self.fields = {
            "family": Field(form.tr("Family name"), self.family),
            "given": Field(form.tr("Given name"), self.given),
            "name_native": Field(form.tr("As written (汉字, كتابة)"), self.native),
        }
        form.put(*self.fields.values())

    @property
    def written(self) -> tuple[QLineEdit, ...]:
        """Where the names are typed."""
        return self.family, self.given, self.native

    @property
    def order(self) -> NameOrder:
        """Which name is spoken first."""
        first = self.first.isChecked()
        return NameOrder.FAMILY_FIRST if first else NameOrder.GIVEN_FIRST


class NewcomerForm(Form):
    """Somebody who is not in the book; `compared` gives what is typed, to look for it."""

    compared = Signal(object)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("New client"), self.tr("Save client"))
        self._names = _Names(self)
        self._reach = _line()
        self._field = Field(self.tr("Telephone or e-mail"), self._reach)
        self._known = QVBoxLayout()
        self._soon = QTimer(self, singleShot=True, interval=150)
        self.put(
            self._field,
            Field(self.tr("Language"), self._names.language),
            Field(self.tr("Tier"), self._names.tier),
        )
        self.rows.addWidget(self._names.first)
        self.rows.addLayout(self._known)
        for typed in (self._reach, *self._names.written):
            typed.textEdited.connect(self._compare_soon)
        self._soon.timeout.connect(self._compare)

    def values(self) -> Newcomer:
        """Who it is."""
        names = self._names
        return Newcomer(
            given=names.given.text().strip(),
            family=names.family.text().strip(),
            name_native=names.native.text().strip(),
            family_first=names.first.isChecked(),
            language=chosen(names.language),
            tier=Tier(chosen(names.tier)),
            reach=self._reach.text(),
        )

    def prefill(self, typed: str, language: str) -> None:
        """Begin with what was typed into the search, in the field it looks like."""
        names = self._names
        names.language.setCurrentIndex(max(0, names.language.findData(language)))
        if "@" in typed or any(mark.isdigit() for mark in typed):
            self._reach.setText(typed)
        elif any(mark > "\u2e80" for mark in typed):
            names.native.setText(typed)
            names.first.setChecked(True)
        else:
            family, _, given = typed.partition(" ")
            names.family.setText(family)
            names.given.setText(given)
        self._compare_soon()

    def show_alike(self, found: tuple[Alike, ...]) -> None:
        """Warn that these may be the same person, say why, and offer to open them."""
        while (item := self._known.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if found:
            self._known.addWidget(Text(self.tr("Already in the book?"), Role.WARN))
        for each in found:
            said = sentence(each.name, likeness.why(each.reasons))
            known = Button(said, Kind.LINK, "user")
            known.clicked.connect(lambda _=False, id_=each.id: self.opened.emit(id_))
            self._known.addWidget(known)

    @override
    def begin(self) -> None:
        empty = not self._names.family.text()
        (self._names.family if empty else self._reach).setFocus()

    @Slot()
    def _compare_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _compare(self) -> None:
        self.compared.emit(self.values())


class EditForm(Form):
    """The fields of a client's file, each with how far its last change has come."""

    def __init__(self, card: Card, colleagues: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.name(self.tr("Edit"), self.tr("Save changes"))
        client = card.client
        names = self._names = _Names(self)
        names.family.setText(client.family)
        names.given.setText(client.given)
        names.native.setText(client.name_native)
        names.first.setChecked(client.name_order is NameOrder.FAMILY_FIRST)
        names.language.setCurrentIndex(names.language.findData(client.language))
        names.tier.setCurrentIndex(names.tier.findData(client.tier.value))
        self._owner = choice([("", self.tr("Nobody")), *colleagues])
        self._owner.setCurrentIndex(max(0, self._owner.findData(client.owner or "")))
        self._fields: dict[str, Field] = {
            **names.fields,
            "language": Field(self.tr("Language"), names.language),
            "tier": Field(self.tr("Tier"), names.tier),
            "owner": Field(self.tr("Advisor"), self._owner),
        }
        self.put(*(self._fields[name] for name in ("language", "tier", "owner")))
        self.put(names.first)
        for name, state in card.fields.items():
            self._say_state(name, state)

    def values(self) -> dict[str, Any]:
        """Every field as it stands in the form."""
        names = self._names
        return {
            "family": names.family.text().strip(),
            "given": names.given.text().strip(),
            "name_native": names.native.text().strip(),
            "name_order": names.order,
            "language": chosen(names.language),
            "tier": Tier(chosen(names.tier)),
            "owner": chosen(self._owner) or None,
        }

    def _say_state(self, name: str, state: str) -> None:
        """Say below a field how far its last change has come."""
        if name in self._fields:
            self._fields[name].say(*words.state(state))


class WalkInForm(Form):
    """Somebody came in: what for, and how it ended; no personal data is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Walk-in"), self.tr("Save visit"))
        self._intent, self._outcome = _line(), _line()
        self.put(
            Field(self.tr("Interest"), self._intent),
            Field(self.tr("How it ended"), self._outcome),
        )

    def values(self) -> tuple[str, str]:
        """What for, and how it ended."""
        return self._intent.text().strip(), self._outcome.text().strip()

    @override
    def begin(self) -> None:
        self._intent.setFocus()


def _line() -> QLineEdit:
    return QLineEdit()
