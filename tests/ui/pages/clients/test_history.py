from datetime import timedelta

from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import calls, clients
from clienteling.actions.calls import Spoken
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads.history import PAGE
from clienteling.domain.people import NoteKind
from clienteling.domain.repairs import TicketEventKind
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.event import Event, Shown
from clienteling.ui.widgets.line import KEY
from clienteling.wire.people import Note, Visit
from clienteling.wire.record import Record
from clienteling.wire.service import Ticket, TicketEvent
from clienteling.wire.watches import Purchase
from tests.fixtures_desk import LIN, SCOPE, WEI
from tests.ui.pages.clients.steps import stand_on, words_on

LONG = "She would like the blue dial after all. " * 60


def keep(desk: Desk, *rows: Record) -> None:
    with desk.store.write() as tx:
        shown.put(tx, list(rows))


def visited(number: int) -> str:
    return f"0197f000-0000-7000-8000-30000000{number:04d}"


def visits(desk: Desk, count: int, *, apart: timedelta = timedelta(days=1)) -> list[Record]:
    return [
        Visit(id=visited(n), scope=SCOPE, client=WEI, arrived_at=desk.now() - n * apart)
        for n in range(count)
    ]


def keys(page: ClientsPage) -> list[object]:
    model = page._subject.history.list.model()
    return [model.index(row, 0).data(KEY) for row in range(model.rowCount())]


def event(page: ClientsPage, row: int) -> Event:
    found = page._subject.history.list.model().index(row, 0).data(Shown.EVENT)
    assert isinstance(found, Event)
    return found


def chips(page: ClientsPage) -> list[str]:
    found = page._subject.history.findChildren(FilterChip)
    return [each.accessibleName() for each in found if each.isVisible()]


