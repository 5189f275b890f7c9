"""`clienteling gallery`: single widgets, then every page, full of invented people and empty."""

import os
import tempfile
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from clienteling.actions import handing
from clienteling.actions.desk import Desk, Person
from clienteling.cache import shown
from clienteling.cache.store import Store
from clienteling.demo.main import has_display
from clienteling.domain.ids import derived_id
from clienteling.errors import Trouble
from clienteling.sample import people
from clienteling.sample.season import season
from clienteling.ui import present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients import sheets
from clienteling.ui.shell import gallery
from clienteling.ui.shell.gallery import Exhibit
from clienteling.ui.shell.places import ROOMS, Page, Room, build
from clienteling.ui.work import Work
from clienteling.wire.people import Client
from clienteling.wire.record import Record
from clienteling.wire.watches import Watch

CLIENTS = 120
_SEED = 7
_KEY = bytes(32)
_LIVELIEST = (
    "SELECT client FROM purchase GROUP BY client ORDER BY count(*) DESC, client LIMIT 2"
)


def run(args: Namespace) -> int:
    """Show the gallery, or save its pictures into the folder that was named.

    Pictures need no display; raises Trouble where there is none to look at.
    """
    if not has_display():
        if args.pictures is None:
            title = "There is no display here."
            raise Trouble(title, "Save pictures: clienteling gallery --pictures DIR.")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(["clienteling"])
    with opened() as rooms:
        return gallery.show(app, [*gallery.pieces(), *rooms], args.pictures)


@contextmanager
def opened() -> Iterator[list[Exhibit]]:
    """Every page, sheet and panel: of a boutique with its whole life, and of one without."""
    with tempfile.TemporaryDirectory(prefix="clienteling-gallery-") as name:
        here = (people.boutique(), *people.advisors())
        full = _seat(Path(name) / "full.db", chain(season(_SEED, CLIENTS), (_lost(),)))
        bare = _seat(Path(name) / "bare.db", here)
        work = Work(present.say)
        try:
            yield [*_exhibits(full, work, ""), *_exhibits(bare, work, "-empty")]
        finally:
            work.stop()
            full.store.close()
            bare.store.close()


def _seat(path: Path, rows: Iterable[Record]) -> Desk:
    """A manager's desk with these rows in its copy."""
    store = Store.open(path, _KEY)
    with store.write() as tx:
        shown.put(tx, rows)
    store.index()
    here, who = people.boutique(), next(iter(people.advisors()))
    person = Person(
        advisor=who.id,
        name=who.name,
        name_native=who.name_native,
        roles=who.roles,
        scope=here.id,
        device="gallery",
        boutique_name=here.name,
        tz=here.tz,
        currency=here.currency,
        country=here.country,
    )
    return Desk(store, person, lambda: datetime.now(UTC), lambda _: None)


def _exhibits(desk: Desk, work: Work, note: str) -> Iterator[Exhibit]:
    for room in ROOMS:
        name = f"{room.page}{note}"
        yield Exhibit(name, partial(_page, desk, work, room, Place(room.page)), work)
    room = next(each for each in ROOMS if each.page == "clients")
    one, other = _liveliest(desk)
    named = {"merge": other, "watch": _lost().id}
    about = {"watch": "", "handed": _handed_over(desk, one, other)}
    keys = [each.key for each in sheets.sheets()] + [each.key for each in sheets.panels()]
    for key in keys:
        place = Place("clients", about.get(key, one), key, named.get(key, ""))
        yield Exhibit(f"clients-{key}{note}", partial(_page, desk, work, room, place), work)
    room = next(each for each in ROOMS if each.page == "inbox")
    for key in _OF_THE_HOUSE:
        place = Place("inbox", action=key)
        yield Exhibit(f"inbox-{key}{note}", partial(_page, desk, work, room, place), work)


_OF_THE_HOUSE = ("rules", "templates")
"""The panels of Inbox that are about no conversation."""


def _page(desk: Desk, work: Work, room: Room, place: Place) -> QWidget:
    """A page at one of its places."""
    bus = Bus()
    made = build(room, desk, work, bus)
    bus.setParent(made)
    if place.action:
        page: Page = made  # type: ignore[assignment] # what `build` makes keeps the protocol
        page.open(place)
    return made


def _lost() -> Watch:
    """A watch that nobody has."""
    ref, model, serial = "B260.7105", "Boréal Chronograph", "2 849 820"
    here = people.BOUTIQUE
    return Watch(
        id=derived_id(here, serial), scope=here, reference=ref, model=model, serial=serial
    )


def _handed_over(desk: Desk, *clients: str) -> str:
    """A handover of these clients, on its way; none where there is nobody."""
    known = [each for each in clients if each]
    colleague = list(people.advisors())[1].id
    return handing.hand_over(desk, known, colleague, "Tea, no sugar.")[0] if known else ""


def _liveliest(desk: Desk) -> tuple[str, str]:
    """Two clients of whom there is something to see; nobody where there is nobody."""
    with desk.store.read() as db:
        found = [row for (row,) in db.execute(_LIVELIEST)]
        known = [each.id for each in shown.records(db, Client, "LIMIT 2")]
    return (*found, *known, "", "")[0], (*found, *known, "", "")[1]
