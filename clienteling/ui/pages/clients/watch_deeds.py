"""What can be done with a client's watches and wishes: each deed with its form."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from clienteling.actions import parts
from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.cache.reads import allocation, people, watches
from clienteling.cache.reads.allocation import WAITING, Hopes, Wished
from clienteling.cache.reads.names import Who
from clienteling.cache.reads.watches import File, Same
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.clients import watch_words as words
from clienteling.ui.pages.clients.form_pages import FormPages
from clienteling.ui.pages.clients.forms import WishForm
from clienteling.ui.pages.clients.new_watch_form import NewWatchForm, PurchaseForm
from clienteling.ui.pages.clients.offer_form import OfferForm
from clienteling.ui.pages.clients.watch_forms import CoverForm, EventForm, PassOnForm
from clienteling.ui.work import Work


class WatchDeeds(QObject):
    """Opens the forms in `pages`; `opened` asks for a watch that is in the book already."""

    opened = Signal(object)

    def __init__(self, desk: Desk, work: Work, face: Clockface, pages: FormPages) -> None:
        super().__init__(pages)
        self._desk = desk
        self._work = work
        self._face = face
        self._pages = pages

    def add_watch(self, client: str, serial: str = "") -> None:
        """Write down a watch, with a serial that was scanned if there is one."""
        form = NewWatchForm(self._desk.person.currency)
        form.compared.connect(partial(self._compare, client))
        form.passed.connect(partial(self._pass_known, client))
        form.opened.connect(self.opened)
        form.prefill(serial)
        self._pages.begin(
            client, form, lambda: partial(deeds.add, self._desk, client, *form.values())
        )

    def record_purchase(self, client: str, hopes: Hopes, file: File | None = None) -> None:
        """Keep what they bought: the watch in `file`, or something else."""
        open_ = tuple(each.wish for each in hopes.wishes if each.wish.state in WAITING)
        form = PurchaseForm(self._desk.person.currency, self._today(), open_)
        watch = file.piece.watch if file else None
        if watch is not None:
            form.about(watch.reference, watch.model)

        def save() -> Callable[[], object]:
            bought, wish = form.values()
            id_ = watch.id if watch is not None else None
            return partial(deeds.buy, self._desk, client, bought, id_, wish)

        self._pages.begin(client, form, save)

    def add_event(self, client: str, file: File) -> None:
        """Say what happened to a watch."""
        watch = file.piece.watch
        form = EventForm(self._today(), missing=file.piece.alarm is not None)
        self._pages.begin(
            client, form, lambda: partial(deeds.tell, self._desk, watch.id, *form.values())
        )

    def add_cover(self, client: str, file: File) -> None:
        """Say what covers a watch."""
        form = CoverForm()
        watch = file.piece.watch
        self._pages.begin(
            client, form, lambda: partial(deeds.cover, self._desk, watch.id, form.values())
        )

    def change_cover(self, client: str, file: File, coverage: str) -> None:
        """Change what covers a watch, or take it out."""
        found = (it.coverage for it in file.covers if it.coverage.id == coverage)
        known = next(found, None)
        if known is None:
            return
        form = CoverForm(known)

        def save() -> Callable[[], object]:
            promise = form.values()
            change = {name: getattr(promise, name) for name in deeds.Promise.__struct_fields__}
            return partial(parts.edit, self._desk, known, change)

        self._pages.begin(client, form, save)
        if form.remove is not None:
            job = partial(parts.remove, self._desk, known)
            form.remove.clicked.connect(lambda: self._pages.save_other(client, job))

    def pass_on(self, client: str, file: File) -> None:
        """Say who has a watch now."""
        watch = file.piece.watch
        known = next((it for it in file.keepers if it.ownership.id == file.ownership), None)
        name = file.owner.name if file.owner else self.tr("Nobody we know")
        since = known.ownership.since if known else None
        had = words.span(since, None, self._today())
        ends = self.tr("{watch}: what ends is that {name} has it.").format(
            watch=sentence(words.called(watch), words.unbroken(watch.serial)), name=name
        )
        form = PassOnForm(sentence(ends, had), self._today())
        form.client.typed.connect(partial(self._find_people, form))
        self._pages.begin(
            client,
            form,
            lambda: partial(deeds.pass_on, self._desk, watch, file.ownership, form.values()),
        )

    def add_wish(self, client: str) -> None:
        """Note what they wish for."""
        form = WishForm()
        self._pages.begin(
            client, form, lambda: partial(deeds.wish, self._desk, client, *form.values())
        )

    def offer(self, client: str, wished: Wished | None = None) -> None:
        """Record that a watch was offered, for a wish or without one."""
        form = OfferForm()
        wish = wished.wish if wished else None
        if wish is not None:
            form.about(wish.reference)
        self._pages.begin(
            client,
            form,
            lambda: partial(
                deeds.offer, self._desk, client, *form.values(), wish.id if wish else None
            ),
        )

    def _pass_known(self, client: str, same: Same) -> None:
        """The watch of that serial goes to this client instead of being written twice."""
        job = partial(watches.file, self._desk.store, same.watch.id, self._today())
        self._work.run(self, job, partial(self._offer_passing, client))

    def _offer_passing(self, client: str, file: File) -> None:
        self.pass_on(client, file)
        job = partial(people.person, self._desk.store, client)
        self._work.run(self, job, partial(self._choose, client))

    def _choose(self, client: str, who: Who | None) -> None:
        form = self._pages.form_of(client)
        if isinstance(form, PassOnForm):
            form.client.begin(who)

    def _compare(self, client: str, serial: str, reference: str) -> None:
        job = partial(_known, self._desk, serial, reference)
        self._work.run(self, job, partial(self._show_known, client), replaces=True)

    def _show_known(self, client: str, answer: tuple[tuple[Same, ...], str]) -> None:
        form = self._pages.form_of(client)
        if isinstance(form, NewWatchForm):
            form.show_known(*answer)

    def _find_people(self, form: PassOnForm, text: str) -> None:
        job = partial(people.people, self._desk.store, text)
        self._work.run(self, job, form.client.show_found)

    def _today(self) -> date:
        return self._face.local_day(self._desk.now())


def _known(desk: Desk, serial: str, reference: str) -> tuple[tuple[Same, ...], str]:
    """Who has this serial already, and what the reference is called."""
    same = watches.same_serial(desk.store, serial)
    return same, allocation.model_of(desk.store, reference)
