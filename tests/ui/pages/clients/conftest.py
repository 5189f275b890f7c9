"""Clients, open in a window."""

import pytest
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.pages.clients.person_sheet import PersonSheet
from clienteling.ui.work import Work
from tests.fixtures_desk import WEI
from tests.ui.pages.clients.person_steps import show


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> ClientsPage:
    """Clients as it stands when its first rows are read."""
    desk.tell = bus.changed.emit
    made = ClientsPage(desk, work, bus)
    qtbot.addWidget(made)
    made.resize(1150, 736)
    made.show()
    qtbot.waitUntil(lambda: made._book.list.model().rowCount() == 4)
    return made


@pytest.fixture
def sheet(qtbot: QtBot, desk: Desk, work: Work, bus: Bus) -> PersonSheet:
    """Wei's file as it stands when it is read."""
    desk.tell = bus.changed.emit
    made = PersonSheet(desk, work, bus)
    bus.changed.connect(made.look_again)
    qtbot.addWidget(made)
    made.resize(798, 560)
    made.show()
    show(qtbot, made, WEI)
    return made
