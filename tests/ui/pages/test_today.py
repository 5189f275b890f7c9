"""Today in a real page on a real store."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from clienteling.actions import appointments, tasks
from clienteling.actions.appointments import Booking
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.appointments import Standing
from clienteling.domain.changes import Changes
from clienteling.domain.messages import ENCLOSED, Channel
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.today.page import TodayPage
from clienteling.ui.pages.today.steps import StepRow
from clienteling.ui.pages.today.walk_in import WalkIn
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.tile import Tile
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation
from clienteling.wire.people import Visit
from clienteling.wire.service import Appointment
from tests.fixtures_desk import CLAIRE, LIN, SCOPE, WEI

HALF = timedelta(minutes=30)


@pytest.fixture
def page(qtbot: QtBot, live: Desk, work: Work, bus: Bus) -> TodayPage:
    """Today with two appointments, a chat that waits and a promise that is due."""
    for number, client in enumerate((WEI, CLAIRE)):
        start = live.now() + (number + 1) * timedelta(hours=1)
        appointments.book(live, Booking(client, LIN, start, HALF, id=f"a{number}"))
    tasks.promise(live, "Send photos", live.now(), CLAIRE)
    with live.store.write() as tx:
        talk = Conversation(
            id="c",
            scope=SCOPE,
            client=WEI,
            channel=Channel.WECHAT,
            waiting_since=live.now() - timedelta(minutes=12),
            last_at=live.now(),
            last_text="<b>Is it</b> مرحبا 🕰 ready?",
        )
        shown.put(tx, [talk])
    made = TodayPage(live, work, bus)
    made.resize(1150, 736)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made._diary._list.rows() == 2)
    return made


def status(desk: Desk, identifier: str) -> Standing:
    with desk.store.read() as connection:
        found = shown.find(connection, Appointment, identifier)
    assert found is not None
    return found.status


def tile(page: TodayPage, label: str) -> Tile:
    return next(each for each in page.findChildren(Tile) if each._label == label)


def rows(page: TodayPage) -> list[StepRow]:
    return [row for row in page.findChildren(StepRow) if row.isVisible()]


def test_it_greets_by_the_boutiques_clock_and_names_the_next(page: TodayPage) -> None:
    assert page._head.accessibleName() == "Good afternoon, Lin Yue"  # 17:00 in Shanghai
    assert "next: Shimin Zhang 张世民, 18:00" in page._head._told.text()


def test_one_key_marks_and_undo_takes_back(qtbot: QtBot, page: TodayPage, live: Desk) -> None:
    page._diary.begin()
    qtbot.keyClick(page._diary._list, Qt.Key.Key_Down)
    qtbot.keyClick(page._diary._list, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: status(live, "a1") is Standing.ARRIVED)
    assert status(live, "a0") is Standing.CONFIRMED
    qtbot.waitUntil(page._diary.toast.isVisible)
    undo = next(b for b in page._diary.toast.findChildren(Button) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: status(live, "a1") is Standing.CONFIRMED)


def test_the_chosen_row_stays_chosen_when_the_day_changes(
    qtbot: QtBot, page: TodayPage, live: Desk
) -> None:
    page._diary._list.choose(1)
    appointments.book(live, Booking(WEI, LIN, live.now() + HALF, HALF, id="earlier"))
    qtbot.waitUntil(lambda: page._diary._list.rows() == 3)
    assert page._diary._list.current_key() == "a1"


def test_u_undoes_only_what_may_be_undone(qtbot: QtBot, page: TodayPage, live: Desk) -> None:
    page._diary.begin()
    qtbot.keyClick(page._diary._list, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: status(live, "a0") is Standing.NO_SHOW)
    qtbot.waitUntil(lambda: page._diary.current().status is Standing.NO_SHOW)  # type: ignore[union-attr]
    qtbot.keyClick(page._diary._list, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: status(live, "a0") is Standing.CONFIRMED)


def test_the_longest_wait_stands_first_with_the_only_dark_button(page: TodayPage) -> None:
    dark = [b for b in page.findChildren(Button) if b.kind is Kind.PRIMARY and b.isVisible()]
    assert [b.accessibleName() for b in dark] == ["Reply: Shimin Zhang 张世民"]
    said = [label.text() for label in rows(page)[0].findChildren(QLabel)]
    assert any("<b>Is it</b> مرحبا 🕰 ready?" in text for text in said)
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel)
    )


def test_what_came_without_words_is_called_what_it_is(
    qtbot: QtBot, page: TodayPage, live: Desk, bus: Bus
) -> None:
    with live.store.write() as tx:
        talk = shown.find(tx, Conversation, "c")
        assert talk is not None
        shown.put(tx, [replace(talk, last_text=ENCLOSED)])
    bus.changed.emit(Changes(frozenset({"conversation"})))

    def told() -> bool:
        labels = rows(page)[0].findChildren(QLabel) if rows(page) else []
        return any(each.text().startswith("Picture or file · WeChat") for each in labels)

    qtbot.waitUntil(told, timeout=20_000)


def test_a_step_leads_to_its_place(qtbot: QtBot, page: TodayPage, bus: Bus) -> None:
    with qtbot.waitSignal(bus.go) as went:
        page._take_first()
    assert went.args == [Place("inbox", id="c", action="reply")]


def test_a_promise_is_ticked_off(qtbot: QtBot, page: TodayPage) -> None:
    row = rows(page)[-1]
    qtbot.mouseClick(row._tick, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)


@pytest.mark.parametrize(
    ("label", "place"),
    [
        ("Waiting for a reply", Place("inbox", filter="waiting")),
        ("Ready to collect", Place("repairs", filter="ready mine")),
        ("Estimates to decide", Place("repairs", filter="decide mine")),
        ("Follow-ups due", Place("today", filter="due")),
    ],
)
def test_each_tile_opens_what_it_counts(
    qtbot: QtBot, page: TodayPage, bus: Bus, label: str, place: Place
) -> None:
    with qtbot.waitSignal(bus.go) as went:
        qtbot.mouseClick(tile(page, label), Qt.MouseButton.LeftButton)
    assert went.args == [place]


def test_follow_ups_due_are_listed_alone(qtbot: QtBot, page: TodayPage) -> None:
    page.open(Place("today", filter="due"))
    qtbot.waitUntil(lambda: [row._title.text() for row in rows(page)] == ["Claire Vasseur"])
    page._show_all()
    qtbot.waitUntil(lambda: len(rows(page)) == 2)


def test_a_walk_in_is_three_keys_long(qtbot: QtBot, page: TodayPage, live: Desk) -> None:
    page._panel.noted.emit(WalkIn("strap", "", ""))

    def noted() -> bool:
        with live.store.read() as connection:
            return len(shown.records(connection, Visit)) == 1

    qtbot.waitUntil(noted)
    qtbot.waitUntil(lambda: "1 walk-in" in page._head._told.text())


def test_the_find_field_opens_the_palette(qtbot: QtBot, page: TodayPage, bus: Bus) -> None:
    with qtbot.waitSignal(bus.go) as went:
        page.focus_search()
    assert went.args == [Place("palette")]


def test_hiding_private_words_hides_what_the_client_wrote(page: TodayPage) -> None:
    page.hide_private(True)
    assert not any("Is it" in label.text() for label in page.findChildren(QLabel))


def test_everything_that_is_pressed_has_a_name(page: TodayPage) -> None:
    nameless = [
        b
        for b in page.findChildren(QAbstractButton)
        if b.isVisible() and not b.accessibleName()
    ]
    assert not nameless


def test_an_empty_day_says_what_will_stand_here(
    qtbot: QtBot, live: Desk, work: Work, bus: Bus
) -> None:
    made = TodayPage(live, work, bus)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made._diary._empty.isVisible)
    assert made._calm.isVisible()
    with qtbot.waitSignal(bus.go) as went:
        made._diary._empty.step_taken.emit()
    assert went.args == [Place("appointments", action="book")]
