"""Day in a real page: each number opens exactly the rows it counts."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from clienteling.actions import appointments
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk, Person
from clienteling.cache import shown
from clienteling.domain.appointments import Standing
from clienteling.sample.people import BOUTIQUE, advisor_id
from clienteling.sample.season import season
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.day import lines
from clienteling.ui.pages.day.lines import Which
from clienteling.ui.pages.day.page import DayPage
from clienteling.ui.pages.day.paper import write_run_sheet
from clienteling.ui.work import Work


@pytest.fixture
def page(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> DayPage:
    """The manager of the made-up boutique looks at the day."""
    with live.store.write() as tx:
        shown.put(tx, season(now=live.now(), clients=300))
    person = Person(
        advisor=advisor_id(0),
        name="Zhao Min",
        name_native="赵敏",
        roles=("manager",),
        scope=BOUTIQUE,
        device=live.person.device,
        boutique_name="Shanghai · Lane 18",
        tz="Asia/Shanghai",
        currency="CNY",
        country="CN",
    )
    live.person = person
    made = DayPage(live, work, bus)
    made.resize(1150, 736)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._review is not None)
    return made


def test_each_number_opens_exactly_its_rows(qtbot: QtBot, page: DayPage, live: Desk) -> None:
    review = page._review
    assert review is not None
    kept = review.came_due(live.now())
    expected = {
        Which.KEPT: {each.id for each in kept},
        Which.REPLIES: {each.conversation for each in review.replies.asked},
        Which.LATE: {each.id for each in review.late},
    }
    for tile, which in page._tiles:
        qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
        rows = lines.rows(review, which, live.now(), page._clock)
        assert page._model.rowCount() == len(rows)
        if which in expected:
            assert {place.id for place, _ in rows} == expected[which]
    assert page._tiles[0][0]._beside == f"of {len(kept)} so far"
    assert page._tiles[2][0]._number == str(len(review.late))


def test_a_row_leads_to_its_page(qtbot: QtBot, page: DayPage, bus: Bus) -> None:
    page._show_all()
    with qtbot.waitSignal(bus.go) as went:
        qtbot.keyClick(page._list, Qt.Key.Key_Return)
    assert went.args is not None
    assert went.args[0].page == "appointments"


def test_the_strip_holds_every_appointment_once(page: DayPage) -> None:
    review = page._review
    assert review is not None
    lanes = lines.lanes(review, page._clock)
    keys = [block.key for lane in lanes for block in lane.blocks]
    assert sorted(map(str, keys)) == sorted(each.id for each in review.meetings)


def test_it_lives(qtbot: QtBot, page: DayPage, live: Desk) -> None:
    review = page._review
    assert review is not None
    coming = next(each for each in review.meetings if each.status is Standing.REQUESTED)
    before = page._tiles[0][0]._number
    appointments.mark(live, coming.id, Standing.ARRIVED, Standing.REQUESTED)
    qtbot.waitUntil(lambda: page._tiles[0][0]._number == str(int(before) + 1))


def test_another_day(qtbot: QtBot, page: DayPage, live: Desk) -> None:
    page._step(1)
    qtbot.waitUntil(lambda: page._head.accessibleName() == "Tuesday 24 November")
    page.open(Place("day", id="2026-11-23"))
    qtbot.waitUntil(lambda: page._head.accessibleName() == "Monday 23 November")
    start = live.now() + timedelta(days=40)
    appointments.book(live, Booking(None, advisor_id(1), start, timedelta(minutes=30)))
    page.open(Place("day", id="2027-03-01"))
    qtbot.waitUntil(page._nobody.isVisible)
    assert page._head.accessibleName() == "Monday 1 March 2027"


def test_the_run_sheet_is_paper(page: DayPage, tmp_path: Path) -> None:
    review = page._review
    assert review is not None
    rows = lines.run_sheet(review, Clockface(page._clock.zone))
    path = tmp_path / "sheet.pdf"
    assert write_run_sheet(path, "Monday", "12 appointments", rows * 6)
    assert path.read_bytes().startswith(b"%PDF")
    assert not any(each.note and each.note in what for each in review.meetings
                   for _, _, what in rows)  # fmt: skip


def test_everything_that_is_pressed_has_a_name(page: DayPage) -> None:
    nameless = [
        b
        for b in page.findChildren(QAbstractButton)
        if b.isVisible() and not b.accessibleName()
    ]
    assert not nameless
