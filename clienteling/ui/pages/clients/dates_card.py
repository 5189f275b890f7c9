"""Days that matter to a client, by either calendar, and when they come round."""

from datetime import date
from functools import partial

from PySide6.QtCore import Slot

from clienteling.actions import person as deeds
from clienteling.cache.reads.person import Dated, Person
from clienteling.ui.formats import days, sentence
from clienteling.ui.pages.clients import person_words
from clienteling.ui.pages.clients.date_form import DateForm
from clienteling.ui.pages.clients.keeping import Keep
from clienteling.ui.pages.clients.part_row import PartRow
from clienteling.ui.pages.clients.parts_card import PartsCard
from clienteling.ui.widgets.text import Role, Text


class DatesCard(PartsCard):
    """Each day with what it means now."""

    form: DateForm | None

    def __init__(self, keep: Keep) -> None:
        super().__init__(keep, "new_date", self._show_rows, self._begin_with)
        self.say(self.tr("Days that matter"))
        self.add.say(self.tr("Add a day that matters"))
        self.add.clicked.connect(self.begin)
        self._today = date.min

    def show_person(self, person: Person, today: date, *, anew: bool) -> None:
        """Show this file's days as they fall from `today` on."""
        self._today = today
        self.show_parts(person, anew=anew)

    @Slot()
    def begin(self) -> None:
        """Open the form for another day."""
        self._open().begin()

    def _begin_with(self, draft: str) -> None:
        self._open().fill(draft)

    def _show_rows(self, person: Person) -> None:
        for dated in person.dates:
            row = dated.row
            kind = row.label or person_words.date_kind(row.kind)
            falls = person_words.falls_on(row, dated.falls, self._today)
            ahead = self.tr("reminds {days} ahead").format(days=days(row.lead_days))
            title = sentence(kind, person_words.day_named(row))
            shown = PartRow(title, sentence(falls, ahead), dated.state)
            shown.edited.connect(partial(self._change, dated))
            shown.removed.connect(partial(self.remove, row))
            self.put_row(shown)
        if not person.dates:
            self.put(Text(self.tr("No day is known yet."), Role.SECONDARY))

    def _change(self, dated: Dated) -> None:
        form = DateForm(self._today, dated.row)
        self.open_form(
            form,
            lambda _: partial(deeds.change_date, was=dated.row, day=form.values()),
            drafts=False,
        )
        form.begin()

    def _open(self) -> DateForm:
        form = DateForm(self._today)
        self.open_form(
            form,
            lambda person: partial(deeds.add_date, client=person.client.id, day=form.values()),
        )
        form.typed.connect(self.tell_typed)
        return form
