"""Which form is open over a client's card, and what becomes of what is typed into it."""

from collections.abc import Callable
from functools import partial
from zoneinfo import ZoneInfo

from msgspec import structs
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout

from clienteling.actions import calls, tasks, watches
from clienteling.actions import clients as deeds
from clienteling.actions.clients import Newcomer
from clienteling.actions.desk import Desk
from clienteling.actions.reach import kind_of
from clienteling.cache.reads import walk_ins
from clienteling.cache.reads.client_card import Card
from clienteling.cache.reads.duplicates import Alike, Sought, look_for
from clienteling.cache.reads.walk_ins import Nameless
from clienteling.domain.changes import Changes
from clienteling.domain.people import ContactKind
from clienteling.errors import Refused, Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import person_words
from clienteling.ui.pages.clients.call_form import CallForm
from clienteling.ui.pages.clients.drafting import Drafting
from clienteling.ui.pages.clients.forms import (
    ComplaintForm,
    Noted,
    NoteForm,
    TaskForm,
    WishForm,
)
from clienteling.ui.pages.clients.person_forms import NewcomerForm, WalkInForm, WasForm
from clienteling.ui.widgets.form import Form
from clienteling.ui.work import Work

_NEWCOMER = "newcomer/new"
_WALK_IN = "walk_in/new"


