"""Wishes and offers: of one client, and of everybody who wishes for one reference."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.demo.hands import is_seen, press, seen, titles, write
from clienteling.domain.people import OfferState, WishState
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.forms import WishForm
from clienteling.ui.pages.clients.offer_form import OfferForm
from clienteling.ui.pages.clients.reference_panel import ReferencePanel
from clienteling.ui.pages.clients.watch_list import OFFERS, WISHES
from clienteling.ui.pages.clients.watches_sheet import WatchesSheet
from clienteling.ui.widgets.button import Button
from clienteling.ui.work import Work
from clienteling.wire.book import Offer
from clienteling.wire.people import Wish
from tests.fakes.clock import Clock
from tests.fixtures_desk import AIKO, CLAIRE, WEI
from tests.journeys.looks import words
from tests.ui.pages.clients.watch_steps import ask, line, look_at, opened

REFERENCE = "B290.9301"


@pytest.fixture
def sheet(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> WatchesSheet:
    return opened(qtbot, live, work, bus)


@pytest.fixture
def panel(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> ReferencePanel:
    made = ReferencePanel(live, work, bus)
    bus.changed.connect(made.look_again)
    qtbot.addWidget(made)
    made.resize(798, 680)
    made.show()
    return made


def wish(desk: Desk, client: str = WEI) -> Wish:
    with desk.store.read() as db:
        return shown.records(db, Wish, "WHERE client = ?", (client,))[-1]


def offers(desk: Desk) -> list[Offer]:
    with desk.store.read() as db:
        return shown.records(db, Offer)


def test_a_wish_is_added_offered_answered_and_won(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    look_at(qtbot, sheet)
    sheet.list.turn_to(WISHES)
    ask(sheet.list, "Add wish")
    form = sheet.pages.form_of(WEI)
    assert isinstance(form, WishForm)
    write(line(form, "Reference"), REFERENCE.lower())
    form.saved.emit()
    qtbot.waitUntil(lambda: titles(sheet.list.lists[2]) == [REFERENCE])
    sheet.list.turn_to(WISHES, choose=True)
    qtbot.waitUntil(sheet.wish.isVisible)

    ask(sheet.wish, "Offer one…")
    offering = sheet.pages.form_of(WEI)
    assert isinstance(offering, OfferForm)
    write(line(offering, "Why to this client"), "has waited since spring")
    offering.saved.emit()

    qtbot.waitUntil(lambda: wish(live).state is WishState.OFFERED)
    qtbot.waitUntil(lambda: "has waited since spring" in words(sheet.wish))
    sheet.list.turn_to(OFFERS, choose=True)
    qtbot.waitUntil(sheet.offer.isVisible)
    ask(sheet.offer, "Accepted")
    qtbot.waitUntil(lambda: wish(live).state is WishState.RESERVED)
    assert offers(live)[0].state is OfferState.ACCEPTED
    qtbot.waitUntil(lambda: is_seen(sheet.offer, Button, "Take the answer back"))

    sheet.list.turn_to(WISHES, choose=True)
    qtbot.waitUntil(lambda: is_seen(sheet.wish, Button, "Won: they have it"))
    ask(sheet.wish, "Won: they have it")
    qtbot.waitUntil(lambda: wish(live).state is WishState.WON)


def test_a_wish_is_changed_where_it_stands(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    deeds.wish(live, WEI, REFERENCE, "blue")
    look_at(qtbot, sheet)
    sheet.list.turn_to(WISHES, choose=True)
    qtbot.waitUntil(sheet.wish.isVisible)
    said = line(sheet.wish, "Description")
    said.selectAll()
    write(said, "silver")
    said.editingFinished.emit()
    qtbot.waitUntil(lambda: wish(live).description == "silver")
    qtbot.waitUntil(lambda: said.accessibleDescription() == "Saved here")


def test_who_wishes_for_a_reference_is_weighed_and_offered(
    qtbot: QtBot, panel: ReferencePanel, live: Desk, clock: Clock
) -> None:
    deeds.wish(live, CLAIRE, REFERENCE, "", 0)
    clock.go_on(timedelta(days=40))
    deeds.wish(live, WEI, REFERENCE, "as a gift", 2)
    deeds.wish(live, AIKO, "D397.8480", "")

    panel.show_for(Place("clients", action="reference", filter=REFERENCE))
    qtbot.waitUntil(lambda: titles(panel.people) == ["Shimin Zhang 张世民", "Claire Vasseur"])
    assert titles(panel.references) == [REFERENCE, "D397.8480"]
    panel.order.setCurrentIndex(1)
    panel.order.activated.emit(1)
    qtbot.waitUntil(lambda: titles(panel.people)[0] == "Claire Vasseur")

    panel.people.choose(1)
    said = words(panel.choice)
    assert "In their words: as a gift" in said
    assert "Was never offered one." in said
    press(seen(panel.choice, Button, "Offer it…"))
    qtbot.waitUntil(lambda: is_seen(panel.choice, OfferForm))
    form = seen(panel.choice, OfferForm)
    write(line(form, "Why to this client"), "a fiftieth birthday")
    form.saved.emit()

    qtbot.waitUntil(lambda: "Was offered one Today" in words(panel.choice))
    (kept,) = offers(live)
    assert (kept.client, kept.why, kept.wish) == (WEI, "a fiftieth birthday", wish(live).id)
    panel._sides._each["offers"].click()
    assert titles(panel.people) == ["Shimin Zhang 张世民"]
    gone: list[Place] = []
    panel.went.connect(gone.append)
    panel.people.opened.emit(panel.people.current_key() or panel.interest.offers[0])  # type: ignore[union-attr]
    assert gone == [Place("clients", WEI, "watches")]


def test_a_reference_can_be_typed(qtbot: QtBot, panel: ReferencePanel, live: Desk) -> None:
    deeds.wish(live, WEI, REFERENCE, "")
    deeds.add(live, CLAIRE, deeds.NewWatch("D397.8480", model="Duet Tribute"))
    panel.show_for(Place("clients", action="reference"))
    qtbot.waitUntil(lambda: titles(panel.people) == ["Shimin Zhang 张世民"])

    panel.search.setText("d397.8480")
    panel.search.taken.emit("d397.8480")

    qtbot.waitUntil(lambda: "Nobody wishes for it now." in words(panel))
    panel._sides._each["owners"].click()
    assert titles(panel.people) == ["Claire Vasseur"]
    assert "Duet Tribute · D397.8480" in words(panel)
