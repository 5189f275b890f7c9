"""A client's watches, wishes and offers: the list at the left, one of them at the right."""

from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from clienteling.actions import parts
from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.cache.reads.holdings import Holdings, holdings
from clienteling.cache.reads.watches import File, Same
from clienteling.domain.changes import Changes
from clienteling.domain.people import OfferState, WishState
from clienteling.domain.roles import may_change
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import watch_detail, wish_detail
from clienteling.ui.pages.clients.form_pages import FormPages
from clienteling.ui.pages.clients.watch_deeds import WatchDeeds
from clienteling.ui.pages.clients.watch_detail import WatchDetail
from clienteling.ui.pages.clients.watch_list import OFFERS, WATCHES, WISHES, Key, WatchList
from clienteling.ui.pages.clients.wish_detail import OfferDetail, WishDetail
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.work import Work

ADD = "+"
"""Begins a row that is not there yet: the serial of a watch to add."""

_LIST = 264
_TABLES = (
    *("watch", "watch_event", "ownership", "purchase", "coverage", "wish", "offer"),
    *("ticket", "client", "outbox"),
)


class WatchesSheet(QWidget):
    """What a client has, had, wishes for and was offered; everything is done in place."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._face = Clockface(ZoneInfo(desk.person.tz))
        self._client = ""
        self._key: Key = (WATCHES, "")
        self._begin = ""
        self.picture: Holdings | None = None
        may = may_change(desk.person.roles)
        self.list = WatchList(may=may)
        self.watch = WatchDetail(self._face)
        self.wish = WishDetail(self._face, may=may)
        self.offer = OfferDetail(self._face, may=may)
        self.pages = FormPages(work)
        self._blank = Empty("watch", self.tr("Choose one at the left."))
        self._void = QWidget()
        self._deeds = WatchDeeds(desk, work, self._face, self.pages)
        self._right = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect()
        if not may:
            self.watch.only_read()

    def _lay_out(self) -> None:
        self.list.setFixedWidth(_LIST)
        for each in (self._void, self._blank, self.watch, self.wish, self.offer, self.pages):
            self._right.addWidget(each)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addWidget(self._right, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.added.connect(self._add)
        self.watch.asked.connect(self._do)
        self.watch.changed.connect(self._change_watch)
        self.watch.picked.connect(self._change_cover)
        self.watch.went.connect(self._go)
        self.wish.moved.connect(self._move_wish)
        self.wish.asked.connect(self._do)
        self.wish.changed.connect(self._change_wish)
        self.wish.opened.connect(self._open_offer)
        self.offer.answered.connect(self._answer)
        self.offer.asked.connect(self._do)
        self.pages.kept.connect(self._kept)
        self.pages.left.connect(self._show_chosen)
        self._deeds.opened.connect(self._open_same)
        self._soon.timeout.connect(self._read)

    # ------------------------------------------------------------------------- showing

    def show_client(self, client: str) -> None:
        """Show another client, or the same one anew; what was half typed for them is there."""
        if client != self._client:
            self._client, self._key = client, (WATCHES, "")
        self._read()

    def go_to(self, row: str) -> None:
        """Go to a watch, wish or offer by its id, or add a watch by its serial after a plus."""
        if row.startswith(ADD):
            self._begin = row
        else:
            self._key = (WATCHES, row)
        self._read()

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""
        if self._client and changes.touch(*_TABLES):
            self._soon.start()

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - the pages' own name for it
        """Leave prices out while the screen faces the client."""
        self.watch.hide_private(hidden)

    @Slot()
    def _read(self) -> None:
        kind, id_ = self._key
        watch = id_ if kind == WATCHES else ""
        today = self._face.local_day(self._desk.now())
        job = partial(holdings, self._desk.store, self._client, watch, today)
        self._work.run(self, job, self._show, self._refused, replaces=True)

    def _show(self, picture: Holdings) -> None:
        if picture.client != self._client:
            return
        self.picture = picture
        self.list.show_watches(picture.owned, picture.earlier)
        self.list.show_hopes(picture.hopes)
        self._find_kind(picture)
        if picture.file is not None and self._key[0] == WATCHES:
            self._key = (WATCHES, picture.file.piece.watch.id)
        if not self.list.go_to(self._key):
            self.list.turn_to(self._key[0])
        self._show_chosen()
        if self._begin:
            serial, self._begin = self._begin.removeprefix(ADD), ""
            self._deeds.add_watch(self._client, serial)
            self._right.setCurrentWidget(self.pages)

    def _find_kind(self, picture: Holdings) -> None:
        """Whoever names a row knows its id, but not always of which kind it is."""
        for kind, rows in (
            (WISHES, {each.wish.id for each in picture.hopes.wishes}),
            (OFFERS, {each.offer.id for each in picture.hopes.offers}),
        ):
            if self._key[1] in rows:
                self._key = (kind, self._key[1])

    @Slot()
    def _show_chosen(self, _client: str = "") -> None:
        """Show the form that is open for this client, or else what is chosen at the left."""
        shown: QWidget | None = None
        if self.pages.show_for(self._client):
            shown = self.pages
        elif self.picture is not None:
            shown = self._chosen(self.picture)
        nothing = self._blank if self.list.full else self._void
        self._right.setCurrentWidget(shown or nothing)

    def _chosen(self, picture: Holdings) -> QWidget | None:
        kind, id_ = self._key
        now = self._desk.now()
        if kind == WATCHES and picture.file is not None:
            self.watch.show_file(picture.file, now)
            return self.watch
        hopes = picture.hopes
        wished = next((it for it in hopes.wishes if (WISHES, it.wish.id) == (kind, id_)), None)
        if wished is not None:
            self.wish.show_wish(wished, hopes.offers, now)
            return self.wish
        given = next((it for it in hopes.offers if (OFFERS, it.offer.id) == (kind, id_)), None)
        if given is not None:
            self.offer.show_offer(given, now)
            return self.offer
        return None

    @Slot(object)
    def _choose(self, key: Key) -> None:
        """Look at a row; a form that was open is put away, for its row was left."""
        if key != self._key:
            self.pages.close_form(self._client)
            self._key = key
            self._read()

    def _refused(self, trouble: Trouble) -> None:
        present.say(self, trouble)

    # --------------------------------------------------------------------------- deeds

    @Slot(str)
    def _add(self, kind: str) -> None:
        begin = {
            WATCHES: self._deeds.add_watch,
            WISHES: self._deeds.add_wish,
            OFFERS: self._deeds.offer,
        }
        begin[kind](self._client)
        self._right.setCurrentWidget(self.pages)

    @Slot(str)
    def _do(self, name: str) -> None:
        file, picture = self.watch.file, self.picture
        if picture is None:
            return
        if name == watch_detail.REFERENCE:
            self._bus.go.emit(Place("clients", action="reference", filter=self._reference()))
        elif name == wish_detail.OFFER:
            self._deeds.offer(self._client, self.wish.shown)
        elif name == watch_detail.REPAIR:
            self._bus.go.emit(Place("repairs", self._client, "new"))
        elif file is not None:
            self._do_with(name, file, picture)
        if self.pages.form_of(self._client) is not None:
            self._right.setCurrentWidget(self.pages)

    def _do_with(self, name: str, file: File, picture: Holdings) -> None:
        match name:
            case watch_detail.EVENT:
                self._deeds.add_event(self._client, file)
            case watch_detail.COVER:
                self._deeds.add_cover(self._client, file)
            case watch_detail.PASS_ON:
                self._deeds.pass_on(self._client, file)
            case watch_detail.BOUGHT:
                self._deeds.record_purchase(self._client, picture.hopes, file)

    def _reference(self) -> str:
        shown = self._right.currentWidget()
        if shown is self.wish and self.wish.shown:
            return self.wish.shown.wish.reference
        if shown is self.offer and self.offer.shown:
            return self.offer.shown.offer.reference
        return self.watch.file.piece.watch.reference if self.watch.file else ""

    @Slot(str)
    def _change_cover(self, coverage: str) -> None:
        if self.watch.file is not None:
            self._deeds.change_cover(self._client, self.watch.file, coverage)
            self._right.setCurrentWidget(self.pages)

    @Slot(dict)
    def _change_watch(self, change: dict[str, Any]) -> None:
        if self.watch.file is not None:
            watch = self.watch.file.piece.watch
            self._run(partial(deeds.edit, self._desk, watch, change))

    @Slot(dict)
    def _change_wish(self, change: dict[str, Any]) -> None:
        if self.wish.shown is not None:
            self._run(partial(parts.edit, self._desk, self.wish.shown.wish, change))

    @Slot(object)
    def _move_wish(self, to: WishState) -> None:
        if self.wish.shown is not None:
            self._run(partial(deeds.move_wish, self._desk, self.wish.shown.wish, to))

    @Slot(object)
    def _answer(self, to: OfferState) -> None:
        if self.offer.shown is not None:
            self._run(partial(deeds.answer, self._desk, self.offer.shown.offer, to))

    def _run(self, job: Any) -> None:  # noqa: ANN401 - any deed
        self._work.run(self, job, self._done, self._refused)

    def _done(self, _answer: object) -> None:
        """What changed is told by the bus."""

    @Slot(str, object)
    def _kept(self, client: str, answer: object) -> None:
        """A form was saved: go to the watch that it made."""
        if client == self._client and isinstance(answer, str):
            self._key = (WATCHES, answer)
        self._read()

    @Slot(str)
    def _open_offer(self, offer: str) -> None:
        self._choose((OFFERS, offer))

    @Slot(object)
    def _open_same(self, same: Same) -> None:
        owner = same.owner.id if same.owner else ""
        action = "watches" if owner else "watch"
        self._bus.go.emit(Place("clients", owner, action, same.watch.id))

    @Slot(str, str)
    def _go(self, page: str, id_: str) -> None:
        self._bus.go.emit(Place(page, id_))
