"""Clients, open in a window."""

import pytest
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.work import Work


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