def test_each_day_is_named_once(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    keep(desk, *visits(desk, 4, apart=timedelta(minutes=10)), *visits(desk, 1))
    keep(
        desk,
        Visit(
            id=visited(99), scope=SCOPE, client=WEI, arrived_at=desk.now() - timedelta(days=9)
        ),
    )
    stand_on(qtbot, page, WEI)

    model = page._subject.history.list.model()
    firsts = [bool(model.index(row, 0).data(Shown.FIRST)) for row in range(5)]

    assert firsts == [True, False, False, False, True]
    assert event(page, 0).day == "Today"


def test_chips_count_what_there_is_and_show_one_kind(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    keep(desk, *visits(desk, 3))
    calls.record(desk, WEI, Spoken())
    stand_on(qtbot, page, WEI)
    qtbot.waitUntil(lambda: chips(page) == ["All 4", "Visits 3", "Calls 1"])

    called = page._subject.history.kinds._chips["calls"]
    qtbot.mouseClick(called, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(keys(page)) == 1)
    assert event(page, 0).text == "spoke on the telephone"


def test_one_goes_to_the_beginning_and_reads_back_to_now(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    keep(desk, *visits(desk, 75))
    stand_on(qtbot, page, WEI)
    history = page._subject.history
    history.go_to_the_beginning()
    qtbot.waitUntil(lambda: keys(page)[-1:] == [visited(74)])
    assert len(keys(page)) == PAGE

    def at_the_newest() -> bool:
        history.list.verticalScrollBar().setValue(history.list.verticalScrollBar().maximum())
        history.list.verticalScrollBar().setValue(0)
        return keys(page)[0] == visited(0)

    qtbot.waitUntil(at_the_newest)
    assert keys(page) == [visited(n) for n in range(75)]
    assert not history.list.model().canFetchMore(QModelIndex())


def test_what_is_read_stays_in_view_when_newer_rows_come_above(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    keep(desk, *visits(desk, 75))
    stand_on(qtbot, page, WEI)
    history = page._subject.history
    day = (desk.now() - timedelta(days=40)).date()
    history.go_to(day)
    qtbot.waitUntil(lambda: keys(page)[0] == visited(40))

    history.list.verticalScrollBar().setValue(200)
    history.list.verticalScrollBar().setValue(10)

    qtbot.waitUntil(lambda: keys(page)[0] == visited(40 - PAGE))
    seen = history.list.indexAt(QPoint(4, 4)).data(KEY)
    assert seen == visited(40)


def test_a_long_note_is_folded_and_read_in_place(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    clients.note(desk, WEI, NoteKind.ASSESSMENT, LONG)
    stand_on(qtbot, page, WEI)
    view = page._subject.history.list
    qtbot.waitUntil(lambda: len(keys(page)) == 1)
    first = view.model().index(0, 0)
    folded = view.visualRect(first).height()

    view.setCurrentIndex(first)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: view.visualRect(first).height() > 3 * folded)
    assert event(page, 0).text == LONG
    qtbot.keyClick(view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.visualRect(first).height() == folded)


def test_a_note_is_pinned_by_a_key_and_let_go_by_its_pin(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    keep(
        desk,
        *visits(desk, 2),
        Note(
            id="0197f000-0000-7000-8000-0000000000f1",
            scope=SCOPE,
            about="client",
            subject=WEI,
            client=WEI,
            kind=NoteKind.PRIVATE,
            text="patience",
            at=desk.now() - timedelta(days=5),
        ),
    )
    stand_on(qtbot, page, WEI)
    view = page._subject.history.list
    view.setCurrentIndex(view.model().index(2, 0))
    qtbot.keyClick(view, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: event(page, 0).pinned is True)
    assert event(page, 0).day == "Pinned"

    at_pin = view.visualRect(view.model().index(0, 0)).topRight() + QPoint(-10, 18)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at_pin)

    qtbot.waitUntil(lambda: event(page, 2).pinned is False)


def test_rows_lead_to_what_they_are_about(
    qtbot: QtBot, page: ClientsPage, desk: Desk, bus: Bus
) -> None:
    keep(
        desk,
        Ticket(id="t", scope=SCOPE, client=WEI, number="R-1", stage_since=desk.now()),
        TicketEvent(
            id="e",
            scope=SCOPE,
            ticket="t",
            at=desk.now(),
            actor=LIN,
            kind=TicketEventKind.NOTE,
            text="loose crown",
        ),
    )
    stand_on(qtbot, page, WEI)
    view = page._subject.history.list
    qtbot.waitUntil(lambda: len(keys(page)) == 1)
    place = view.visualRect(view.model().index(0, 0)).center()

    with qtbot.waitSignal(bus.go) as went:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert went.args == [Place("repairs", "t")]


def test_f9_shows_nothing_that_the_client_should_not_read(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    bought = desk.now().date()
    keep(
        desk,
        Purchase(
            id="p", scope=SCOPE, client=WEI, bought_on=bought, price=5_200_000, currency="CNY"
        ),
    )
    calls.record(desk, WEI, Spoken(text="haggles"))
    clients.note(desk, WEI, NoteKind.PRIVATE, "patience")
    stand_on(qtbot, page, WEI)
    qtbot.waitUntil(lambda: len(keys(page)) == 3)
    assert "Lifetime" in words_on(page)

    page.hide_private(True)

    said = " ".join(event(page, row).text for row in range(len(keys(page))))
    assert len(keys(page)) == 2
    assert "haggles" not in said
    assert "52,000" not in said
    assert "Lifetime CNY 52,000" not in [c for c in words_on(page).split(" | ") if c]
    assert not any(name.startswith("Notes") for name in chips(page))


def test_what_is_not_sent_yet_says_so(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    calls.record(desk, WEI, Spoken(text="will come"))
    stand_on(qtbot, page, WEI)

    qtbot.waitUntil(lambda: len(keys(page)) == 1)

    assert event(page, 0).mark is not None
    assert "Saved here" in event(page, 0).spoken()
    assert event(page, 0).who == "Lin Yue 林月"
