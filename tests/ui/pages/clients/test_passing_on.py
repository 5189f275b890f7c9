"""A watch goes from hand to hand, and what is half typed about it waits."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.actions.watches import PassingOn
from clienteling.demo.hands import is_seen, seen, titles, write
from clienteling.domain.watches import Acquired, WatchEventKind
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.new_watch_form import NewWatchForm
from clienteling.ui.pages.clients.watch_forms import PassOnForm
from clienteling.ui.pages.clients.watch_panel import WatchPanel
from clienteling.ui.pages.clients.watches_sheet import WatchesSheet
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.work import Work
from tests.fixtures_desk import CLAIRE, WEI
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


def test_a_serial_in_the_book_is_warned_of_and_passed_on_instead(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    id_ = deeds.add(live, CLAIRE, DUET)
    look_at(qtbot, sheet)
    sheet.go_to("+2998114")
    qtbot.waitUntil(lambda: isinstance(sheet.pages.form_of(WEI), NewWatchForm))
    form = sheet.pages.form_of(WEI)
    assert isinstance(form, NewWatchForm)
    qtbot.waitUntil(lambda: "owned by Claire Vasseur" in words(form))

    ask(form, "Pass it on to this client")

    qtbot.waitUntil(lambda: isinstance(sheet.pages.form_of(WEI), PassOnForm))
    passing = sheet.pages.form_of(WEI)
    assert isinstance(passing, PassOnForm)
    qtbot.waitUntil(lambda: passing.client.who is not None)
    assert "Claire Vasseur has it" in words(passing)
    passing.saved.emit()

    qtbot.waitUntil(lambda: watch(live, id_).owner == WEI)
    qtbot.waitUntil(lambda: titles(sheet.list.lists[0]) == ["Duet Tribute"])


def test_what_was_passed_on_stands_apart(qtbot: QtBot, sheet: WatchesSheet, live: Desk) -> None:
    id_ = deeds.add(live, WEI, DUET)
    look_at(qtbot, sheet)
    qtbot.waitUntil(sheet.watch.isVisible)
    ask(sheet.watch, "Pass on…")
    form = sheet.pages.form_of(WEI)
    assert isinstance(form, PassOnForm)
    field = seen(form, ClientField)
    write(seen(field, QLineEdit), "vasseur")
    form.saved.emit()
    qtbot.waitUntil(lambda: "Who has it now?" in words(form))
    qtbot.waitUntil(lambda: bool(field._found))
    field._choose(CLAIRE)
    form.saved.emit()

    qtbot.waitUntil(lambda: titles(sheet.list.lists[1]) == ["Duet Tribute"])
    assert titles(sheet.list.lists[0]) == []
    assert watch(live, id_).owner == CLAIRE
    sheet.go_to(id_)
    qtbot.waitUntil(lambda: "Claire Vasseur" in words(sheet.watch))


def test_a_half_filled_form_waits_while_somebody_else_is_looked_at(
    qtbot: QtBot, sheet: WatchesSheet, live: Desk
) -> None:
    deeds.add(live, CLAIRE, MOON)
    look_at(qtbot, sheet)
    ask(sheet.list, "Add watch")
    form = sheet.pages.form_of(WEI)
    assert isinstance(form, NewWatchForm)
    write(line(form, "Serial"), "K77")

    look_at(qtbot, sheet, CLAIRE)
    qtbot.waitUntil(sheet.watch.isVisible)
    look_at(qtbot, sheet)

    qtbot.waitUntil(form.isVisible)
    assert form.serial == "K77"


def test_a_watch_nobody_has_is_looked_at_and_finds_an_owner(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    id_ = deeds.add(live, WEI, DUET)
    deeds.tell(live, id_, WatchEventKind.STOLEN, TODAY)
    deeds.pass_on(live, watch(live, id_), None, PassingOn(TODAY))
    panel = WatchPanel(live, work, bus)
    bus.changed.connect(panel.look_again)
    qtbot.addWidget(panel)
    panel.resize(798, 600)
    panel.show()
    gone: list[Place] = []
    panel.went.connect(gone.append)

    panel.show_for(Place("clients", "", "watch", id_))

    qtbot.waitUntil(lambda: "nobody we know has it" in words(panel))
    assert is_seen(panel, Banner)
    assert not is_seen(panel, Button, "Record purchase")
    going = PassingOn(TODAY, CLAIRE, Acquired.PRE_OWNED)
    deeds.pass_on(live, watch(live, id_), None, going)
    qtbot.waitUntil(lambda: gone == [Place("clients", CLAIRE, "watches", id_)])
