"""Clients, open in a window."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.domain.consent import ConsentState
from clienteling.domain.people import Tier
from clienteling.ui.bus import Bus
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.pages.clients.person_sheet import PersonSheet
from clienteling.ui.work import Work
from clienteling.wire.people import Client, Edit
from tests.fixtures_desk import MARTIN, SCOPE, WEI, put
from tests.ui.pages.clients.person_steps import show
from tests.ui.pages.clients.twins import reach


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


@pytest.fixture
def twin(desk: Desk) -> Client:
    """Claire's second file: her number, a newer tier, another language, a stricter consent."""
    made = Client(
        id="0197f000-0000-7000-8000-000000000199", scope=SCOPE, given="Claire Anne",
        family="Vasseur", language="fr", country="CH", tier=Tier.VIC, owner=MARTIN,
        consent={"marketing/wechat": ConsentState.WITHDRAWN}, do_not_contact=True,
        edits={"tier": Edit(MARTIN, desk.now() - timedelta(days=2))},
    )  # fmt: skip
    put(desk, made, reach(made.id))
    return made


@pytest.fixture
def led(page: ClientsPage, bus: Bus) -> ClientsPage:
    """The page, led by the bus as in the window."""
    bus.go.connect(page.open)
    return page
