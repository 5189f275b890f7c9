"""The ways to reach a client, each changed where it stands, and a line for another one."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions import clients, parts
from clienteling.actions import person as deeds
from clienteling.cache.reads.person import Contact, Person
from clienteling.domain.people import ContactKind
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import words
from clienteling.ui.pages.clients.keeping import Keep
from clienteling.ui.pages.clients.new_contact import NewContact
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.in_place import LineInPlace, LinesInPlace
from clienteling.ui.widgets.text import Role, Text

_LONGEST = 1_000
_NEW = "new_contact"


class ContactRow(QWidget):
    """One way to reach a client; `typed` gives half-typed words for their draft."""

    typed = Signal(str, str)

    def __init__(self, contact: Contact, keep: Keep) -> None:
        super().__init__()
        self._contact = contact
        self._keep = keep
        self._all: tuple[Contact, ...] = ()
        kind = words.contact_kind(contact.row.kind)
        lines = contact.row.kind is ContactKind.ADDRESS
        self._value = LinesInPlace(kind) if lines else LineInPlace(kind, _LONGEST)
        self._label = LineInPlace(self.tr("Label"), _LONGEST)
        self._star = IconButton("star", "")
        self._proven = IconButton("shield-check", "")
        self._gone = IconButton("trash-2", self.tr("Take out {contact}").format(contact=kind))
        for toggle in (self._star, self._proven):
            toggle.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._value, 5)
        row.addWidget(self._label, 2)
        for button in (self._star, self._proven, self._gone):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._value.changed.connect(self._change_value)
        self._value.typed.connect(self._tell_typed)
        self._label.changed.connect(self._change_label)
        self._star.clicked.connect(self._prefer)
        self._proven.clicked.connect(self._verify)
        self._gone.clicked.connect(self._remove)

    def show_contact(self, contact: Contact, every: tuple[Contact, ...]) -> None:
        """Show this contact, one of `every`, and how far it has come."""
        self._contact = contact
        self._all = every
        row = contact.row
        liked = self.tr("Preferred") if row.preferred else ""
        proven = self.tr("Verified") if row.verified_at else ""
        self._value.show_value(contact.written, contact.state, sentence(liked, proven))
        self._label.show_value(row.label)
        self._star.setChecked(row.preferred)
        self._proven.setChecked(row.verified_at is not None)
        self._star.say(liked or self.tr("Make this the preferred one"))
        tried = (
            self.tr("Verified: it is theirs") if proven else self.tr("Say that it is theirs")
        )
        self._proven.say(tried)

    def begin_with(self, draft: str) -> None:
        """Put in what was half typed earlier."""
        self._value.begin_with(draft)

    @Slot(str)
    def _change_value(self, value: str) -> None:
        if not value:
            self._remove()
            return
        deed = partial(deeds.change_contact, was=self._contact.row, change={"value": value})
        self._keep(deed, self._value.say_why, forgets=self._contact.row.id)

    @Slot(str)
    def _change_label(self, label: str) -> None:
        deed = partial(parts.edit, was=self._contact.row, change={"label": label})
        self._keep(deed, self._label.say_why)

    @Slot(str)
    def _tell_typed(self, text: str) -> None:
        self.typed.emit(self._contact.row.id, text)

    @Slot()
    def _prefer(self) -> None:
        chosen = "" if self._contact.row.preferred else self._contact.row.id
        points = tuple(each.row for each in self._all)
        self._keep(partial(deeds.prefer, points=points, chosen=chosen), self._value.say_why)

    @Slot()
    def _verify(self) -> None:
        proven = self._contact.row.verified_at is None
        deed = partial(deeds.verify, was=self._contact.row, proven=proven)
        self._keep(deed, self._value.say_why)

    @Slot()
    def _remove(self) -> None:
        self._keep(partial(parts.remove, was=self._contact.row), self._value.say_why)


class ContactsCard(Card):
    """All ways to reach a client; `typed` gives a draft's key and its words.

    `compared` gives the kind and the words of another one, to look who has it already.
    """

    typed = Signal(str, str)
    compared = Signal(str, str)

    def __init__(self, keep: Keep) -> None:
        super().__init__("")
        self.say(self.tr("Ways to reach them"))
        self._keep = keep
        self._client = ""
        self._rows: dict[str, ContactRow] = {}
        self._nobody = Text(self.tr("No number or address yet."), Role.SECONDARY)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._new = NewContact()
        self.body.addLayout(self._list)
        self.body.addWidget(self._nobody)
        self.body.addWidget(self._new)
        self._new.typed.connect(partial(self.typed.emit, _NEW))
        self._new.compared.connect(self.compared)
        self._new.added.connect(self._add)
        self._new.noted.connect(self._note)

    def show_person(self, person: Person, *, anew: bool) -> None:
        """Show this file's contacts; `anew` for another client, with what was half typed."""
        self._client = person.client.id
        found = {each.row.id: each for each in person.contacts}
        for id_ in [each for each in self._rows if anew or each not in found]:
            old = self._rows.pop(id_)
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        for place, (id_, contact) in enumerate(found.items()):
            if id_ not in self._rows:
                row = self._rows[id_] = ContactRow(contact, self._keep)
                row.typed.connect(self.typed)
                self._list.insertWidget(place, row)
            self._rows[id_].show_contact(contact, person.contacts)
            if anew and id_ in person.drafts:
                self._rows[id_].begin_with(person.drafts[id_])
        self._nobody.setVisible(not found)
        if anew:
            self._new.begin_with(person.drafts.get(_NEW, ""))

    def warn(self, names: str) -> None:
        """Say who has already what is being typed; where nobody has, what was said stays."""
        if names:
            said = self.tr("{names} has this already.").format(names=names)
            self._new.say(said, Tone.WARN)

    def begin(self) -> None:
        """Take the keyboard to the line for another contact."""
        self._new.begin()

    @Slot(str, str)
    def _add(self, kind: str, value: str) -> None:
        deed = partial(
            clients.add_contact, client=self._client, kind=ContactKind(kind), value=value
        )
        self._keep(deed, self._new.refuse, self._new.clear, forgets=_NEW)

    @Slot(str)
    def _note(self, value: str) -> None:
        deed = partial(clients.keep_as_note, client=self._client, value=value)
        self._keep(deed, self._new.refuse, self._new.clear, forgets=_NEW)
