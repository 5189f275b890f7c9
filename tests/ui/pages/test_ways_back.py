"""From a deed back to the message it came out of, on every page that shows it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clienteling.actions import appointments, tasks
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.actions.sources import Source
from clienteling.cache import shown
from clienteling.cache.reads import history
from clienteling.cache.reads.history_legs import Kind
from clienteling.domain.messages import Channel, Direction
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.appointments.page import AppointmentsPage
from clienteling.ui.pages.clients import story
from clienteling.ui.pages.repairs.page import RepairsPage
from clienteling.ui.pages.today.page import TodayPage
from clienteling.ui.widgets.button import Button
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation, Message, Origin
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch
from tests.fixtures_desk import LIN, SCOPE, WEI, put

SAID = Source("c", "m")
BACK = Place("inbox", "c", "message", "m")


@pytest.fixture
def talk(live: Desk) -> Desk:
    """Wei wrote about a watch that runs slow."""
    put(
        live,
        Conversation(id="c", scope=SCOPE, client=WEI, channel=Channel.WEB, last_at=live.now(),
                     origin=Origin(reference="B210.4410")),
        Message(id="m", scope=SCOPE, conversation="c", direction=Direction.IN,
                body="走慢了，D397.8480", at=live.now()),
        Watch(id="w1", scope=SCOPE, reference="B210.4410", model="Boréal", owner=WEI),
        Watch(id="w2", scope=SCOPE, reference="D397.8480", model="Duet", owner=WEI),
    )  # fmt: skip
    return live


def press(qtbot: QtBot, page: QWidget, words: str) -> None:
    def found() -> list[Button]:
        all_ = page.findChildren(Button)
        return [each for each in all_ if each.isVisible() and each.accessibleName() == words]

    qtbot.waitUntil(lambda: bool(found()))
    qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def goes_back(qtbot: QtBot, bus: Bus, act: Callable[[], None]) -> None:
    with qtbot.waitSignal(bus.go) as went:
        act()
    assert went.args == [BACK]


def test_from_an_appointment(qtbot: QtBot, talk: Desk, work: Work, bus: Bus) -> None:
    start = talk.now() + timedelta(hours=1)
    booking = Booking(WEI, LIN, start, timedelta(minutes=30), conversation="c", message="m")
    appointments.book(talk, booking)
    page = AppointmentsPage(talk, work, bus)
    qtbot.addWidget(page)
    page.show()

    goes_back(qtbot, bus, lambda: press(qtbot, page, "Open the conversation"))


def test_from_a_repair(qtbot: QtBot, talk: Desk, work: Work, bus: Bus) -> None:
    put(talk, Ticket(id="t", scope=SCOPE, client=WEI, stage_since=talk.now(),
                     conversation="c", message="m"))  # fmt: skip
    page = RepairsPage(talk, work, bus)
    qtbot.addWidget(page)
    page.show()

    goes_back(qtbot, bus, lambda: press(qtbot, page, "Conversation"))


def test_a_repair_out_of_a_message_begins_with_its_words_and_watch(
    qtbot: QtBot, talk: Desk, work: Work, bus: Bus
) -> None:
    page = RepairsPage(talk, work, bus)
    qtbot.addWidget(page)
    page.show()
    page.open(Place("repairs", WEI, "take_in", "m"))
    qtbot.waitUntil(lambda: page._intake._watch.currentData() == "w2")
    assert page._intake._said.toPlainText() == "走慢了，D397.8480"

    press(qtbot, page, "Take in")

    def taken() -> list[Ticket]:
        with talk.store.read() as db:
            return shown.records(db, Ticket)

    qtbot.waitUntil(lambda: len(taken()) == 1)
    (ticket,) = taken()
    assert (ticket.client, ticket.watch, ticket.conversation, ticket.message) == (
        WEI, "w2", "c", "m",
    )  # fmt: skip


def test_another_intake_knows_nothing_of_it(
    qtbot: QtBot, talk: Desk, work: Work, bus: Bus
) -> None:
    page = RepairsPage(talk, work, bus)
    qtbot.addWidget(page)
    page.open(Place("repairs", WEI, "take_in", "m"))
    qtbot.waitUntil(lambda: page._intake._said.toPlainText() != "")

    page.open(Place("repairs", "", "new"))

    assert page._intake._said.toPlainText() == ""
    assert page._intake._came.message == ""


@pytest.mark.parametrize("client", [WEI, None])
def test_from_a_task_of_today(
    qtbot: QtBot, talk: Desk, work: Work, bus: Bus, client: str | None
) -> None:
    tasks.take_on(talk, "call about the strap", talk.now(), client, SAID)
    page = TodayPage(talk, work, bus)
    qtbot.addWidget(page)
    page.resize(1150, 736)
    page.show()

    goes_back(qtbot, bus, lambda: press(qtbot, page, "Open chat: Somebody new"
                                        if client is None else
                                        "Open chat: Shimin Zhang 张世民"))  # fmt: skip


def test_from_a_task_in_a_clients_history(talk: Desk) -> None:
    tasks.take_on(talk, "call about the strap", talk.now(), WEI, SAID)

    (row,) = history.chapter(talk.store, WEI, (Kind.TASK,)).rows

    assert story.leads_to(row, WEI) == BACK


def test_a_task_of_ones_own_leads_nowhere(talk: Desk) -> None:
    tasks.promise(talk, "send photos", talk.now(), WEI)

    (row,) = history.chapter(talk.store, WEI, (Kind.TASK,)).rows

    assert story.leads_to(row, WEI) is None
