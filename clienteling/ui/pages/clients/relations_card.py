"""Who is close to a client; one click goes there."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from clienteling.actions import parts
from clienteling.actions import person as deeds
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.person import Person, Related
from clienteling.errors import Refused
from clienteling.ui import present
from clienteling.ui.pages.clients import person_words
from clienteling.ui.pages.clients.keeping import Keep
from clienteling.ui.pages.clients.part_row import PartRow
from clienteling.ui.pages.clients.relation_form import RelationForm
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.text import Role, Text

_NEW = "new_relation"


class RelationsCard(Card):
    """Each relation from both sides; `went` gives a client, `sought` words to look for.

    `typed` gives a draft's key and its words.
    """

    typed = Signal(str, str)
    went = Signal(str)
    sought = Signal(str)

    def __init__(self, keep: Keep) -> None:
        super().__init__("")
        self.say(self.tr("Close to them"))
        self._keep = keep
        self._person: Person | None = None
        self.form: RelationForm | None = None
        add = IconButton("plus", self.tr("Add somebody close to them"))
        add.setProperty("low", "true")
        add.clicked.connect(self.begin)
        self.put_beside_title(add)

    def show_person(self, person: Person, *, anew: bool) -> None:
        """Show this file's relations; a form that is open stays unless it is `anew`."""
        self._person = person
        if anew:
            self.form = None
        if anew and _NEW in person.drafts:
            self._open().fill(person.drafts[_NEW])
        elif self.form is None:
            self._show_rows(person)

    def show_found(self, found: tuple[Who, ...]) -> None:
        """Show which clients fit what was typed."""
        mine = self._person.client.id if self._person else ""
        if self.form is not None:
            self.form.who.show_found([each for each in found if each.id != mine])

    @Slot()
    def begin(self) -> None:
        """Open the form for somebody else."""
        self._open().begin()

    def _open(self) -> RelationForm:
        self.clear()
        self.form = form = RelationForm()
        form.who.typed.connect(self.sought)
        form.typed.connect(partial(self.typed.emit, _NEW))
        form.saved.connect(self._save)
        form.left.connect(self._close)
        self.put(form)
        return form

    def _show_rows(self, person: Person) -> None:
        self.clear()
        for each in person.relations:
            kind = person_words.relation(each.row.kind, mine=each.mine)
            shown = PartRow(each.name, kind, each.state, each.client)
            shown.opened.connect(partial(self.went.emit, each.client))
            shown.removed.connect(partial(self._remove, each))
            self.put_row(shown)
        if not person.relations:
            self.put(Text(self.tr("Nobody is known yet."), Role.SECONDARY))

    @Slot()
    def _close(self) -> None:
        self.typed.emit(_NEW, "")
        self.form = None
        if self._person is not None:
            self._show_rows(self._person)

    @Slot()
    def _save(self) -> None:
        if self.form is None or self._person is None:
            return
        try:
            kind, other, name = self.form.values()
        except Refused as no:
            said = present.spoken(no)
            self.form.say_why(f"{said.title} {said.advice}")
            return
        if self.form.begin_saving():
            client = self._person.client.id
            deed = partial(deeds.relate, client=client, kind=kind, other=other, label=name)
            self._keep(deed, self._say_why, self._close)

    def _say_why(self, reason: str) -> None:
        if self.form is not None:
            self.form.say_why(reason)

    def _remove(self, each: Related) -> None:
        self._keep(partial(parts.remove, was=each.row), self._say_why)
