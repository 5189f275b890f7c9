"""Days that matter to a client, by either calendar, and when they come round."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal, Slot

from clienteling.actions import parts
from clienteling.actions import person as deeds
from clienteling.cache.reads.person import Dated, Person
from clienteling.errors import Refused
from clienteling.ui import present
from clienteling.ui.formats import days, sentence
from clienteling.ui.pages.clients import person_words
from clienteling.ui.pages.clients.date_form import DateForm
from clienteling.ui.pages.clients.keeping import Keep
from clienteling.ui.pages.clients.part_row import PartRow
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.text import Role, Text

_NEW = "new_date"


class DatesCard(Card):
    """Each day with what it means now; a form in place for another one or a change.

    `typed` gives a draft's key and its words.
    """

    typed = Signal(str, str)

    def __init__(self, keep: Keep) -> None:
        super().__init__("")
        self.say(self.tr("Days that matter"))
        self._keep = keep
        self._person: Person | None = None
        self._today = date.min
        self.form: DateForm | None = None
        self._changes: Dated | None = None
        add = IconButton("plus", self.tr("Add a day that matters"))
        add.setProperty("low", "true")
        add.clicked.connect(self.begin)
        self.put_beside_title(add)

    def show_person(self, person: Person, today: date, *, anew: bool) -> None:
        """Show this file's days; a form that is open stays unless it is `anew`."""
        self._person = person
        self._today = today
        if anew:
            self.form = None
        if anew and _NEW in person.drafts:
            self._open(None).fill(person.drafts[_NEW])
        elif self.form is None:
            self._show_rows(person)

    @Slot()
    def begin(self) -> None:
        """Open the form for another day."""
        self._open(None).begin()

    def _show_rows(self, person: Person) -> None:
        self.clear()
        for dated in person.dates:
            row = dated.row
            title = sentence(
                row.label or person_words.date_kind(row.kind), person_words.day_named(row)
            )
            falls = person_words.falls_on(row, dated.falls, self._today)
            ahead = self.tr("reminds {days} ahead").format(days=days(row.lead_days))
            shown = PartRow(title, sentence(falls, ahead), dated.state)
            shown.edited.connect(partial(self._change, dated))
            shown.removed.connect(partial(self._remove, dated))
            self.put_row(shown)
        if not person.dates:
            self.put(Text(self.tr("No day is known yet."), Role.SECONDARY))

    def _change(self, dated: Dated) -> None:
        self._open(dated).begin()

    def _open(self, dated: Dated | None) -> DateForm:
        self.clear()
        self._changes = dated
        self.form = form = DateForm(self._today, dated.row if dated else None)
        form.saved.connect(self._save)
        form.left.connect(self._close)
        if dated is None:
            form.typed.connect(partial(self.typed.emit, _NEW))
        self.put(form)
        return form

    @Slot()
    def _close(self) -> None:
        if self._changes is None:
            self.typed.emit(_NEW, "")
        self.form = None
        if self._person is not None:
            self._show_rows(self._person)

    @Slot()
    def _save(self) -> None:
        if self.form is None or self._person is None:
            return
        try:
            day = self.form.values()
        except Refused as no:
            said = present.spoken(no)
            self.form.say_why(f"{said.title} {said.advice}")
            return
        if not self.form.begin_saving():
            return
        if self._changes is None:
            deed = partial(deeds.add_date, client=self._person.client.id, day=day)
        else:
            deed = partial(deeds.change_date, was=self._changes.row, day=day)
        self._keep(deed, self._say_why, self._close)

    def _say_why(self, reason: str) -> None:
        if self.form is not None:
            self.form.say_why(reason)

    def _remove(self, dated: Dated) -> None:
        self._keep(partial(parts.remove, was=dated.row), self._say_why)
