from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.appointments import Standing
from clienteling.domain.messages import Direction
from clienteling.domain.people import Calendar, DateKind
from clienteling.domain.repairs import Stage
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.clients import menus
from clienteling.ui.pages.clients.call_form import CallForm
from clienteling.ui.pages.clients.forms import NoteForm
from clienteling.ui.pages.clients.glance import GlanceRow
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.theme.language import Language, speak
from clienteling.ui.widgets.event import Shown
from clienteling.ui.work import Work
from clienteling.wire.book import Call, Cover
from clienteling.wire.people import Client, ImportantDate, Wish
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Task, Ticket
from clienteling.wire.watches import Watch
from tests.fixtures_desk import AIKO, LIN, MARTIN, SCOPE, WEI
from tests.ui.pages.clients.steps import stand_on

Seat = tuple[Work, Bus]
FAR = " and a third longer, as German would have it"


def busy(desk: Desk, longer: str = "") -> list[Record]:
    """Of everything that the card can show, more than it has room for."""
    now = desk.now()
    soon = now + timedelta(days=1)
    rows: list[Record] = [
        Cover(
            id="c",
            scope=SCOPE,
            advisor=LIN,
            stand_in=MARTIN,
            since=now - timedelta(days=1),
            until=soon,
        ),
        ImportantDate(
            id="d",
            scope=SCOPE,
            client=WEI,
            kind=DateKind.BIRTHDAY,
            month=8,
            day=15,
            calendar=Calendar.LUNAR,
        ),
        Appointment(id="a", scope=SCOPE, client=WEI, advisor=LIN, start=soon, end=soon),
    ]
    for n in range(5):
        at = now - timedelta(days=n + 1)
        rows += [
            Call(id=f"c{n}", scope=SCOPE, client=WEI, advisor=LIN, text="yes" + longer, at=at),
            Task(id=f"t{n}", scope=SCOPE, client=WEI, text="Write" + longer, due=soon),
            Ticket(
                id=f"r{n}",
                scope=SCOPE,
                client=WEI,
                watch=f"w{n}",
                number=f"R-{n}",
                stage=Stage.AWAITING_APPROVAL,
                stage_since=at,
                promised_on=at.date(),
            ),
            Watch(id=f"w{n}", scope=SCOPE, owner=WEI, reference="B2", model="Boréal" + longer),
            Wish(id=f"h{n}", scope=SCOPE, client=WEI, reference="B2", since=at),
        ]
    return rows


def rows_on(page: ClientsPage) -> list[str]:
    found = page._subject.aside.findChildren(GlanceRow)
    return [row.accessibleName() for row in found if row.isVisible()]


@pytest.fixture
def seat(work: Work, bus: Bus) -> Seat:
    """What a page works with beside the desk."""
    return work, bus


@pytest.fixture(params=[Language.ENGLISH, Language.CHINESE])
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Language:
    """The language that the page is made in."""
    speak(qapp, request.param)
    return Language(request.param)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("longer", ["", FAR])
@pytest.mark.parametrize("silent", [False, True])
def test_nothing_of_the_card_has_to_be_scrolled_to(
    qtbot: QtBot, desk: Desk, seat: Seat, longer: str, silent: bool
) -> None:
    with desk.store.write() as tx:
        shown.put(tx, busy(desk, longer))
        tx.execute("UPDATE client SET do_not_contact = ? WHERE id = ?", (silent, WEI))
    page = ClientsPage(desk, *seat)
    qtbot.addWidget(page)
    page.resize(1150, 736)
    page.show()
    stand_on(qtbot, page, WEI)
    aside = page._subject.aside

    # A promise, a repair, the visit, the date; three contacts; a watch, a wish.
    qtbot.waitUntil(lambda: len(rows_on(page)) >= 9)

    qtbot.waitUntil(lambda: aside.verticalScrollBar().maximum() == 0)
    assert page._subject._silent.isVisible() is silent
    assert sum(row.isVisible() for row in aside._last._rows) == 3


