"""A client's watches: looked at, changed in place, added, passed on."""

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.actions.watches import Promise
from clienteling.cache import shown
from clienteling.demo.hands import is_seen, press, seen, titles, write
from clienteling.domain.people import WishState
from clienteling.domain.watches import Regime, WatchEventKind
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients.new_watch_form import NewWatchForm, PurchaseForm
from clienteling.ui.pages.clients.watch_forms import CoverForm, EventForm
from clienteling.ui.pages.clients.watches_sheet import WatchesSheet
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card
from clienteling.ui.work import Work
from clienteling.wire.people import Wish
from clienteling.wire.watches import Coverage, Purchase
from tests.fixtures_desk import WEI
from tests.journeys.looks import words
from tests.ui.pages.clients.watch_steps import (
    DUET,
    MOON,
    TODAY,
    ask,
    line,
    look_at,
    opened,
    watch,
)


@pytest.fixture
def sheet(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> WatchesSheet:
    return opened(qtbot, live, work, bus)


def test_the_first_watch_is_shown_with_all_that_is_known(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    deeds.add(live, WEI, MOON)
    id_ = deeds.add(live, WEI, DUET)
    deeds.tell(live, id_, WatchEventKind.SERVICED, TODAY - timedelta(days=40), "in Geneva")

    look_at(qtbot, sheet)

    assert titles(sheet.list.lists[0]) == ["Duet Tribute", "Soirée Moon"]
    qtbot.waitUntil(sheet.watch.isVisible)
    said = words(sheet.watch)
    assert "Ask Paris for papers" in said
    assert "Not seen here: Box, Invoice" in said
    assert "in Geneva" in said
    assert "Saved here" in said
    assert not is_seen(sheet.watch, Banner)


def test_a_place_may_name_the_watch(qtbot: QtBot, sheet: WatchesSheet, live: Desk) -> None:
    moon = deeds.add(live, WEI, MOON)
    deeds.add(live, WEI, DUET)
    sheet.show_client(WEI)
    sheet.go_to(moon)
    qtbot.waitUntil(lambda: sheet.watch.accessibleName() == "Soirée Moon · 3 412 087")
    assert sheet.list.lists[0].current_key() == ("watches", moon)


def test_a_field_is_changed_where_it_stands_and_says_how_far_it_came(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    id_ = deeds.add(live, WEI, DUET)
    look_at(qtbot, sheet)
    qtbot.waitUntil(sheet.watch.isVisible)
    dial = line(sheet.watch, "Dial")
    dial.setFocus()
    qtbot.keyClicks(dial, "burgundy")
    qtbot.keyClick(dial, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: watch(live, id_).dial == "burgundy")
    qtbot.waitUntil(lambda: dial.accessibleDescription() == "Saved here")
    links = line(sheet.watch, "Links")
    links.setFocus()
    qtbot.keyClicks(links, "many")
    qtbot.keyClick(links, Qt.Key.Key_Return)
    assert links.accessibleDescription() == "This is no whole number."
    assert (watch(live, id_).links, links.text()) == (None, "many")
    qtbot.keyClick(links, Qt.Key.Key_Escape)


def test_a_stolen_watch_is_said_in_red_until_it_is_back(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    id_ = deeds.add(live, WEI, DUET)
    deeds.tell(live, id_, WatchEventKind.STOLEN, TODAY - timedelta(days=2))
    look_at(qtbot, sheet)
    qtbot.waitUntil(lambda: is_seen(sheet.watch, Banner))
    banner = seen(sheet.watch, Banner)
    assert "Reported stolen" in banner.accessibleName()
    assert banner.laid is Tone.BAD
    assert "Reported stolen" in str(sheet.list.lists[0].lines.index(0).data(ACCESSIBLE))

    press(seen(banner, Button))
    form = sheet.pages.form_of(WEI)
    assert isinstance(form, EventForm)
    assert form.values()[0] is WatchEventKind.RECOVERED
    form.saved.emit()

    qtbot.waitUntil(lambda: sheet.watch.isVisible() and not is_seen(sheet.watch, Banner))


ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def test_a_watch_is_added_in_place_and_chosen(qtbot: QtBot, sheet: WatchesSheet) -> None:
    look_at(qtbot, sheet)
    ask(sheet.list, "Add watch")
    form = sheet.pages.form_of(WEI)
    assert isinstance(form, NewWatchForm)
    write(line(form, "Serial"), "K7734190")
    write(line(form, "Reference"), "b210.4410")
    write(line(form, "Theirs since"), "2020-02-30")
    form.saved.emit()
    qtbot.waitUntil(lambda: "This is no day." in words(form))
    line(form, "Theirs since").setText("2020-02-29")
    form.saved.emit()

    qtbot.waitUntil(lambda: titles(sheet.list.lists[0]) == ["B210.4410"])
    qtbot.waitUntil(sheet.watch.isVisible)
    assert "B210.4410" in sheet.watch.accessibleName()
    assert sheet.pages.form_of(WEI) is None


def test_coverage_is_added_changed_and_taken_out(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    id_ = deeds.add(live, WEI, DUET)
    deeds.cover(live, id_, Promise(Regime.EXTENDED_CARE, TODAY, TODAY + timedelta(days=900)))
    look_at(qtbot, sheet)
    qtbot.waitUntil(lambda: "Extended care to 2028" in words(sheet.watch))
    with live.store.read() as db:
        (kept,) = shown.records(db, Coverage)
    sheet.watch.picked.emit(kept.id)
    form = sheet.pages.form_of(WEI)
    assert isinstance(form, CoverForm)
    write(line(form, "Void because (empty while it holds)"), "water inside")
    form.saved.emit()
    qtbot.waitUntil(lambda: "Extended care void" in words(sheet.watch))

    sheet.watch.picked.emit(kept.id)
    ask(sheet, "Take this out")
    qtbot.waitUntil(lambda: not covers(live))


def covers(desk: Desk) -> list[Coverage]:
    with desk.store.read() as db:
        return shown.records(db, Coverage)


def test_a_purchase_fulfils_the_wish_for_its_reference(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    deeds.add(live, WEI, DUET)
    deeds.wish(live, WEI, "D397.8480", "")
    look_at(qtbot, sheet)
    qtbot.waitUntil(sheet.watch.isVisible)
    ask(sheet.watch, "Record purchase")
    form = sheet.pages.form_of(WEI)
    assert isinstance(form, PurchaseForm)
    write(line(form, "Price (CNY)"), "98,500")
    form.saved.emit()

    def won() -> bool:
        with live.store.read() as db:
            (wish,) = shown.records(db, Wish)
            return wish.state is WishState.WON

    qtbot.waitUntil(won)
    with live.store.read() as db:
        (bought,) = shown.records(db, Purchase)
    assert (bought.price, bought.country) == (9_850_000, "CN")
    qtbot.waitUntil(lambda: "CNY 98,500" in words(sheet.watch))
    sheet.hide_private(True)
    assert "98,500" not in words(sheet.watch)


def test_an_empty_sheet_offers_the_first_step(qtbot: QtBot, sheet: WatchesSheet) -> None:
    look_at(qtbot, sheet)
    assert "bought here or elsewhere" in words(sheet.list)
    ask(sheet.list, "Add watch")
    assert isinstance(sheet.pages.form_of(WEI), NewWatchForm)


def test_every_field_of_the_sheet_has_a_name(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    deeds.add(live, WEI, DUET)
    look_at(qtbot, sheet)
    qtbot.waitUntil(sheet.watch.isVisible)
    for kind in (QLineEdit, QComboBox, Button, Card):
        found = [each for each in sheet.watch.findChildren(kind) if each.isVisible()]
        assert [each for each in found if not each.accessibleName()] == []


def test_half_a_word_stays_with_its_watch_when_another_one_is_scanned(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    moon = deeds.add(live, WEI, MOON)
    duet = deeds.add(live, WEI, DUET)
    look_at(qtbot, sheet)
    qtbot.waitUntil(sheet.watch.isVisible)
    dial = line(sheet.watch, "Dial")
    dial.setFocus()
    qtbot.keyClicks(dial, "burg")

    sheet.go_to(moon)

    qtbot.waitUntil(lambda: "Soirée Moon" in sheet.watch.accessibleName())
    assert dial.text() == ""
    qtbot.waitUntil(lambda: watch(live, duet).dial == "burg")
    assert watch(live, moon).dial == ""


def test_whoever_may_only_look_is_offered_nothing_to_change(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    deeds.add(live, WEI, DUET)
    live.person = msgspec.structs.replace(live.person, roles=("auditor",))
    sheet = opened(qtbot, live, work, bus)
    look_at(qtbot, sheet)
    qtbot.waitUntil(sheet.watch.isVisible)

    offered = [each.accessibleName() for each in sheet.findChildren(Button) if each.isVisible()]
    assert offered == ["Who wishes for one?"]
    assert not line(sheet.watch, "Dial").isEnabled()
