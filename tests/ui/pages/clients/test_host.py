"""The sheets of one client and the panels about many: each opens, closes and keeps its word."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.domain.roles import Role
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients import menus, sheets
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.present import Notice
from clienteling.ui.work import Work
from tests.fixtures_desk import CLAIRE, WEI
from tests.ui.pages.clients.steps import stand_on

SHEETS = [each.key for each in sheets.sheets()]
PANELS = [each.key for each in sheets.panels()]
MANAGERS_ONLY = [each.key for each in sheets.panels() if not each.may((Role.ADVISOR,))]


@pytest.fixture
def managed(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> ClientsPage:
    """Clients as a manager sees it."""
    desk.tell = bus.changed.emit
    desk.person = msgspec.structs.replace(desk.person, roles=(Role.MANAGER,))
    made = ClientsPage(desk, work, bus)
    qtbot.addWidget(made)
    made.resize(1150, 736)
    made.show()
    qtbot.waitUntil(lambda: made._book.list.model().rowCount() == 4)
    stand_on(qtbot, made, WEI)
    return made


@pytest.mark.parametrize("key", PANELS)
def test_a_panel_takes_the_right_until_escape(
    qtbot: QtBot, managed: ClientsPage, key: str
) -> None:
    managed.open(Place("clients", WEI, key))
    assert managed._right.covered

    panel = managed._right.currentWidget()
    assert panel is not None
    qtbot.keyClick(panel, Qt.Key.Key_Escape)

    assert managed._right.currentWidget() is managed._subject


@pytest.mark.parametrize("key", MANAGERS_ONLY)
def test_what_is_for_managers_says_so(qtbot: QtBot, page: ClientsPage, key: str) -> None:
    stand_on(qtbot, page, WEI)
    page.open(Place("clients", WEI, key))

    assert not page._right.covered
    notice = page._right.findChild(Notice)
    assert notice is not None
    assert "may not" in notice.said
    offered = (
        *menus.with_book(("advisor",)),
        *menus.with_client(("advisor",), walked_in=False),
    )
    assert key not in dict(offered)


@pytest.mark.parametrize("number", range(1, len(SHEETS) + 1))
def test_sheets_are_turned_by_keys(qtbot: QtBot, managed: ClientsPage, number: int) -> None:
    managed.activateWindow()
    managed._book.search.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    qtbot.keyClick(managed._book.search, Qt.Key(Qt.Key.Key_0 + number), keys)

    qtbot.waitUntil(lambda: managed._subject.leaves.key == SHEETS[number - 1])


def test_walking_through_the_book_keeps_the_sheet(qtbot: QtBot, managed: ClientsPage) -> None:
    managed._subject.leaves.turn_to("watches")

    managed._book.chosen.emit(CLAIRE)

    qtbot.waitUntil(lambda: managed._subject.card.client.id == CLAIRE)  # type: ignore[union-attr]
    assert managed._subject.leaves.key == "watches"
    stand_on(qtbot, managed, WEI)
    qtbot.waitUntil(lambda: managed._subject.leaves.key == "card")


def test_choosing_somebody_puts_a_panel_away(managed: ClientsPage) -> None:
    managed.open(Place("clients", action="duplicates"))
    assert managed._right.covered

    managed._book.chosen.emit(CLAIRE)

    assert not managed._right.covered