class Forms(QObject):
    """One form at a time in `slot`; `kept` when its deed was done, `created` a new client.

    `opened` asks for a client who was found to be in the book already; `stands` tells whether
    a form is open.
    """

    stands = Signal(bool)
    kept = Signal()
    created = Signal(str)
    opened = Signal(str)

    def __init__(self, desk: Desk, work: Work, slot: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._slot = slot
        self._card: Card | None = None
        self._visit = ""
        self._drafts_to = ""
        self._drafting = Drafting(desk, work, self)
        self._face = Clockface(ZoneInfo(desk.person.tz))
        self._save: Callable[[], object] = _nothing
        self.form: Form | None = None

    def begin(self, name: str, card: Card) -> bool:
        """Open the form of this name; False where there is none."""
        forms: dict[str, Callable[[Card], None]] = {
            "attach": self.attach,
            "call": self.call,
            "note": self.note,
            "wish": self.wish,
            "task": self.task,
            "complain": self.complain,
        }
        if name in forms:
            forms[name](card)
        return name in forms

    def note(self, card: Card) -> None:
        """Write something down; what was typed earlier is there again."""
        form = NoteForm()
        form.write(card.draft)
        form.typed.connect(self._draft)
        client = card.client.id
        self._open(form, card, lambda: (client, form.values()), _note)
        self._drafts_to = f"note/{client}"

    def call(self, card: Card) -> None:
        """Note a telephone call; Enter keeps it as one of ours that reached the client."""
        form = CallForm(card)
        form.write(card.call_draft)
        form.typed.connect(self._draft)
        client = card.client.id
        self._open(form, card, lambda: (client, *form.values()), calls.record)
        self._drafts_to = f"call/{client}"

    def wish(self, card: Card) -> None:
        """Add a wish."""
        form = WishForm()
        self._open(form, card, lambda: (card.client.id, *form.values()), watches.wish)

    def task(self, card: Card) -> None:
        """Add a task."""
        form = TaskForm(self._desk.person.tz, self._desk.now())
        client = card.client.id
        self._open(form, card, lambda: (*form.values(), client), tasks.promise)

    def complain(self, card: Card) -> None:
        """Note a complaint."""
        form = ComplaintForm()
        self._open(form, card, lambda: (card.client.id, *form.values()), tasks.complain)

    def attach(self, card: Card) -> None:
        """Say which of the nameless walk-ins this client was."""
        form = WasForm(self._told(Nameless(card.walk_ins, {})))
        form.taken.connect(self._attach)
        self._open(form, card, tuple, _nothing)

    def walk_in(self) -> None:
        """Somebody came in whom nobody knows."""
        form = WalkInForm()
        form.typed.connect(self._draft)
        self._open(form, None, form.values, deeds.walk_in)
        self._drafts_to = _WALK_IN
        self._read_nameless()

    def newcomer(self, typed: str, visit: str = "") -> None:
        """Write somebody into the book; `visit` is the walk-in that they were."""
        form = NewcomerForm()
        form.compared.connect(self._compare)
        form.opened.connect(self._open_known)
        form.typed.connect(self._draft)
        self._open(form, None, lambda: (form.values(),), deeds.create)
        self._visit = visit
        self._drafts_to = _NEWCOMER
        form.prefill(typed, "zh" if self._desk.person.country == "CN" else "en")
        form.begin()
        self._read_nameless()

    def close(self) -> None:
        """Put the form away; what is half typed stays as a draft."""
        self.flush()
        self._drafts_to = ""
        if self.form is not None:
            self._slot.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self.stands.emit(False)

    def flush(self) -> None:
        """Keep now what was typed within the last moment."""
        self._drafting.flush()

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
        form.left.connect(self._leave)
        self._slot.addWidget(form)
        self.stands.emit(True)
        form.begin()

    def _read_nameless(self) -> None:
        scope, now = self._desk.person.scope, self._desk.now()
        job = partial(walk_ins.nameless, self._desk.store, scope, now, self._drafts_to)
        self._work.run(self, job, self._offer, replaces=True)

    def _offer(self, found: Nameless) -> None:
        if isinstance(self.form, NewcomerForm):
            self.form.offer(self._told(found), self._visit)
            self.form.fill(found.draft)
        elif isinstance(self.form, WalkInForm):
            self.form.fill(found.draft)

    def _told(self, found: Nameless) -> list[tuple[str, str]]:
        now = self._desk.now()
        return [
            (
                each.id,
                person_words.walked_in(
                    each, self._face.precise(each.arrived_at, now), found.received_by
                ),
            )
            for each in found.visits
        ]

    @Slot(str)
    def _attach(self, visit: str) -> None:
        if self._card is not None:
            job = partial(deeds.attach_visit, self._desk, visit, self._card.client.id)
            self._work.run(self, job, self._done, self._refused)

    @Slot()
    def _keep(self) -> None:
        """Do the deed; if it may not be done, say why and keep what was typed."""
        if self.form is None or not self.form.begin_saving():
            return
        self.flush()
        job = self._save()
        if callable(job):
            self._work.run(self, job, self._done, self._refused)

    @Slot()
    def _leave(self) -> None:
        """Put the form away as somebody asked; a stranger's half-typed name goes with it."""
        if isinstance(self.form, NewcomerForm | WalkInForm):
            self._draft("")
        self.close()

    def _done(self, answer: object) -> None:
        made = isinstance(self.form, NewcomerForm)
        self._leave()
        self.kept.emit()
        if made and isinstance(answer, str):
            self.created.emit(answer)

    def _refused(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        if self.form is not None:
            self.form.say_why(f"{said.title} {said.advice}".strip())

    @Slot(str)
    def _draft(self, text: str) -> None:
        if self._drafts_to:
            self._drafting.put(self._drafts_to, text)

    @Slot(object)
    def _compare(self, who: Newcomer) -> None:
        reach = (kind_of(who.reach), who.reach)
        sought = Sought(who.given, who.family, who.name_native)
        job = partial(alike, self._desk, reach, sought)
        self._work.fetch(self, job, self._show_alike, replaces=True)

    def _show_alike(self, found: tuple[Alike, ...]) -> None:
        if isinstance(self.form, NewcomerForm):
            self.form.show_alike(found)

    @Slot(str)
    def _open_known(self, client: str) -> None:
        visit = self.form.values().visit if isinstance(self.form, NewcomerForm) else ""
        self._leave()
        if visit:
            job = partial(deeds.attach_visit, self._desk, visit, client)
            self._work.run(self, job, _nothing)
        self.opened.emit(client)


def _note(desk: Desk, client: str, said: Noted) -> Changes:
    return deeds.note(desk, client, said.kind, said.text, pinned=said.pinned)


def alike(desk: Desk, reach: tuple[ContactKind, str], sought: Sought) -> tuple[Alike, ...]:
    """Who is like this already; half a number is nobody's."""
    kind, value = reach
    try:
        plain = deeds.normalised(desk, kind, value) if value.strip() else ""
    except Refused:
        plain = ""
    contacts = ((kind, plain),) if plain else ()
    return look_for(desk.store, structs.replace(sought, contacts=contacts))


def _nothing(*_: object) -> None:
    """Nobody need be told."""
