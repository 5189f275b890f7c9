"""Who is close to a client; one click goes there."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from clienteling.actions import person as deeds
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.person import Person
from clienteling.ui.pages.clients import person_words
from clienteling.ui.pages.clients.keeping import Keep
from clienteling.ui.pages.clients.part_row import PartRow
from clienteling.ui.pages.clients.parts_card import Deed, PartsCard
from clienteling.ui.pages.clients.relation_form import RelationForm
from clienteling.ui.widgets.text import Role, Text


class RelationsCard(PartsCard):
    """Each relation from both sides; `went` gives a client, `sought` words to look for."""

    went = Signal(str)
    sought = Signal(str)
    form: RelationForm | None

    def __init__(self, keep: Keep) -> None:
        super().__init__(keep, "new_relation", self._show_rows, self._begin_with)
        self.say(self.tr("Close to them"))
        self.add.say(self.tr("Add somebody close to them"))
        self.add.clicked.connect(self.begin)

    def show_person(self, person: Person, *, anew: bool) -> None:
        """Show this file's relations."""
        self.show_parts(person, anew=anew)

    def show_found(self, found: tuple[Who, ...]) -> None:
        """Show which clients fit what was typed."""
        mine = self.person.client.id if self.person else ""
        if self.form is not None:
            self.form.who.show_found([each for each in found if each.id != mine])

    @Slot()
    def begin(self) -> None:
        """Open the form for somebody else."""
        self._open().begin()

    def _begin_with(self, draft: str) -> None:
        self._open().fill(draft)

    def _show_rows(self, person: Person) -> None:
        for each in person.relations:
            kind = person_words.relation(each.row.kind, mine=each.mine)
            shown = PartRow(each.name, kind, each.state, each.client)
            shown.opened.connect(partial(self.went.emit, each.client))
            shown.removed.connect(partial(self.remove, each.row))
            self.put_row(shown)
        if not person.relations:
            self.put(Text(self.tr("Nobody is known yet."), Role.SECONDARY))

    def _open(self) -> RelationForm:
        form = RelationForm()
        self.open_form(form, partial(_asked, form))
        form.who.typed.connect(self.sought)
        form.typed.connect(self.tell_typed)
        return form


def _asked(form: RelationForm, person: Person) -> Deed:
    kind, other, name = form.values()
    client = person.client.id
    return partial(deeds.relate, client=client, kind=kind, other=other, label=name)
