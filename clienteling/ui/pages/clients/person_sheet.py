"""Everything about one person, changed where it stands, with how far each field has come."""

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from clienteling.actions import clients
from clienteling.actions.desk import Desk
from clienteling.cache.reads import people, person
from clienteling.cache.reads.duplicates import Alike, Sought
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.person import Person, draft_key
from clienteling.domain.changes import Changes
from clienteling.domain.people import ContactKind
from clienteling.domain.roles import may_change
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients.contacts_card import ContactsCard
from clienteling.ui.pages.clients.dates_card import DatesCard
from clienteling.ui.pages.clients.drafting import Drafting
from clienteling.ui.pages.clients.keeping import Why
from clienteling.ui.pages.clients.open_form import alike
from clienteling.ui.pages.clients.person_fields import FieldsCard
from clienteling.ui.pages.clients.relations_card import RelationsCard
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.work import Work

_TABLES = ("client", "contact_point", "important_date", "relation", "advisor", "outbox")


class PersonSheet(QWidget):
    """Names, ways to reach them, days that matter, who is close to them."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._client = ""
        self._person: Person | None = None
        self._face = Clockface(ZoneInfo(desk.person.tz))
        self._drafting = Drafting(desk, work, self)
        self.fields = FieldsCard(self._face)
        self.contacts = ContactsCard(self._keep)
        self.dates = DatesCard(self._keep)
        self.relations = RelationsCard(self._keep)
        self._lay_out()
        self.fields.changed.connect(self._change)
        self.fields.typed.connect(self._draft)
        for card in (self.contacts, self.dates, self.relations):
            card.typed.connect(self._draft)
        self.contacts.compared.connect(self._compare)
        self.relations.went.connect(self._go)
        self.relations.sought.connect(self._seek)

    def _lay_out(self) -> None:
        self._scroll = Scroll(self.tr("The person’s file"))
        self._scroll.column.setSpacing(12)
        self._scroll.column.addWidget(self.fields)
        self._scroll.column.addWidget(self.contacts)
        beside = QHBoxLayout()
        beside.setSpacing(12)
        for card in (self.dates, self.relations):
            half = QVBoxLayout()
            half.addWidget(card)
            half.addStretch(1)
            beside.addLayout(half, 1)
        self._scroll.column.addLayout(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        cards: tuple[QWidget, ...] = (self.fields, self.contacts, self.dates, self.relations)
        for each in cards:
            each.setEnabled(may_change(self._desk.person.roles))

    def show_client(self, client: str) -> None:
        """Show this client's file; the last one stays until it is read."""
        self._drafting.flush()
        self._client = client
        self._read()

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""
        if self._client and changes.touch(*_TABLES):
            self._read()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Nothing here is hidden from the client: it is their own file."""

    def go_to(self, row: str) -> None:
        """Begin with another contact, day or relation, or in a field by its name."""
        begin = {
            "contact": self.contacts.begin,
            "date": self.dates.begin,
            "relation": self.relations.begin,
        }
        begin.get(row, partial(self.fields.begin, row))()

    def _read(self) -> None:
        today = self._face.local_day(self._desk.now())
        country = self._desk.person.country
        job = partial(person.person, self._desk.store, self._client, today, country)
        self._work.run(self, job, self._show, self._refused, replaces=True)

    def _show(self, found: Person) -> None:
        if found.client.id != self._client:
            return
        anew = self._person is None or self._person.client.id != found.client.id
        self._person = found
        now = self._desk.now()
        self.fields.show_person(found, now, anew=anew)
        self.contacts.show_person(found, anew=anew)
        self.dates.show_person(found, self._face.local_day(now), anew=anew)
        self.relations.show_person(found, anew=anew)

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)

    @Slot(str, object)
    def _change(self, name: str, value: object) -> None:
        if self._person is None:
            return
        was = self._person.client
        deed = partial(clients.edit, was=was, change={name: value})
        self._keep(deed, partial(self.fields.refuse, name), forgets=name)

    @Slot(str, str)
    def _draft(self, name: str, words: str) -> None:
        if self._person is not None:
            self._drafting.put(draft_key(self._person.client.id, name), words)

    def _keep(
        self,
        deed: Callable[[Desk], object],
        why: Why,
        then: Callable[[], None] | None = None,
        *,
        forgets: str = "",
    ) -> None:
        """Have something kept; what may not be is said where it was typed."""
        client = self._client

        def kept(_: object) -> None:
            if forgets:
                self._drafting.put(draft_key(client, forgets), "")
            if then is not None and self._client == client:
                then()

        def refused(trouble: Trouble) -> None:
            said = present.spoken(trouble)
            asked = getattr(getattr(why, "func", why), "__self__", None)
            if isinstance(asked, QWidget) and not isValid(asked):
                present.say(self, trouble)  # the row was taken away meanwhile
            else:
                why(f"{said.title} {said.advice}".strip())

        self._work.run(self, partial(deed, self._desk), kept, refused)

    @Slot(str, str)
    def _compare(self, kind: str, value: str) -> None:
        reach = (ContactKind(kind), value)
        job = partial(alike, self._desk, reach, Sought(but=self._client))
        self._work.run(self, job, self._warn, replaces=True)

    def _warn(self, found: tuple[Alike, ...]) -> None:
        self.contacts.warn(", ".join(each.name for each in found))

    @Slot(str)
    def _go(self, client: str) -> None:
        self._bus.go.emit(Place("clients", client, "person"))

    @Slot(str)
    def _seek(self, text: str) -> None:
        job = partial(people.people, self._desk.store, text)
        self._work.run(self, job, self._show_found, replaces=True)

    def _show_found(self, found: tuple[Who, ...]) -> None:
        self.relations.show_found(found)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._drafting.flush()
