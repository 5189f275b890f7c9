"""Handing over, covering and the rules of following up, in real panels on a real store."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from clienteling.actions import handing
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import covers, follow_ups
from clienteling.demo.hands import seen
from clienteling.domain.roles import Role
from clienteling.domain.tasks import TaskKind
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.cover_panel import CoverPanel
from clienteling.ui.pages.clients.handed_panel import HandedPanel
from clienteling.ui.pages.clients.handover_panel import HandoverPanel
from clienteling.ui.pages.clients.rules_card import RulesCard
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.check import Check
from clienteling.ui.work import Work
from clienteling.wire.book import ClientFilter, Handover
from clienteling.wire.people import Client
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, OMAR, SCOPE, WEI
from tests.journeys.looks import says, words

EVERYBODY = Place("clients", action="handover", filter='{"text":""}')


def manage(desk: Desk) -> None:
    desk.person = msgspec.structs.replace(desk.person, roles=(Role.MANAGER,))


def owner(desk: Desk, client: str) -> str | None:
    with desk.store.read() as db:
        found = shown.find(db, Client, client)
    assert found is not None
    return found.owner


@pytest.fixture
def panel(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> HandoverPanel:
    """The panel for everybody in the book."""
    made = HandoverPanel(live, work, bus)
    bus.changed.connect(made.look_again)
    made.resize(800, 640)
    qtbot.addWidget(made)
    made.show()
    made.show_for(EVERYBODY)
    qtbot.waitUntil(lambda: len(made._rows) == 4 and made._to.count() > 1)
    return made


def choose(panel: HandoverPanel, advisor: str) -> None:
    panel._to.setCurrentIndex(panel._to.findData(advisor))


def test_it_says_whom_it_concerns_and_who_may_not_be_given(panel: HandoverPanel) -> None:
    assert set(panel.given) == {WEI, CLAIRE, OMAR}
    assert not panel._give.isEnabled()
    assert says(panel, "3 of 4 · 1 are a colleague's: ask your manager")()
    assert panel._to.findData(LIN) < 0
    choose(panel, MARTIN)
    assert says(panel, "3 of 4 · 1 are already theirs")()
    assert panel._give.text() == "Hand over 3 clients"


def test_a_client_can_be_left_out(qtbot: QtBot, panel: HandoverPanel) -> None:
    panel._list.setFocus()
    panel._list.choose(0)
    first = str(panel._list.current_key())
    qtbot.keyClick(panel._list, Qt.Key.Key_Space)
    assert first not in panel.given
    qtbot.keyClick(panel._list, Qt.Key.Key_Space)
    assert first in panel.given
    panel._list.choose(3)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)
    assert AIKO not in panel.given


def test_one_dark_button_hands_over_and_undo_takes_back(
    qtbot: QtBot, panel: HandoverPanel, live: Desk
) -> None:
    choose(panel, MARTIN)
    panel._give.click()
    qtbot.waitUntil(says(panel, "3 clients handed to Martin Roche."))
    assert {owner(live, each) for each in (WEI, CLAIRE, OMAR)} == {MARTIN}
    qtbot.waitUntil(says(panel, "3 clients to Martin Roche"))
    seen(panel._toast, Button, "Undo").click()
    qtbot.waitUntil(lambda: owner(live, WEI) == LIN)
    assert owner(live, OMAR) is None
    qtbot.waitUntil(lambda: "taken back" in words(panel._lately))


def test_a_manager_gives_anybodys(qtbot: QtBot, panel: HandoverPanel, live: Desk) -> None:
    manage(live)
    panel.show_for(Place("clients", AIKO, "handover"))
    qtbot.waitUntil(lambda: panel.given == [AIKO] and panel._to.findData(LIN) > 0)
    choose(panel, LIN)
    panel._give.click()
    qtbot.waitUntil(lambda: owner(live, AIKO) == LIN)
    qtbot.waitUntil(says(panel, "1 client handed to Lin Yue 林月."))


def test_without_a_filter_it_concerns_ones_own(qtbot: QtBot, panel: HandoverPanel) -> None:
    panel.show_for(Place("clients", action="handover"))
    qtbot.waitUntil(lambda: set(panel._rows) == {WEI, CLAIRE})
    nobody = msgspec.json.encode(ClientFilter(owner="nobody")).decode()
    panel.show_for(Place("clients", action="handover", filter=nobody))
    qtbot.waitUntil(says(panel, "Nobody here can be handed over."))


def test_what_was_handed_over_opens_exactly_these(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    handing.hand_over(live, [WEI, CLAIRE], MARTIN, "Likes tea.")
    with live.store.read() as db:
        (given,) = shown.records(db, Handover)
    made = HandedPanel(live, work, bus)
    bus.changed.connect(made.look_again)
    qtbot.addWidget(made)
    made.show()
    made.show_for(Place("clients", given.id, "handed"))
    qtbot.waitUntil(lambda: made._model.rowCount() == 2)
    assert "Likes tea." in words(made)
    with qtbot.waitSignal(made.went) as went:
        made._list.opened.emit(WEI)
    assert went.args == [Place("clients", WEI)]
    seen(made, Button, "Give back").click()
    qtbot.waitUntil(says(made, "2 clients · Today 17:00 · taken back"))
    made.show_for(Place("clients", "nothing", "handed"))
    qtbot.waitUntil(says(made, "These clients are no longer here."))


@pytest.fixture
def cover(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> CoverPanel:
    """The panel about covers."""
    made = CoverPanel(live, work, bus)
    bus.changed.connect(made.look_again)
    made.resize(800, 640)
    qtbot.addWidget(made)
    made.show()
    made.show_for(Place("clients", action="cover"))
    qtbot.waitUntil(lambda: made._form._stand_in.count() > 1)
    return made


def covered(desk: Desk, stand_in: str) -> frozenset[str]:
    with desk.store.read() as db:
        return covers.covered_by(db, stand_in, desk.now())


def test_a_cover_is_arranged_shown_and_ended(
    qtbot: QtBot, cover: CoverPanel, live: Desk
) -> None:
    qtbot.waitUntil(says(cover, "Nobody stands in for anybody. Covers will stand here."))
    arrange = seen(cover, Button, "Arrange cover")
    arrange.click()
    assert says(cover, "Choose who stands in.")()
    cover._form._stand_in.setCurrentIndex(cover._form._stand_in.findData(LIN))
    arrange.click()
    assert says(cover, "That is one person: choose another.")()
    cover._form._stand_in.setCurrentIndex(cover._form._stand_in.findData(MARTIN))
    cover._form._note.setPlainText("Back on Monday")
    arrange.click()
    qtbot.waitUntil(says(cover, "Martin Roche for Lin Yue 林月"))
    assert says(cover, "23 Nov to 29 Nov · Back on Monday · Saved here")()
    assert covered(live, MARTIN) == {LIN}
    seen(cover._card, Button, "End now").click()
    qtbot.waitUntil(lambda: covered(live, MARTIN) == frozenset())
    qtbot.waitUntil(says(cover, "Nobody stands in for anybody. Covers will stand here."))


def test_undo_takes_a_new_cover_back(qtbot: QtBot, cover: CoverPanel, live: Desk) -> None:
    cover._form._stand_in.setCurrentIndex(cover._form._stand_in.findData(MARTIN))
    seen(cover, Button, "Arrange cover").click()
    qtbot.waitUntil(says(cover, "Cover arranged."))
    seen(cover._toast, Button, "Undo").click()
    qtbot.waitUntil(lambda: covered(live, MARTIN) == frozenset())


def test_days_that_make_no_sense_are_refused(cover: CoverPanel) -> None:
    form = cover._form
    form._stand_in.setCurrentIndex(form._stand_in.findData(MARTIN))
    form._until.setDate(form._from.date().addDays(-1))
    seen(cover, Button, "Arrange cover").click()
    assert says(cover, "The last day is before the first.")()


def test_the_rules_are_a_managers(qtbot: QtBot, live: Desk, work: Work) -> None:
    mine = RulesCard(live, work)
    qtbot.addWidget(mine)
    assert not any(each.isEnabled() for each in mine.findChildren(Check))
    manage(live)
    card = RulesCard(live, work)
    qtbot.addWidget(card)
    card.show()
    card.look()
    visits, *_, service = card._rules.values()
    visits._number._more.click()
    service._number._more.click()
    card._rules[TaskKind.BIRTHDAY]._holds.click()

    def kept() -> dict[TaskKind, int]:
        with live.store.read() as db:
            return follow_ups.rules(db, SCOPE)

    qtbot.waitUntil(lambda: kept()[TaskKind.POST_VISIT] == 3)
    assert kept()[TaskKind.BIRTHDAY] < 0
    assert kept()[TaskKind.SERVICE_DUE] == 2_192
    assert kept()[TaskKind.POST_PURCHASE] == 14
    qtbot.waitUntil(lambda: not card._rules[TaskKind.BIRTHDAY].is_changed)
    assert "off" in words(card)


def test_everything_that_is_pressed_has_a_name(panel: HandoverPanel, cover: CoverPanel) -> None:
    for each in (panel, cover):
        buttons = each.findChildren(QAbstractButton)
        assert not [b for b in buttons if b.isVisible() and not b.accessibleName()]
