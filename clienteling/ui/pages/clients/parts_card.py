"""A card of parts of a person's file, with a form in place for another one or a change."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot

from clienteling.actions import parts
from clienteling.actions.desk import Desk
from clienteling.cache.reads.person import Person
from clienteling.errors import Refused
from clienteling.ui import present
from clienteling.ui.pages.clients.keeping import Keep
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.form import Form
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.record import Record

Deed = Callable[[Desk], object]


class PartsCard(Card):
    """Rows, or a form instead of them; `typed` gives the key of a draft and its words.

    `rows` puts each part into the card as a row, and `again` opens the form with what was
    half typed earlier, which is kept as the draft `key`.
    """

    typed = Signal(str, str)

    def __init__(
        self, keep: Keep, key: str, rows: Callable[[Person], None], again: Callable[[str], None]
    ) -> None:
        super().__init__("")
        self._keep = keep
        self._key = key
        self._rows = rows
        self._again = again
        self.person: Person | None = None
        self.form: Form | None = None
        self._deed: Callable[[Person], Deed] | None = None
        self._drafts = False
        self.add = IconButton("plus", "")
        self.add.be_low()
        self.put_beside_title(self.add)

    def show_parts(self, person: Person, *, anew: bool) -> None:
        """Show this file's parts; a form that is open stays unless it is `anew`."""
        self.person = person
        if anew:
            self.form = None
        if anew and self._key in person.drafts:
            self._again(person.drafts[self._key])
        elif self.form is None:
            self.clear()
            self._rows(person)

    def open_form(
        self, form: Form, deed: Callable[[Person], Deed], *, drafts: bool = True
    ) -> None:
        """Put `form` in place of the rows; `deed` is what it asks for, and may refuse.

        What is typed into one for a new part is a draft.
        """
        self.clear()
        self.form = form
        self._deed = deed
        self._drafts = drafts
        form.saved.connect(self._save)
        form.left.connect(self._leave)
        self.put(form)

    @Slot(str)
    def tell_typed(self, words: str) -> None:
        """Tell the draft of a new part."""
        self.typed.emit(self._key, words)

    def remove(self, row: Record) -> None:
        """Take a part out."""
        self._keep(partial(parts.remove, was=row), self._say_why)

    @Slot()
    def _leave(self) -> None:
        if self._drafts:
            self.tell_typed("")
        self._close()

    def _close(self) -> None:
        self.form = None
        self.clear()
        if self.person is not None:
            self._rows(self.person)

    @Slot()
    def _save(self) -> None:
        if self.form is None or self.person is None or self._deed is None:
            return
        try:
            deed = self._deed(self.person)
        except Refused as no:
            said = present.spoken(no)
            self._say_why(f"{said.title} {said.advice}".strip())
            return
        if self.form.begin_saving():
            forgets = self._key if self._drafts else ""
            self._keep(deed, self._say_why, self._close, forgets=forgets)

    def _say_why(self, reason: str) -> None:
        if self.form is not None:
            self.form.say_why(reason)
        else:
            self.put(Text(reason, Role.BAD, wraps=True))
