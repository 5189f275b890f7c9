"""Promises and reminders on Today: kept, put off, let go, taken back; one's own or covered."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import msgspec
import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import handing, tasks
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.demo.hands import seen
from clienteling.domain.ids import new_id
from clienteling.domain.roles import Role
from clienteling.domain.tasks import TaskState
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.today.page import TodayPage
from clienteling.ui.pages.today.steps import StepRow
from clienteling.ui.widgets.button import Button
from clienteling.ui.work import Work
from clienteling.wire.book import Handover
from clienteling.wire.people import Advisor, Client, Visit
from clienteling.wire.service import Task
from tests.fakes.clock import Clock
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, PERSON, SCOPE, WEI, put
from tests.journeys.looks import words

DAY = timedelta(days=1)
Opened = Callable[[], TodayPage]


@pytest.fixture
def opened(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> Opened:
    """Opens Today with the promises alone."""

    def made() -> TodayPage:
        page = TodayPage(live, work, bus)
        page.resize(1150, 736)
        qtbot.addWidget(page)
        page.show()
        page.open(Place("today", filter="due"))
        qtbot.waitUntil(lambda: page._day is not None)
        return page

    return made


def visited(desk: Desk, client: str = WEI, days: int = 2) -> None:
    at = desk.now() - days * DAY
    put(desk, Visit(id=new_id(), scope=SCOPE, client=client, advisor=LIN, arrived_at=at))


def rows(page: TodayPage) -> list[StepRow]:
    return [row for row in page.findChildren(StepRow) if row.isVisible()]


def told(page: TodayPage) -> list[str]:
    return [words(row) for row in rows(page)]


def _are(page: TodayPage, count: int) -> bool:
    return len(rows(page)) == count


def settled(desk: Desk) -> list[tuple[TaskState, str]]:
    with desk.store.read() as db:
        return [(each.state, each.text) for each in shown.records(db, Task)]


def test_a_rule_reminds_and_one_tick_settles_it(
    qtbot: QtBot, opened: Opened, live: Desk
) -> None:
    visited(live)
    page = opened()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert "Thank for the visit · 21 Nov" in told(page)[0]
    qtbot.mouseClick(rows(page)[0]._tick, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not rows(page))
    assert settled(live) == [(TaskState.DONE, "Thank for the visit · 21 Nov")]
    seen(page._keeping.toast, Button, "Undo").click()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert settled(live)[0][0] is TaskState.OPEN


def test_what_is_put_off_comes_back_on_its_day(
    qtbot: QtBot, opened: Opened, live: Desk, clock: Clock
) -> None:
    visited(live)
    tasks.promise(live, "Send photos", live.now(), CLAIRE)
    page = opened()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    for button in (page._later._tomorrow, page._later._week):
        qtbot.mouseClick(rows(page)[0]._later, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page._later.isVisible)
        left = len(rows(page)) - 1
        button.click()
        qtbot.waitUntil(partial(_are, page, left))
    assert page._keeping.toast.isVisible()
    clock.go_on(DAY)
    page._look()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    clock.go_on(6 * DAY)
    page._look()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)


def test_a_day_can_be_chosen(qtbot: QtBot, opened: Opened, live: Desk, clock: Clock) -> None:
    visited(live)
    page = opened()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    rows(page)[0]._later.click()
    assert page._later._day.minimumDate() == QDate(2026, 11, 24)
    page._later._day.setDate(QDate(2026, 11, 26))
    page._later._then.click()
    qtbot.waitUntil(lambda: not rows(page))
    clock.go_on(3 * DAY)
    page._look()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)


def test_what_is_let_go_keeps_the_word_why(qtbot: QtBot, opened: Opened, live: Desk) -> None:
    tasks.promise(live, "Send photos", live.now(), CLAIRE)
    page = opened()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    rows(page)[0]._later.click()
    page._later._why.setText("she has them")
    qtbot.keyClick(page._later._why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not rows(page))
    assert settled(live) == [(TaskState.DISMISSED, "Send photos · she has them")]
    seen(page._keeping.toast, Button, "Undo").click()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert settled(live) == [(TaskState.OPEN, "Send photos")]


def test_d_and_l_work_in_a_row_and_the_keyboard_stays_in_the_list(
    qtbot: QtBot, opened: Opened, live: Desk
) -> None:
    for text, client in (("One", WEI), ("Two", CLAIRE), ("Three", AIKO)):
        tasks.promise(live, text, live.now(), client)
    page = opened()
    qtbot.waitUntil(lambda: len(rows(page)) == 3)
    page.activateWindow()
    rows(page)[1].take_keyboard()
    qtbot.waitUntil(rows(page)[1]._button.hasFocus)
    qtbot.keyClick(rows(page)[1]._button, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    qtbot.waitUntil(rows(page)[1]._button.hasFocus)
    qtbot.keyClick(rows(page)[1]._button, Qt.Key.Key_L)
    qtbot.waitUntil(page._later.isVisible)


def test_a_cover_begins_and_ends_by_the_clock(
    qtbot: QtBot, opened: Opened, live: Desk, clock: Clock
) -> None:
    tasks.promise(live, "Call about the strap", live.now(), AIKO, assignee=MARTIN)
    visited(live, AIKO)
    handing.arrange_cover(live, MARTIN, LIN, (live.now() + DAY, live.now() + 3 * DAY))
    page = opened()
    assert told(page) == []
    clock.go_on(DAY)
    page._look()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    assert all("for Martin Roche" in each for each in told(page))
    assert "standing in for Martin Roche" in page._head._told.text()
    clock.go_on(2 * DAY)
    page._look()
    qtbot.waitUntil(lambda: not rows(page))


def test_a_manager_sees_what_is_late_in_the_team(
    qtbot: QtBot, opened: Opened, live: Desk
) -> None:
    live.person = msgspec.structs.replace(PERSON, advisor=MARTIN, roles=(Role.MANAGER,))
    visited(live, WEI, 4)
    visited(live, CLAIRE, 2)
    page = opened()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert "Lin Yue 林月" in told(page)[0]
    assert not rows(page)[0]._later.isVisible()
    rows(page)[0]._tick.click()
    qtbot.waitUntil(lambda: not rows(page))


def test_a_handover_opens_exactly_its_clients(
    qtbot: QtBot, opened: Opened, live: Desk, bus: Bus
) -> None:
    live.person = msgspec.structs.replace(PERSON, advisor=MARTIN)
    put(live, *(Client(id=new_id(), scope=SCOPE, family="Wu", owner=MARTIN) for _ in range(3)))
    with live.store.read() as db:
        ids = [each.id for each in shown.records(db, Client, "WHERE family = 'Wu'")]
    (made,) = handing.hand_over(live, ids, LIN, "Mind the strap.")
    live.person = PERSON
    page = opened()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert "Handed over: 3 clients\nMind the strap." in told(page)[0]
    with qtbot.waitSignal(bus.go) as went:
        rows(page)[0].press()
    assert went.args == [Place("clients", made, "handed")]
    handing.take_back(live, _handovers(live))
    qtbot.waitUntil(lambda: not rows(page))


def _handovers(desk: Desk) -> list[Handover]:
    with desk.store.read() as db:
        return shown.records(db, Handover)


def test_what_somebody_promised_who_has_left_is_kept_by_the_clients_advisor(
    qtbot: QtBot, opened: Opened, live: Desk
) -> None:
    tasks.promise(live, "Mine to keep now", live.now(), WEI, assignee=MARTIN)
    tasks.promise(live, "His own client", live.now(), AIKO, assignee=MARTIN)
    page = opened()
    assert told(page) == []
    left = Advisor(id=MARTIN, scope=SCOPE, name="Martin Roche", status="left")
    put(live, left)
    page._look()
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert "Mine to keep now" in told(page)[0]


def test_more_than_can_be_named_are_counted(qtbot: QtBot, opened: Opened, live: Desk) -> None:
    for n in range(63):
        tasks.promise(live, f"Promise {n}", live.now(), WEI)
    page = opened()
    qtbot.waitUntil(lambda: len(page.findChildren(StepRow)) == 60)
    assert "3 more follow as these are done." in words(page)