def test_what_is_promised_stands_first_and_is_done_there(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    with desk.store.write() as tx:
        shown.put(tx, busy(desk))
    stand_on(qtbot, page, WEI)
    qtbot.waitUntil(lambda: rows_on(page)[0].startswith("Write"))

    first = page._subject.aside._next._rows[0]
    assert first._deed is not None
    qtbot.mouseClick(first._deed, Qt.MouseButton.LeftButton)

    def kept() -> bool:
        with desk.store.read() as db:
            return len(shown.records(db, Task, "WHERE state = 'open'")) == 4

    qtbot.waitUntil(kept)


def test_more_of_a_kind_leads_to_where_all_of_it_stands(
    qtbot: QtBot, page: ClientsPage, desk: Desk, bus: Bus
) -> None:
    with desk.store.write() as tx:
        shown.put(tx, busy(desk))
    stand_on(qtbot, page, WEI)
    more = page._subject.aside._watches._more
    qtbot.waitUntil(more.isVisible)

    with qtbot.waitSignal(bus.go) as went:
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)

    assert went.args == [Place("clients", WEI, "watches")]


def test_an_open_repair_is_one_click_away(
    qtbot: QtBot, page: ClientsPage, desk: Desk, bus: Bus
) -> None:
    with desk.store.write() as tx:
        shown.put(tx, busy(desk))
    stand_on(qtbot, page, WEI)
    qtbot.waitUntil(lambda: any("R-0" in name for name in rows_on(page)))
    found = page._subject.aside.findChildren(GlanceRow)
    repair = next(row for row in found if "R-0" in row.accessibleName())

    with qtbot.waitSignal(bus.go) as went:
        qtbot.keyClick(repair, Qt.Key.Key_Return)

    assert went.args == [Place("repairs", "r0")]


def test_who_covers_is_said_beside_the_owner(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    with desk.store.write() as tx:
        shown.put(tx, busy(desk))
    stand_on(qtbot, page, WEI)

    told = page._subject._head._told.text()

    assert "advisor Lin Yue" in told
    assert "covered by Martin Roche until" in told


def test_a_call_is_kept_by_one_enter(qtbot: QtBot, page: ClientsPage, desk: Desk) -> None:
    stand_on(qtbot, page, WEI)
    page.open(Place("clients", action="call"))
    form = page._forms.form
    assert isinstance(form, CallForm)
    assert "139 0000 1234" in form.accessibleName()

    qtbot.keyClick(form._text, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: any("Call" in name for name in rows_on(page)))
    with desk.store.read() as db:
        (call,) = shown.records(db, Call)
    assert (call.direction, call.reached, call.text) == (Direction.OUT, True, "")


def test_a_note_may_begin_at_the_top(qtbot: QtBot, page: ClientsPage) -> None:
    stand_on(qtbot, page, WEI)
    page._do("note")
    form = page._forms.form
    assert isinstance(form, NoteForm)
    qtbot.keyClicks(form._text, "No sugar")
    form._pinned.setChecked(True)

    qtbot.keyClick(form._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    model = page._subject.history.list.model()
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert model.index(0, 0).data(Shown.EVENT).day == "Pinned"


def test_half_typed_words_of_a_call_are_there_again(qtbot: QtBot, page: ClientsPage) -> None:
    stand_on(qtbot, page, WEI)
    page._do("call")
    assert isinstance(page._forms.form, CallForm)
    qtbot.keyClicks(page._forms.form._text, "asked for")

    stand_on(qtbot, page, AIKO)
    stand_on(qtbot, page, WEI)
    page._do("call")

    assert page._forms.form.values()[0].text == "asked for"


def test_a_file_that_was_merged_opens_where_it_ended(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    with desk.store.write() as tx:
        shown.put(tx, [Client(id="old", scope=SCOPE, given="Old", merged_into=WEI)])

    page.open(Place("clients", "old"))

    qtbot.waitUntil(lambda: page._subject.card is not None and page._client == WEI)


def test_an_auditor_is_offered_nothing_that_changes() -> None:
    offered = [key for key, _ in menus.with_client(("auditor",), walked_in=True)]

    assert not {"edit", "note", "call", "merge"} & set(offered)


def test_a_visit_to_come_stands_on_the_card(
    qtbot: QtBot, page: ClientsPage, desk: Desk
) -> None:
    at = desk.now() + timedelta(hours=3)
    coming = Appointment(
        id="a",
        scope=SCOPE,
        client=AIKO,
        advisor=LIN,
        start=at,
        end=at,
        status=Standing.CONFIRMED,
        note="blue dial",
    )
    with desk.store.write() as tx:
        shown.put(tx, [coming])
    stand_on(qtbot, page, AIKO)

    qtbot.waitUntil(lambda: any("blue dial" in name for name in rows_on(page)))
