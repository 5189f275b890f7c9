from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from clienteling.actions import merging
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.domain.people import DISTINCT
from clienteling.ui.bus import Place
from clienteling.ui.pages.clients.duplicates_panel import DuplicatesPanel
from clienteling.ui.pages.clients.merge_panel import MergePanel
from clienteling.ui.pages.clients.page import ClientsPage
from clienteling.ui.widgets.line import KEY, LINE
from clienteling.wire.people import Client, Relation
from tests.fixtures_desk import AIKO, CLAIRE, OMAR, WEI, put
from tests.ui.pages.clients.steps import stand_on
from tests.ui.pages.clients.twins import NUMBER, button, reach


def suspects(qtbot: QtBot, page: ClientsPage) -> DuplicatesPanel:
    page.open(Place("clients", action="duplicates"))
    panel = page._right.currentWidget()
    assert isinstance(panel, DuplicatesPanel)
    qtbot.waitUntil(lambda: panel._mark is None)
    return panel


def pairs(panel: DuplicatesPanel) -> list[object]:
    model = panel._list.model()
    return [model.index(row, 0).data(KEY) for row in range(model.rowCount(QModelIndex()))]


def test_nobody_twice_says_so(qtbot: QtBot, led: ClientsPage) -> None:
    panel = suspects(qtbot, led)

    assert panel._empty.isVisible()
    assert not panel._compare.isVisible()


def test_suspects_say_why_and_lead_to_the_comparison(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    put(desk, reach(OMAR, "+81900001"), reach(AIKO, "+81900001"))
    panel = suspects(qtbot, led)
    assert pairs(panel) == [(CLAIRE, twin.id), (AIKO, OMAR)]
    line = panel._list.model().index(0, 0).data(LINE)
    assert line.subtitle == f"same telephone number · {NUMBER} · your client"
    assert line.chip == "Possible"

    panel._list.choose(0)
    qtbot.keyClick(panel._list, Qt.Key.Key_Return)

    compared = led._right.currentWidget()
    assert isinstance(compared, MergePanel)
    qtbot.waitUntil(lambda: compared._both is not None)
    assert compared._two == (CLAIRE, twin.id)


def test_two_people_leave_the_list_and_come_back_with_undo(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    panel = suspects(qtbot, led)
    qtbot.keyClick(panel._list, Qt.Key.Key_Delete)
    qtbot.waitUntil(panel._toast.isVisible)
    assert pairs(panel) == []
    with desk.store.read() as db:
        (relation,) = shown.records(db, Relation)
    assert (relation.kind, relation.client, relation.other) == (DISTINCT, CLAIRE, twin.id)

    qtbot.mouseClick(button(panel, "Undo"), Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: pairs(panel) == [(CLAIRE, twin.id)])


def test_what_a_colleague_settles_leaves_the_list(
    qtbot: QtBot, led: ClientsPage, desk: Desk, twin: Client
) -> None:
    panel = suspects(qtbot, led)
    assert pairs(panel) == [(CLAIRE, twin.id)]

    merging.merge(desk, CLAIRE, twin.id)

    qtbot.waitUntil(lambda: pairs(panel) == [])
    qtbot.waitUntil(panel._lately.isVisible)


def test_the_card_hints_at_a_second_file(qtbot: QtBot, led: ClientsPage, twin: Client) -> None:
    stand_on(qtbot, led, CLAIRE)
    line = led._subject.choices._twin
    qtbot.waitUntil(line.isVisible)
    assert line.said == ("Possibly the same as Claire Anne Vasseur: same telephone number.")

    stand_on(qtbot, led, WEI)
    assert not line.isVisible()
    stand_on(qtbot, led, CLAIRE)
    qtbot.waitUntil(line.isVisible)
    qtbot.mouseClick(button(led._subject, "Compare"), Qt.MouseButton.LeftButton)

    compared = led._right.currentWidget()
    assert isinstance(compared, MergePanel)
    assert compared._two == (CLAIRE, twin.id)
