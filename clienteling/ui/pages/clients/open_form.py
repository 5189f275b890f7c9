"""Which form is open over a client's card, and what becomes of what is typed into it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from msgspec import structs
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from clienteling.actions import calls, consents, drafts, tasks, watches
from clienteling.actions import clients as deeds
from clienteling.actions.clients import Newcomer
from clienteling.actions.desk import Desk
from clienteling.actions.reach import kind_of
from clienteling.cache.drafts import Draft
from clienteling.cache.reads.client_card import Card
from clienteling.cache.reads.duplicates import Alike, Sought, look_for
from clienteling.domain.people import ContactKind
from clienteling.errors import Refused, Trouble
from clienteling.ui import present
from clienteling.ui.pages.clients.call_form import CallForm
from clienteling.ui.pages.clients.forms import (
    ConsentForm,
    ContactForm,
    NoteForm,
    TaskForm,
    WishForm,
)
from clienteling.ui.pages.clients.person_forms import EditForm, NewcomerForm, WalkInForm
from clienteling.ui.widgets.form import Form
from clienteling.ui.work import Work

_PAUSE_MS = 250
_TICK = timedelta(microseconds=1)


class Forms(QObject):
    """One form at a time in `slot`; `kept` when its deed was done, `created` a new client.

    `opened` asks for a client who was found to be in the book already.
    """

    kept = Signal()
    created = Signal(str)
    opened = Signal(str)

    def __init__(self, desk: Desk, work: Work, slot: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._slot = slot
        self._card: Card | None = None
        self._drafts_to = ""
        self._drafted: datetime | None = None
        self._unkept: Draft | None = None
        self._save: Callable[[], object] = _nothing
        self.form: Form | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep_draft)

    def note(self, card: Card) -> None:
        """Write something down; what was typed earlier is there again."""
        form = NoteForm()
        form.write(card.draft)
        form.typed.connect(self._draft)
        client = card.client.id
        self._drafts_to = f"note/{client}"
        self._open(form, card, lambda: (client, *form.values()), deeds.note)

    def call(self, card: Card) -> None:
        """Note a telephone call; Enter keeps it as one of ours that reached the client."""
        form = CallForm(card)
        form.write(card.call_draft)
        form.typed.connect(self._draft)
        client = card.client.id
        self._drafts_to = f"call/{client}"
        self._open(form, card, lambda: (client, *form.values()), calls.record)

    def begin(self, name: str, card: Card) -> bool:
        """Open the form of this name; False where there is none."""
        forms: dict[str, Callable[[Card], None]] = {
            "call": self.call,
            "consent": self.consent,
            "contact": self.contact,
            "edit": self.edit,
            "note": self.note,
            "wish": self.wish,
            "task": self.task,
        }
        if name in forms:
            forms[name](card)
        return name in forms

    def contact(self, card: Card) -> None:
        """Add a way to reach the client."""
        form = ContactForm(self._compare_contact)
        client = card.client.id
        self._open(form, card, lambda: (client, *form.values()), deeds.add_contact)

    def consent(self, card: Card, cell: str = "", state: str = "") -> None:
        """Record what the client allows; at one cell it is turned round."""
        form = ConsentForm()
        if cell:
            form.about(cell, state)
        self._open(form, card, lambda: (card.client, *form.values()), consents.record)

    def wish(self, card: Card) -> None:
        """Add a wish."""
        form = WishForm()
        self._open(form, card, lambda: (card.client.id, *form.values()), watches.wish)

    def task(self, card: Card) -> None:
        """Add a task."""
        form = TaskForm(self._desk.person.tz, self._desk.now())
        client = card.client.id
        self._open(form, card, lambda: (*form.values(), client), tasks.promise)

    def edit(self, card: Card) -> None:
        """Change the file."""
        form = EditForm(card, card.colleagues)
        self._open(form, card, lambda: (card.client, form.values()), deeds.edit)

    def walk_in(self) -> None:
        """Somebody came in whom nobody knows."""
        form = WalkInForm()
        self._open(form, None, form.values, deeds.walk_in)

    def newcomer(self, typed: str) -> None:
        """Write somebody into the book."""
        form = NewcomerForm()
        form.compared.connect(self._compare)
        form.opened.connect(self._open_known)
        self._open(form, None, lambda: (form.values(),), deeds.create)
        form.prefill(typed, "zh" if self._desk.person.country == "CN" else "en")
        form.begin()

    def close(self) -> None:
        """Put the form away; a note stays as a draft."""
        self.flush()
        if self.form is not None:
            self._slot.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def flush(self) -> None:
        """Keep now what was typed within the last moment."""
        self._pause.stop()
        if self._unkept is not None:
            drafts.keep(self._desk, self._unkept)
            self._unkept = None

    def _open(
        self,
        form: Form,
        card: Card | None,
        values: Callable[[], tuple[object, ...]],
        deed: Callable[..., object],
    ) -> None:
        self.close()
        self.form = form
        self._card = card
        self._save = lambda: partial(deed, self._desk, *values())
        form.saved.connect(self._keep)
        form.left.connect(self.close)
        self._slot.addWidget(form)
        form.begin()

    @Slot()
    def _keep(self) -> None:
        """Do the deed; if it may not be done, say why and keep what was typed."""
        if self.form is None or not self.form.begin_saving():
            return
        self.flush()
        job = self._save()
        if callable(job):
            self._work.run(self, job, self._done, self._refused)

    def _done(self, answer: object) -> None:
        made = isinstance(self.form, NewcomerForm)
        self.close()
        self.kept.emit()
        if made and isinstance(answer, str):
            self.created.emit(answer)

    def _refused(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        if self.form is not None:
            self.form.say_why(f"{said.title} {said.advice}".strip())

    @Slot(str)
    def _draft(self, text: str) -> None:
        if self._card is None:
            return
        now = self._desk.now()
        at = now if self._drafted is None else max(now, self._drafted + _TICK)
        self._drafted = at
        self._unkept = Draft(self._drafts_to, text, at)
        if not self._pause.isActive():
            self._pause.start()

    @Slot()
    def _keep_draft(self) -> None:
        if self._unkept is not None:
            job = partial(drafts.keep, self._desk, self._unkept)
            self._unkept = None
            self._work.run(self, job, _nothing)

    def _compare_contact(self, kind: ContactKind, value: str) -> None:
        but = self._card.client.id if self._card else ""
        job = partial(_alike, self._desk, (kind, value), Sought(but=but))
        self._work.run(self, job, self._warn, replaces=True)

    def _warn(self, found: tuple[Alike, ...]) -> None:
        if isinstance(self.form, ContactForm):
            names = ", ".join(each.name for each in found)
            said = self.tr("{names} has this already.").format(names=names) if found else ""
            self.form.warn(said)

    @Slot(object)
    def _compare(self, who: Newcomer) -> None:
        reach = (kind_of(who.reach), who.reach)
        job = partial(_alike, self._desk, reach, Sought(who.given, who.family, who.name_native))
        self._work.run(self, job, self._show_alike, replaces=True)

    def _show_alike(self, found: tuple[Alike, ...]) -> None:
        if isinstance(self.form, NewcomerForm):
            self.form.show_alike(found)

    @Slot(str)
    def _open_known(self, client: str) -> None:
        self.close()
        self.opened.emit(client)


def _alike(desk: Desk, reach: tuple[ContactKind, str], sought: Sought) -> tuple[Alike, ...]:
    """Who is like this already; half a number is nobody's."""
    kind, value = reach
    try:
        plain = deeds.normalised(desk, kind, value) if value.strip() else ""
    except Refused:
        plain = ""
    contacts = ((kind, plain),) if plain else ()
    return look_for(desk.store, structs.replace(sought, contacts=contacts))


def _nothing(*_: object) -> None:
    """A draft was kept; nobody need be told."""
